import type { Expiry } from "./expiries";
import type { Link, VerdictFact } from "./facts";
import type { KeptKind } from "./kept";
import type { Aspect, Trait } from "./traits";

/** Every kind of alert, the most pressing first. */
export const ALERT_KINDS = ["red", "credential-gone", "cannot-tell", "expiring", "drift", "recovered"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Days before the end at which an expiry is told, nearest first. */
export const THRESHOLD_DAYS = [1, 7, 14, 30] as const;
export type ThresholdDays = (typeof THRESHOLD_DAYS)[number];

/** What came and went in one aspect since it was last read. */
export interface Drift {
  readonly aspect: Aspect;
  readonly added: readonly Trait[];
  readonly removed: readonly Trait[];
}

/** What an alert says, by its kind. */
export type AlertBody =
  /** `changes`: what was taken away or altered at the very link. */
  | { readonly kind: "red"; readonly link: Link; readonly changes: readonly Drift[] }
  | {
      readonly kind: "recovered";
      /** What it was red for, and since when (RFC 3339). */
      readonly link: Link;
      readonly since: string;
      readonly changes: readonly Drift[];
      /** The link that is still or newly broken; null when nothing is. */
      readonly broken: Link | null;
    }
  | { readonly kind: "expiring"; readonly expiry: Expiry; readonly days: ThresholdDays }
  | { readonly kind: "drift"; readonly drift: Drift }
  | { readonly kind: "cannot-tell"; readonly checks: readonly VerdictFact[] }
  /** `removed`: nobody keeps it any more; `refused`: Entra accepts it no longer. */
  | { readonly kind: "credential-gone"; readonly credential: KeptKind; readonly why: "removed" | "refused" };

/** Something to tell, once. */
export type Alert = AlertBody & {
  /** The same for the same thing to tell, however often it is found; unique within an integration. */
  readonly key: string;
  readonly integration: string;
  /** When it was noticed; RFC 3339. */
  readonly at: string;
};

/** The most pressing first, then by key: the order of what was found does not matter. */
export function inOrder(alerts: readonly Alert[]): readonly Alert[] {
  const rank = ({ kind }: Alert) => ALERT_KINDS.indexOf(kind);
  return [...alerts].sort((one, other) => rank(one) - rank(other) || (one.key < other.key ? -1 : 1));
}
