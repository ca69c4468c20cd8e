import { accessChain, type ChainLink } from "./access-chain";
import type { Role, RunRecord } from "./check";
import { checks } from "./checks";
import { type Expiry, expiriesOf } from "./expiries";
import { type Summary, summarize } from "./summary";
import type { Values } from "./values";

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
  /** What the run saw that ends first. */
  readonly expiry: Expiry | null;
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
    expiry: expiriesOf(record)[0] ?? null,
  };
}

/** How it stands now: only a fresh answer counts. */
export function shownState(standing: Pick<Standing, "state" | "finishedAt"> | null, now: Date): ShownState {
  if (standing === null) return "never";
  return isStale(standing.finishedAt, now) ? "stale" : standing.state;
}

/** Whether an answer is too old to be believed. */
export const isStale = (finishedAt: string, now: Date): boolean => now.getTime() - Date.parse(finishedAt) > STALE_MS;
