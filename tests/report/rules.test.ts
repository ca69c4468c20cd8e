import { describe, expect, it } from "vitest";
import { chartColumns, chartOf } from "@/lib/report/chart";
import { readTable } from "@/lib/report/csv";
import { cleanName, nameProblem } from "@/lib/report/name";
import { earliestStart, leastHours, readSchedule } from "@/lib/report/schedule";

const NOW = new Date("2026-11-25T08:30:00Z");

describe("a name", () => {
  it.each([
    ["Revenue 2026", null],
    ["", "empty"],
    ["   ", "empty"],
    ["Revenue-2026", "characters"],
    ["Revenue 2026!", "characters"],
    ["매출", "characters"],
    ["Tab\there", "characters"],
    ["a".repeat(101), "too-long"],
  ])("%j is told: %s", (name, problem) => {
    expect(nameProblem(name)).toBe(problem);
  });

  it("is offered clean, and then will do", () => {
    expect(cleanName("Umsätze – 2026/Q1 (neu)")).toBe("Umsatze 2026 Q1 neu");
    expect(nameProblem(cleanName("Umsätze – 2026/Q1 (neu)"))).toBeNull();
    expect(cleanName("매출")).toBe("");
  });
});

describe("a schedule", () => {
  const good = { startAt: "2026-11-25T13:00", everyHours: "24", times: "" };
  const read = (change: Partial<typeof good>, minimum: number | null = 24) =>
    readSchedule({ ...good, ...change }, minimum, NOW);

  it("is taken when every rule holds", () => {
    expect(read({})).toEqual({
      ok: true,
      schedule: { startAt: "2026-11-25T13:00:00.000Z", everyHours: 24, times: null },
    });
    expect(read({ startAt: "2026-11-25T12:30:00Z", everyHours: "2160", times: "3" })).toMatchObject({
      ok: true,
      schedule: { startAt: "2026-11-25T12:30:00.000Z", everyHours: 2160, times: 3 },
    });
    expect(read({ everyHours: "4" }, null)).toMatchObject({ ok: true });
  });

  it.each([
    ["startAt", "2026-11-25T12:29", "start-too-soon"],
    ["startAt", "2020-01-01T00:00", "start-too-soon"],
    ["startAt", "tomorrow", "start-unreadable"],
    ["startAt", "2026-02-30T10:00", "start-unreadable"],
    ["startAt", "2027-13-01T10:00", "start-unreadable"],
    ["everyHours", "3", "every-out-of-range"],
    ["everyHours", "2161", "every-out-of-range"],
    ["everyHours", "23", "every-under-minimum"],
    ["everyHours", "4.5", "every-not-whole"],
    ["everyHours", "", "every-not-whole"],
    ["times", "0", "times-not-whole"],
    ["times", "many", "times-not-whole"],
  ] as const)("with %s %j is told: %s", (field, value, problem) => {
    expect(read({ [field]: value })).toEqual({ ok: false, problems: { [field]: problem } });
  });

  it("is told everything at once", () => {
    expect(read({ startAt: "", everyHours: "1", times: "x" })).toEqual({
      ok: false,
      problems: { startAt: "start-unreadable", everyHours: "every-out-of-range", times: "times-not-whole" },
    });
  });

  it("is proposed so that it will do, whatever time it is", () => {
    for (const minutes of [0, 1, 29, 30, 49, 51, 59]) {
      const now = new Date(NOW.getTime() + minutes * 60_000);
      const startAt = earliestStart(now).toISOString().slice(0, 16);
      expect(readSchedule({ ...good, startAt, everyHours: String(leastHours(24)) }, 24, now).ok).toBe(true);
    }
  });
});

describe("a report's file", () => {
  it("is read with quotes, line ends and a mark as they come", () => {
    expect(readTable('\uFEFFName,"Say ""so"""\r\n"a, b","c\r\nd"\r\n,\r\n', ",", true, 10)).toEqual({
      columns: ["Name", 'Say "so"'],
      rows: [
        ["a, b", "c\r\nd"],
        ["", ""],
      ],
      total: 2,
    });
    expect(readTable("A\tB\n1,5\t2", "\t", true, 10)).toEqual({ columns: ["A", "B"], rows: [["1,5", "2"]], total: 1 });
  });

  it("is not counted when it was not read to its end, and its last, half line is left out", () => {
    expect(readTable("A,B\n1,2\n3,", ",", false, 10)).toEqual({ columns: ["A", "B"], rows: [["1", "2"]], total: null });
  });

  it("keeps the first rows and counts them all", () => {
    const text = `A\n${"x\n".repeat(500)}`;
    const table = readTable(text, ",", true, 100);
    expect([table.rows.length, table.total]).toEqual([100, 500]);
  });

  it("is empty when nothing is in it", () => {
    expect(readTable("", ",", true, 10)).toEqual({ columns: [], rows: [], total: 0 });
  });
});

describe("a chart", () => {
  const table = readTable(
    "MPNId,Market,Month,Revenue\n1,Korea,a,1.10\n1,Japan,b,2.20\n2,Korea,c,3.30\n2,,d,\n",
    ",",
    true,
    100,
  );

  it("adds up numbers and never ids", () => {
    expect(chartColumns(table)).toEqual({ labels: ["MPNId", "Market", "Month"], values: ["Revenue"] });
  });

  it("shows the asked columns, largest first", () => {
    expect(chartOf(table, { label: "Market" })).toEqual({
      label: "Market",
      value: "Revenue",
      bars: [
        { name: "Korea", amount: 4.4 },
        { name: "Japan", amount: 2.2 },
        { name: "", amount: 0 },
      ],
      others: 0,
    });
  });

  it("is none where nothing can be added up", () => {
    expect(chartOf(readTable("A,B\nx,y\n", ",", true, 10), {})).toBeNull();
  });
});
