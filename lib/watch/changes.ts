import { type Alert, type Drift, inOrder } from "./alerts";
import type { Facts } from "./facts";
import { NOTHING_TOLD, type WatchState } from "./state";
import { credentialStep, decisionStep, driftStep, expiryStep, type Keyed, linkStep } from "./steps";
import { CHECK_OF_ASPECT } from "./traits";

/** What is to be told, and what will have been told then. */
export interface Told {
  readonly alerts: readonly Alert[];
  readonly state: WatchState;
}

/**
 * Compares what a run found with what was told before. The same state and facts always give the same alerts with the
 * same keys, and a run that was taken in already, or that is older than the latest, gives none.
 */
export function changes(previous: WatchState | null, facts: Facts, now: Date): Told {
  const before = previous ?? NOTHING_TOLD;
  if (before.at !== null && Date.parse(facts.at) <= Date.parse(before.at)) return { alerts: [], state: before };
  const links = linkStep(before.reds, facts);
  const drifts = driftStep(before.traits, facts);
  const decisions = decisionStep(before.checks, facts);
  const expiries = expiryStep(before.expiries, facts, now);
  const credentials = credentialStep(before.kept, facts);
  const found = [
    ...foldIn(links.alerts, drifts.alerts, facts.at),
    ...decisions.alerts,
    ...expiries.alerts,
    ...credentials.alerts,
  ];
  const mark = { integration: facts.integration, at: now.toISOString() };
  return {
    alerts: inOrder(found.map((alert): Alert => ({ ...alert, ...mark }))),
    state: {
      schema: 1,
      at: facts.at,
      reds: links.next,
      checks: decisions.next,
      expiries: expiries.next,
      traits: drifts.next,
      kept: credentials.next,
    },
  };
}

/** One cause, one alert: what changed at a link that broke or was mended is told with it, the rest as drift. */
function foldIn(links: readonly Keyed[], drifts: readonly Drift[], at: string): readonly Keyed[] {
  const told = new Set<Drift>();
  const withChanges = links.map((alert): Keyed => {
    if (alert.kind !== "red" && alert.kind !== "recovered") return alert;
    const mine = drifts.filter(({ aspect }) => CHECK_OF_ASPECT[aspect] === alert.link.check);
    for (const drift of mine) told.add(drift);
    return { ...alert, changes: mine };
  });
  const alone = drifts.filter((drift) => !told.has(drift));
  return [
    ...withChanges,
    ...alone.map((drift): Keyed => ({ key: `drift:${drift.aspect}:${at}`, kind: "drift", drift })),
  ];
}
