import { count, isNull } from "drizzle-orm";
import { adminTokens, integrationSignIn, type Stage } from "@/lib/cli/sandbox-sign-in";
import { cloudOf } from "@/lib/clouds";
import { startWork } from "@/lib/jobs/work";
import type { Worker } from "@/lib/jobs/worker";
import { createEntra } from "@/lib/microsoft/microsoft";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { contoso } from "@/lib/sandbox/scenarios/base";
import { createWorld, putWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";
import { createIntegration, sealCredential } from "@/lib/store/queries";
import { watches } from "@/lib/store/schema";
import { store } from "@/lib/store/store";
import { startWatch } from "@/lib/store/watches";

interface Order {
  readonly worldId: string;
  readonly tenantId: string;
  readonly count: number;
  readonly delayMs: number;
}

/** Makes the world that the server's visitor is in answer here as well, slowly, and watched integrations in it; says how many answers it has given. */
export async function seed({ worldId, tenantId, count: many, delayMs }: Order): Promise<() => number> {
  const { state, kit } = contoso();
  const world = createWorld(state, worldId, "ready");
  putWorld(world);
  const cloud = cloudOf(kit.cloud);
  const outlet = sandboxFetch(world);
  const now = Date.now;
  const entraThrough = (by: typeof outlet) => createEntra({ cloud, outlet: by, now });
  const stage: Stage = { world, kit, cloud, outlet, now, entraThrough, entra: entraThrough(outlet) };
  const secret = new Secret(kit.secret ?? "");
  await adminTokens(stage);
  const ask = await integrationSignIn(stage, { secret, certificate: null });
  const signedIn = await ask?.(stage);
  if (!signedIn?.ok || !signedIn.value.refreshToken) throw new Error("the integration user could not sign in");
  const { tenant, clientId, userPrincipalName, flow, partnerId } = kit;
  for (let index = 0; index < many; index += 1) {
    const own = {
      clientId,
      userPrincipalName,
      flow,
      partnerId,
      redirectUri: "http://localhost:3000/setup/token/callback",
    };
    const { id } = await createIntegration({
      world: worldId,
      owner: "bench",
      cloud: kit.cloud,
      tenant,
      tenantId,
      ...own,
    });
    await sealCredential(id, "client-secret", secret);
    await sealCredential(id, "refresh-token", signedIn.value.refreshToken);
    await startWatch(id, 24, new Date());
  }
  state.faults.push({ host: "*", method: null, pathPrefix: "/", times: null, kind: "delay", delayMs });
  const before = world.log.after(0).at(-1)?.number ?? 0;
  return () => (world.log.after(0).at(-1)?.number ?? 0) - before;
}

/** Starts the worker; `left` says how many integrations it has not looked at yet. */
export function startLooking(most: number): { readonly worker: Worker; readonly left: () => Promise<number> } {
  const worker = startWork({ most, idleMs: 100 });
  const left = async () => {
    const { database } = await store();
    const [row] = await database.select({ left: count() }).from(watches).where(isNull(watches.state));
    return row?.left ?? 0;
  };
  return { worker, left };
}
