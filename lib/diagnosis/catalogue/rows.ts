import type { DiagnosisStage } from "../cause";

/** Whether sending the same request again can help, and when. `retry-if-new`: only when what it needs was made minutes ago. */
export type Retry = "no" | "now" | "later" | "after-fix" | "interactive" | "retry-if-new";

/** Who can put it right; nobody has to when it passes by itself. */
export type Fixer =
  | "global-admin"
  | "application-admin"
  | "conditional-access-admin"
  | "user-admin"
  | "partner-account-admin"
  | "integration-user"
  | "developer"
  | "network-admin"
  | "microsoft"
  | "nobody";

/** What is known about a code of Entra that this use can meet; its words are in `lib/locales`. */
export interface ExplainedRow {
  /** Microsoft's symbolic name; null where it publishes none. */
  readonly name: string | null;
  readonly retry: Retry;
  readonly who: Fixer;
  /** The `error` values it was seen with, most usual first. */
  readonly oauth: readonly string[];
  /** In an answer to a password request: whether the code proves the password right, or leaves it open. Absent: unknown. */
  readonly passwordProven?: boolean;
}

/** Codes of one stage, by number. */
export type ExplainedRows = Readonly<Record<number, ExplainedRow>>;

/** A stage, and the names of its codes by number; null where Microsoft publishes none. */
export type NamedRows = readonly [DiagnosisStage, Readonly<Record<number, string | null>>];

/** What is known about a code of another system. */
export interface OtherRow {
  readonly stage: DiagnosisStage;
  readonly retry: Retry;
  readonly who: Fixer;
  /** HTTP statuses it was seen with. */
  readonly statuses?: readonly number[];
  /** The fixed part of the text that Microsoft sends with it. */
  readonly says?: string;
}

/** Codes of one system, as it writes them. */
export type OtherRows = Readonly<Record<string, OtherRow>>;
