import { describe, expect, it } from "vitest";
import { readBody, textIn } from "@/lib/support/read-body";

const streamOf = (chunks: readonly Uint8Array[], onPull: () => void = () => {}) => {
  const left = [...chunks];
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        onPull();
        const chunk = left.shift();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
};

describe("reading what was sent", () => {
  it("puts the chunks together", async () => {
    const bytes = await readBody(streamOf([new TextEncoder().encode("AADSTS"), new TextEncoder().encode("50076")]));
    expect(bytes && textIn(bytes)).toBe("AADSTS50076");
    expect(await readBody(null)).toEqual(new Uint8Array());
  });

  it("refuses what is too much once it is all there, and hangs up on what does not end", async () => {
    expect(await readBody(streamOf([new Uint8Array(6), new Uint8Array(6)]), 10)).toBeNull();
    let pulls = 0;
    const chunk = new Uint8Array(1024);
    const stream = streamOf(new Array(1_000).fill(chunk), () => {
      pulls += 1;
    });
    expect(await readBody(stream, 4 * 1024)).toBeNull();
    expect(pulls).toBeLessThan(50);
  });

  it("reads the UTF-16 of Windows logs, and survives what is no text", () => {
    expect(textIn(new Uint8Array([0xff, 0xfe, ...Buffer.from("AADSTS50076", "utf16le")]))).toBe("AADSTS50076");
    expect(textIn(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toBe("A");
    expect(textIn(new Uint8Array([0x89, 0x50, 0xff, 0x00]))).toContain("\ufffd");
  });
});
