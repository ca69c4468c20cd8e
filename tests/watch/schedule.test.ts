import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_INTERVAL_MS, nextRun, type PastRun } from "@/lib/watch/schedule";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse("2026-03-02T09:00:00Z");
const at = (hours: number): string => new Date(START + hours * HOUR).toISOString();
const CREATED = at(-500);
const ROOMY = { everyMs: DAY, tenantRequestsPerDay: 100_000 };

const run = (hours: number, more: Partial<PastRun> = {}): PastRun => ({
  integration: "one",
  startedAt: at(hours),
  requests: 40,
  isOurFailure: false,
  waitingUntil: null,
  ...more,
});
const hoursUntil = (past: readonly PastRun[], policy = ROOMY, id = "one"): number =>
  (Date.parse(nextRun(id, CREATED, past, policy).at) - START) / HOUR;

describe("the next run", () => {
  it("is due at once when there was none", () => {
    expect(nextRun("one", CREATED, [])).toEqual({ at: CREATED, wishedAt: CREATED, why: "first" });
  });

  it("comes once a day at the integration's own time", () => {
    const first = hoursUntil([run(0)]);
    const second = hoursUntil([run(0), run(first)]);
    expect(first).toBeGreaterThanOrEqual(1);
    expect(first).toBeLessThan(25);
    expect(second - first).toBeCloseTo(24, 6);
  });

  it("keeps its hour although the runs before it started late", () => {
    const first = hoursUntil([run(0)]);
    expect(hoursUntil([run(first + 0.2)])).toBeCloseTo(first + 24, 6);
  });

  it("is never closer than an hour, and hardly further where every hour is wished for", () => {
    const hourly = { everyMs: 60_000, tenantRequestsPerDay: 1_000_000 };
    let last = START;
    for (let nth = 0; nth < 50; nth += 1) {
      const startedAt = new Date(last).toISOString();
      const next = Date.parse(nextRun("one", CREATED, [run(0, { startedAt })], hourly).at);
      expect(next - last).toBeGreaterThanOrEqual(LEAST_INTERVAL_MS);
      // A worker comes ten seconds late.
      last = next + 10_000;
    }
    expect((last - START) / HOUR).toBeLessThan(52);
  });

  it("of a thousand integrations spreads over the day", () => {
    const hours = Array.from({ length: 1_000 }, (_, nth) => {
      const id = `integration-${nth}`;
      return Math.floor(hoursUntil([run(0, { integration: id })], ROOMY, id)) % 24;
    });
    const counts = Array.from({ length: 24 }, (_, hour) => hours.filter((one) => one === hour).length);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    expect(Math.max(...counts)).toBeLessThan(70);
  });

  it("comes sooner after a failure of ours, then backs off", () => {
    const down = (...hours: number[]) => hours.map((hour) => run(hour, { isOurFailure: true, requests: 3 }));
    const delays = [down(0), down(0, -1), down(0, -1, -2), down(0, -1, -2, -3), down(0, -1, -2, -3, -4, -5, -6)];
    const waits = delays.map((past) => Math.floor(hoursUntil(past)));
    expect(waits).toEqual([1, 2, 4, 8, 24]);
    expect(nextRun("one", CREATED, down(0), ROOMY).why).toBe("back-off");
    // What was before the last good run does not count.
    expect(Math.floor(hoursUntil([...down(0), run(-1), ...down(-2, -3)]))).toBe(1);
  });

  it("comes as soon as a change may be asked for, and less often the longer it takes", () => {
    const waiting = (hours: number) => run(hours, { waitingUntil: at(hours + 10 / 3_600) });
    expect(nextRun("one", CREATED, [waiting(0)], ROOMY)).toMatchObject({ at: at(1 / 60), why: "change" });
    expect(hoursUntil([waiting(0), waiting(-0.1)]) * 60).toBeCloseTo(2, 6);
    expect(hoursUntil([waiting(0), waiting(-0.1), waiting(-0.2)]) * 60).toBeCloseTo(4, 6);
    expect(nextRun("one", CREATED, [run(0), waiting(-0.1)], ROOMY).why).toBe("regular");
  });
});

describe("the tenant's budget", () => {
  const policy = { everyMs: DAY, tenantRequestsPerDay: 100 };

  it("counts what all integrations of the tenant asked in 24 hours", () => {
    const two = (hours: number, requests: number) => run(hours, { integration: "two", requests });
    const again = run(0, { requests: 40, waitingUntil: at(0) });
    expect(nextRun("one", CREATED, [again, two(-1, 20), two(-30, 90)], policy).why).toBe("change");
    expect(nextRun("one", CREATED, [again, two(-1, 21), two(-30, 90)], policy)).toMatchObject({
      at: at(23),
      wishedAt: at(1 / 60),
      why: "budget",
    });
  });

  it("never starves a run that costs more than all of it", () => {
    const dear = run(0, { requests: 500, waitingUntil: at(0) });
    expect(nextRun("one", CREATED, [dear], policy)).toMatchObject({ at: at(24), why: "budget" });
  });

  it("is kept by any number of integrations, each of which still comes round", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 60, max: 300 }), (count, budget) => {
        const ids = Array.from({ length: count }, (_, nth) => `id-${nth}`);
        const past: PastRun[] = [];
        const ask = (id: string) => ({ id, ...nextRun(id, at(0), past, { ...policy, tenantRequestsPerDay: budget }) });
        const order = ({ at: due, wishedAt }: ReturnType<typeof ask>) => `${due} ${wishedAt}`;
        for (let nth = 0; nth < 30; nth += 1) {
          const [next] = ids.map(ask).sort((one, other) => (order(one) < order(other) ? -1 : 1));
          if (!next) return;
          past.push(run(0, { startedAt: next.at, integration: next.id }));
          const lastDay = past.filter(({ startedAt }) => Date.parse(startedAt) > Date.parse(next.at) - DAY);
          expect(lastDay.reduce((sum, { requests }) => sum + requests, 0)).toBeLessThanOrEqual(budget);
        }
        const asked = new Set(past.map(({ integration }) => integration));
        expect(asked.size).toBe(count);
      }),
      { numRuns: 30 },
    );
  });

  it("gives the same answer whatever the order of past runs", () => {
    const past = [run(0, { waitingUntil: at(0) }), run(-5, { isOurFailure: true }), run(-3, { integration: "two" })];
    const straight = nextRun("one", CREATED, past, policy);
    expect(nextRun("one", CREATED, [...past].reverse(), policy)).toEqual(straight);
  });
});
