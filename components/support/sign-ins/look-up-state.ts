import type { LookUp } from "@/lib/sign-ins/look-up";
import type { QuestionProblem } from "@/lib/sign-ins/question";

/** What is known of a failure code. */
export interface CodeWords {
  /** `AADSTS53003`. */
  readonly code: string;
  readonly href: string | null;
  /** What it means, in one sentence; null when only its name is known. */
  readonly means: string | null;
}

/** The form and what came of it. */
export interface LookUpState {
  readonly asked: { readonly what: string; readonly around: string };
  readonly problem: QuestionProblem | null;
  /** Null until something was asked. */
  readonly answer: LookUp | null;
  /** By the number in the log. */
  readonly codes: Readonly<Record<number, CodeWords>>;
}

/** Before anything was asked. */
export const NOTHING_ASKED: LookUpState = { asked: { what: "", around: "" }, problem: null, answer: null, codes: {} };
