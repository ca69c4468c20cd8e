import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Baseline,
  baselineOf,
  type Cell,
  endpointsOf,
  FAULTS,
  playMatrix,
  SITUATIONS,
  wrongVerdicts,
} from "./matrix";
import { matrixPage, wordFor } from "./matrix-page";

const MOST_ATTEMPTS = 3;
const PAGE = path.resolve(import.meta.dirname, "../../docs/fault-matrix.md");

let baselines: readonly Baseline[] = [];
let cells: readonly Cell[] = [];

const titleOf = ({ endpoint, fault }: Cell) => `${endpoint.name} × ${fault.name}`;
const titles = (found: readonly Cell[]) => found.map(titleOf);

beforeAll(async () => {
  baselines = await Promise.all(SITUATIONS.map(baselineOf));
  const startedMs = performance.now();
  cells = await playMatrix(baselines, endpointsOf(baselines));
  const totalMs = performance.now() - startedMs;
  const worst = cells.reduce((one, other) => (one.durationMs > other.durationMs ? one : other));
  const wrong = cells.flatMap(wrongVerdicts).length;
  console.log(
    `fault matrix: ${endpointsOf(baselines).length} endpoints × ${FAULTS.length} faults = ${cells.length} runs, ${wrong} wrong verdicts, ` +
      `${(totalMs / 1000).toFixed(1)} s in all, worst ${(worst.durationMs / 1000).toFixed(2)} s (${titleOf(worst)})`,
  );
}, 300_000);

describe("whatever goes wrong at one endpoint", () => {
  it("is played at everything a run asks", () => {
    expect(endpointsOf(baselines).length).toBeGreaterThanOrEqual(15);
    expect(FAULTS.length).toBeGreaterThanOrEqual(14);
    expect(cells).toHaveLength(endpointsOf(baselines).length * FAULTS.length);
  });

  it("strikes: a run meets each fault at least once", () => {
    expect(titles(cells.filter(({ callsToEndpoint }) => callsToEndpoint === 0))).toEqual([]);
  });

  it("ends, each check with an answer and none with a defect of ours", () => {
    expect(titles(cells.filter(({ run }) => run === null))).toEqual([]);
    const broken = cells.filter(({ run }) =>
      run?.run.results.some((result) => result.status === "error" && result.code === "internal"),
    );
    expect(titles(broken)).toEqual([]);
  });

  it("makes no check pass or fail", () => {
    expect(cells.flatMap((cell) => wrongVerdicts(cell).map((wrong) => `${titleOf(cell)}: ${wrong}`))).toEqual([]);
  });

  it("never leaves a run ready that could not ask everything", () => {
    const ready = cells.filter((cell) => cell.run?.run.summary.state === "ready" && wordFor(cell) !== "same");
    expect(titles(ready)).toEqual([]);
  });

  it("is noticed: what cannot be read changes what some check says", () => {
    const harmless = ["503 once", "503 by chance", "BOM", "text/html"];
    const unnoticed = cells.filter((cell) => !harmless.includes(cell.fault.name) && wordFor(cell) === "same");
    expect(titles(unnoticed)).toEqual([]);
  });

  it("costs no more requests than there are attempts", () => {
    const spent = cells.filter(
      ({ endpoint, baseline, calls, callsToEndpoint }) =>
        callsToEndpoint > endpoint.calls * MOST_ATTEMPTS ||
        calls > baseline.calls + endpoint.calls * (MOST_ATTEMPTS - 1),
    );
    expect(titles(spent)).toEqual([]);
  });

  it("leaks nothing into the record", () => {
    const leaking = cells.filter(({ run }) => {
      const record = JSON.stringify(run?.run);
      return run?.credentials.some((credential) => record.includes(credential.reveal()));
    });
    expect(cells.some(({ run }) => (run?.credentials.length ?? 0) > 5)).toBe(true);
    expect(titles(leaking)).toEqual([]);
  });

  it("stands in the docs as it is played here", () => {
    // Written by `node scripts/fault-matrix.mjs`.
    expect(readFileSync(PAGE, "utf8")).toBe(matrixPage(cells));
  });
});
