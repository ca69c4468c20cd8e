import type { ThresholdDays } from "./alerts";
import type { Expiry } from "./expiries";
import type { Link } from "./facts";
import type { KeptKind } from "./kept";
import type { Aspect, Trait } from "./traits";

/** What was already told, and what the next run is compared with: plain JSON, one per integration. */
export interface WatchState {
  readonly schema: 1;
  /** Start of the latest run that was taken in (RFC 3339); null before the first. */
  readonly at: string | null;
  /** Links told as broken and not yet as mended, by check. */
  readonly reds: Readonly<Record<string, { readonly link: Link; readonly since: string }>>;
  /** Per required check: whether Microsoft's answers decided it until now, and how many runs in a row could not ask. */
  readonly checks: Readonly<Record<string, { readonly isDecided: boolean; readonly errors: number }>>;
  /** Credentials and confirmations that have not ended, by identity. */
  readonly expiries: Readonly<Record<string, ExpiryTold>>;
  /** What each aspect was when it was last read. */
  readonly traits: Readonly<Partial<Record<Aspect, readonly Trait[]>>>;
  readonly kept: Readonly<Partial<Record<KeptKind, { readonly keptAt: string; readonly isRefused: boolean }>>>;
}

/** One credential's end and the nearest threshold that was told; null when none was. */
export interface ExpiryTold {
  readonly expiry: Expiry;
  readonly told: ThresholdDays | null;
  /** Whether it still counted when it was last looked at; a rotated one is only remembered. */
  readonly isCurrent: boolean;
}

/** Before the first run nothing was told. */
export const NOTHING_TOLD: WatchState = {
  schema: 1,
  at: null,
  reds: {},
  checks: {},
  expiries: {},
  traits: {},
  kept: {},
};
