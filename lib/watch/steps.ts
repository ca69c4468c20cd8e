import { type AlertBody, type Drift, THRESHOLD_DAYS } from "./alerts";
import { identityOf as identityOfExpiry } from "./expiries";
import type { Facts, VerdictFact } from "./facts";
import { KEPT_KINDS } from "./kept";
import type { ExpiryTold, WatchState } from "./state";
import { ASPECTS, identityOf as identityOfTrait, type Trait } from "./traits";

/** An alert before it is said whose it is. */
export type Keyed = AlertBody & { readonly key: string };

/** One part of the state and what it gives to tell. */
export interface Step<Part, Found = Keyed> {
  readonly alerts: readonly Found[];
  readonly next: Part;
}

/** So many runs in a row that could not ask make a check untold; an answer that decides nothing does so at once. */
const MOST_ERRORS = 3;

const DAY_MS = 86_400_000;

/** Broken links, one at a time as the summary names them; each is open until its own check holds again. */
export function linkStep(open: WatchState["reds"], { at, brokenLink, verdicts }: Facts): Step<WatchState["reds"]> {
  const isHolding = ({ known }: VerdictFact) => known === "holds" || known === "proved";
  const holding = new Set(verdicts.filter(isHolding).map(({ check }) => check));
  const next = new Map(Object.entries(open).filter(([check]) => !holding.has(check)));
  const alerts = Object.entries(open).flatMap(([check, { link, since }]): Keyed[] => {
    const told = { kind: "recovered", link, since, changes: [], broken: brokenLink } as const;
    return holding.has(check) ? [{ key: `recovered:${check}:${since}`, ...told }] : [];
  });
  if (!brokenLink || next.get(brokenLink.check)?.link.finding === brokenLink.finding)
    return { alerts, next: sorted(next) };
  const { check, finding } = brokenLink;
  next.set(check, { link: brokenLink, since: at });
  const red: Keyed = { key: `red:${check}:${finding}:${at}`, kind: "red", link: brokenLink, changes: [] };
  return { alerts: [red, ...alerts], next: sorted(next) };
}

/** Aspects that read differently than before; what could not be read now is compared next time. */
export function driftStep(before: WatchState["traits"], { traits }: Facts): Step<WatchState["traits"], Drift> {
  const alerts = ASPECTS.flatMap((aspect): Drift[] => {
    const [was, is] = [before[aspect], traits[aspect]];
    if (was === undefined || is === null) return [];
    const drift = { aspect, added: without(is, was), removed: without(was, is) };
    return drift.added.length + drift.removed.length > 0 ? [drift] : [];
  });
  const next = ASPECTS.flatMap((aspect) => {
    const last = traits[aspect] ?? before[aspect];
    return last === undefined ? [] : [[aspect, last] as const];
  });
  return { alerts, next: Object.fromEntries(next) };
}

/** Checks that were decided and no longer are: in one alert, for an outage hits many at once. */
export function decisionStep(before: WatchState["checks"], { at, verdicts }: Facts): Step<WatchState["checks"]> {
  const next = new Map(Object.entries(before));
  const lost: VerdictFact[] = [];
  for (const verdict of verdicts) {
    const { check, known } = verdict;
    const was = before[check] ?? { isDecided: false, errors: 0 };
    if (known === "not-asked") continue;
    const errors = known === "error" ? Math.min(was.errors + 1, MOST_ERRORS) : 0;
    const isDecided =
      known === "error" ? was.isDecided && errors < MOST_ERRORS : known === "holds" || known === "fails";
    next.set(check, { isDecided, errors });
    if (was.isDecided && !isDecided && known !== "proved") lost.push(verdict);
  }
  const key = `cannot-tell:${lost.map(({ check }) => check).join("+")}:${at}`;
  return { alerts: lost.length > 0 ? [{ key, kind: "cannot-tell", checks: lost }] : [], next: sorted(next) };
}

/** The nearest threshold that has been reached, once for each credential; that it has ended is its check's to tell. */
export function expiryStep(before: WatchState["expiries"], facts: Facts, now: Date): Step<WatchState["expiries"]> {
  const leftMs = ({ expiry }: Pick<ExpiryTold, "expiry">) => Date.parse(expiry.endAt) - now.getTime();
  const next = new Map<string, ExpiryTold>();
  // What this run could not read still draws nearer.
  for (const [identity, known] of Object.entries(before)) {
    const isUnread = facts.unreadExpiries.includes(known.expiry.kind);
    next.set(identity, { ...known, isCurrent: known.isCurrent && isUnread });
  }
  for (const expiry of facts.expiries) {
    const identity = identityOfExpiry(expiry);
    next.set(identity, { expiry, told: next.get(identity)?.told ?? null, isCurrent: true });
  }
  const alerts: Keyed[] = [];
  for (const [identity, known] of next) {
    const left = leftMs(known);
    if (left <= 0) next.delete(identity);
    const days = THRESHOLD_DAYS.find((threshold) => left <= threshold * DAY_MS);
    if (left <= 0 || !known.isCurrent || days === undefined || (known.told !== null && known.told <= days)) continue;
    next.set(identity, { ...known, told: days });
    alerts.push({ key: `expiring:${identity}:${days}`, kind: "expiring", expiry: known.expiry, days });
  }
  return { alerts, next: sorted(next) };
}

/** Kept credentials that somebody removed or that Entra refuses for good. */
export function credentialStep(before: WatchState["kept"], { at, kept }: Facts): Step<WatchState["kept"]> {
  const alerts: Keyed[] = [];
  const next: Record<string, { keptAt: string; isRefused: boolean }> = {};
  for (const kind of KEPT_KINDS) {
    const [was, is] = [before[kind], kept.find((one) => one.kind === kind)];
    const wasRefused = was?.isRefused === true && (is === undefined || is.keptAt === was.keptAt);
    if (is) next[kind] = { keptAt: is.keptAt, isRefused: is.isRefused ?? wasRefused };
    const why = is === undefined ? (was ? "removed" : null) : is.isRefused ? "refused" : null;
    if (why === null || wasRefused) continue;
    alerts.push({ key: `credential-gone:${kind}:${at}`, kind: "credential-gone", credential: kind, why });
  }
  return { alerts, next };
}

function without(traits: readonly Trait[], others: readonly Trait[]): readonly Trait[] {
  const known = new Set(others.map(identityOfTrait));
  return traits.filter((trait) => !known.has(identityOfTrait(trait)));
}

/** The same content always reads the same, in whatever order it came. */
function sorted<T>(entries: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}
