import { describe, expect, it } from "vitest";
import { CHAIN_LINKS } from "@/lib/access-chain";
import { checks } from "@/lib/checks";
import { daysLeft, expiriesOf } from "@/lib/expiries";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { STALE_MS, shownState, standingOf } from "@/lib/standing";
import { summarize } from "@/lib/summary";
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
    expect(kept.expiry).toMatchObject({ kind: "secret" });
    expect(Date.parse(kept.expiry?.at ?? "")).toBeGreaterThan(Date.parse(record.finishedAt));
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
      expect(shownState({ state, finishedAt: ago(STALE_MS) }, NOW)).toBe(state);
      expect(shownState({ state, finishedAt: ago(STALE_MS + 1) }, NOW)).toBe("stale");
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
      const ends = expiriesOf(record);
      expect(ends.map(({ kind }) => kind)).toEqual(["secret"]);
      const left = daysLeft(ends[0]?.at ?? "", new Date(record.finishedAt));
      if (id === "ready") expect(left).toBeGreaterThanOrEqual(30);
      if (id === "secret-expiring-soon") expect(left).toBeGreaterThanOrEqual(0);
      if (id === "secret-expiring-soon") expect(left).toBeLessThan(30);
      if (id === "secret-expired") expect(left).toBeLessThan(0);
    }
  });

  it("is the last certificate, unless one never ends, and nothing of what could not be read", () => {
    const frame = { startedAt: ago(0), durationMs: 1, exchanges: [] };
    const values = { endAt: { kind: "date", value: "–" } } as const;
    const seen = (certificates: readonly (string | null)[]) =>
      recordWith([
        {
          ...frame,
          id: "client-secret",
          status: "not-applicable",
          reason: "has-certificate",
          values,
          observation: { certificates },
        },
        { ...frame, id: "secret-lifetime", status: "not-applicable", reason: "no-secret", values },
      ]);
    const [early, late] = ["2026-07-01T00:00:00.000Z", "2026-08-01T00:00:00.000Z"] as const;
    expect(expiriesOf(seen([late, early]))).toEqual([{ kind: "certificate", at: late }]);
    expect(expiriesOf(seen([late, null]))).toEqual([]);
    expect(expiriesOf(seen(["soon"]))).toEqual([]);
    expect(expiriesOf(recordWith([]))).toEqual([]);
  });

  it("is counted in whole days, and none is left on the last one", () => {
    expect(daysLeft(ago(-24 * 3_600_000), NOW)).toBe(1);
    expect(daysLeft(ago(-24 * 3_600_000 + 1), NOW)).toBe(0);
    expect(daysLeft(ago(1), NOW)).toBe(-1);
  });
});
