import type { InconclusiveReason, NotApplicableReason } from "@/lib/check";
import type { CheckId, FindingOf } from "@/lib/checks";

/** One way in which a check does not pass, in words; `{placeholders}` are filled from the verdict's values. */
export interface FindingText {
  /** What is wrong, with the names in it. */
  readonly title: string;
  /** How it was found out. */
  readonly cause: string;
  /** What will be done about it. */
  readonly action: string;
  /** The manual way, with the names of Microsoft's menus. */
  readonly steps: readonly string[];
}

/** A check in words. */
export interface CheckText<Finding extends string = string> {
  /** Read when it holds, and before anything is known: without placeholders. */
  readonly title: string;
  /** Why the reader should care. */
  readonly why: string;
  /** Detail of a passing check. */
  readonly holds?: string;
  readonly findings: { readonly [Key in Finding]: FindingText };
}

/** Every check's words; a check or finding without words does not compile. */
export type CheckTexts = { readonly [Id in CheckId]: CheckText<FindingOf<Id>> };

/** Why an answer decides nothing, or a check does not concern the reader. `{status}`, `{code}` and `{scope}` are filled. */
export interface ReasonTexts {
  readonly inconclusive: Readonly<Record<InconclusiveReason, string>>;
  readonly notApplicable: Readonly<Record<NotApplicableReason, string>>;
}
