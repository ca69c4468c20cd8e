import { type Contract, type ContractProblem, contractProblems, findAnswer } from "../contracts/contract";
import type { CloudId } from "../integration";
import { type SeenExchange, seenIn } from "./exchange";
import { fromContract, name, type Shown } from "./shown";
import { type Fact, seenValues } from "./unknown";
import { type UnknownId, unknowns } from "./unknowns";

/** What a contract run was, without a word about whose tenant it was. */
export interface RunFacts {
  readonly version: string;
  readonly node: string;
  readonly cloud: CloudId;
  readonly source: "live" | "sandbox";
  /** `2026-11-23`. */
  readonly date: string;
  /** Requests that got no answer at all. */
  readonly lost: number;
}

/** One exchange as a report shows it. */
export interface EndpointRow {
  readonly number: number;
  readonly endpoint: Shown;
  readonly status: number;
  readonly breaches: number;
  /** Nothing is written down about this endpoint or this answer. */
  readonly isUnknown: boolean;
}

/** One way in which answers departed from a contract. */
export interface BreachRow {
  readonly contract: Shown;
  readonly where: Shown;
  readonly what: ContractProblem["what"];
  readonly message: Shown;
  readonly exchanges: readonly number[];
}

/** One unknown and what became of it. */
export interface UnknownRow {
  readonly id: UnknownId;
  readonly question: number;
  readonly answered: boolean;
  readonly facts: readonly Fact[];
  readonly evidence: readonly number[];
}

/** What a run learnt about Microsoft, fit to be given to anybody. */
export interface DriftReport extends RunFacts {
  readonly schema: 1;
  readonly exchanges: readonly EndpointRow[];
  readonly breaches: readonly BreachRow[];
  readonly unknowns: readonly UnknownRow[];
}

/** Draws up the report: everything in it was made by `shown.ts` or stands in this program. */
export function driftReport(
  exchanges: readonly SeenExchange[],
  contracts: readonly Contract[],
  { version, node, cloud, source, date, lost }: RunFacts,
): DriftReport {
  const seen = seenIn(exchanges);
  const values = seenValues(seen);
  const judged = exchanges.map((exchange) => ({ exchange, problems: contractProblems(exchange, contracts) }));
  return {
    schema: 1,
    version,
    node,
    cloud,
    source,
    date,
    lost,
    exchanges: judged.map(({ exchange, problems }) => ({
      number: exchange.number,
      endpoint: endpointOf(exchange, contracts),
      status: exchange.status,
      breaches: problems.filter(({ kind }) => kind === "breach").length,
      isUnknown: problems.some(({ kind }) => kind === "unknown"),
    })),
    breaches: breachRows(judged, values),
    unknowns: unknowns.map(({ id, question, answer }) => ({ id, question, ...answer(seen) })),
  };
}

type Judged = readonly { readonly exchange: SeenExchange; readonly problems: readonly ContractProblem[] }[];

function breachRows(judged: Judged, values: ReadonlySet<string>): readonly BreachRow[] {
  const rows = new Map<string, BreachRow & { exchanges: number[] }>();
  for (const { exchange, problems } of judged)
    for (const problem of problems.filter(({ kind }) => kind === "breach")) {
      const row = {
        contract: fromContract(problem.contract ?? ""),
        where: placeOf(problem, values),
        what: problem.what,
        message: fromContract(problem.message),
      };
      const key = JSON.stringify(row);
      const known = rows.get(key) ?? { ...row, exchanges: [] };
      known.exchanges.push(exchange.number);
      rows.set(key, known);
    }
  return [...rows.values()];
}

/** `$.value[].id`, `header request-id`: places in lists do not count, and a key that may be a value is not named. */
function placeOf({ what, where }: ContractProblem, values: ReadonlySet<string>): Shown {
  const [, header] = /^header ([\w-]+)$/.exec(where) ?? [];
  if (header !== undefined) return fromContract(`header ${header}`);
  if (!where.startsWith("$")) return fromContract(where);
  // What a contract knows it names itself; only an unexpected key comes from the answer.
  const steps = [...where.matchAll(/\.([\w-]+)|\['([^']*)'\]|(\[\d+\])/g)];
  const parts = steps.map(([, plain, quoted, index], at) => {
    if (index !== undefined) return "[]";
    const key = plain ?? quoted ?? "";
    const isFromAnswer = what === "unexpected-key" && at === steps.length - 1;
    return `.${isFromAnswer ? name(key, values) : name(key, new Set())}`;
  });
  return fromContract(`$${parts.join("")}`);
}

/** The contract's own pattern of a path; of an endpoint without one only the words that belong to Microsoft's paths. */
function endpointOf(exchange: SeenExchange, contracts: readonly Contract[]): Shown {
  const method = exchange.method === "POST" ? "POST" : "GET";
  const found = findAnswer(exchange, contracts);
  if (found) return fromContract(`${method} ${found.contract.path}`);
  const segments = new URL(exchange.url).pathname.split("/").filter(Boolean);
  const known = segments.map((segment) => PATH_WORDS.find((word) => word === segment.toLowerCase()) ?? "{…}");
  return fromContract(`${method} /${known.join("/")}`);
}

const PATH_WORDS: readonly string[] = [
  "v1",
  "v1.0",
  "v2.0",
  "insights",
  "mpn",
  "profiles",
  "roles",
  "usermembers",
  "partnerrequests",
  "scheduleddataset",
  "scheduledqueries",
  "scheduledreport",
  "execution",
  "oauth2",
  "token",
  "devicecode",
  "discovery",
  "keys",
  "common",
  "userrealm",
];

/** Breaches and unknowns in numbers, for whoever prints them. */
export function countsOf({ breaches, unknowns: rows }: DriftReport) {
  return { breaches: breaches.length, answered: rows.filter(({ answered }) => answered).length, all: rows.length };
}
