import type { CheckResult, Exchange } from "./check";
import { checks } from "./checks";
import type { Integration } from "./integration";
import { verdictOf } from "./judge-again";
import type { PublishedRun } from "./record-schema";
import { type Summary, summarize } from "./summary";
import type { Tagged } from "./values";

/** Something that reads differently in two runs; null where one of them does not have it. */
export interface Difference<T> {
  readonly name: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** One check in two runs. */
export interface CheckDifference {
  readonly id: string;
  readonly before: CheckResult | null;
  readonly after: CheckResult | null;
  /** Whether its verdict is another one, or one of the runs does not have it. */
  readonly isVerdict: boolean;
  readonly values: readonly Difference<Tagged>[];
  /** By method and address; the statuses of the answers in order, such as `429 200`. */
  readonly exchanges: readonly Difference<string>[];
}

/** What changed from one run to the other. */
export interface RunComparison {
  readonly before: Summary["state"];
  readonly after: Summary["state"];
  readonly integration: readonly Difference<string>[];
  /** Checks with a difference: another verdict first, each in the order of the later run. */
  readonly checks: readonly CheckDifference[];
  readonly same: number;
}

/** Values that differ between any two runs and mean nothing by it. */
const PASSING: ReadonlySet<string> = new Set(["expiresAt", "minutes", "days", "ahead"]);

/** Compares what both runs have and tells what only one of them has; fields that it does not know make no difference. */
export function compareRuns(before: PublishedRun, after: PublishedRun): RunComparison {
  const early = byId(before);
  const late = byId(after);
  const ids = [...new Set([...late.keys(), ...early.keys()])];
  const all = ids.map((id) => differenceOf(id, early.get(id) ?? null, late.get(id) ?? null));
  const changed = all.filter((one) => one.isVerdict || one.values.length > 0 || one.exchanges.length > 0);
  return {
    before: summarize(checks, early).state,
    after: summarize(checks, late).state,
    integration: integrationDifferences(before.integration, after.integration),
    checks: [...changed.filter((one) => one.isVerdict), ...changed.filter((one) => !one.isVerdict)],
    same: all.length - changed.length,
  };
}

const byId = (run: PublishedRun) => new Map(run.results.map((result) => [result.id, result]));

function differenceOf(id: string, before: CheckResult | null, after: CheckResult | null): CheckDifference {
  return {
    id,
    before,
    after,
    isVerdict: verdictOf(before ?? undefined) !== verdictOf(after ?? undefined),
    values: before && after ? differences(valuesOf(before), valuesOf(after), (one) => one.value) : [],
    exchanges: before && after ? differences(answersOf(before), answersOf(after), (one) => one) : [],
  };
}

function valuesOf(result: CheckResult): ReadonlyMap<string, Tagged> {
  if (!("values" in result)) return new Map();
  return new Map(Object.entries(result.values).filter(([name]) => !PASSING.has(name)));
}

function answersOf({ exchanges }: CheckResult): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const exchange of exchanges) {
    const name = `${exchange.method} ${exchange.url}`;
    const said = answers.get(name);
    answers.set(name, said === undefined ? statusOf(exchange) : `${said} ${statusOf(exchange)}`);
  }
  return answers;
}

const statusOf = ({ status }: Exchange): string => (status === null ? "–" : String(status));

function differences<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  read: (one: T) => string,
): Difference<T>[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [early, late] = [before.get(name), after.get(name)];
    const isSame = early !== undefined && late !== undefined && read(early) === read(late);
    return isSame ? [] : [{ name, before: early ?? null, after: late ?? null }];
  });
}

const FACTS = ["cloud", "tenant", "clientId", "userPrincipalName", "flow", "partnerId"] as const;

function integrationDifferences(before: Integration, after: Integration): Difference<string>[] {
  return FACTS.flatMap((name) =>
    before[name] === after[name] ? [] : [{ name, before: before[name], after: after[name] }],
  );
}
