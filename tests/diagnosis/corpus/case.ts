import type { CodeSystem } from "@/lib/diagnosis/catalogue/codes";
import type { DiagnosisStage, KnownIntegration } from "@/lib/diagnosis/cause";
import type { CauseId } from "@/lib/diagnosis/cause-ids";

/** A text as support receives it, and what the first cause must be. */
export interface CorpusCase {
  readonly name: string;
  readonly text: string;
  readonly stage: DiagnosisStage;
  /** Null where the cause is not decided by the facts, only its stage. */
  readonly cause: CauseId | null;
  /** Codes that must be among those found. */
  readonly codes?: readonly { readonly system: CodeSystem; readonly code: string }[];
  readonly integration?: KnownIntegration;
  /** No cause must be named. */
  readonly nothing?: true;
}
