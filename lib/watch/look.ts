import type { RunRecord } from "../check";
import { reachFor } from "../outlet";
import { keptCredentials, openCredential, type StoredIntegration } from "../store/queries";
import { startUnattended } from "../unattended-run";
import { type KeptCredential, keptCredential } from "./kept";

/** What a look found, and with what. */
export interface Look {
  readonly record: RunRecord;
  readonly kept: readonly KeptCredential[];
  /** What time it is where the integration lives. */
  readonly now: Date;
}

/** Runs the checks with everything that is kept for an integration. */
export async function look(integration: StoredIntegration, signal: AbortSignal): Promise<Look> {
  const reach = await reachFor(integration.world);
  const refreshToken = await openCredential(integration.id, "refresh-token");
  const { record } = await startUnattended(integration, reach, { refreshToken, signal });
  return { record: await record, kept: await keptOf(integration.id), now: new Date(reach.now()) };
}

async function keptOf(integrationId: string): Promise<readonly KeptCredential[]> {
  return (await keptCredentials(integrationId)).map(({ kind, keptAt }) => keptCredential(kind, keptAt));
}
