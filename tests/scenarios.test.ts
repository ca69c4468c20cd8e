import { afterAll, describe, expect, it, vi } from "vitest";
import type { Check, CheckResult } from "@/lib/check";
import { checks } from "@/lib/checks";
import { runScenario } from "@/lib/cli/sandbox-run";
import { runSchema } from "@/lib/record-schema";
import { scenarios } from "@/lib/sandbox/scenarios";

const all: readonly Check[] = checks;
const results: CheckResult[] = [];

/** A result in the words scenarios use: findings by name, reasons left out. */
function said(result: CheckResult): string {
  return result.status === "fail" ? `fail:${result.finding}` : result.status;
}

describe.concurrent("each scenario through the real clients", () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))("%s", async (_id, scenario) => {
    const { run } = await runScenario(scenario);
    results.push(...run.results);
    const answers = Object.fromEntries(run.results.map((result) => [result.id, said(result)]));
    expect(answers).toEqual(scenario.expect);
    expect([run.summary.state, run.summary.brokenLink?.check ?? null]).toEqual([scenario.summary, scenario.brokenLink]);
    expect(() => runSchema.parse(JSON.parse(JSON.stringify(run)))).not.toThrow();
  });
});

describe("the scenarios together", () => {
  const expected = scenarios.flatMap(({ expect }) => Object.entries(expect));

  it("speak about every check, and of none that is not there", () => {
    const ids = all.map(({ id }) => id).sort();
    for (const scenario of scenarios) expect(Object.keys(scenario.expect).sort(), scenario.id).toEqual(ids);
  });

  it("make every check fail at least once", () => {
    const failed = new Set(expected.filter(([, expectation]) => expectation.startsWith("fail:")).map(([id]) => id));
    expect(all.map(({ id }) => id).filter((id) => !failed.has(id))).toEqual([]);
  });

  it("name only findings that exist", () => {
    const known = new Map(all.map((check) => [check.id, Object.keys(check.findings)]));
    const strange = expected.filter(
      ([id, said]) => said.startsWith("fail:") && !known.get(id)?.includes(said.slice(5)),
    );
    expect(strange).toEqual([]);
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
    const judged = results.filter((result) => result.observation !== undefined);
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
