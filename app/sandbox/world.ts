import type { Visitor } from "@/app/visitor";
import { config } from "@/lib/config";
import type { World } from "@/lib/sandbox/types";
import { removeIntegrationsOf } from "@/lib/store/queries";
import { emptyVisitsOf } from "@/lib/store/visits";

/** Everybody's walk in that world begins anew: what visits and the store remember of it would point at nothing. */
export async function beginAnew(world: string): Promise<void> {
  await emptyVisitsOf(world);
  await removeIntegrationsOf(world);
}

/** The visitor's world, told what the visitor sets up in it; null in live mode, without a visit, or when it is gone. */
export async function worldOf({ config: { mode }, visit, integration }: Visitor): Promise<World | null> {
  if (mode !== "sandbox" || !visit?.world) return null;
  const [{ keeper }, { tellIntegration }] = await Promise.all([
    import("@/lib/sandbox/keeper"),
    import("@/lib/sandbox/switches/subject"),
  ]);
  const world = await keeper().find(visit.world);
  if (!world) return null;
  const told = {
    userPrincipalName: integration?.userPrincipalName ?? null,
    clientId: integration?.clientId ?? null,
    redirectUri: `${config().url}/setup/token/callback`,
  };
  await keeper().turn(world, async () => tellIntegration(world, told));
  return world;
}
