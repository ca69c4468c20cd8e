import type { CodeSystem } from "./catalogue/codes";
import type { DiagnosisStage, KnownIntegration, Span } from "./cause";
import type { CauseId } from "./cause-ids";

/** A code as it stands in the text. */
export interface CodeFact extends Span {
  readonly system: CodeSystem;
  /** The catalogue's spelling where it is in the catalogue. */
  readonly code: string;
  /** `mentioned`: somebody writes about it; nothing says that it happened here. */
  readonly said: "thrown" | "mentioned";
}

/** Which of Microsoft's interfaces an address belongs to; `other` is somebody else's. */
export type Api = "entra" | "graph" | "partner-center" | "insights" | "other";

/** An HTTP status, with the address it is most likely of. */
export interface CallFact extends Span {
  readonly status: number;
  readonly api: Api | null;
  readonly path: string;
}

/** A decoded token. */
export interface TokenFact {
  /** Where the token stands in the original text; null when only its claims are written down. */
  readonly span: Span | null;
  /** Where its claims stand in the decoded text, when they are written down. */
  readonly written: Span | null;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What was found in a text before anything is concluded. Spans are places in `text`. */
export interface Facts {
  /** Decoded, with line breaks. */
  readonly text: string;
  /** The same, unit for unit, with line breaks and quote marks of mail as blanks: sentences run through. */
  readonly flow: string;
  readonly codes: readonly CodeFact[];
  readonly calls: readonly CallFact[];
  readonly tokens: readonly TokenFact[];
  /** Places that say that a token was issued. */
  readonly tokenIssued: readonly number[];
  /** The text is about Microsoft's sign-in or Partner Center. */
  readonly isMicrosoft: boolean;
  readonly integration: KnownIntegration;
  readonly now: Date | null;
  /** `now` is what the text itself says, not when it was pasted. */
  readonly isDated: boolean;
}

/** A conclusion from some of the facts. */
export interface Hit {
  readonly cause: CauseId;
  /** 0 to 1. */
  readonly confidence: number;
  readonly spans: readonly Span[];
  /** Where it came from, which decides what outranks it. */
  readonly from: "code" | "words" | "call" | "token" | "combination";
  readonly fact?: CodeFact;
  readonly token?: TokenFact;
  /** For causes without a stage of their own. */
  readonly stage?: DiagnosisStage;
}
