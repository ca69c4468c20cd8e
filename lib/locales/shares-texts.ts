import type { Plural } from "./text";

/** Words of reports: sharing a run, opening one, comparing two. */
export interface ShareTexts {
  readonly report: string;
  readonly checks: string;
  readonly exchanges: string;
  readonly facts: Readonly<Record<"checkedAt" | "run", string>>;
  readonly columns: Readonly<Record<"status" | "check" | "said", string>>;
  readonly notes: Readonly<Record<"redacted" | "clear", string>>;
  /** In place of the note on request ids, where they are stand-ins. */
  readonly standInIds: string;
  readonly formats: Readonly<Record<"json" | "markdown" | "junit" | "sarif" | "text", string>>;
  readonly download: string;
  readonly print: string;
  readonly judge: {
    readonly button: string;
    readonly asItWas: string;
    readonly title: string;
    readonly same: string;
    readonly changed: Plural;
    /** {check}, {before}, {after} */
    readonly change: string;
    readonly unreadable: string;
    readonly unknown: string;
    readonly absent: string;
  };
  readonly make: {
    readonly link: string;
    readonly title: string;
    readonly lead: string;
    readonly modes: Readonly<Record<"redacted" | "clear", { readonly name: string; readonly text: string }>>;
    readonly legend: string;
    readonly agree: string;
    readonly mustAgree: string;
    readonly lifetime: string;
    readonly days: Plural;
    readonly button: string;
    readonly preview: string;
    readonly previewText: string;
    readonly raw: string;
    readonly noRun: { readonly title: string; readonly text: string; readonly button: string };
    readonly heldBack: { readonly title: string; readonly text: string };
  };
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly made: { readonly title: string; readonly text: string; readonly stored: string };
    readonly states: Readonly<Record<"open" | "revoked" | "expired", string>>;
    /** {when} */
    readonly madeAt: string;
    /** {when} */
    readonly runAt: string;
    /** {when} */
    readonly endsAt: string;
    readonly opened: Plural;
    /** {when} */
    readonly lastOpened: string;
    readonly revoke: string;
  };
  readonly shared: {
    readonly title: string;
    /** {when} */
    readonly lead: string;
    /** {when} */
    readonly until: string;
    readonly compare: string;
    /** {when} */
    readonly expired: { readonly title: string; readonly text: string };
    /** {when} */
    readonly revoked: { readonly title: string; readonly text: string };
    readonly altered: { readonly title: string; readonly text: string };
    readonly home: string;
  };
  readonly open: {
    readonly title: string;
    /** {size} */
    readonly lead: string;
    readonly file: string;
    readonly paste: string;
    readonly button: string;
    readonly result: string;
    readonly gone: string;
  };
  readonly problems: Readonly<
    Record<
      "empty" | "too-large" | "not-text" | "not-json" | "too-deep" | "other-version" /** {where} */ | "not-a-run",
      string
    >
  >;
  readonly compare: {
    readonly title: string;
    readonly lead: string;
    readonly before: string;
    readonly after: string;
    readonly shared: string;
    readonly button: string;
    /** {before}, {after} */
    readonly outcome: string;
    readonly states: Readonly<Record<"ready" | "not-ready" | "undecided", string>>;
    readonly same: Plural;
    readonly nothing: string;
    readonly integration: string;
    readonly verdicts: string;
    readonly details: string;
    readonly absent: string;
    readonly columns: Readonly<Record<"what" | "before" | "after", string>>;
    readonly mixed: string;
  };
}
