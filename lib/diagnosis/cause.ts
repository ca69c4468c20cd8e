import type { Role } from "@/lib/check";
import type { CheckId } from "@/lib/checks";
import type { CodeSystem } from "./catalogue/codes";
import type { Retry } from "./catalogue/rows";
import type { CauseId } from "./cause-ids";
import type { SecretKind } from "./mask";

/** Where in the chain a cause breaks it, in the order of the chain. Not the stages of the walk. */
export const DIAGNOSIS_STAGES = [
  "tenant",
  "enrolment",
  "app",
  "secret",
  "permission",
  "consent",
  "user",
  "role",
  "mfa",
  "conditional-access",
  "token-request",
  "first-call",
  "network",
  "other",
] as const;
export type DiagnosisStage = (typeof DIAGNOSIS_STAGES)[number];

/** A piece of the text as it was given: UTF-16 indices, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What in the text speaks for a cause. `text` is exactly that piece, each unit of a secret in it replaced by `•`. */
export interface Evidence extends Span {
  readonly text: string;
}

/** A code found in the text, in its catalogue's spelling. */
export interface FoundCode {
  readonly system: CodeSystem;
  readonly code: string;
}

/** One possible cause, without words. */
export interface Cause {
  readonly id: CauseId;
  readonly stage: DiagnosisStage;
  /** 0 to 1; 0.9 and more means that Microsoft's own code says it, less than 0.4 that it is a guess. */
  readonly confidence: number;
  /** In the order of the text. */
  readonly evidence: readonly Evidence[];
  readonly who: Role;
  /** Whether sending the same again helps, and when. */
  readonly retry: Retry;
  /** How long the fix may take to be visible everywhere; 0 when at once. */
  readonly effectMinutes: number;
  /** Checks that confirm or exclude it, best first. */
  readonly checks: readonly CheckId[];
  /** The code that named it, where the cause is only "this code" (`known-code`). */
  readonly code?: FoundCode;
}

/** A token found in the text, decoded and not verified; never the token itself. */
export interface TokenSummary {
  readonly span: Span | null;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Causes that its claims alone speak for, whatever else the text says. */
  readonly broken: readonly CauseId[];
}

/** Why a text was not read at all. */
export type UnreadableReason = "empty" | "blank" | "binary" | "zip" | "too-large" | "too-deep";

/** What a text says about what is broken; best cause first. */
export interface Diagnosis {
  readonly codes: readonly FoundCode[];
  readonly causes: readonly Cause[];
  readonly token: TokenSummary | null;
  /** How many secrets of each kind were found and masked. */
  readonly redactions: Readonly<Partial<Record<SecretKind, number>>>;
  /** Null when the text was read. */
  readonly unreadable: UnreadableReason | null;
}

/** What is known of the integration that the text is about. */
export interface KnownIntegration {
  readonly clientId?: string | null;
  readonly tenantId?: string | null;
  readonly userPrincipalName?: string | null;
}
