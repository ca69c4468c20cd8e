/** Every span the grammar knows; a dataset offers some of them, or none. */
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

/** Every operator of a condition. */
export const OPERATORS = ["=", "!=", ">", "<", ">=", "<=", "LIKE", "NOT LIKE", "IN", "NOT IN"] as const;
export type Operator = (typeof OPERATORS)[number];

/** A value on the right of a condition; a number keeps the digits it was written with. */
export interface Literal {
  readonly kind: "text" | "number";
  readonly value: string;
}

export interface Condition {
  readonly column: string;
  readonly operator: Operator;
  /** One value; several only after IN and NOT IN. */
  readonly values: readonly Literal[];
}

export interface Ordering {
  readonly column: string;
  readonly direction: "ASC" | "DESC";
}

/** An insights query: SELECT, FROM, WHERE, ORDER BY, LIMIT, TIMESPAN, in this order. */
export interface Query {
  readonly distinct: boolean;
  /** Columns and metrics. */
  readonly columns: readonly string[];
  readonly dataset: string;
  /** All of them must hold: the grammar has no OR. */
  readonly where: readonly Condition[];
  readonly orderBy: readonly Ordering[];
  readonly limit: number | null;
  readonly timespan: string | null;
}

/** What a name can be written as: the grammar has no quoting for names. */
export const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** What a number can be written as. */
export const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The query as text, always the same for the same query. */
export function formatQuery(query: Query): string {
  const { distinct, columns, dataset, where, orderBy, limit, timespan } = query;
  return [
    `SELECT ${distinct ? "DISTINCT " : ""}${columns.join(", ")}`,
    `FROM ${dataset}`,
    ...(where.length > 0 ? [`WHERE ${where.map(formatCondition).join(" AND ")}`] : []),
    ...(orderBy.length > 0
      ? [`ORDER BY ${orderBy.map(({ column, direction }) => `${column} ${direction}`).join(", ")}`]
      : []),
    ...(limit === null ? [] : [`LIMIT ${limit}`]),
    ...(timespan === null ? [] : [`TIMESPAN ${timespan}`]),
  ].join(" ");
}

/** A value as it stands in a query; a quote inside a text is written twice. */
export function formatLiteral({ kind, value }: Literal): string {
  return kind === "number" ? value : `'${value.replaceAll("'", "''")}'`;
}

function formatCondition({ column, operator, values }: Condition): string {
  const written = values.map(formatLiteral).join(", ");
  return `${column} ${operator} ${operator.endsWith("IN") ? `(${written})` : written}`;
}
