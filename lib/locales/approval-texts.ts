/** Words of the approval sheet; `{tenant}`, `{app}`, `{user}` are filled from the integration. */
export interface ApprovalTexts {
  readonly title: string;
  readonly lead: string;
  readonly print: string;
  readonly open: string;
  readonly facts: {
    readonly title: string;
    readonly tenant: string;
    readonly app: string;
    readonly appNone: string;
    readonly user: string;
    readonly userNone: string;
  };
  readonly columns: {
    readonly permission: string;
    readonly id: string;
    readonly why: string;
    readonly who: string;
  };
  readonly apis: { readonly "partner-center": string; readonly graph: string };
  readonly delegated: string;
  readonly lasting: { readonly title: string; readonly text: string };
  readonly borrowed: { readonly title: string; readonly text: string };
  /** By permission name. */
  readonly why: Readonly<Record<string, string>>;
  readonly role: { readonly title: string; readonly text: string; readonly who: string; readonly link: string };
  readonly consent: {
    readonly title: string;
    readonly text: string;
    readonly none: string;
    readonly after: string;
  };
  readonly untouched: { readonly title: string; readonly points: readonly string[] };
  readonly undo: { readonly title: string; readonly points: readonly string[] };
  readonly decision: {
    readonly title: string;
    readonly name: string;
    readonly date: string;
    readonly signature: string;
  };
  readonly empty: { readonly title: string; readonly text: string; readonly button: string };
  /** Where Microsoft sends the approver after the consent page. */
  readonly returned: {
    readonly given: string;
    readonly givenText: string;
    readonly refused: string;
    readonly refusedText: string;
  };
}
