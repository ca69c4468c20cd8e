import type { Exchange, Wire } from "./answer";
import { ok, refuse } from "./answer";

/** One `property eq 'value'` of a filter, one of the two functions that are understood besides, or a bound on a time. */
interface Comparison {
  readonly property: string;
  readonly value: string | boolean | null;
  /** Equality when absent. */
  readonly operator?: "startswith" | "any" | "ge" | "le";
}

/** An entity set as queries see it: its context name, its rows, what may be filtered, what is selectable. */
export interface EntitySet {
  readonly context: string;
  readonly type: string;
  readonly rows: readonly Wire[];
  readonly filterable: readonly string[];
  /** Every property `$select` may name; without `$select` only `defaults` are shown, when given. */
  readonly properties: readonly string[];
  readonly defaults?: readonly string[];
}

const CLAUSE = /^(\w+)\s+eq\s+(?:'((?:[^']|'')*)'|(true|false|null)|([0-9a-fA-F-]{36}))$/i;
const STARTS = /^startswith\((\w+),\s*'((?:[^']|'')*)'\)$/i;
const ANY = /^(\w+)\/any\((\w+):\s*\2\s+eq\s+'((?:[^']|'')*)'\)$/i;

const BOUND = /^(\w+)\s+(ge|le)\s+(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z)$/i;

/** A collection after `$filter`, `$top`, `$skiptoken`, `$count` and `$select`. */
export function collection(exchange: Exchange, set: EntitySet): Response {
  const query = exchange.request.url.searchParams;
  const filter = query.get("$filter");
  const comparisons = filter === null ? [] : parseFilter(filter);
  if (comparisons === null) return invalidFilter(exchange);
  const foreign = comparisons.find((comparison) => !set.filterable.includes(comparison.property));
  if (foreign) return unsupportedFilter(exchange, foreign.property, set.type);
  const rows = set.rows.filter((row) => comparisons.every((comparison) => matches(row, comparison)));
  const fields = selected(exchange, set);
  if (fields instanceof Response) return fields;
  const top = Number(query.get("$top") ?? 100);
  const from = Number(query.get("$skiptoken") ?? 0);
  if (!Number.isInteger(top) || top < 1 || top > 999 || !Number.isInteger(from))
    return refuse(exchange, 400, "BadRequest", `Invalid value '${query.get("$top")}' for $top query option found.`);
  const page = rows.slice(from, from + top).map((row) => project(row, fields.names));
  return ok(exchange, `${set.context}${fields.suffix}`, {
    ...(query.get("$count") === "true" ? { "@odata.count": rows.length } : {}),
    ...(from + top < rows.length ? { "@odata.nextLink": nextLink(exchange, from + top) } : {}),
    value: page,
  });
}

/** One entity after `$select`. */
export function entity(exchange: Exchange, set: Omit<EntitySet, "rows" | "filterable">, row: Wire): Response {
  const fields = selected(exchange, { ...set, rows: [], filterable: [] });
  if (fields instanceof Response) return fields;
  return ok(exchange, `${set.context}${fields.suffix}/$entity`, project(row, fields.names));
}

/** The comparisons of a filter made of `eq`, `ge`, `le`, `startswith` and `any` joined by `and`; null when it is anything else. */
export function parseFilter(filter: string): readonly Comparison[] | null {
  const comparisons: Comparison[] = [];
  for (const clause of splitOutsideQuotes(filter.trim())) {
    const comparison = functionIn(clause.trim()) ?? boundIn(clause.trim()) ?? equalityIn(clause.trim());
    if (!comparison) return null;
    comparisons.push(comparison);
  }
  return comparisons;
}

function equalityIn(clause: string): Comparison | null {
  const match = CLAUSE.exec(clause);
  if (!match) return null;
  const [, property = "", text, word, guid] = match;
  return { property, value: text?.replaceAll("''", "'") ?? guid ?? wordValue(word) };
}

