import type { Check, CheckResult, RunRecord } from "@/lib/check";
import { checks } from "@/lib/checks";
import { summarize } from "@/lib/summary";
import type { Values } from "@/lib/values";
import { type Confirmation, type Expiry, type ExpiryKind, expiriesOf, unreadIn } from "./expiries";
import type { KeptCredential, KeptKind } from "./kept";
import { type Traits, traitsOf } from "./traits";

/** What is known of a check: `proved` means that Microsoft's own answer decided nothing, but a later call settled it. */
export type Known = "holds" | "fails" | "proved" | "undecided" | "error" | "not-asked";

/** What a run says about one required check. */
export interface VerdictFact {
  readonly check: string;
  readonly known: Known;
  /** Finding, reason or error code; null where there is nothing to explain. */
  readonly why: string | null;
  /** What the text of `why` is filled from. */
  readonly values: Values;
}

/** The broken link with what its text is filled from. */
export interface Link {
  readonly check: string;
  readonly finding: string;
  readonly values: Values;
}

/** A kept credential, and whether Entra refused it for good in this run; null when it was not put to the test. */
export interface KeptFact {
  readonly kind: KeptKind;
  readonly keptAt: string;
  readonly isRefused: boolean | null;
}

/** What of one run matters over time: the same run always gives the same facts, in the same order. */
export interface Facts {
  readonly integration: string;
  /** When the run started; RFC 3339. */
  readonly at: string;
  readonly verdicts: readonly VerdictFact[];
  readonly brokenLink: Link | null;
  readonly expiries: readonly Expiry[];
  /** Kinds of which this run could not see what there is. */
  readonly unreadExpiries: readonly ExpiryKind[];
  readonly traits: Traits;
  readonly kept: readonly KeptFact[];
}

/** What is known beside the run. */
export interface Beside {
  readonly kept: readonly KeptCredential[];
  readonly confirmations: readonly Confirmation[];
  /** Checks that were confirmed once and are not any more. */
  readonly lapsed?: readonly string[];
}

const NOTHING_BESIDE: Beside = { kept: [], confirmations: [] };

/** Draws the facts from a run. Recommended checks only count by what they show, such as dates and permissions. */
export function factsOf(record: RunRecord, { kept, confirmations, lapsed = [] }: Beside = NOTHING_BESIDE): Facts {
  const results = new Map(record.results.map((result) => [result.id, result]));
  const { brokenLink, proved } = summarize(checks, results);
  const all: readonly Check[] = checks;
  const required = all.filter(({ level }) => level === "required");
  const isLostSignIn = kept.some(({ kind }) => kind === "refresh-token") && isSessionOver(results.get("token-issued"));
  const broken = brokenLink === null ? undefined : results.get(brokenLink.check);
  // That the kept sign-in has ended is the watch's own loss and says nothing about the tenant.
  const isOurs = isLostSignIn && broken?.id === "token-issued";
  return {
    integration: record.integration.id,
    at: record.startedAt,
    verdicts: required.map(({ id }) => {
      const isAside = isLostSignIn && id === "token-issued";
      const verdict = verdictOf(id, isAside ? undefined : results.get(id), proved);
      // What only a person's word told is not merely unasked once that has ended.
      const isLapsed = verdict.known === "not-asked" && lapsed.includes(id);
      return isLapsed ? { ...verdict, known: "undecided", why: "unconfirmed" } : verdict;
    }),
    brokenLink: broken?.status === "fail" && !isOurs ? linkOf(broken) : null,
    expiries: expiriesOf(record, kept, confirmations),
    unreadExpiries: unreadIn(record),
    traits: traitsOf(record),
    kept: kept.map(({ kind, keptAt }) => ({ kind, keptAt, isRefused: isRefused(kind, results.get("token-issued")) })),
  };
}

/** Whether nothing at all could be asked, so that the run says only that our side or the network was down. */
export function isOurFailure(record: RunRecord): boolean {
  const asked = record.results.filter(({ status }) => status !== "blocked");
  return asked.length > 0 && asked.every(({ status }) => status === "error");
}

function linkOf({ id, finding, values }: Extract<CheckResult, { status: "fail" }>): Link {
  return { check: id, finding, values };
}

function verdictOf(check: string, result: CheckResult | undefined, proved: readonly string[]): VerdictFact {
  const says = (known: Known, why: string | null = null, values: Values = {}) => ({ check, known, why, values });
  if (proved.includes(check)) return says("proved");
  switch (result?.status) {
    case "pass":
    case "not-applicable":
      return says("holds");
    case "fail":
      return says("fails", result.finding, result.values);
    case "inconclusive":
      return says("undecided", result.reason, result.values);
    case "manual":
      return result.confirmed ? says("holds") : says("undecided", "unconfirmed", result.values);
    case "error":
      return says("error", result.code);
    default:
      return says("not-asked");
  }
}

function isSessionOver(result: CheckResult | undefined): boolean {
  return result?.status === "fail" && result.finding === "session-expired";
}

function isRefused(kind: KeptKind, tokenIssued: CheckResult | undefined): boolean | null {
  if (kind !== "refresh-token") return null;
  if (isSessionOver(tokenIssued)) return true;
  return tokenIssued?.status === "pass" ? false : null;
}
