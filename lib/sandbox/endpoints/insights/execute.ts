import type { SandboxInsights } from "../../types";
import type { Condition, Query, Timespan } from "./query";
import { TIMESPANS } from "./query";

export type Row = Record<string, string | number | null>;
type Dataset = SandboxInsights["datasets"][number];

export type Result = { readonly ok: true; readonly rows: Row[] } | { readonly ok: false; readonly message: string };

/** What a query is run with beside its text. */
export interface Run {
  readonly insights: SandboxInsights;
  readonly nowMs: number;
  /** Overrides TIMESPAN; milliseconds, either may be missing. */
  readonly range?: { readonly fromMs?: number; readonly toMs?: number };
  /** Whether revenue figures are withheld from this reader. */
  readonly redacted: boolean;
}

const DAY_MS = 86_400_000;
const DATE_COLUMNS = ["month", "monthkey", "datekey", "trainingcompletiondate"];
/** Names of figures that only Executive Report Viewers are shown. */
const REVENUE = /revenue|acr(_usd)?$|^totalacr/i;

/** Runs a parsed query over the partner's rows. */
export function execute(query: Query, run: Run): Result {
  const dataset = run.insights.datasets.find((known) => sameName(known.datasetName, query.dataset));
  const rows = dataset && run.insights.rows[dataset.datasetName];
  // provenance: documented — "Invalid table name"
  if (!dataset || !rows) return { ok: false, message: "Invalid table name" };
  const columns = query.columns.map((name) => fieldOf(dataset, rows, name));
  const others = [...query.where, ...query.orderBy].map((part) => fieldOf(dataset, rows, part.column));
  // provenance: quoted — "Incorrect column name"; its status is that of the other query mistakes
  if ([...columns, ...others].includes(null)) return { ok: false, message: "Incorrect column name" };
  const fields = columns.flatMap((field) => field ?? []);
  const span = spanOf(query, dataset);
  // provenance: inferred — that a foreign TIMESPAN is refused is documented, the sentence is not
  if (span === null) return { ok: false, message: `Invalid TIMESPAN for dataset ${dataset.datasetName}` };
  const inSpan = rows.filter((row) => isInSpan(row, span, run));
  const kept = inSpan.filter((row) => query.where.every((condition) => holds(row, dataset, condition)));
  const grouped = fields.some((field) => field.metric) ? aggregate(kept, fields) : kept.map((row) => pick(row, fields));
  const sorted = sort(query.distinct ? unique(grouped) : grouped, kept, query, fields);
  const limited = query.limit === null ? sorted : sorted.slice(0, query.limit);
  return { ok: true, rows: run.redacted ? limited.map(redact) : limited };
}

/** Whether a column is a revenue figure. */
export function isRevenue(column: string): boolean {
  return REVENUE.test(column) && !/duplicate/i.test(column);
}

/** A column or metric under the name the dataset gives it. */
interface Field {
  readonly name: string;
  readonly metric: boolean;
}

/** A column that is listed but that no row has any more is gone, as at Microsoft. */
function fieldOf(dataset: Dataset, rows: readonly Row[], name: string): Field | null {
  const column = dataset.selectableColumns.find((known) => sameName(known, name));
  if (column !== undefined)
    return rows.length === 0 || rows.some((row) => column in row) ? { name: column, metric: false } : null;
  const metric = dataset.availableMetrics.find((known) => sameName(known, name));
  return metric === undefined ? null : { name: metric, metric: true };
}

/** `LAST_6_MONTHS` when none is given, `LIFETIME` for datasets without ranges; null when the dataset refuses it. */
function spanOf(query: Query, dataset: Dataset): Timespan | null {
  const { timespan } = query;
  if (timespan === null) return dataset.availableDateRanges.length === 0 ? "LIFETIME" : "LAST_6_MONTHS";
  const known = TIMESPANS.find((name) => name === timespan);
  return known && dataset.availableDateRanges.includes(known) ? known : null;
}

function isInSpan(row: Row, span: Timespan, run: Run): boolean {
  const column = Object.keys(row).find((name) => DATE_COLUMNS.includes(name.toLowerCase()));
  if (column === undefined) return true;
  const at = Date.parse(String(row[column]));
  const fromMs = run.range ? (run.range.fromMs ?? 0) : startOf(span, run.nowMs);
  return at >= fromMs && at <= (run.range?.toMs ?? run.nowMs);
}

