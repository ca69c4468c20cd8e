/** A piece of a query's text. `end` is behind its last character. */
export interface Token {
  readonly kind: "word" | "text" | "number" | "symbol" | "misquoted" | "unterminated" | "unknown";
  /** The value of a text without its quotes; otherwise as written. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const BLANK = /\s+/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /-?\d+(?:\.\d+)?/y;
const SYMBOL = />=|<=|!=|<>|==|[=<>(),*;]/y;
/** Glued letters belong to it: a name with a foreign letter is one mistake. */
const UNKNOWN = /[^\s'"‘’“”=<>(),*;]+|./suy;
/** What word processors make of quotes, and what other languages quote with. */
const MISQUOTES = `"‘’“”`;

/** Cuts a text into tokens; every character is looked at once, so it takes linear time whatever it is given. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = matchAt(BLANK, text, at);
    if (blank !== null) {
      at += blank.length;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  const first = text.charAt(start);
  if (first === "'") return quoted(text, start);
  if (MISQUOTES.includes(first)) return misquoted(text, start);
  for (const [kind, pattern] of PATTERNS) {
    const value = matchAt(pattern, text, start);
    if (value !== null) return { kind, value, start, end: start + value.length };
  }
  return { kind: "unknown", value: first, start, end: start + 1 };
}

const PATTERNS = [
  ["word", WORD],
  ["number", NUMBER],
  ["symbol", SYMBOL],
  ["unknown", UNKNOWN],
] as const;

/** A quote inside is written twice. */
function quoted(text: string, start: number): Token {
  let end = text.indexOf("'", start + 1);
  while (end >= 0 && text.charAt(end + 1) === "'") end = text.indexOf("'", end + 2);
  if (end < 0) return { kind: "unterminated", value: text.slice(start + 1), start, end: text.length };
  return { kind: "text", value: text.slice(start + 1, end).replaceAll("''", "'"), start, end: end + 1 };
}

function misquoted(text: string, start: number): Token {
  const closing = text.charAt(start) === '"' ? /["”]/g : /[’”"]/g;
  closing.lastIndex = start + 1;
  const end = closing.exec(text)?.index;
  if (end === undefined) return { kind: "unterminated", value: text.slice(start + 1), start, end: text.length };
  return { kind: "misquoted", value: text.slice(start + 1, end), start, end: end + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
