import type { Execution, Report } from "../microsoft/types";

/** Where a report stands: the file that is there, and what is on its way. */
export interface ReportProgress {
  readonly state: "pending" | "running" | "paused" | "later" | "ready";
  /** Finished runs, newest first. */
  readonly files: readonly Execution[];
}

/** A run that is due is expected within this time; a later one is nothing to wait for on a page. */
const SOON_MS = 15 * 60_000;

/** Reads the state of a report off its runs; while none is listed, its plan tells. */
export function progressOf(report: Report, executions: readonly Execution[], now: Date): ReportProgress {
  const is = (status: string) => (run: Execution) => run.status.toLowerCase() === status;
  const files = executions.filter((run) => is("completed")(run) && run.secureLink !== null);
  files.sort((one, other) => (other.generatedAt ?? "").localeCompare(one.generatedAt ?? ""));
  if (executions.some(is("running"))) return { state: "running", files };
  if (files.length > 0) return { state: "ready", files };
  if (report.status?.toLowerCase() === "paused" || executions.some(is("paused"))) return { state: "paused", files };
  const startMs = Date.parse(report.startAt ?? "");
  const isLater = !report.runsOnce && startMs - now.getTime() > SOON_MS;
  return { state: isLater ? "later" : "pending", files };
}
