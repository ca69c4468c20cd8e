import type { ActionId } from "../check";

/** The words of one action. `{app}`, `{user}`, `{uri}` are filled from the integration. */
export interface ActionText {
  /** The button: a verb and its object. */
  readonly button: string;
  /** What changes, one sentence each, before it is done. */
  readonly changes: readonly string[];
  /** Said after it changed something. */
  readonly done: string;
  /** Said when it was so already. */
  readonly nothingToDo: string;
  /** How to take it back. */
  readonly undo: string;
  /** Where only the reader can pick: what is asked, why nothing is picked for them, and the button of each. */
  readonly choose?: { readonly title: string; readonly text: string; readonly button: string };
}

export type ActionTexts = Readonly<Record<ActionId, ActionText>>;
