import type { RunRecord } from "@/lib/check";
import type { Run } from "@/lib/run";
import { integrationWithin } from "@/lib/store/pages";
import { findRun, type StoredIntegration } from "@/lib/store/queries";
import { liveRuns } from "./live-runs";
import type { Call } from "./operation";
import { ApiProblem } from "./problem";

/** The integration of that id, if the token reaches it; somebody else's is as absent as one that never was. */
export async function visibleIntegration({ token }: Pick<Call, "token">, id: string): Promise<StoredIntegration> {
  const found = await integrationWithin(token, id);
  if (!found) throw new ApiProblem("not-found", "There is no such integration within this token's reach.");
  return found;
}

/** A run as far as it is: stored with its record, or under way on this server. */
export type VisibleRun = { readonly record: RunRecord } | { readonly record: null; readonly run: Run };

/** The run of that id, if the token reaches its integration. One that ended a moment ago is over before the store has it. */
export async function visibleRun({
  token,
  params: { runId = "" },
}: Pick<Call, "token" | "params">): Promise<VisibleRun> {
  const run = liveRuns().find(runId);
  const record = (await findRun(runId)) ?? (run && (await Promise.race([run.record, null])));
  const integrationId = (record ?? run)?.integration.id;
  const isWithin = integrationId !== undefined && (await integrationWithin(token, integrationId)) !== null;
  if (isWithin && record) return { record };
  if (isWithin && run) return { record: null, run };
  throw new ApiProblem("not-found", "There is no such run within this token's reach.");
}

/** The record of a run that is over; refuses one that is still running. */
export async function finishedRun(call: Pick<Call, "token" | "params">): Promise<RunRecord> {
  const { record } = await visibleRun(call);
  if (!record) throw new ApiProblem("not-found", "This run is not over yet; there is a report once it is.");
  return record;
}
