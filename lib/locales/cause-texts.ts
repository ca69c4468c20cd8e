import type { DiagnosisStage, UnreadableReason } from "../diagnosis/cause";
import type { CauseId } from "../diagnosis/cause-ids";
import { causes as en } from "./en/causes";
import { causes as ko } from "./ko/causes";
import type { Locale } from "./locale";
import type { Plural } from "./text";

/** What a cause is called, and what to do about it. */
export interface CauseWords {
  /** `{code}` is the code, where the cause is only a code. */
  readonly title: string;
  readonly fix: string;
}

/** The words of a diagnosis. */
export interface CauseTexts {
  readonly causes: Readonly<Record<CauseId, CauseWords>>;
  readonly stages: Readonly<Record<DiagnosisStage, string>>;
  readonly unreadable: Readonly<Record<UnreadableReason, string>>;
  readonly nothing: string;
  /** What to ask the customer for when nothing was recognised. */
  readonly ask: readonly string[];
  /** `{count}` secrets were in the text. */
  readonly rotate: Plural;
  /** What stands before each part on a terminal. */
  readonly labels: Readonly<
    Record<
      "stage" | "evidence" | "line" | "fix" | "who" | "again" | "checks" | "codes" | "token" | "ask" | "nothingBroken",
      string
    >
  > & {
    /** `{count}` minutes until the fix is visible everywhere. */
    readonly takes: Plural;
  };
}

const TEXTS = { en, ko } as const;

/** The words of a diagnosis in a language. */
export function causeTexts(locale: Locale): CauseTexts {
  return TEXTS[locale];
}
