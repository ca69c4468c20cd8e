import type { Dataset } from "@/lib/microsoft/types";

/** Spans from the one a partner most likely has rows in; the API takes only those a dataset lists. */
const SPANS = ["LAST_6_MONTHS", "LAST_3_MONTHS", "LAST_1_YEAR", "LAST_MONTH", "LIFETIME"] as const;
/** Figures that only Executive Report Viewers see in full, most telling first. */
const REVENUE = ["billedrevenueusd", "azureconsumedrevenueusd", "totalacr", "acr_usd", "monthlysubscriptionlevelacr"];
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const COLUMNS = 4;
const ROWS = 10;

/** An insights query with what it was built from. */
export interface InsightsQuery {
  readonly dataset: string;
  readonly columns: readonly string[];
  readonly text: string;
}

/** The first live dataset that has columns to ask for; null when there is none. */
export function firstDataset(datasets: readonly Dataset[]): Dataset | null {
  return datasets.find((dataset) => NAME.test(dataset.name) && askable(dataset).length > 0) ?? null;
}

/** The first query of the walk: four columns as the live dataset lists them, ten rows. */
export function sampleQuery(dataset: Dataset): InsightsQuery {
  return queryOf(dataset, askable(dataset).slice(0, COLUMNS), ROWS);
}

/** One revenue figure of the first live dataset that lists one; null when none does. */
export function revenueQuery(datasets: readonly Dataset[]): InsightsQuery | null {
  for (const wanted of REVENUE) {
    for (const dataset of datasets) {
      const column = askable(dataset).find((name) => name.toLowerCase().startsWith(wanted));
      if (column !== undefined && NAME.test(dataset.name)) return queryOf(dataset, [column], ROWS);
    }
  }
  return null;
}

/** `SELECT … FROM … LIMIT n [TIMESPAN …]`; a dataset without date ranges takes no TIMESPAN. */
export function queryOf(dataset: Dataset, columns: readonly string[], limit: number): InsightsQuery {
  const span = spanOf(dataset);
  const text = `SELECT ${columns.join(", ")} FROM ${dataset.name} LIMIT ${limit}${span === null ? "" : ` TIMESPAN ${span}`}`;
  return { dataset: dataset.name, columns, text };
}

/** The span to ask a dataset for; null when it has none. */
export function spanOf(dataset: Dataset): string | null {
  const preferred = SPANS.find((span) => dataset.dateRanges.some((range) => range.toUpperCase() === span));
  return preferred ?? dataset.dateRanges.find((range) => NAME.test(range)) ?? null;
}

/** Columns that can be written in a query: the grammar has no quoting for names. */
function askable(dataset: Dataset): readonly string[] {
  return dataset.selectableColumns.filter((column) => NAME.test(column));
}
