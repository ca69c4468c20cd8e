/** A marked piece of a text: UTF-16 indices, end exclusive, and what it is marked for. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Position of the cause it speaks for, 0 for the best. */
  readonly cause: number;
}

/** A run of text, marked or not. */
export interface TextPart {
  readonly text: string;
  /** Null where nothing is marked. */
  readonly cause: number | null;
  /** Counts the marks of an excerpt from 1; null where nothing is marked. */
  readonly number: number | null;
}

/** Text that is shown, or how much was left out between. */
export type TextBlock =
  | { readonly kind: "text"; readonly parts: readonly TextPart[] }
  | { readonly kind: "gap"; readonly characters: number };

/** Up to here a text is shown whole. */
const WHOLE = 4_000;
/** What is shown on each side of a mark, where a text is too long. */
const AROUND = 320;
const MOST_MARKS = 24;
const LONGEST_MARK = 600;

/** The parts of a text around its marks, in the order of the text; marks that overlap an earlier one are joined to it. Pure. */
export function markedText(text: string, marks: readonly Mark[]): readonly TextBlock[] {
  const chosen = inOrder(text, marks);
  const windows = text.length <= WHOLE ? [{ start: 0, end: text.length }] : windowsAround(text, chosen);
  const blocks: TextBlock[] = [];
  let shownTo = 0;
  for (const { start, end } of windows) {
    if (start > shownTo) blocks.push({ kind: "gap", characters: start - shownTo });
    blocks.push({ kind: "text", parts: partsOf(text, start, end, chosen) });
    shownTo = end;
  }
  if (shownTo < text.length) blocks.push({ kind: "gap", characters: text.length - shownTo });
  return blocks;
}

/** The best causes' marks first when there are too many, then by place, without overlaps. */
function inOrder(text: string, marks: readonly Mark[]): readonly Mark[] {
  const best = [...marks]
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((one, other) => one.cause - other.cause || one.start - other.start)
    .slice(0, MOST_MARKS)
    .sort((one, other) => one.start - other.start || one.cause - other.cause);
  const apart: Mark[] = [];
  let markedTo = 0;
  for (const mark of best) {
    if (mark.start < markedTo) continue;
    apart.push({ ...mark, end: Math.min(mark.end, mark.start + LONGEST_MARK) });
    markedTo = mark.end;
  }
  return apart;
}

interface Window {
  start: number;
  end: number;
}

function windowsAround(text: string, marks: readonly Mark[]): readonly Window[] {
  if (marks.length === 0) return [{ start: 0, end: lineEnd(text, AROUND) }];
  const windows: Window[] = [];
  for (const mark of marks) {
    const start = lineStart(text, mark.start - AROUND);
    const end = lineEnd(text, mark.end + AROUND);
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

/** The start of a line near an index, so that a window does not begin amid a word; the index itself in a line that is too long. */
function lineStart(text: string, index: number): number {
  if (index <= 0) return 0;
  const from = text.lastIndexOf("\n", index) + 1;
  return index - from <= AROUND ? from : index;
}

function lineEnd(text: string, index: number): number {
  if (index >= text.length) return text.length;
  const to = text.slice(index, index + AROUND).indexOf("\n");
  return to === -1 ? index : index + to;
}

function partsOf(text: string, start: number, end: number, marks: readonly Mark[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  marks.forEach((mark, index) => {
    if (mark.start < start || mark.end > end) return;
    if (mark.start > at) parts.push({ text: text.slice(at, mark.start), cause: null, number: null });
    parts.push({ text: text.slice(mark.start, mark.end), cause: mark.cause, number: index + 1 });
    at = mark.end;
  });
  if (at < end) parts.push({ text: text.slice(at, end), cause: null, number: null });
  return parts;
}
