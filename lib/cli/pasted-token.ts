import { APP_ID, PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import { cloudOf } from "@/lib/clouds";
import type { TokenSet } from "@/lib/microsoft/types";
import { type AccessTokenRequest, issueAccessToken } from "@/lib/sandbox/tokens";
import type { ScenarioKit, World } from "@/lib/sandbox/types";
import { servicePrincipalOf, tenantOf } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";

type Override = NonNullable<ScenarioKit["tokenOverride"]>;

const TWO_HOURS_MS = 2 * 3_600_000;

/** A token the reader got elsewhere and pasted: good in all but the named way. */
export async function pastedToken(world: World, kit: ScenarioKit, override: Override): Promise<TokenSet> {
  const request = { ...goodRequest(world, kit), ...difference(world, kit, override) };
  const { token, expiresOn } = await issueAccessToken(world, request);
  return {
    accessToken: new Secret(override === "bad-signature" ? forged(token) : token),
    refreshToken: null,
    idToken: null,
    expiresAt: new Date(expiresOn * 1000).toISOString(),
    scopes: request.scopes,
  };
}

function goodRequest(world: World, kit: ScenarioKit): AccessTokenRequest {
  const tenant = required(tenantOf(world, kit.tenant));
  return {
    tenant,
    audience: cloudOf(kit.cloud).partnerCenterResource,
    appId: required(kit.clientId),
    clientProof: "secret",
    user: required(tenant.users.find(({ userPrincipalName }) => userPrincipalName === kit.userPrincipalName)),
    scopes: [PARTNER_CENTER_SCOPE],
    amr: ["pwd", "mfa"],
  };
}

function difference(world: World, kit: ScenarioKit, override: Override): Partial<AccessTokenRequest> {
  const good = goodRequest(world, kit);
  switch (override) {
    case "app-only":
      return {
        user: null,
        scopes: [],
        amr: [],
        clientObjectId: required(servicePrincipalOf(good.tenant, good.appId)).id,
      };
    case "other-audience":
      // The other Partner API: its permission has the same name.
      return { audience: "https://api.partner.microsoft.com" };
    case "other-app":
      return { appId: APP_ID.azureCli, clientProof: "none" };
    case "other-user":
      return { user: required(good.tenant.users.find((user) => user.userPrincipalName.startsWith("reader@"))) };
    case "other-tenant": {
      const tenant = required(world.state.tenants.find(({ id }) => id !== good.tenant.id));
      return { tenant, user: required(tenant.users[0]) };
    }
    case "scope-missing":
      return { scopes: ["profile"] };
    case "expired":
      return { issuedAtMs: world.now() - TWO_HOURS_MS };
    case "bad-signature":
      return {};
  }
}

/** The same claims under a signature that fits other ones. */
function forged(token: string): string {
  const [header, claims, signature = ""] = token.split(".");
  return [header, claims, [...signature].reverse().join("")].join(".");
}

function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new TypeError("the scenario lacks what its pasted token is made from");
  return value;
}
