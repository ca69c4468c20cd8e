import type { Operation } from "../operation";
import { diagnoseText } from "./diagnose-text";
import { getIntegration } from "./get-integration";
import { getReport } from "./get-report";
import { getRun } from "./get-run";
import { listAudit } from "./list-audit";
import { listIntegrations } from "./list-integrations";
import { listRuns } from "./list-runs";
import { runEvents } from "./run-events";
import { startRun } from "./start-run";

/** Everything the API does, in the order of its document. */
export const operations: readonly Operation[] = [
  listIntegrations,
  getIntegration,
  listRuns,
  startRun,
  getRun,
  runEvents,
  getReport,
  listAudit,
  diagnoseText,
];
