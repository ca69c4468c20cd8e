import type { RunRecord } from "@/lib/check";
import { findKnownRun } from "@/lib/live-runs";
import type { Run } from "@/lib/run";
import { integrationWithin } from "@/lib/store/pages";
import type { StoredIntegration } from "@/lib/store/queries";
import type { Call } from "./operation";
import { ApiProblem } from "./problem";

/** The integration of that id, if the token reaches it; somebody else's is as absent as one that never was. */
export async function visibleIntegration({ token }: Pick<Call, "token">, id: string): Promise<StoredIntegration> {
  const found = await integrationWithin(token, id);
  if (!found) throw new ApiProblem("not-found", "There is no such integration within this token's reach.");
  return found;
}

/** A run as far as it is: stored with its record, or under way on some instance. */
export type VisibleRun = { readonly record: RunRecord } | { readonly record: null; readonly run: Run };

/** The run of that id, if the token reaches its integration. */
export async function visibleRun({
  token,
  params: { runId = "" },
}: Pick<Call, "token" | "params">): Promise<VisibleRun> {
  const known = await findKnownRun(runId);
  const isWithin = known && (await integrationWithin(token, known.run.integration.id)) !== null;
  if (isWithin) return known.record ? { record: known.record } : { record: null, run: known.run };
  throw new ApiProblem("not-found", "There is no such run within this token's reach.");
}

/** The record of a run that is over; refuses one that is still running. */
export async function finishedRun(call: Pick<Call, "token" | "params">): Promise<RunRecord> {
  const { record } = await visibleRun(call);
  if (!record) throw new ApiProblem("not-found", "This run is not over yet; there is a report once it is.");
  return record;
}
