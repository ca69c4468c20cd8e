import { checks } from "./checks";
import { hold } from "./lifecycle";
import { log } from "./log";
import { countRun } from "./measured";
import type { Run } from "./run";
import { saveRun } from "./store/queries";
import { summarize } from "./summary";

/** Stores a run once it is over; a store that fails costs the history, never the run. */
export function keepRecord(run: Run): void {
  const kept = run.record
    .then((record) => {
      const results = new Map(record.results.map((result) => [result.id, result]));
      const { state } = summarize(checks, results);
      countRun(record, state);
      return saveRun(record, state);
    })
    .catch((problem: unknown) => log.error({ runId: run.id, err: problem }, "run not stored"));
  hold(kept);
}