function startOf(span: Timespan, nowMs: number): number {
  const today = new Date(nowMs);
  const monthsAgo = (months: number) => Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1);
  const days = /^LAST_(\d+)_DAYS$/.exec(span)?.[1];
  if (days !== undefined) return nowMs - Number(days) * DAY_MS;
  const months = /^LAST_(\d+)_MONTHS$/.exec(span)?.[1];
  if (months !== undefined) return monthsAgo(Number(months));
  switch (span) {
    case "TODAY":
      return nowMs - DAY_MS;
    case "YESTERDAY":
      return nowMs - 2 * DAY_MS;
    case "LAST_MONTH":
      return monthsAgo(1);
    case "LAST_1_YEAR":
      return monthsAgo(12);
    default:
      return 0;
  }
}

function holds(row: Row, dataset: Dataset, condition: Condition): boolean {
  const column = dataset.selectableColumns.find((known) => sameName(known, condition.column));
  const actual = column === undefined ? null : (row[column] ?? null);
  if (actual === null) return false;
  const [first = ""] = condition.values;
  switch (condition.operator) {
    case "IN":
      return condition.values.some((value) => compare(actual, value) === 0);
    case "NOT IN":
      return condition.values.every((value) => compare(actual, value) !== 0);
    case "LIKE":
      return like(String(actual), String(first));
    case "NOT LIKE":
      return !like(String(actual), String(first));
    case "=":
      return compare(actual, first) === 0;
    case "!=":
      return compare(actual, first) !== 0;
    case ">":
      return compare(actual, first) > 0;
    case "<":
      return compare(actual, first) < 0;
    case ">=":
      return compare(actual, first) >= 0;
    case "<=":
      return compare(actual, first) <= 0;
  }
}

function like(value: string, pattern: string): boolean {
  const source = pattern
    .split("%")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
  return new RegExp(`^${source}$`, "is").test(value);
}

function compare(one: string | number, other: string | number): number {
  const [left, right] = [Number(one), Number(other)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return String(one).localeCompare(String(other), "en");
}

function pick(row: Row, fields: readonly Field[]): Row {
  return Object.fromEntries(fields.map((field) => [field.name, row[field.name] ?? null]));
}

/** One row for each combination of the plain columns, with its metrics. */
function aggregate(rows: readonly Row[], fields: readonly Field[]): Row[] {
  const plain = fields.filter((field) => !field.metric);
  const groups = groupBy(rows, (row) => JSON.stringify(pick(row, plain)));
  return [...groups.values()].map((group) =>
    Object.fromEntries(
      fields.map((field) => [field.name, field.metric ? metric(group, field.name) : (group[0]?.[field.name] ?? null)]),
    ),
  );
}

function groupBy(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** `TotalX` sums column X, `XCount` counts distinct X. */
function metric(rows: readonly Row[], name: string): number {
  const summed = /^Total(.+)$/.exec(name)?.[1];
  if (summed !== undefined) {
    const cents = rows.reduce((sum, row) => sum + Math.round(Number(row[summed] ?? row[name] ?? 0) * 100), 0);
    return cents / 100;
  }
  const counted = name.replace(/Count$/, "");
  const keys = [`${counted}Id`, `${counted}Name`, counted];
  return new Set(rows.map((row) => keys.map((key) => row[key]).find((value) => value !== undefined) ?? null)).size;
}

function unique(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** Sorts by columns whether they are selected or not; rows of a DISTINCT or grouped answer only by what they show. */
function sort(shown: readonly Row[], source: readonly Row[], query: Query, fields: readonly Field[]): Row[] {
  const isOneToOne = shown.length === source.length && !fields.some((field) => field.metric) && !query.distinct;
  const pairs = shown.map((row, index) => ({ row, key: isOneToOne ? (source[index] ?? row) : row }));
  pairs.sort((one, other) => {
    for (const { column, direction } of query.orderBy) {
      const difference = compare(cellOf(one.key, column), cellOf(other.key, column));
      if (difference !== 0) return direction === "ASC" ? difference : -difference;
    }
    return 0;
  });
  return pairs.map((pair) => pair.row);
}

function cellOf(row: Row, column: string): string | number {
  const name = Object.keys(row).find((known) => sameName(known, column));
  return (name === undefined ? null : row[name]) ?? "";
}

function redact(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, isRevenue(name) ? null : value]));
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
