import type { Plural } from "./text";

/** Words for what people confirm where no call can tell. */
export interface AttestTexts {
  /** Opens the form. */
  readonly open: string;
  readonly lead: string;
  /** {title}: what must be so */
  readonly what: string;
  readonly days: Plural;
  readonly lifetime: string;
  readonly note: string;
  readonly button: string;
  readonly takeBack: string;
  /** {check} */
  readonly takeBackNamed: string;
  /** In place of a sign-in name. */
  readonly nobody: string;
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    /** {who}, {when} */
    readonly by: string;
    /** {when} */
    readonly until: string;
    /** {when} */
    readonly ended: string;
    /** {who}, {when} */
    readonly takenBack: string;
    /** {when} */
    readonly renewed: string;
  };
}
