/** What became of a form: its problem and what was typed, so that nothing is lost. */
export interface FormState {
  /** Grows with every answer, so that the form shows the values of the latest. */
  readonly count: number;
  readonly problem: { readonly field: string | null; readonly message: string } | null;
  readonly values: Readonly<Record<string, string>>;
}

/** Before anything was sent. */
export const NOTHING_SENT: FormState = { count: 0, problem: null, values: {} };

/** Answers a form: the state before, what was sent, the state after. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
