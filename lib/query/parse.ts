import type { Dataset } from "../microsoft/types";
import type { NameUse } from "./cursor";
import { nearest } from "./nearest";
import { MOST_PROBLEMS, type Problem, problemAt } from "./problem";
import { NAME, type Query, TIMESPANS } from "./query";
import { type Reading, readQuery } from "./read";

/** A query that insights will take, names spelled as the live dataset spells them; or what is wrong, in the text's order. */
export type Parsed =
  | { readonly ok: true; readonly query: Query; readonly dataset: Dataset }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses a query by the grammar and against the datasets that are there now. */
export function parseQuery(text: string, datasets: readonly Dataset[]): Parsed {
  const names = new Map(datasets.map((dataset) => [dataset.name.toLowerCase(), dataset]));
  const reading = readQuery(text, (name) => names.has(name.toLowerCase()));
  const dataset = names.get(reading.query.dataset.toLowerCase()) ?? null;
  const spelling = spellingOf(dataset);
  const problems = [
    ...reading.problems.map((problem) => withLiveHint(problem, reading, dataset, datasets)),
    ...liveProblems(text, reading.uses, dataset, spelling, datasets),
  ]
    .sort((one, other) => one.start - other.start)
    .slice(0, MOST_PROBLEMS);
  if (problems.length > 0 || !dataset) return { ok: false, problems };
  return { ok: true, query: spelled(reading.query, dataset, spelling), dataset };
}

type Spelling = ReadonlyMap<string, { readonly name: string; readonly isMetric: boolean }>;

/** A metric that is a column too counts as a column. */
function spellingOf(dataset: Dataset | null): Spelling {
  const spelling = new Map<string, { readonly name: string; readonly isMetric: boolean }>();
  for (const name of dataset?.metrics ?? []) spelling.set(name.toLowerCase(), { name, isMetric: true });
  for (const name of dataset?.selectableColumns ?? []) spelling.set(name.toLowerCase(), { name, isMetric: false });
  return spelling;
}

function spelled(query: Query, dataset: Dataset, spelling: Spelling): Query {
  const nameOf = (name: string) => spelling.get(name.toLowerCase())?.name ?? name;
  return {
    ...query,
    dataset: dataset.name,
    columns: query.columns.map(nameOf),
    where: query.where.map((condition) => ({ ...condition, column: nameOf(condition.column) })),
    orderBy: query.orderBy.map((ordering) => ({ ...ordering, column: nameOf(ordering.column) })),
  };
}

/** What only the live datasets can suggest. */
function withLiveHint(
  problem: Problem,
  { uses }: Reading,
  dataset: Dataset | null,
  datasets: readonly Dataset[],
): Problem {
  if (problem.kind === "select-star" && dataset)
    return { ...problem, suggestion: dataset.selectableColumns.filter((name) => NAME.test(name)).join(", ") };
  if (problem.kind === "from-missing" && problem.suggestion === null) {
    const wanted = uses.filter(({ role }) => role === "select").map(({ name }) => name.toLowerCase());
    const home = datasets.find((one) => wanted.every((name) => spellingOf(one).has(name)));
    return home && wanted.length > 0 ? { ...problem, suggestion: `FROM ${home.name} ` } : problem;
  }
  return problem;
}

function liveProblems(
  text: string,
  uses: readonly NameUse[],
  dataset: Dataset | null,
  spelling: Spelling,
  datasets: readonly Dataset[],
): Problem[] {
  const found: Problem[] = [];
  for (const use of uses) {
    if (found.length >= MOST_PROBLEMS) break;
    const problem = liveProblem(text, use, dataset, spelling, datasets);
    if (problem) found.push(problem);
  }
  return found;
}

function liveProblem(
  text: string,
  use: NameUse,
  dataset: Dataset | null,
  spelling: Spelling,
  datasets: readonly Dataset[],
): Problem | null {
  const { role, name } = use;
  if (role === "timespan") return timespanProblem(text, use, dataset);
  if (role === "dataset") {
    if (dataset) return null;
    const names = datasets.map((one) => one.name);
    return problemAt(text, "dataset-unknown", use, nearest(name, names));
  }
  if (!dataset) return null;
  const known = spelling.get(name.toLowerCase());
  if (known) return role === "where" && known.isMetric ? problemAt(text, "metric-in-where", use) : null;
  const names = role === "where" ? dataset.selectableColumns : [...dataset.selectableColumns, ...dataset.metrics];
  return problemAt(text, "column-unknown", use, nearest(name, names));
}

function timespanProblem(text: string, use: NameUse, dataset: Dataset | null): Problem | null {
  const span = use.name.toUpperCase();
  const offered = (dataset?.dateRanges ?? TIMESPANS).map((range) => range.toUpperCase());
  if (offered.includes(span)) return null;
  if (dataset && offered.length === 0) return problemAt(text, "timespan-not-taken", use, "");
  const isKnown = TIMESPANS.some((known) => known === span);
  const instead = nearest(span, offered) ?? offered[0];
  return problemAt(
    text,
    isKnown ? "timespan-not-offered" : "timespan-unknown",
    { start: use.end - use.name.length, end: use.end },
    instead ?? null,
  );
}
