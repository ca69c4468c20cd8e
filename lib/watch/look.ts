import type { KeptAttestation } from "../attestations";
import type { RunRecord } from "../check";
import { reachFor } from "../outlet";
import { attestationsOf } from "../store/attestations";
import { keptCredentials, openCredential, type StoredIntegration } from "../store/queries";
import { startUnattended } from "../unattended-run";
import { type KeptCredential, keptCredential } from "./kept";

/** What a look found, and with what. */
export interface Look {
  readonly record: RunRecord;
  readonly kept: readonly KeptCredential[];
  readonly attestations: readonly KeptAttestation[];
  /** What time it is where the integration lives. */
  readonly now: Date;
}

/** Runs the checks with everything that is kept for an integration. */
export async function look(integration: StoredIntegration, signal: AbortSignal): Promise<Look> {
  const reach = await reachFor(integration.world);
  const refreshToken = await openCredential(integration.id, "refresh-token");
  const { record } = await startUnattended(integration, reach, { refreshToken, signal });
  const seen = await record;
  const [kept, attestations] = await Promise.all([keptOf(integration.id), attestationsOf(integration.id)]);
  return { record: seen, kept, attestations, now: new Date(reach.now()) };
}

async function keptOf(integrationId: string): Promise<readonly KeptCredential[]> {
  return (await keptCredentials(integrationId)).map(({ kind, keptAt }) => keptCredential(kind, keptAt));
}
