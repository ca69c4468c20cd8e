import { describe, expect, it } from "vitest";
import { CHAIN_LINKS } from "@/lib/access-chain";
import type { CheckResult } from "@/lib/check";
import { checks } from "@/lib/checks";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { STALE_MS, shownState, standingOf } from "@/lib/standing";
import { summarize } from "@/lib/summary";
import { tag } from "@/lib/values";
import { daysLeft, seenIn } from "@/lib/watch/expiries";
import { recordOfScenario } from "@/tests/run-report/records";
import { ago, NOW, recordWith } from "./records";

const standing = async (id: string) => {
  const record = await recordOfScenario(id);
  return {
    record,
    kept: standingOf(record, summarize(checks, new Map(record.results.map((one) => [one.id, one]))).state),
  };
};

describe("what is kept of a run", () => {
  it("names the broken link, its words' values and who can mend it", async () => {
    const { record, kept } = await standing("erv-missing");
    expect(kept).toMatchObject({
      state: "not-ready",
      check: "erv-role",
      finding: "erv-missing",
      who: "partner-account-admin",
    });
    expect(kept.links[CHAIN_LINKS.indexOf("role")]).toBe("broken");
    const result = record.results.find(({ id }) => id === "erv-role");
    expect(kept.values).toEqual(result && "values" in result ? result.values : null);
    expect(Object.keys(kept.values)).not.toEqual([]);
  });

  it("names nothing when all is well, and what ends first", async () => {
    const { record, kept } = await standing("ready");
    expect(kept).toMatchObject({ state: "ready", check: null, finding: null, who: null, values: {} });
    expect(new Set(kept.links)).toEqual(new Set(["holds"]));
    expect(kept.expiries).toMatchObject([{ kind: "client-secret" }]);
    expect(Date.parse(kept.expiries[0]?.endAt ?? "")).toBeGreaterThan(Date.parse(record.finishedAt));
  });

  it("rests on the first confirmation to end, unless it would be ready without any", async () => {
    const { record } = await standing("ready");
    const noRevenue = record.results.filter(({ id }) => id !== "revenue-data");
    const confirmed = (from: readonly CheckResult[], ...ids: readonly string[]) => {
      const results = from.map((result): CheckResult => {
        if (!ids.includes(result.id)) return result;
        const { id, startedAt, durationMs, exchanges } = result;
        const values = { until: tag("date", ago(-(ids.indexOf(id) + 1) * 86_400_000)) };
        return { id, startedAt, durationMs, exchanges, status: "manual", confirmed: true, values };
      });
      return standingOf({ ...record, results }, "ready").restsUntil;
    };
    expect(confirmed(record.results)).toBeNull();
    // Revenue in the answer proves the role, whoever confirmed it.
    expect(confirmed(record.results, "erv-role")).toBeNull();
    expect(confirmed(noRevenue, "secret-lifetime")).toBeNull();
    expect(confirmed(noRevenue, "redirect-uri", "erv-role")).toBe(ago(-86_400_000));
  });

  it("has no word for a finding of a run that is only undecided", () => {
    const kept = standingOf(recordWith([]), "undecided");
    expect(kept).toMatchObject({ check: checks.find(({ level }) => level === "required")?.id, finding: null });
    expect(kept.links).not.toContain("holds");
  });
});

describe("a state", () => {
  it("is believed for 36 hours and then told as not checked, whatever it was", () => {
    for (const state of ["ready", "not-ready", "undecided"] as const) {
      expect(shownState({ state, finishedAt: ago(STALE_MS), restsUntil: null }, NOW)).toBe(state);
      expect(shownState({ state, finishedAt: ago(STALE_MS + 1), restsUntil: null }, NOW)).toBe("stale");
    }
    expect(STALE_MS).toBe(36 * 3_600_000);
    expect(shownState(null, NOW)).toBe("never");
  });
});

describe("what ends", () => {
  it("is the secret in use, also when it ends soon or has ended", async () => {
    for (const id of ["ready", "secret-expiring-soon", "secret-expired"]) {
      expect(scenarioOf(id)).not.toBeNull();
      const record = await recordOfScenario(id);
      const [first, ...others] = seenIn(record);
      if (!first) throw new TypeError(`${id}: nothing ends`);
      expect([first.kind, others]).toEqual(["client-secret", []]);
      const left = daysLeft(first, new Date(record.finishedAt));
      if (id === "ready") expect(left).toBeGreaterThanOrEqual(30);
      if (id === "secret-expiring-soon") expect(left).toBeGreaterThanOrEqual(0);
      if (id === "secret-expiring-soon") expect(left).toBeLessThan(30);
      if (id === "secret-expired") expect(left).toBeLessThan(0);
    }
  });

  it("is counted in whole days, and none is left on the last one", () => {
    const left = (ms: number) => daysLeft({ endAt: ago(ms) }, NOW);
    expect([left(-24 * 3_600_000), left(-24 * 3_600_000 + 1), left(1)]).toEqual([1, 0, -1]);
  });
});
