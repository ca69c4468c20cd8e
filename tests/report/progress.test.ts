import { describe, expect, it } from "vitest";
import type { Execution, Report } from "@/lib/microsoft/types";
import { previewOf } from "@/lib/report/preview";
import { progressOf } from "@/lib/report/progress";

const NOW = new Date("2026-11-25T08:30:00Z");
const report = (change: Partial<Report> = {}): Report => ({
  id: "r",
  name: "R",
  description: "",
  queryId: "q",
  query: null,
  user: null,
  createdAt: null,
  runsOnce: true,
  startAt: "2026-11-25T08:30:00Z",
  status: "Active",
  recurrenceHours: null,
  recurrenceCount: null,
  format: "CSV",
  ...change,
});
const run = (status: string, generatedAt: string | null = null): Execution => ({
  id: `${status} ${generatedAt}`,
  reportId: "r",
  status,
  format: "CSV",
  secureLink: status === "Completed" ? "https://x" : null,
  expiresAt: null,
  generatedAt,
});

describe("a report's progress", () => {
  it.each([
    ["at once, nothing listed yet", report(), [], "pending"],
    ["at once, waiting", report(), [run("Pending")], "pending"],
    ["at once, running", report(), [run("running")], "running"],
    ["at once, done", report(), [run("Completed", "a")], "ready"],
    ["planned for tomorrow", report({ runsOnce: false, startAt: "2026-11-26T08:30:00Z" }), [run("Pending")], "later"],
    ["planned for now", report({ runsOnce: false }), [], "pending"],
    ["planned, paused", report({ runsOnce: false, status: "Paused" }), [], "paused"],
    ["paused after a run", report({ runsOnce: false, status: "Paused" }), [run("Completed", "a")], "ready"],
    ["running again", report({ runsOnce: false }), [run("Completed", "a"), run("Running")], "running"],
    ["without a readable start", report({ runsOnce: false, startAt: null }), [], "pending"],
  ] as const)("%s", (_name, one, runs, state) => {
    expect(progressOf(one, runs, NOW).state).toBe(state);
  });

  it("lists files newest first, and none that cannot be had", () => {
    const lost = { ...run("Completed", "2026-12-01"), secureLink: null };
    const runs = [run("Completed", "2026-11-01"), lost, run("Completed", "2026-11-09"), run("Pending")];
    const files = progressOf(report(), runs, NOW).files.map(({ generatedAt }) => generatedAt);
    expect(files).toEqual(["2026-11-09", "2026-11-01"]);
  });
});

describe("a preview", () => {
  const bodyOf = (...chunks: readonly (string | Uint8Array)[]) =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks)
          controller.enqueue(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
        controller.close();
      },
    });

  it("puts together a letter that was cut between two chunks", async () => {
    const bytes = new TextEncoder().encode("이름\r\n한국");
    const table = await previewOf(bodyOf(bytes.subarray(0, 10), bytes.subarray(10)), "CSV");
    expect(table).toEqual({ columns: ["이름"], rows: [["한국"]], total: 1 });
  });

  it("of a large file is its beginning, without a count, and lets go of the rest", async () => {
    let isLetGo = false;
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new TextEncoder().encode(`A,B\n${"1,2\n".repeat(16_384)}`));
      },
      cancel: () => {
        isLetGo = true;
      },
    });
    const table = await previewOf(endless, "CSV");
    expect([table.rows.length, table.total, isLetGo]).toEqual([100, null, true]);
    expect(sent).toBeLessThan(40);
  });

  it("breaks off where the file does", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new RangeError("too large")),
    });
    await expect(previewOf(broken, "CSV")).rejects.toThrow("too large");
  });
});
