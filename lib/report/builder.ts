import { firstDataset, sampleQuery, spanOf } from "../checks/query";
import type { Dataset } from "../microsoft/types";
import { formatLiteral, type Literal, NAME, NUMBER, OPERATORS, type Operator, type Query } from "../query/query";
import { tokenize } from "../query/tokens";

/** The builder's form: what is chosen, whether it makes a query yet or not. Names of its fields are the keys' own. */
export interface BuilderForm {
  readonly dataset: string;
  readonly columns: readonly string[];
  readonly distinct: boolean;
  /** One row each; an empty column means an unused row. */
  readonly filters: readonly { readonly column: string; readonly operator: Operator; readonly value: string }[];
  readonly orders: readonly { readonly column: string; readonly direction: "ASC" | "DESC" }[];
  readonly limit: string;
  readonly timespan: string;
}

const ROWS = 20;
const MOST_FILTERS = 12;
const MOST_ORDERS = 4;

/** The query that the page starts with: the walk's own first one. Null when there is no dataset to ask. */
export function startingQuery(datasets: readonly Dataset[]): Query | null {
  const dataset = firstDataset(datasets);
  return dataset && queryOn(dataset);
}

/** A first query on a dataset: its first columns, some rows. */
export function queryOn(dataset: Dataset): Query {
  return {
    distinct: false,
    columns: sampleQuery(dataset).columns,
    dataset: dataset.name,
    where: [],
    orderBy: [],
    limit: ROWS,
    timespan: spanOf(dataset),
  };
}

/** Reads the posted form; what the dataset does not list is left out. */
export function readBuilder(form: FormData, dataset: Dataset): BuilderForm {
  const listed = new Set([...dataset.selectableColumns, ...dataset.metrics].filter((name) => NAME.test(name)));
  const text = (name: string) => String(form.get(name) ?? "");
  const all = (name: string) => form.getAll(name).map(String);
  const operators = all("filterOperator");
  const values = all("filterValue");
  const directions = all("orderDirection");
  return {
    dataset: dataset.name,
    columns: [...new Set(all("column"))].filter((name) => listed.has(name)),
    distinct: form.has("distinct"),
    filters: all("filterColumn")
      .slice(0, MOST_FILTERS)
      .map((column, row) => ({
        column: dataset.selectableColumns.includes(column) ? column : "",
        operator: OPERATORS.find((operator) => operator === operators[row]) ?? "=",
        value: values[row] ?? "",
      })),
    orders: all("orderColumn")
      .slice(0, MOST_ORDERS)
      .map((column, row) => ({
        column: listed.has(column) ? column : "",
        direction: directions[row] === "ASC" ? "ASC" : "DESC",
      })),
    limit: text("limit"),
    timespan: text("timespan"),
  };
}

/** The form's query; rows without a column or a value are not yet filters. */
export function queryOfForm(form: BuilderForm, dataset: Dataset): Query {
  const limit = /^\s*\d{1,9}\s*$/.test(form.limit) ? Number(form.limit) : 0;
  const columns = form.columns.length > 0 ? form.columns : sampleQuery(dataset).columns;
  return {
    distinct: form.distinct,
    columns,
    dataset: dataset.name,
    where: form.filters.flatMap(({ column, operator, value }) => {
      const values = readValues(value, operator);
      return column !== "" && values.length > 0 ? [{ column, operator, values }] : [];
    }),
    orderBy: form.orders.filter(({ column }) => column !== ""),
    limit: limit > 0 ? limit : null,
    timespan: dataset.dateRanges.find((range) => range === form.timespan) ?? null,
  };
}

/** The form that a query was, or could have been, made with; some empty rows stand ready. */
export function formOfQuery(query: Query): BuilderForm {
  const { dataset, columns, distinct, where, orderBy, limit, timespan } = query;
  const unusedFilter = { column: "", operator: "=" as const, value: "" };
  const unusedOrder = { column: "", direction: "DESC" as const };
  return {
    dataset,
    columns,
    distinct,
    filters: [
      ...where.map(({ column, operator, values }) => ({ column, operator, value: writeValues(values, operator) })),
      ...(where.length < MOST_FILTERS ? [unusedFilter] : []),
    ],
    orders: [...orderBy, ...(orderBy.length < MOST_ORDERS ? [unusedOrder] : [])],
    limit: limit === null ? "" : String(limit),
    timespan: timespan ?? "",
  };
}

/** `Azure`, `5`, `'5'`, or `a, b` after IN: digits are a number unless they stand in quotes. */
export function readValues(written: string, operator: Operator): readonly Literal[] {
  const isList = operator.endsWith("IN");
  if (written.trim() === "") return [];
  const quoted = quotedValues(written);
  if (quoted && (isList || quoted.length === 1)) return quoted.map((one) => asked(one, operator));
  const parts = isList ? written.split(",") : [written];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((value) => asked({ kind: NUMBER.test(value) ? "number" : "text", value }, operator));
}

/** LIKE compares texts. */
function asked(literal: Literal, operator: Operator): Literal {
  return operator.endsWith("LIKE") ? { kind: "text", value: literal.value } : literal;
}

/** Values that were typed as they stand in a query, at least one of them in quotes; null when they were not. */
function quotedValues(written: string): Literal[] | null {
  const values: Literal[] = [];
  const tokens = tokenize(written);
  for (const [index, { kind, value }] of tokens.entries()) {
    const isComma = kind === "symbol" && value === ",";
    if (isComma !== (index % 2 === 1)) return null;
    if (isComma) continue;
    if (kind !== "text" && kind !== "number") return null;
    values.push({ kind, value });
  }
  return tokens.length % 2 === 1 && values.some(({ kind }) => kind === "text") ? values : null;
}

/** Plain where it is read back as the same, in quotes elsewhere. */
function writeValues(values: readonly Literal[], operator: Operator): string {
  const plain = values.map(({ value }) => value).join(", ");
  const back = readValues(plain, operator);
  const isSame =
    back.length === values.length &&
    back.every((one, index) => one.kind === values[index]?.kind && one.value === values[index]?.value);
  return isSame ? plain : values.map(formatLiteral).join(", ");
}
