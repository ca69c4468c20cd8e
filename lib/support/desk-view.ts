import type { Certainty } from "../locales/support-texts";
import type { TextBlock } from "./marked-text";

/** A check that settles a cause. */
export interface CheckLink {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** One possible cause, worded for the reader. */
export interface CauseView {
  readonly id: string;
  /** Stage of the diagnosis, for scripts and colours. */
  readonly stage: string;
  readonly stageName: string;
  readonly title: string;
  /** What it means; null where the title says it all. */
  readonly text: string | null;
  readonly certainty: Certainty;
  /** Numbers of the marks in the text. */
  readonly marks: readonly number[];
  readonly fix: string;
  readonly who: string;
  /** How long until the fix takes effect. */
  readonly effect: string;
  readonly retry: string;
  readonly checks: readonly CheckLink[];
}

/** A code found in the text. */
export interface CodeView {
  readonly code: string;
  readonly system: string;
  readonly href: string;
  readonly meaning: string | null;
}

/** A claim of a token found in the text. */
export interface ClaimView {
  readonly claim: string;
  readonly explanation: string;
  /** None when the token lacks it. */
  readonly values: readonly string[];
  /** What it must say and whether it does; null where nothing depends on it. */
  readonly requirement: { readonly verdict: "holds" | "broken" | "unsure" | "info"; readonly text: string } | null;
}

/** What the page shows of a diagnosis. Every text in it is masked. */
export interface DeskView {
  /** Best first. */
  readonly causes: readonly CauseView[];
  readonly codes: readonly CodeView[];
  readonly claims: readonly ClaimView[] | null;
  /** What to ask for when nothing was recognised; empty when something was. */
  readonly ask: readonly string[];
  /** The masked text around its evidence. */
  readonly text: readonly TextBlock[];
  /** Kinds of secrets that were found, as words. */
  readonly secrets: { readonly count: number; readonly kinds: readonly string[] } | null;
}
