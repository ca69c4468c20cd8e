import type { ActionId, Check, CheckResult, Role, StageId, Status } from "./check";
import { STAGES } from "./check";

/** What a run comes to, for one stage. */
export interface StageSummary {
  readonly stage: StageId;
  /** `holds` only when every required check counts; `unknown` covers blocked, inconclusive, waiting and error. */
  readonly state: "holds" | "broken" | "waiting" | "unknown";
  readonly failed: number;
  readonly warnings: number;
  readonly total: number;
}

/** Ready or not, the one broken link, and what comes next. */
export interface Summary {
  readonly state: "ready" | "not-ready" | "undecided";
  /** The first required check of the chain that fails. */
  readonly brokenLink: { readonly check: string; readonly finding: string } | null;
  /** The broken link, else the first check that leaves the run undecided; null when it is ready. */
  readonly next: {
    readonly check: string;
    readonly status: Status;
    readonly who: Role | null;
    readonly fix: ActionId | null;
  } | null;
  /** Checks whose doubt was settled by a later proof. */
  readonly proved: readonly string[];
  readonly stages: readonly StageSummary[];
}

/** Pure: the same results always give the same summary. `checks` is the chain in order. */
export function summarize(checks: readonly Check[], results: ReadonlyMap<string, CheckResult>): Summary {
  const proved = provedBy(checks, results);
  const required = checks.filter((check) => check.level === "required");
  const counts = (check: Check) => countsTowardsReady(results.get(check.id), proved.has(check.id));
  const broken = required.find((check) => results.get(check.id)?.status === "fail");
  // A check that could not be asked leaves the run unfinished, recommended or not: asking again settles it.
  const open = broken ?? required.find((check) => !counts(check)) ?? checks.find((check) => isError(check, results));
  return {
    state: broken ? "not-ready" : open || required.length === 0 ? "undecided" : "ready",
    brokenLink: broken ? linkOf(broken, results.get(broken.id)) : null,
    next: open ? nextStep(open, results.get(open.id)) : null,
    proved: [...proved],
    stages: STAGES.map((stage) => summarizeStage(stage, checks, results, counts)),
  };
}

function isError({ id }: Check, results: ReadonlyMap<string, CheckResult>): boolean {
  return results.get(id)?.status === "error";
}

/** Unknown is never green: only these count. */
export function countsTowardsReady(result: CheckResult | undefined, proved: boolean): boolean {
  if (!result) return false;
  if (result.status === "manual") return result.confirmed;
  return result.status === "pass" || result.status === "not-applicable" || proved;
}

function provedBy(checks: readonly Check[], results: ReadonlyMap<string, CheckResult>): Set<string> {
  const proved = new Set<string>();
  for (const check of checks) {
    if (results.get(check.id)?.status !== "pass") continue;
    for (const other of check.proves ?? []) {
      const result = results.get(other.id);
      const unanswered = result?.status === "blocked" && result.missing.length > 0;
      if (result?.status === "inconclusive" || unanswered) proved.add(other.id);
    }
  }
  // What was only blocked by something proved is proved by the same call.
  for (const check of checks) {
    const result = results.get(check.id);
    const isProvable = checks.some(
      (by) => by.proves?.some((other) => other.id === check.id) && results.get(by.id)?.status === "pass",
    );
    if (isProvable && result?.status === "blocked" && result.by.every((id) => proved.has(id))) proved.add(check.id);
  }
  return proved;
}

function summarizeStage(
  stage: StageId,
  checks: readonly Check[],
  results: ReadonlyMap<string, CheckResult>,
  counts: (check: Check) => boolean,
): StageSummary {
  const mine = checks.filter((check) => check.stage === stage);
  const required = mine.filter((check) => check.level === "required");
  const statusOf = (check: Check) => results.get(check.id)?.status;
  const failed = required.filter((check) => statusOf(check) === "fail").length;
  const state =
    failed > 0
      ? "broken"
      : required.every(counts) && !mine.some((check) => isError(check, results))
        ? "holds"
        : required.some((check) => statusOf(check) === "waiting")
          ? "waiting"
          : "unknown";
  const warnings = mine.filter((check) => check.level === "recommended" && statusOf(check) === "fail").length;
  return { stage, state, failed, warnings, total: mine.length };
}

function linkOf(check: Check, result: CheckResult | undefined): Summary["brokenLink"] {
  return result?.status === "fail" ? { check: check.id, finding: result.finding } : null;
}

function nextStep(check: Check, result: CheckResult | undefined): Summary["next"] {
  if (!result) return { check: check.id, status: "blocked", who: null, fix: null };
  const remedy = result.status === "fail" || result.status === "waiting" ? check.findings[result.finding] : undefined;
  return { check: check.id, status: result.status, who: remedy?.who ?? null, fix: remedy?.fix ?? null };
}
