import { describe, expect, it } from "vitest";
import { accessChain, CHAIN_LINKS } from "@/lib/access-chain";
import type { CheckResult } from "@/lib/check";
import { checks } from "@/lib/checks";
import { runScenario } from "@/lib/cli/sandbox-run";
import ervMissing from "@/lib/sandbox/scenarios/erv-missing";
import ready from "@/lib/sandbox/scenarios/ready";
import secretExpired from "@/lib/sandbox/scenarios/secret-expired";
import { summarize } from "@/lib/summary";

const frame = { startedAt: "2026-01-01T00:00:00.000Z", durationMs: 1, exchanges: [] };
const chainOf = (results: readonly CheckResult[]) => {
  const byId = new Map(results.map((result) => [result.id, result]));
  return accessChain(checks, byId, summarize(checks, byId));
};
const passing = () => checks.map(({ id }): CheckResult => ({ id, status: "pass", values: {}, ...frame }));
const withOne = (id: string, outcome: Partial<CheckResult>) =>
  passing().map((result) => (result.id === id ? ({ ...frame, id, ...outcome } as CheckResult) : result));
const states = (results: readonly CheckResult[]) => chainOf(results).map(({ state }) => state);

describe("the access chain", () => {
  it("has every required check of the walk in one of its links", () => {
    for (const { id } of checks.filter(({ level }) => level === "required")) {
      const broken = chainOf(withOne(id, { status: "fail", finding: "x", values: {} }));
      expect(
        broken.filter(({ state }) => state === "broken"),
        id,
      ).toHaveLength(1);
    }
  });

  it("is coloured to its end only when everything holds", () => {
    const links = chainOf(passing());
    expect(links.map(({ id }) => id)).toEqual(CHAIN_LINKS);
    expect(links.every(({ state, isReached, check }) => state === "holds" && isReached && check === null)).toBe(true);
  });

  it("is coloured up to the first break, names it and leads to its check", async () => {
    const { run } = await runScenario(secretExpired);
    const links = chainOf(run.results);
    const named = links.filter(({ isNamed }) => isNamed);
    expect(named.map(({ id, state, check }) => [id, state, check])).toEqual([["secret", "broken", "client-secret"]]);
    expect(links.filter(({ isReached }) => isReached).map(({ id }) => id)).toEqual(["tenant", "profile", "app"]);
  });

  it("is drawn from real runs: ready is green, a missing role breaks at the role", async () => {
    const good = await runScenario(ready);
    expect(states(good.run.results)).toEqual(CHAIN_LINKS.map(() => "holds"));
    const bad = await runScenario(ervMissing);
    expect(chainOf(bad.run.results).find(({ isNamed }) => isNamed)?.id).toBe("role");
  });

  it("never colours what is not known: nothing asked, blocked, inconclusive, an error of ours", () => {
    expect(chainOf([]).map(({ state, isReached }) => [state, isReached])).toEqual(
      CHAIN_LINKS.map(() => ["unknown", false]),
    );
    for (const outcome of [
      { status: "blocked", by: [], missing: ["client-id"] },
      { status: "inconclusive", reason: "refused", values: {} },
      { status: "error", code: "network", host: null },
      { status: "manual", confirmed: false, values: {} },
    ] as const) {
      const link = chainOf(withOne("insights-access", outcome)).find(({ id }) => id === "call");
      expect([link?.state, link?.isReached], outcome.status).toEqual(["unknown", false]);
    }
  });

  it("says of a link that waits for Microsoft that it waits", () => {
    const waiting = { status: "waiting", finding: "x", values: {}, action: "grant-consent" } as const;
    const times = { changedAt: frame.startedAt, nextTryAt: frame.startedAt };
    const link = chainOf(withOne("admin-consent", { ...waiting, ...times })).find(({ id }) => id === "consent");
    expect([link?.state, link?.check]).toEqual(["waiting", "admin-consent"]);
  });
});
