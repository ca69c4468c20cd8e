/** A literal on the right of a comparison. */
export type Literal = string | number;

export interface Condition {
  readonly column: string;
  readonly operator: "=" | ">" | "<" | ">=" | "<=" | "!=" | "LIKE" | "NOT LIKE" | "IN" | "NOT IN";
  readonly values: readonly Literal[];
}

/** An insights query, parsed; names are as written. */
export interface Query {
  readonly distinct: boolean;
  readonly columns: readonly string[];
  readonly dataset: string;
  readonly where: readonly Condition[];
  readonly orderBy: readonly { readonly column: string; readonly direction: "ASC" | "DESC" }[];
  readonly limit: number | null;
  readonly timespan: string | null;
}

export const TIMESPANS = [
  "TODAY",
  "YESTERDAY",
  "LAST_7_DAYS",
  "LAST_14_DAYS",
  "LAST_30_DAYS",
  "LAST_90_DAYS",
  "LAST_180_DAYS",
  "LAST_365_DAYS",
  "LAST_MONTH",
  "LAST_3_MONTHS",
  "LAST_6_MONTHS",
  "LAST_1_YEAR",
  "LIFETIME",
] as const;
export type Timespan = (typeof TIMESPANS)[number];

/** Null when the text does not follow the grammar. */
export function parseQuery(text: string): Query | null {
  const tokens = tokenize(text);
  return tokens === null ? null : new Parser(tokens).query();
}

type Token =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "symbol"; readonly text: string };

const TOKEN = /\s*(?:([A-Za-z_][A-Za-z0-9_]*)|'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)|(>=|<=|!=|[=<>(),]))/y;
const RESERVED = ["SELECT", "FROM", "WHERE", "ORDER", "LIMIT", "TIMESPAN", "AND", "BY", "DISTINCT"];
const COMPARISONS = ["=", ">", "<", ">=", "<=", "!="] as const;

function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  const source = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) return null;
    const [, word, literal, number, symbol] = match;
    if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (literal !== undefined) tokens.push({ kind: "text", text: literal.replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (symbol !== undefined) tokens.push({ kind: "symbol", text: symbol });
  }
  return tokens;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  query(): Query | null {
    if (!this.#keyword("SELECT")) return null;
    const distinct = this.#keyword("DISTINCT");
    const columns = this.#list(() => this.#name());
    if (!columns || !this.#keyword("FROM")) return null;
    const dataset = this.#name();
    if (dataset === null) return null;
    const where = this.#keyword("WHERE") ? this.#conditions() : [];
    const orderBy = this.#keyword("ORDER") ? this.#orderings() : [];
    const limit = this.#keyword("LIMIT") ? this.#positive() : null;
    const timespan = this.#keyword("TIMESPAN") ? this.#name() : null;
    if (!where || !orderBy || limit === undefined || this.#at < this.#tokens.length) return null;
    return { distinct, columns, dataset, where, orderBy, limit, timespan: timespan?.toUpperCase() ?? null };
  }

  #conditions(): Condition[] | null {
    const conditions: Condition[] = [];
    do {
      const condition = this.#condition();
      if (!condition) return null;
      conditions.push(condition);
    } while (this.#keyword("AND"));
    return conditions;
  }

  #condition(): Condition | null {
    const column = this.#name();
    if (column === null) return null;
    const comparison = COMPARISONS.find((symbol) => this.#symbol(symbol));
    if (comparison) {
      const value = this.#literal();
      return value === null ? null : { column, operator: comparison, values: [value] };
    }
    const negated = this.#keyword("NOT");
    if (this.#keyword("LIKE")) {
      const value = this.#literal();
      return typeof value === "string" ? { column, operator: negated ? "NOT LIKE" : "LIKE", values: [value] } : null;
    }
    if (!this.#keyword("IN") || !this.#symbol("(")) return null;
    const values = this.#list(() => this.#literal());
    return values && this.#symbol(")") ? { column, operator: negated ? "NOT IN" : "IN", values } : null;
  }

  #orderings(): { column: string; direction: "ASC" | "DESC" }[] | null {
    if (!this.#keyword("BY")) return null;
    return this.#list(() => {
      const column = this.#name();
      if (column === null) return null;
      if (this.#keyword("ASC")) return { column, direction: "ASC" as const };
      this.#keyword("DESC");
      return { column, direction: "DESC" as const };
    });
  }

  #list<T>(item: () => T | null): T[] | null {
    const items: T[] = [];
    do {
      const next = item();
      if (next === null) return null;
      items.push(next);
    } while (this.#symbol(","));
    return items;
  }

  #name(): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "word" || RESERVED.includes(token.text.toUpperCase())) return null;
    this.#at += 1;
    return token.text;
  }

  #literal(): Literal | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "text" && token?.kind !== "number") return null;
    this.#at += 1;
    return token.kind === "text" ? token.text : token.value;
  }

  /** Undefined when there is no positive whole number. */
  #positive(): number | undefined {
    const value = this.#literal();
    return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : undefined;
  }

  #keyword(word: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "word" || token.text.toUpperCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #symbol(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "symbol" || token.text !== text) return false;
    this.#at += 1;
    return true;
  }
}
