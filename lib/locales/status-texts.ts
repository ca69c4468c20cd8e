import type { ShownState } from "../standing";
import type { StatusSort } from "../store/status";
import type { DayState } from "../uptime";
import type { ExpiryKind } from "../watch/expiries";
import type { Plural } from "./text";

/** Words of the status pages: the list, one integration, its badge. */
export interface StatusTexts {
  readonly lead: string;
  readonly states: Readonly<Record<ShownState, string>>;
  /** {when} */
  readonly notCheckedSince: string;
  /** What an old answer was; {state} */
  readonly before: string;
  readonly beforeText: string;
  /** Why a run that found all well is not believed any more. */
  readonly wordEnded: string;
  readonly columns: Readonly<Record<"integration" | "state" | "checked" | "expiry" | "uptime" | "who", string>>;
  readonly filter: Readonly<Record<"title" | "search" | "searchHint" | "state" | "all" | "sort" | "apply", string>>;
  readonly sorts: Readonly<Record<StatusSort, string>>;
  readonly found: Plural;
  readonly none: string;
  readonly showAll: string;
  /** {page}, {pages} */
  readonly page: string;
  readonly previous: string;
  readonly next: string;
  readonly exports: Readonly<Record<"csv" | "json", string>>;
  readonly links: {
    /** {link} */
    readonly broken: string;
    /** {link} */
    readonly open: string;
    readonly all: string;
    readonly unknown: string;
  };
  readonly expiry: {
    readonly title: string;
    readonly kinds: Readonly<Record<ExpiryKind, string>>;
    readonly left: Plural;
    readonly today: string;
    readonly ended: Plural;
    readonly none: string;
    readonly noneText: string;
  };
  readonly uptime: {
    readonly title: string;
    readonly lead: string;
    /** {share} */
    readonly share: string;
    readonly noShare: string;
    /** {up}, {down}, {unknown}: read out in place of the chart. */
    readonly chart: string;
    readonly days: Readonly<Record<DayState, Plural>>;
  };
  readonly nobody: string;
  readonly detail: {
    readonly all: string;
    readonly missing: { readonly title: string; readonly text: string };
    readonly chain: string;
    readonly chainStale: string;
  };
  readonly history: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly columns: Readonly<Record<"run" | "state" | "broken" | "before" | "after", string>>;
    /** {when}: names a choice for whoever hears it. */
    readonly asBefore: string;
    /** {when} */
    readonly asAfter: string;
    readonly compare: string;
  };
  readonly run: {
    /** {when} */
    readonly title: string;
    readonly lead: string;
    readonly back: string;
    readonly missing: { readonly title: string; readonly text: string };
  };
  readonly compare: {
    readonly title: string;
    /** {before}, {after} */
    readonly lead: string;
    readonly missing: { readonly title: string; readonly text: string };
  };
  readonly notes: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly label: string;
    readonly add: string;
    readonly nobody: string;
    readonly empty: string;
    readonly tooLong: Plural;
  };
  readonly badge: {
    readonly title: string;
    readonly lead: string;
    readonly make: string;
    readonly made: { readonly title: string; readonly text: string; readonly stored: string };
    readonly none: string;
    /** {when} */
    readonly madeAt: string;
    /** {when} */
    readonly endedAt: string;
    readonly revoke: string;
    /** What the badge itself says. */
    readonly label: string;
    readonly shown: Readonly<Record<"ready" | "not-ready" | "undecided" | "unknown", string>>;
  };
}
