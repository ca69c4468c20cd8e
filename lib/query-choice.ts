import { firstDataset, sampleQuery, spanOf } from "./checks/query";
import type { Dataset } from "./microsoft/types";

/** What the reader asks for: everything in it is listed by the live dataset. */
export interface QueryChoice {
  readonly dataset: string;
  readonly columns: readonly string[];
  /** A `TIMESPAN`; null for a dataset that takes none. */
  readonly range: string | null;
  /** The query in the insights grammar; null when no column is chosen. */
  readonly query: string | null;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const ROWS = 20;

/**
 * Reads a choice from a GET form's `dataset`, `column` (several) and `range`. What the live dataset does not list is
 * left out, so nothing foreign gets into the query; without a usable column the walk's own first query stands in.
 * Null when no dataset can be asked.
 */
export function queryChoice(form: URLSearchParams, datasets: readonly Dataset[]): QueryChoice | null {
  const dataset =
    datasets.find(({ name }) => name === form.get("dataset") && NAME.test(name)) ?? firstDataset(datasets);
  if (!dataset) return null;
  const listed = new Set([...dataset.selectableColumns, ...dataset.metrics].filter((name) => NAME.test(name)));
  const asked = [...new Set(form.getAll("column"))].filter((name) => listed.has(name));
  const columns = asked.length > 0 ? asked : sampleQuery(dataset).columns;
  const range = dataset.dateRanges.find((one) => one === form.get("range") && NAME.test(one)) ?? spanOf(dataset);
  const timespan = range === null ? "" : ` TIMESPAN ${range}`;
  const query =
    columns.length === 0 ? null : `SELECT ${columns.join(", ")} FROM ${dataset.name} LIMIT ${ROWS}${timespan}`;
  return { dataset: dataset.name, columns, range, query };
}