function functionIn(clause: string): Comparison | null {
  const starts = STARTS.exec(clause);
  if (starts) return { operator: "startswith", property: starts[1] ?? "", value: unquoted(starts[2]) };
  const any = ANY.exec(clause);
  return any && { operator: "any", property: any[1] ?? "", value: unquoted(any[3]) };
}

function boundIn(clause: string): Comparison | null {
  const [, property = "", operator, value = ""] = BOUND.exec(clause) ?? [];
  return operator === undefined ? null : { operator: operator.toLowerCase() === "ge" ? "ge" : "le", property, value };
}

function unquoted(text = ""): string {
  return text.replaceAll("''", "'");
}

function splitOutsideQuotes(filter: string): string[] {
  const clauses: string[] = [];
  let clause = "";
  let quoted = false;
  for (const part of filter.split(/('|\s+and\s+)/i)) {
    if (part === "'") quoted = !quoted;
    if (!quoted && /^\s+and\s+$/i.test(part)) {
      clauses.push(clause);
      clause = "";
    } else clause += part;
  }
  return [...clauses, clause];
}

function wordValue(word: string | undefined): boolean | null {
  return word === undefined || word.toLowerCase() === "null" ? null : word.toLowerCase() === "true";
}

function matches(row: Wire, { property, value, operator }: Comparison): boolean {
  const actual = row[property];
  if (operator === "any") return Array.isArray(actual) && actual.some((item) => sameText(item, value));
  if (operator === "ge") return Date.parse(String(actual)) >= Date.parse(String(value));
  if (operator === "le") return Date.parse(String(actual)) <= Date.parse(String(value));
  if (operator === "startswith") return lower(actual).startsWith(lower(value));
  return sameText(actual, value) || (actual ?? null) === value;
}

function sameText(one: unknown, other: unknown): boolean {
  return typeof one === "string" && typeof other === "string" && lower(one) === lower(other);
}

function lower(value: unknown): string {
  return String(value).toLowerCase();
}

function selected(exchange: Exchange, set: EntitySet): { names: readonly string[]; suffix: string } | Response {
  const select = exchange.request.url.searchParams.get("$select");
  if (select === null) return { names: set.defaults ?? set.properties, suffix: "" };
  const names = select.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !set.properties.includes(name));
  if (unknown !== undefined) {
    // provenance: inferred — wording is general knowledge of Graph, no recording holds it
    const message = `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.${set.type}'.`;
    return refuse(exchange, 400, "BadRequest", message);
  }
  return { names, suffix: `(${names.join(",")})` };
}

function project(row: Wire, names: readonly string[]): Wire {
  const type = row["@odata.type"];
  const fields = names.map((name) => [name, row[name] ?? null] as const);
  return { ...(type === undefined ? {} : { "@odata.type": type }), ...Object.fromEntries(fields) };
}

/** Leads back to where the request came in; system options keep their `$`, as Graph writes them. */
function nextLink({ request }: Exchange, from: number): string {
  const { origin, hostname, pathname, searchParams } = request.url;
  const base = request.publicBase === null ? origin : `${request.publicBase}/${hostname}`;
  const asked = [...searchParams].filter(([name]) => name !== "$skiptoken");
  const query = [...asked, ["$skiptoken", String(from)] as const].map(
    ([name, value]) => `${encodeURIComponent(name).replace("%24", "$")}=${encodeURIComponent(value)}`,
  );
  return `${base}${pathname}?${query.join("&")}`;
}

// provenance: inferred — both refusals are general knowledge of Graph, no recording holds them
function invalidFilter(exchange: Exchange): Response {
  return refuse(exchange, 400, "BadRequest", "Invalid filter clause");
}
function unsupportedFilter(exchange: Exchange, property: string, type: string): Response {
  const message = `Unsupported or invalid query filter clause specified for property '${property}' of resource '${type}'.`;
  return refuse(exchange, 400, "Request_UnsupportedQuery", message);
}
