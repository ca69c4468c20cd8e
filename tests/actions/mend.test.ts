import { describe, expect, it } from "vitest";
import type { ActionId, Check } from "@/lib/check";
import { checks } from "@/lib/checks";
import { scenarios } from "@/lib/sandbox/scenarios";
import type { Scenario } from "@/lib/sandbox/types";
import { openBench, stateOf } from "./bench";

interface Offer {
  readonly name: string;
  readonly scenario: Scenario;
  readonly check: string;
  readonly finding: string;
  readonly fix: ActionId;
}

/** Every button that a reader of any situation is offered. */
const offers: readonly Offer[] = scenarios.flatMap((scenario) =>
  (checks as readonly Check[]).flatMap(({ id: check, findings }) => {
    const finding = /^fail:(.+)$/.exec(scenario.expect[check] ?? "")?.[1] ?? "";
    const { fix, instead } = findings[finding] ?? {};
    // Which application to use, only the reader can say: crash.test.ts.
    const offered = [fix, instead].filter((id) => id !== undefined && id !== "adopt-app");
    return offered.map((id) => ({
      name: `${scenario.id}: ${check} ${finding} → ${id}`,
      scenario,
      check,
      finding,
      fix: id,
    }));
  }),
);

/** Where the offered change is right for the finding, but this situation has another cause besides; the card of that cause stands before it. */
const OTHER_CAUSE = new Set([
  // There is no such account to give a role to.
  "user-missing: erv-role erv-missing → assign-erv",
  // The token was brought from elsewhere; another one is needed.
  "app-only-token: token-scope scope-missing → grant-consent",
  "scope-missing-token: token-scope scope-missing → grant-consent",
  "scope-missing-token: insights-access refused-scope → grant-consent",
  // The role is held; Microsoft has no data.
  "no-datasets: insights-access no-datasets → assign-erv",
]);
const REPLICATED_MS = 10 * 60_000;

describe.concurrent("each change that is offered", () => {
  it.each(offers.map((offer) => [offer.name, offer] as const))(
    "%s",
    async (name, { scenario, check, finding, fix }) => {
      const bench = await openBench(scenario);
      const first = await bench.apply(fix);
      bench.world.state.advancedMs += REPLICATED_MS;
      const after = (await bench.run()).get(check);
      const isStill = after?.status === "fail" && after.finding === finding;
      expect([first.ok && first.applied.changed, isStill]).toEqual(
        OTHER_CAUSE.has(name) ? [false, true] : [true, false],
      );
      const before = stateOf(bench.world);
      const second = await bench.apply(fix);
      expect(second.ok && second.applied.changed).toBe(false);
      expect(stateOf(bench.world)).toBe(before);
    },
  );
});

it("is offered where this says so, and nowhere is the list of other causes out of date", () => {
  expect(offers.length).toBeGreaterThan(45);
  expect([...OTHER_CAUSE].filter((name) => !offers.some((offer) => offer.name === name))).toEqual([]);
});
