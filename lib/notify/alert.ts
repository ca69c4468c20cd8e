import type { Values } from "../values";
import type { AlertKind as WatchKind } from "../watch/alerts";

/** What the watch tells, and the trial of a channel. */
export type AlertKind = WatchKind | "test";

/** One thing to tell people, in their language; the same for every channel. Holds no credential. */
export interface Alert {
  /** The same for the same thing to tell, however often it is sent. */
  readonly key: string;
  /** The same for everything that is told about one fact of one integration: a thread of mail. */
  readonly about: string;
  readonly kind: AlertKind;
  /** The name is the operator's own. */
  readonly integration: { readonly id: string; readonly name: string };
  /** When it was found out (RFC 3339). */
  readonly at: string;
  /** The check it is about; null where it is about none or several. */
  readonly checkId: string | null;
  readonly findingId: string | null;
  /** What the finding's words are filled from; with `expiring`, `endAt`. */
  readonly values: Values;
  /** Days left; with `expiring` only. */
  readonly days?: number;
  /** What happened, in one line. */
  readonly title: string;
  /** What there is to say beside, a line each. */
  readonly lines: readonly string[];
  /** Where in this product more can be seen. */
  readonly url: string;
}
