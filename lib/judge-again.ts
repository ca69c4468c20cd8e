import type { Check, CheckResult, Json, RunRecord } from "./check";
import { checkOf, checks } from "./checks";
import type { PublishedRun } from "./record-schema";
import { type Summary, summarize } from "./summary";

/** A stored run under today's rules. */
export interface JudgedAgain {
  readonly run: PublishedRun & { readonly summary: Summary };
  /** Checks whose verdict is another one today, by id. */
  readonly changed: readonly string[];
  /** Checks whose observation today's rules cannot read: they count as inconclusive. */
  readonly unreadable: readonly string[];
  /** Checks of the record that today's chain does not have. Their results are kept and count for nothing. */
  readonly unknown: readonly string[];
  /** Checks of today's chain that the record was made without. */
  readonly absent: readonly string[];
}

/** Judges a stored run by what it saw, without asking anybody: today's rules on yesterday's observations. */
export function judgeAgain(record: PublishedRun): JudgedAgain {
  const unreadable: string[] = [];
  const results = record.results.map((result) => {
    const check = checkOf(result.id);
    const judged = check ? judgedAnew(check, result) : result;
    if (judged !== null) return judged;
    unreadable.push(result.id);
    return { ...frameOf(result), status: "inconclusive", reason: "unexpected-answer", values: {} } as const;
  });
  const byId = new Map(results.map((result) => [result.id, result]));
  const chain: readonly Check[] = checks;
  return {
    run: { ...record, results, summary: summarize(checks, byId) },
    changed: record.results.flatMap((before, at) => (verdictOf(before) === verdictOf(results[at]) ? [] : [before.id])),
    unreadable,
    unknown: record.results.flatMap(({ id }) => (checkOf(id) ? [] : [id])),
    absent: chain.flatMap(({ id }) => (byId.has(id) ? [] : [id])),
  };
}

/** A result's status with its finding, as one word. */
export function verdictOf(result: CheckResult | undefined): string {
  if (!result) return "absent";
  return result.status === "fail" ? `fail:${result.finding}` : result.status;
}

/** Null when the rules of today cannot read what was seen. */
function judgedAnew(check: Check, result: CheckResult): CheckResult | null {
  if (result.status === "blocked" || result.status === "error" || result.status === "manual") return result;
  const { observation } = result;
  if (observation === undefined) return null;
  try {
    // The types of a stored observation are only believed as far as the fields are there.
    const verdict = plain(check.judge(complete(observation)));
    // A change of a moment ago is still believed to be on its way, unless it has arrived after all.
    if (result.status === "waiting" && verdict.status !== "pass") return result;
    return { ...frameOf(result), ...verdict };
  } catch {
    return null;
  }
}

function frameOf({ id, startedAt, durationMs, exchanges, observation }: CheckResult) {
  return { id, startedAt, durationMs, exchanges, ...(observation !== undefined && { observation }) };
}

/** A field that a rule reads is not in the record: it was made by older rules. */
class AbsentFieldError extends Error {
  readonly code = "absent-field";

  constructor(field: string) {
    super(`the record has no ${field}`);
    this.name = "AbsentFieldError";
  }
}

/** The same data, where reading a field that is not there throws: an absent refusal must never read as none. */
function complete(json: Json): Json {
  if (json === null || typeof json !== "object" || Array.isArray(json)) throw new AbsentFieldError("object");
  return guarded(json);
}

function guarded<T>(json: T): T {
  if (json === null || typeof json !== "object") return json;
  return new Proxy(json, {
    get(target, field) {
      const isThere = Array.isArray(target) || typeof field === "symbol" || Object.hasOwn(target, field);
      if (!isThere) throw new AbsentFieldError(String(field));
      return guarded(Reflect.get(target, field));
    },
  });
}

/** Verdicts hold texts only; a copy makes sure that none of them is a guarded field. */
const plain = <T>(verdict: T): T => structuredClone(verdict);

/** The same without what a record gained on the way: nothing but the run. */
export function recordOf({ schema, id, integration, startedAt, finishedAt, results }: PublishedRun): RunRecord {
  return { schema, id, integration, startedAt, finishedAt, results };
}
