import { MOST_PROBLEMS, type Problem, type ProblemKind, problemAt } from "./problem";
import { type Token, tokenize } from "./tokens";

/** A name in a query and what it stands for there. */
export interface NameUse {
  readonly role: "dataset" | "select" | "where" | "order" | "timespan";
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text. */
export type Place = Pick<Token, "start" | "end">;

const STARTS: ReadonlySet<string> = new Set(["FROM", "WHERE", "ORDER", "LIMIT", "TIMESPAN"]);
const RESERVED: ReadonlySet<string> = new Set(
  "SELECT DISTINCT BY AND OR NOT LIKE IN ASC DESC FROM WHERE ORDER LIMIT TIMESPAN".split(" "),
);
/** Words of other query languages that insights has nothing like. */
const FOREIGN: ReadonlySet<string> = new Set(
  "AS GROUP HAVING JOIN INNER LEFT RIGHT ON UNION TOP OFFSET BETWEEN IS NULL".split(" "),
);

/** A place in a query's tokens that only moves on, and what was found on the way. */
export class Cursor {
  readonly text: string;
  readonly problems: Problem[] = [];
  readonly uses: NameUse[] = [];
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.text = text;
    this.#tokens = tokenize(text);
  }

  /** The token here, or some tokens further on; undefined at the end. */
  peek(further = 0): Token | undefined {
    return this.#tokens[this.#at + further];
  }

  /** Goes past the token here. */
  pass(): void {
    this.#at += 1;
  }

  /** Goes past a word if it stands here. */
  keyword(word: string): boolean {
    const isHere = isWord(this.peek(), word);
    if (isHere) this.pass();
    return isHere;
  }

  /** Goes past a symbol if it stands here. */
  symbol(symbol: string): boolean {
    const isHere = isSymbol(this.peek(), symbol);
    if (isHere) this.pass();
    return isHere;
  }

  /** Notes a problem, up to as many as a reader can act on. */
  problem(kind: ProblemKind, place: Place, suggestion: string | null = null): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problemAt(this.text, kind, place, suggestion));
  }

  /** Notes a mistake that shows by the token itself, wherever it stands. */
  mistake(token: Token): boolean {
    const kind = mistakeIn(token);
    if (kind) this.problem(kind, token);
    return kind !== null;
  }

  /** In front of the next token, where something is missing. */
  before(): Place {
    const start = this.peek()?.start ?? this.text.length;
    return { start, end: start };
  }

  /** Right behind what was read. */
  after(): Place {
    const end = this.#tokens[this.#at - 1]?.end ?? 0;
    return { start: end, end };
  }

  /** Goes on to the next clause, or earlier to a token that `stop` names; gives the stretch left out, null when there is none. */
  skip(stop: (token: Token) => boolean = () => false): Place | null {
    const first = this.peek();
    let place: Place | null = null;
    for (let token = first; token && !isStart(token) && !stop(token); token = this.peek()) {
      place = { start: first?.start ?? token.start, end: token.end };
      this.pass();
    }
    return place;
  }
}

/** Whether a clause begins with this token. */
export function isStart(token: Token | undefined): boolean {
  return token?.kind === "word" && STARTS.has(token.value.toUpperCase());
}

/** Whether a token can name a column or a dataset. */
export function isName(token: Token | undefined): token is Token {
  if (token?.kind !== "word") return false;
  const word = token.value.toUpperCase();
  return !RESERVED.has(word) && !FOREIGN.has(word);
}

/** Whether a token is this word, in either case. */
export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.value.toUpperCase() === word;
}

/** Whether a token is this symbol. */
export function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === "symbol" && token.value === symbol;
}

function mistakeIn(token: Token): ProblemKind | null {
  if (token.kind === "unknown") return "character";
  if (token.kind === "unterminated") return "unterminated";
  if (token.kind === "misquoted") return "quote";
  if (isWord(token, "OR")) return "or";
  if (isSymbol(token, "(") || isSymbol(token, ")")) return "parenthesis";
  return token.kind === "word" && FOREIGN.has(token.value.toUpperCase()) ? "clause-unknown" : null;
}
