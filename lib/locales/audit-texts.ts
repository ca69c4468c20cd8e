import type { AuditResult } from "../audit";
import type { ChangedThing } from "../change";
import type { ActionId } from "../check";
import type { Plural } from "./text";

/** Words of the page that lists what this product changed. */
export interface AuditTexts {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly empty: { readonly title: string; readonly text: string; readonly button: string };
  readonly nobody: string;
  readonly results: Readonly<Record<AuditResult, string>>;
  readonly things: Readonly<Record<ChangedThing, string>>;
  /** How a change reads: what it is, and its values before and after. */
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  readonly yes: string;
  readonly no: string;
  readonly undoOf: string;
  readonly undo: string;
  readonly undone: string;
  readonly nothingUndone: string;
  readonly redo: string;
  readonly onlyByHand: string;
  readonly requests: Plural;
  readonly requestId: string;
  readonly noAnswer: string;
  readonly filter: Readonly<Record<"title" | "action" | "result" | "person" | "all" | "apply" | "none", string>>;
  readonly exports: Readonly<Record<"csv" | "json", string>>;
  readonly more: { readonly title: string; readonly text: string };
  readonly actions: Readonly<Record<ActionId, string>>;
}
