import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, markedText } from "@/lib/support/marked-text";

const shown = (text: string, marks: readonly Mark[]) =>
  markedText(text, marks).flatMap((block) => (block.kind === "text" ? block.parts : []));
const marked = (text: string, marks: readonly Mark[]) =>
  shown(text, marks).flatMap((part) => (part.number === null ? [] : [[part.number, part.text, part.cause]]));

describe("the text with its evidence marked", () => {
  it("shows a short text whole, its marks numbered in the order of the text", () => {
    const text = "one AADSTS50076 two 900421 three";
    const marks = [
      { start: 20, end: 26, cause: 0 },
      { start: 4, end: 15, cause: 1 },
    ];
    expect(marked(text, marks)).toEqual([
      [1, "AADSTS50076", 1],
      [2, "900421", 0],
    ]);
    expect(
      shown(text, marks)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  it("shows of a long text what stands around its marks, and how much is left out", () => {
    const noise = "INFO nothing to see here\n".repeat(4_000);
    const text = `${noise}ERROR AADSTS7000215 bad secret\n${noise}`;
    const start = text.indexOf("AADSTS");
    const blocks = markedText(text, [{ start, end: start + 13, cause: 0 }]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["gap", "text", "gap"]);
    const [before, middle, after] = blocks;
    expect(middle?.kind === "text" && middle.parts.map((part) => part.text).join("")).toContain(
      "ERROR AADSTS7000215 bad",
    );
    const left = [before, after].reduce((sum, block) => sum + (block?.kind === "gap" ? block.characters : 0), 0);
    expect(text.length - left).toBeLessThan(1_500);
  });

  it("marks overlapping evidence once, for the better cause's place", () => {
    const marks = [
      { start: 0, end: 10, cause: 0 },
      { start: 5, end: 12, cause: 1 },
    ];
    expect(marked("0123456789abcdef", marks)).toEqual([[1, "0123456789", 0]]);
  });

  it("loses and invents nothing, whatever the marks", () => {
    const mark = fc.record({
      start: fc.integer({ min: -5, max: 9_000 }),
      end: fc.integer({ min: -5, max: 9_000 }),
      cause: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 8_000 }), fc.array(mark, { maxLength: 40 }), (text, marks) => {
        let at = 0;
        for (const block of markedText(text, marks)) {
          if (block.kind === "gap") at += block.characters;
          else
            for (const part of block.parts) {
              expect(text.slice(at, at + part.text.length)).toBe(part.text);
              at += part.text.length;
            }
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
