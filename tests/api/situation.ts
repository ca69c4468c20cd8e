import { API_SCOPES, type ApiScope, newApiToken, type TokenReach } from "@/lib/api/token";
import { digestOf } from "@/lib/link";
import { openWorld } from "@/lib/outlet";
import { kitOf } from "@/lib/sandbox/control/situation";
import { getWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";
import { createApiToken } from "@/lib/store/api-tokens";
import { createIntegration, sealCredential } from "@/lib/store/queries";
import { newIntegration } from "../store/contract";

export const DAY_MS = 24 * 3_600_000;

/** A situation of the sandbox with its integration, and a token for all of it. */
export async function situation(scenario: string, scopes: readonly ApiScope[] = API_SCOPES) {
  const world = await openWorld(scenario, "http://localhost:3000");
  const living = getWorld(world);
  const kit = living && kitOf(living);
  const tenantId = living?.state.tenants[0]?.id;
  if (!living || !kit || !tenantId) throw new TypeError("no such situation");
  const { tenant, clientId, userPrincipalName, secret } = kit;
  const integration = await createIntegration(newIntegration({ world, tenant, tenantId, clientId, userPrincipalName }));
  if (secret !== null) await sealCredential(integration.id, "client-secret", new Secret(secret));
  const reach = { world, tenantId, integrationId: null };
  return { world: living, integration, tenantId, reach, secret: secret ?? "", token: await tokenFor(reach, scopes) };
}

export async function tokenFor(
  reach: TokenReach,
  scopes: readonly ApiScope[] = API_SCOPES,
  lifetimeMs = DAY_MS,
): Promise<string> {
  const token = newApiToken();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + lifetimeMs);
  const rest = { name: "pipeline", scopes, maker: null, createdAt, expiresAt };
  await createApiToken({ ...reach, ...rest, tokenHash: digestOf(token) });
  return token;
}
