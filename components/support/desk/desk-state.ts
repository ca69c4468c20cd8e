import type { UnreadableReason } from "@/lib/diagnosis/cause";
import type { DeskView } from "@/lib/support/desk-view";

/** The form and what came of it. */
export interface DeskState {
  /** What was pasted, masked, for a form that is drawn anew; null when it is too long to be sent back. */
  readonly kept: string | null;
  readonly problem: UnreadableReason | "no-answer" | null;
  readonly view: DeskView | null;
}

/** Before anything was pasted. */
export const NOTHING_PASTED: DeskState = { kept: "", problem: null, view: null };
