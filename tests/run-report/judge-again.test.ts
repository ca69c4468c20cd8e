import { beforeAll, describe, expect, it } from "vitest";
import type { CheckResult, RunRecord } from "@/lib/check";
import { judgeAgain, verdictOf } from "@/lib/judge-again";
import { recordOfScenario, withResults } from "./records";

let ready: RunRecord;
let missing: RunRecord;
beforeAll(async () => {
  [ready, missing] = await Promise.all([recordOfScenario("ready"), recordOfScenario("erv-missing")]);
});

const frame = ({ id, startedAt, durationMs, exchanges }: CheckResult) => ({ id, startedAt, durationMs, exchanges });

describe("a stored run judged again", () => {
  it("gets today's verdict where an older rule set said another one", () => {
    // An older rule took a missing role for undecided and a missing secret for a pass.
    const stored = withResults(missing, (result) =>
      result.id === "erv-role"
        ? { ...frame(result), status: "pass", values: {}, observation: result.observation ?? null }
        : result,
    );
    const before = stored.results.find(({ id }) => id === "erv-role");
    expect(before?.status).toBe("pass");
    const { run, changed } = judgeAgain(stored);
    expect(changed).toEqual(["erv-role"]);
    expect(run.results.find(({ id }) => id === "erv-role")).toMatchObject({ status: "fail", finding: "erv-missing" });
    expect(run.summary).toMatchObject({
      state: "not-ready",
      brokenLink: { check: "erv-role", finding: "erv-missing" },
    });
  });

  it("asks nobody", async () => {
    const fetched = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new Error("asked"));
    try {
      expect(judgeAgain(ready)).toMatchObject({ changed: [], run: { summary: { state: "ready" } } });
    } finally {
      globalThis.fetch = fetched;
    }
  });

  it("keeps what was never seen: blocked and error stay as they are", async () => {
    const record = await recordOfScenario("nobody-signed-in");
    const stored = withResults(record, (result) =>
      result.id === "tenant"
        ? { ...frame(result), status: "error", code: "timeout", host: "graph.microsoft.com" }
        : result,
    );
    const { run, changed } = judgeAgain(stored);
    expect(changed).toEqual([]);
    expect(run.results).toEqual(stored.results);
  });

  it("takes an observation that today's rules cannot read for not known, never for a pass", () => {
    for (const observation of [{}, [], "x", null, { refused: null }, { tenant: 7 }]) {
      const stored = withResults(ready, (result) => ({ ...result, observation }));
      const { run, unreadable } = judgeAgain(stored);
      const passes = run.results.filter(({ id, status }) => status === "pass" && unreadable.includes(id));
      expect(passes).toEqual([]);
      expect(run.summary.state).not.toBe("ready");
      expect(run.results.find(({ id }) => id === "tenant")).toMatchObject({ status: "inconclusive" });
      expect(unreadable).toContain("tenant");
    }
  });

  it("is not green for a field that is missing, check by check", () => {
    const fields = ready.results.flatMap((result) =>
      result.observation !== null && typeof result.observation === "object" && "refused" in result.observation
        ? [result.id]
        : [],
    );
    expect(fields.length).toBeGreaterThan(10);
    for (const id of fields) {
      const stored = withResults(ready, (result) => {
        if (result.id !== id || typeof result.observation !== "object" || result.observation === null) return result;
        const { refused: _refused, ...rest } = result.observation as Record<string, never>;
        return { ...result, observation: rest };
      });
      const again = judgeAgain(stored);
      expect(`${id} ${verdictOf(again.run.results.find((one) => one.id === id))}`).toBe(`${id} inconclusive`);
    }
  });

  it("names checks that are gone since then and those that are new", () => {
    const [first, ...rest] = ready.results;
    if (!first) throw new TypeError("no result");
    const stored: RunRecord = { ...ready, results: [{ ...first, id: "licence-count" }, ...rest] };
    const { unknown, absent, run } = judgeAgain(stored);
    expect(unknown).toEqual(["licence-count"]);
    expect(absent).toEqual(["tenant"]);
    expect(run.results.map(({ id }) => id)).toContain("licence-count");
    expect(run.summary.state).not.toBe("ready");
  });

  it("still believes that a change is on its way, until what was seen says that it has arrived", () => {
    const waiting = (observation: CheckResult["observation"]) =>
      withResults(missing, (result) =>
        result.id === "erv-role" && observation !== undefined
          ? {
              ...frame(result),
              observation,
              status: "waiting",
              finding: "erv-missing",
              values: {},
              action: "assign-erv",
              changedAt: result.startedAt,
              nextTryAt: result.startedAt,
            }
          : result,
      );
    const seen = (record: RunRecord) => record.results.find(({ id }) => id === "erv-role")?.observation;
    expect(judgeAgain(waiting(seen(missing))).changed).toEqual([]);
    expect(judgeAgain(waiting(seen(ready))).changed).toEqual(["erv-role"]);
  });
});
