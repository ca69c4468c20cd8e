import { checks } from "./checks";
import { log } from "./log";
import type { Run } from "./run";
import { saveRun } from "./store/queries";
import { summarize } from "./summary";

/** Stores a run once it is over; a store that fails costs the history, never the run. */
export function keepRecord(run: Run): void {
  run.record
    .then((record) => {
      const results = new Map(record.results.map((result) => [result.id, result]));
      return saveRun(record, summarize(checks, results).state);
    })
    .catch((problem: unknown) => log.error({ runId: run.id, err: problem }, "run not stored"));
}
