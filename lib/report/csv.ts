/** The beginning of a report's file as a table. */
export interface FileTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows of the whole file; null when it was not read to its end. */
  readonly total: number | null;
}

/** Reads separated values as RFC 4180 has them; `isWhole` says whether the text is all of the file. Keeps the first `mostRows` rows. */
export function readTable(text: string, separator: "," | "\t", isWhole: boolean, mostRows: number): FileTable {
  const lines: string[][] = [];
  let total = 0;
  for (const line of linesIn(text.replace(/^\uFEFF/, ""), separator, isWhole)) {
    if (lines.length <= mostRows) lines.push(line);
    total += 1;
  }
  const [columns = [], ...rows] = lines;
  return { columns, rows, total: isWhole ? Math.max(0, total - 1) : null };
}

/** The last line of a text that goes on elsewhere is left out: it may be half of one. */
function* linesIn(text: string, separator: string, isWhole: boolean): Generator<string[]> {
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = cellAt(text, at, separator);
    line.push(value);
    at = end;
    if (text.charAt(at) === separator) {
      at += 1;
      if (at < text.length) continue;
      line.push("");
    }
    const isBroken = at >= text.length && !isWhole;
    if (!isBroken && !(line.length === 1 && line[0] === "")) yield line;
    line = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

function cellAt(text: string, start: number, separator: string): { value: string; end: number } {
  if (text.charAt(start) !== '"') {
    const end = endOfPlain(text, start, separator);
    return { value: text.slice(start, end), end };
  }
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  const closed = end < 0 ? text.length : end;
  const value = text.slice(start + 1, closed).replaceAll('""', '"');
  return { value, end: endOfPlain(text, Math.min(closed + 1, text.length), separator) };
}

function endOfPlain(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && !"\r\n".includes(text.charAt(end)) && text.charAt(end) !== separator) end += 1;
  return end;
}
