import type { FileTable } from "./csv";

/** What a small chart of a report shows: one number column added up for each value of another column. */
export interface Chart {
  readonly label: string;
  readonly value: string;
  /** Largest first. */
  readonly bars: readonly { readonly name: string; readonly amount: number }[];
  /** How many further values there are. */
  readonly others: number;
}

/** Columns that a chart can be drawn of. */
export interface ChartColumns {
  readonly labels: readonly string[];
  readonly values: readonly string[];
}

const BARS = 8;
/** Numbers that name something cannot be added up. */
const NAMES = /id$|key$|^is[A-Z]|^mpn|^pga|tpid|percent/i;

/** Which columns can stand on either axis. */
export function chartColumns({ columns, rows }: FileTable): ChartColumns {
  const cells = (index: number) => rows.map((row) => row[index] ?? "").filter((cell) => cell !== "");
  const isNumber = (index: number) => cells(index).length > 0 && cells(index).every((cell) => isAmount(cell));
  const values = columns.filter((name, index) => isNumber(index) && !NAMES.test(name));
  return { labels: columns.filter((name) => !values.includes(name)), values };
}

/** The chart of the asked columns, or of those that tell most; null when nothing can be added up. */
export function chartOf(table: FileTable, asked: { readonly label?: string; readonly value?: string }): Chart | null {
  const { labels, values } = chartColumns(table);
  const value = values.find((name) => name === asked.value) ?? values[0];
  const label = labels.find((name) => name === asked.label) ?? tellingLabel(table, labels);
  if (value === undefined || label === undefined) return null;
  const [labelAt, valueAt] = [table.columns.indexOf(label), table.columns.indexOf(value)];
  const sums = new Map<string, number>();
  for (const row of table.rows) {
    const name = row[labelAt] ?? "";
    sums.set(name, (sums.get(name) ?? 0) + Number(row[valueAt] || 0));
  }
  const bars = [...sums].map(([name, sum]) => ({ name, amount: Math.round(sum * 100) / 100 }));
  bars.sort((one, other) => other.amount - one.amount);
  return { label, value, bars: bars.slice(0, BARS), others: Math.max(0, bars.length - BARS) };
}

/** The first column with a handful of values: fewer are no comparison, more are noise. */
function tellingLabel({ columns, rows }: FileTable, labels: readonly string[]): string | undefined {
  const countOf = (name: string) => new Set(rows.map((row) => row[columns.indexOf(name)])).size;
  return labels.find((name) => countOf(name) > 1 && countOf(name) <= BARS * 2) ?? labels[0];
}

function isAmount(cell: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(cell);
}
