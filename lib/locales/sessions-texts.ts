/** Words of the page of sessions. */
export interface SessionsTexts {
  /** Also the name of the link to the page. */
  readonly title: string;
  readonly lead: string;
  readonly nobody: { readonly title: string; readonly text: string; readonly button: string };
  readonly own: string;
  /** What ending a session does and does not do. */
  readonly ends: string;
  readonly others: {
    /** {tenant} */
    readonly title: string;
    readonly text: string;
    readonly none: string;
  };
  readonly row: {
    readonly unknownDevice: string;
    readonly here: string;
    /** {when} */
    readonly began: string;
    /** {when} */
    readonly seen: string;
    readonly end: string;
    /** {device} and {who}, for readers who do not see the row. */
    readonly endNamed: string;
  };
  readonly endOthers: string;
}
