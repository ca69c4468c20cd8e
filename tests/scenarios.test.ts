import { afterAll, describe, expect, it, vi } from "vitest";
import type { Check, CheckResult } from "@/lib/check";
import { checks } from "@/lib/checks";
import { playScenario } from "@/lib/cli/sandbox-run";
import { runSchema } from "@/lib/record-schema";
import { scenarios } from "@/lib/sandbox/scenarios";
import type { Scenario, ScenarioMoment } from "@/lib/sandbox/types";

const all: readonly Check[] = checks;
const results: CheckResult[] = [];

/** A result in the words scenarios use: findings by name, reasons left out. */
function said(result: CheckResult): string {
  return result.status === "fail" ? `fail:${result.finding}` : result.status;
}

function momentsOf(scenario: Scenario): readonly ScenarioMoment[] {
  return scenario.after ? [scenario, scenario.after] : [scenario];
}

describe.concurrent("each scenario through the real clients", () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))("%s", async (_id, scenario) => {
    const played = await playScenario(scenario);
    const runs = played.map(({ run }) => run);
    results.push(...runs.flatMap((run) => run.results));
    expect(runs.map((run) => Object.fromEntries(run.results.map((result) => [result.id, said(result)])))).toEqual(
      momentsOf(scenario).map((moment) => moment.expect),
    );
    expect(runs.map(({ summary }) => [summary.state, summary.brokenLink?.check ?? null])).toEqual(
      momentsOf(scenario).map(({ summary, brokenLink }) => [summary, brokenLink]),
    );
    for (const run of runs) expect(() => runSchema.parse(JSON.parse(JSON.stringify(run)))).not.toThrow();
  });
});

describe("the scenarios together", () => {
  const moments = scenarios.flatMap(momentsOf);
  const findings = all.flatMap(({ id, findings }) => Object.keys(findings).map((finding) => `${id}: fail:${finding}`));
  const failures = moments.flatMap(({ expect }) =>
    Object.entries(expect).flatMap(([id, expectation]) =>
      expectation.startsWith("fail:") ? `${id}: ${expectation}` : [],
    ),
  );

  afterAll(() => {
    console.log(
      `${scenarios.length} scenarios, ${moments.length} moments, ${new Set(failures).size} of ${findings.length} findings`,
    );
  });

  it("speak about every check, and of none that is not there", () => {
    const ids = all.map(({ id }) => id).sort();
    for (const { expect: expected } of moments) expect(Object.keys(expected).sort()).toEqual(ids);
  });

  it("produce every finding of every check, and none that is not there", () => {
    expect([...new Set(failures)].sort()).toEqual(findings.sort());
  });

  it("have ids and titles of their own", () => {
    for (const read of [
      (scenario: (typeof scenarios)[number]) => scenario.id,
      (scenario: (typeof scenarios)[number]) => scenario.title.en,
      (scenario: (typeof scenarios)[number]) => scenario.title.ko,
    ])
      expect(new Set(scenarios.map(read)).size).toBe(scenarios.length);
  });
});

describe("judging", () => {
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it("needs neither clock nor chance nor network, and says the same again", () => {
    // "Waiting" is what the runner makes of a verdict, knowing what was changed and when.
    const judged = results.filter(({ observation, status }) => observation !== undefined && status !== "waiting");
    expect(judged.length).toBeGreaterThan(scenarios.length);
    const RealDate = Date;
    const forbidden = () => {
      throw new Error("a judge looked around");
    };
    class FrozenDate extends RealDate {
      constructor(...given: ConstructorParameters<typeof Date> | []) {
        if (given.length === 0) forbidden();
        super(...(given as ConstructorParameters<typeof Date>));
      }
      static override now = forbidden;
    }
    const verdicts: unknown[] = [];
    vi.stubGlobal("Date", FrozenDate);
    vi.stubGlobal("fetch", forbidden);
    vi.stubGlobal("performance", { now: forbidden });
    const random = vi.spyOn(Math, "random").mockImplementation(forbidden);
    try {
      for (const { id, observation } of judged) {
        const check = all.find((known) => known.id === id);
        if (check && observation !== undefined) verdicts.push(check.judge(JSON.parse(JSON.stringify(observation))));
      }
    } finally {
      random.mockRestore();
      vi.unstubAllGlobals();
    }
    const frame = ["id", "startedAt", "durationMs", "exchanges", "observation"];
    const outcomes = judged.map((result) =>
      Object.fromEntries(Object.entries(result).filter(([name]) => !frame.includes(name))),
    );
    expect(verdicts).toEqual(outcomes);
  });
});
