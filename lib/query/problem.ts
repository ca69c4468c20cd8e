/** Every way in which a text is no query that insights takes. */
export const PROBLEM_KINDS = [
  "empty",
  "select-missing",
  "select-star",
  "column-missing",
  "comma-missing",
  "from-missing",
  "dataset-missing",
  "function",
  "parenthesis",
  "or",
  "operator-missing",
  "literal-missing",
  "quote",
  "like-number",
  "in-list",
  "and-missing",
  "by-missing",
  "limit",
  "timespan-unknown",
  "clause-order",
  "clause-twice",
  "clause-unknown",
  "unexpected",
  "unterminated",
  "character",
  "dataset-unknown",
  "column-unknown",
  "metric-in-where",
  "timespan-not-offered",
  "timespan-not-taken",
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What is wrong with a query's text, and where. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Offset of the first character concerned; `end` is behind the last. Equal where something is missing. */
  readonly start: number;
  readonly end: number;
  /** What stands there, cut to what can be read. */
  readonly found: string;
  /** What to write there instead; null when only the reader can know. */
  readonly suggestion: string | null;
}

/** Enough to act on; a text that is no query at all has one on every word. */
export const MOST_PROBLEMS = 20;
const LONGEST_FOUND = 60;

/** A problem at a place of the text. */
export function problemAt(
  text: string,
  kind: ProblemKind,
  { start, end }: { readonly start: number; readonly end: number },
  suggestion: string | null = null,
): Problem {
  const found = text.slice(start, Math.min(end, start + LONGEST_FOUND));
  return { kind, start, end, found: end - start > LONGEST_FOUND ? `${found}…` : found, suggestion };
}

/** Line and column of an offset, both counted from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
