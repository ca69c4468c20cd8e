import type { AlertKind } from "@/lib/watch/alerts";
import type { ExpiryKind } from "@/lib/watch/expiries";
import type { KeptKind } from "@/lib/watch/kept";
import type { NextRun } from "@/lib/watch/schedule";
import type { Aspect } from "@/lib/watch/traits";
import type { Takes } from "@/lib/watch/unattended";
import type { Plural } from "./text";

/** Words of the watch: what it tells, when, and how far it sees while nobody is there. */
export interface WatchTexts {
  /** Names of the kinds, for settings and as headings of a digest. */
  readonly kinds: Readonly<Record<AlertKind, string>>;
  readonly red: {
    /** {problem} */
    readonly title: string;
    /** {role} */
    readonly who: string;
  };
  readonly recovered: {
    /** {what} */
    readonly title: string;
    /** {problem}, {since} */
    readonly was: string;
    readonly ready: string;
    /** {problem} */
    readonly stillBroken: string;
  };
  readonly expiring: {
    /** {what}; {count} days at most */
    readonly title: Plural;
    /** {endAt} */
    readonly until: string;
    /** What happens then and what to do before. */
    readonly effect: Readonly<Record<ExpiryKind, string>>;
  };
  /** What ends: {name}, {check} */
  readonly expiries: Readonly<Record<ExpiryKind, { readonly named: string; readonly plain: string }>>;
  readonly drift: {
    readonly titles: Readonly<Record<Aspect, string>>;
    readonly check: string;
    /** {what} */
    readonly added: string;
    /** {what} */
    readonly removed: string;
  };
  /** One trait of each aspect, filled with its values. */
  readonly traits: Readonly<Record<Exclude<Aspect, "consent">, string>> & {
    /** {scope}, {api} */
    readonly consentForEveryone: string;
    /** {scope}, {api}, {principal} */
    readonly consentForOne: string;
    readonly apis: Readonly<Record<"partner-center" | "other", string>>;
  };
  readonly cannotTell: {
    /** {check} */
    readonly one: string;
    readonly many: Plural;
    readonly lead: string;
    /** {check}, {reason} */
    readonly line: string;
    readonly unconfirmed: string;
  };
  readonly credentials: Readonly<Record<KeptKind, string>>;
  readonly credentialGone: Readonly<
    Record<"removed" | "refused", { /** {credential} */ readonly title: string; readonly text: string }>
  >;
  readonly digest: {
    readonly title: Plural;
    readonly integrations: Plural;
  };
  readonly nextRun: Readonly<Record<NextRun["why"], string>>;
  readonly unattended: {
    readonly title: string;
    readonly sure: string;
    readonly ifReadable: string;
    readonly untold: string;
    /** Why a check is left out. */
    readonly takes: Readonly<Record<Exclude<Takes, "nothing">, string>>;
    /** {credential} */
    readonly more: string;
  };
}
