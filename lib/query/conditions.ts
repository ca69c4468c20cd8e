import { readColumn } from "./column";
import { type Cursor, isName, isStart, isSymbol, isWord } from "./cursor";
import { type Condition, formatLiteral, type Literal, type Operator } from "./query";
import type { Token } from "./tokens";

const COMPARISONS: ReadonlyMap<string, Operator> = new Map([
  ["=", "="],
  ["!=", "!="],
  [">", ">"],
  ["<", "<"],
  [">=", ">="],
  ["<=", "<="],
  ["<>", "!="],
  ["==", "="],
]);

/** Reads what stands behind WHERE. */
export function readConditions(cursor: Cursor): Condition[] {
  const conditions: Condition[] = [];
  let open = 0;
  for (;;) {
    for (let token = cursor.peek(); token && isSymbol(token, "("); token = cursor.peek()) {
      cursor.problem("parenthesis", token);
      cursor.pass();
      open += 1;
    }
    const condition = readCondition(cursor);
    if (condition) conditions.push(condition);
    for (; open > 0 && cursor.symbol(")"); open -= 1);
    if (cursor.keyword("AND")) continue;
    const next = cursor.peek();
    if (next && isWord(next, "OR")) {
      cursor.problem("or", next);
      cursor.pass();
    } else if (isName(next)) cursor.problem("and-missing", next, `AND ${next.value}`);
    else return conditions;
  }
}

function readCondition(cursor: Cursor): Condition | null {
  const column = readColumn(cursor, "where");
  const operator = column === null ? null : readOperator(cursor, column);
  if (column === null || operator === null) {
    cursor.skip((token) => isWord(token, "AND") || isWord(token, "OR"));
    return null;
  }
  const values = operator.endsWith("IN") ? readList(cursor) : readSingle(cursor, operator);
  return { column, operator, values };
}

function readOperator(cursor: Cursor, column: string): Operator | null {
  const token = cursor.peek();
  const compared = token?.kind === "symbol" ? COMPARISONS.get(token.value) : undefined;
  if (token && compared) {
    if (token.value !== compared) cursor.problem("operator-missing", token, compared);
    cursor.pass();
    return compared;
  }
  if (token && isWord(token, "BETWEEN")) return readBetween(cursor, column, token);
  const negated = cursor.keyword("NOT");
  if (cursor.keyword("LIKE")) return negated ? "NOT LIKE" : "LIKE";
  if (cursor.keyword("IN")) return negated ? "NOT IN" : "IN";
  const next = cursor.peek();
  if (!next || isStart(next)) cursor.problem("operator-missing", cursor.before());
  else if (!cursor.mistake(next)) cursor.problem("operator-missing", next);
  return null;
}

/** Two comparisons say the same. */
function readBetween(cursor: Cursor, column: string, between: Token): null {
  const [from, and, to] = [cursor.peek(1), cursor.peek(2), cursor.peek(3)];
  const isWhole = isValue(from) && isWord(and, "AND") && isValue(to);
  if (!isWhole) cursor.problem("clause-unknown", between);
  else {
    const written = (token: Token) => cursor.text.slice(token.start, token.end);
    const instead = `>= ${written(from)} AND ${column} <= ${written(to)}`;
    cursor.problem("clause-unknown", { start: between.start, end: to.end }, instead);
    for (let passed = 0; passed < 4; passed += 1) cursor.pass();
  }
  return null;
}

function isValue(token: Token | undefined): token is Token {
  return token?.kind === "text" || token?.kind === "number";
}

function readSingle(cursor: Cursor, operator: Operator): Literal[] {
  const token = cursor.peek();
  const literal = readLiteral(cursor);
  if (!literal) return [];
  if (operator.endsWith("LIKE") && literal.kind === "number" && token)
    cursor.problem("like-number", token, `'%${literal.value}%'`);
  return [literal];
}

function readList(cursor: Cursor): Literal[] {
  const opening = cursor.peek();
  if (!cursor.symbol("(")) {
    const literal = readLiteral(cursor);
    if (literal && opening && isValue(opening)) cursor.problem("in-list", opening, `(${formatLiteral(literal)})`);
    return literal ? [literal] : [];
  }
  const values: Literal[] = [];
  do {
    const literal = readLiteral(cursor);
    if (literal) values.push(literal);
  } while (cursor.symbol(","));
  if (!cursor.symbol(")")) cursor.problem("in-list", cursor.after(), ")");
  return values;
}

/** A value; words without quotes are taken for one text. */
function readLiteral(cursor: Cursor): Literal | null {
  const token = cursor.peek();
  if (!token || isStart(token) || isSymbol(token, ")") || isSymbol(token, ",") || isWord(token, "AND")) {
    cursor.problem("literal-missing", cursor.after());
    return null;
  }
  cursor.pass();
  if (token.kind === "text" || token.kind === "number") return { kind: token.kind, value: token.value };
  const text: Literal = { kind: "text", value: token.value };
  if (token.kind === "misquoted") cursor.problem("quote", token, formatLiteral(text));
  else if (isName(token)) return readUnquoted(cursor, token);
  else if (!cursor.mistake(token)) cursor.problem("literal-missing", token);
  return text;
}

function readUnquoted(cursor: Cursor, first: Token): Literal {
  let last = first;
  for (let next = cursor.peek(); isName(next) && !isOperator(cursor.peek(1)); next = cursor.peek()) {
    last = next;
    cursor.pass();
  }
  const place = { start: first.start, end: last.end };
  const literal: Literal = { kind: "text", value: cursor.text.slice(first.start, last.end) };
  cursor.problem("literal-missing", place, formatLiteral(literal));
  return literal;
}

/** The word before an operator is a column, not a value. */
function isOperator(token: Token | undefined): boolean {
  if (token?.kind === "symbol") return COMPARISONS.has(token.value);
  return ["LIKE", "IN", "NOT"].some((word) => isWord(token, word));
}
