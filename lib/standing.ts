import { accessChain, type ChainLink } from "./access-chain";
import type { CheckResult, Role, RunRecord } from "./check";
import { checks } from "./checks";
import { type Summary, summarize } from "./summary";
import type { Values } from "./values";
import { type Expiry, seenIn } from "./watch/expiries";

/** An answer older than this is told, not believed. */
export const STALE_MS = 36 * 3_600_000;

/** What is kept of an integration's last run, so that a list needs no record. */
export interface Standing {
  readonly runId: string;
  /** RFC 3339, as the other times. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly state: Summary["state"];
  /** The ten links of the chain, in order. */
  readonly links: readonly ChainLink["state"][];
  /** The check of the broken link, else the one that leaves the run undecided; null when it is ready. */
  readonly check: string | null;
  /** How that check fails; null when it does not. */
  readonly finding: string | null;
  /** What the finding's words are filled from. */
  readonly values: Values;
  /** Who can put it right, as far as that is known. */
  readonly who: Role | null;
  /** What the run saw that ends, the first to end first. */
  readonly expiries: readonly Expiry[];
  /** When the first confirmation by a person that `ready` rests on ends or was taken back; null when it rests on none. */
  readonly restsUntil: string | null;
}

/** How an integration stands today, most urgent first: an old answer is `stale`, whatever it was. */
export const SHOWN_STATES = ["not-ready", "undecided", "stale", "never", "ready"] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** What a run leaves to be kept; pure. */
export function standingOf(record: RunRecord, state: Summary["state"]): Standing {
  const results = new Map(record.results.map((result) => [result.id, result]));
  const summary = summarize(checks, results);
  const check = summary.brokenLink?.check ?? summary.next?.check ?? null;
  const result = check === null ? undefined : results.get(check);
  return {
    runId: record.id,
    startedAt: record.startedAt,
    finishedAt: record.finishedAt,
    state,
    links: accessChain(checks, results, summary).map((link) => link.state),
    check,
    finding: summary.brokenLink?.finding ?? null,
    values: result && "values" in result ? result.values : {},
    who: summary.next?.who ?? null,
    expiries: seenIn(record),
    restsUntil: state === "ready" ? firstEndOfWords(results) : null,
  };
}

/** Null when the run would be ready without anybody's word as well. */
function firstEndOfWords(results: ReadonlyMap<string, CheckResult>): string | null {
  const ends = [...results.values()].flatMap((result) =>
    result.status === "manual" ? (result.values.until?.value ?? []) : [],
  );
  if (ends.length === 0 || summarize(checks, withoutWords(results)).state === "ready") return null;
  return ends.sort((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}

/** The same results as if nobody had confirmed anything. */
export function withoutWords(results: ReadonlyMap<string, CheckResult>): ReadonlyMap<string, CheckResult> {
  const without = new Map(results);
  for (const result of results.values()) {
    if (result.status !== "manual") continue;
    const { confirmed: _, values: __, ...frame } = result;
    without.set(result.id, { ...frame, status: "inconclusive", reason: "not-visible", values: {} });
  }
  return without;
}

/** What tells how an integration stands at a moment. */
export type StandingNow = Pick<Standing, "state" | "finishedAt" | "restsUntil">;

/** How it stands now: only a fresh answer counts, and a person's word until it ends. */
export function shownState(standing: StandingNow | null, now: Date): ShownState {
  if (standing === null) return "never";
  if (isStale(standing.finishedAt, now)) return "stale";
  return restsOnNothing(standing, now) ? "undecided" : standing.state;
}

/** Whether a word that `ready` rests on has ended since. */
function restsOnNothing({ state, restsUntil }: StandingNow, now: Date): boolean {
  return state === "ready" && restsUntil !== null && Date.parse(restsUntil) <= now.getTime();
}

/** Whether an answer is too old to be believed. */
export const isStale = (finishedAt: string, now: Date): boolean => now.getTime() - Date.parse(finishedAt) > STALE_MS;
