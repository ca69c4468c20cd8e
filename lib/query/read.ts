import { readColumn } from "./column";
import { readConditions } from "./conditions";
import { Cursor, isName, isStart, isWord, type NameUse } from "./cursor";
import type { Problem } from "./problem";
import type { Condition, Ordering, Query } from "./query";
import type { Token } from "./tokens";

/** A text read by the grammar alone; `query` is whole only when there are no problems. */
export interface Reading {
  readonly query: Query;
  readonly uses: readonly NameUse[];
  readonly problems: readonly Problem[];
}

/** In the order they must come in. */
const CLAUSES = ["WHERE", "ORDER", "LIMIT", "TIMESPAN"] as const;

/** Reads a text and goes on after each mistake, so that one look finds them all. `isDataset` knows the live names. */
export function readQuery(text: string, isDataset: (name: string) => boolean): Reading {
  const cursor = new Cursor(text);
  if (!cursor.peek()) {
    cursor.problem("empty", cursor.before());
    return { query: NOTHING, uses: [], problems: cursor.problems };
  }
  if (!cursor.keyword("SELECT")) cursor.problem("select-missing", cursor.before(), "SELECT ");
  const distinct = cursor.keyword("DISTINCT");
  const columns = readColumns(cursor, isDataset);
  const dataset = readFrom(cursor);
  const query = { distinct, columns, dataset, ...readClauses(cursor) };
  return { query, uses: cursor.uses, problems: cursor.problems };
}

const NOTHING: Query = {
  distinct: false,
  columns: [],
  dataset: "",
  where: [],
  orderBy: [],
  limit: null,
  timespan: null,
};

function readColumns(cursor: Cursor, isDataset: (name: string) => boolean): string[] {
  const columns: string[] = [];
  for (;;) {
    const column = readColumn(cursor, "select");
    if (column !== null) columns.push(column);
    if (cursor.symbol(",")) continue;
    const next = cursor.peek();
    if (isName(next) && !isDataset(next.value) && column !== null) {
      cursor.problem("comma-missing", next, `, ${next.value}`);
      continue;
    }
    if (!isName(next)) leaveOut(cursor, column !== null);
    return columns;
  }
}

function readFrom(cursor: Cursor): string {
  const isThere = cursor.keyword("FROM");
  const token = cursor.peek();
  if (!isThere && isName(token)) cursor.problem("from-missing", token, `FROM ${token.value}`);
  else if (!isThere) cursor.problem("from-missing", cursor.before());
  else if (!isName(token)) {
    cursor.problem("dataset-missing", token && !isStart(token) ? token : cursor.before());
    if (token && !isStart(token)) cursor.pass();
  }
  if (!isName(token)) return "";
  cursor.pass();
  cursor.uses.push({ role: "dataset", name: token.value, start: token.start, end: token.end });
  return token.value;
}

type Clauses = Pick<Query, "where" | "orderBy" | "limit" | "timespan">;

function readClauses(cursor: Cursor): Clauses {
  let where: Condition[] = [];
  let orderBy: Ordering[] = [];
  let limit: number | null = null;
  let timespan: string | null = null;
  const seen = new Set<string>();
  let last = -1;
  for (let token = cursor.peek(); token; token = cursor.peek()) {
    const word = token.value.toUpperCase();
    const rank = CLAUSES.findIndex((clause) => isWord(token, clause));
    if (rank < 0 && !isStart(token)) {
      leaveOut(cursor, true);
      continue;
    }
    if (rank < 0 || seen.has(word)) cursor.problem("clause-twice", token);
    else if (rank < last) cursor.problem("clause-order", token);
    seen.add(word);
    last = Math.max(last, rank);
    cursor.pass();
    if (word === "WHERE") where = readConditions(cursor);
    else if (word === "ORDER") orderBy = readOrderings(cursor, token);
    else if (word === "LIMIT") limit = readLimit(cursor);
    else if (word === "TIMESPAN") timespan = readTimespan(cursor, token);
    else cursor.skip();
  }
  return { where, orderBy, limit, timespan };
}

function readOrderings(cursor: Cursor, order: Token): Ordering[] {
  if (!cursor.keyword("BY")) cursor.problem("by-missing", order, "ORDER BY");
  const orderings: Ordering[] = [];
  do {
    const column = readColumn(cursor, "order");
    // Descending is what insights does when nothing is said.
    const direction = cursor.keyword("ASC") ? "ASC" : "DESC";
    if (direction === "DESC") cursor.keyword("DESC");
    if (column !== null) orderings.push({ column, direction });
  } while (cursor.symbol(","));
  return orderings;
}

function readLimit(cursor: Cursor): number | null {
  const token = cursor.peek();
  if (!token || isStart(token)) {
    cursor.problem("limit", cursor.after());
    return null;
  }
  cursor.pass();
  const value = token.kind === "number" && /^\d+$/.test(token.value) ? Number(token.value) : 0;
  if (value > 0 && Number.isSafeInteger(value)) return value;
  cursor.problem("limit", token);
  return null;
}

function readTimespan(cursor: Cursor, clause: Token): string | null {
  const token = cursor.peek();
  if (token?.kind !== "word" || isStart(token)) {
    cursor.problem("timespan-unknown", cursor.after());
    return null;
  }
  cursor.pass();
  // The clause as a whole is what a dataset without ranges does not take.
  cursor.uses.push({ role: "timespan", name: token.value, start: clause.start, end: token.end });
  return token.value.toUpperCase();
}

/** Leaves out what belongs nowhere, up to the next clause; said unless a problem at the same place says it already. */
function leaveOut(cursor: Cursor, said: boolean): void {
  const first = cursor.peek();
  const place = cursor.skip();
  if (!place || !first || !said || cursor.mistake(first)) return;
  cursor.problem("unexpected", place, "");
}
