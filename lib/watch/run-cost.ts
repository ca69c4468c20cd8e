import type { RunRecord } from "../check";
import { isOurFailure } from "./facts";
import type { PastRun } from "./schedule";

/** Of a run all that the schedule of the next ones depends on, so that it needs no record. */
export type RunCost = Omit<PastRun, "integration" | "startedAt">;

/** What a run cost, and what it waits for. */
export function costOf(record: RunRecord): RunCost {
  const { results } = record;
  const waits = results.flatMap((result) => (result.status === "waiting" ? [Date.parse(result.nextTryAt)] : []));
  return {
    requests: results.reduce((sum, { exchanges }) => sum + exchanges.length, 0),
    isOurFailure: isOurFailure(record),
    waitingUntil: waits.length > 0 ? new Date(Math.min(...waits)).toISOString() : null,
  };
}
