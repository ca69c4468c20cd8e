import type { INetworkModule, NetworkRequestOptions } from "@azure/msal-node";
import { sandboxFetch } from "@/lib/sandbox/handle";
import type { Person } from "@/lib/sandbox/person";
import type { SandboxApplication, SandboxServicePrincipal, SandboxUser, World } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";

export const TENANT = "11111111-2222-4333-8444-555555555555";
export const APP = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
export const SECRET = "Abc8Q~current-secret-value";
export const EXPIRED_SECRET = "Old8Q~expired-secret-value";
export const PARTNER_CENTER = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd";
export const GRAPH = "00000003-0000-0000-c000-000000000000";
export const RESOURCE = "https://api.partnercenter.microsoft.com";
export const CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
export const REDIRECT = "https://app.example/callback";

const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

export function user(name: string, change: Partial<SandboxUser> = {}): SandboxUser {
  return {
    id: `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6, "x")).toString("hex").slice(0, 12)}`,
    userPrincipalName: `${name}@contoso.example`,
    displayName: `${name} Example`,
    password: `Pass-${name}-1!`,
    passwordExpiresAtMs: null,
    accountEnabled: true,
    userType: "Member",
    mfaCode: "123456",
    mfa: "when-asked",
    hasForeignMfa: false,
    directoryRoles: [],
    lockedOut: false,
    ...change,
  };
}

/** A world with one ready application, one administrator and one ordinary account. */
export function entraWorld() {
  const admin = user("admin", {
    directoryRoles: [{ templateId: GLOBAL_ADMINISTRATOR, displayName: "Global Administrator", state: "active" }],
  });
  const bot = user("bot");
  const app: SandboxApplication = {
    id: "aaaaaaaa-0000-4000-8000-000000000001",
    appId: APP,
    displayName: "Connector",
    createdAtMs: 0,
    signInAudience: "AzureADMyOrg",
    isFallbackPublicClient: null,
    disabledByMicrosoftStatus: null,
    web: { redirectUris: [REDIRECT] },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: ["http://localhost"] },
    requiredResourceAccess: [
      {
        resourceAppId: PARTNER_CENTER,
        resourceAccess: [{ id: "1cebfa2a-fb4d-419e-b5f9-839b4383e05a", type: "Scope" }],
      },
    ],
    secrets: [
      secret("cccccccc-0000-4000-8000-000000000001", SECRET, 8_640_000_000_000_000),
      secret("cccccccc-0000-4000-8000-000000000002", EXPIRED_SECRET, 1000),
    ],
    keyCredentials: [],
  };
  const appPrincipal = principal("dddddddd-0000-4000-8000-000000000001", APP, "Connector");
  const partnerCenter = principal("dddddddd-0000-4000-8000-000000000002", PARTNER_CENTER, "Microsoft Partner Center");
  const grant = {
    id: "grant-1",
    clientId: appPrincipal.id,
    resourceId: partnerCenter.id,
    consentType: "AllPrincipals" as "AllPrincipals" | "Principal",
    principalId: null as string | null,
    scope: " user_impersonation",
    createdAtMs: 0,
  };
  const tenant = {
    id: TENANT,
    displayName: "Contoso",
    domains: [
      { name: "contoso.example", type: "Managed" as const },
      { name: "corp.contoso.example", type: "Federated" as const },
    ],
    cloudInstanceName: "microsoftonline.com",
    regionSubScope: null,
    entraPlan: "p1" as const,
    securityDefaults: false,
    users: [admin, bot, user("fed", { userPrincipalName: "fed@corp.contoso.example" })],
    applications: [app],
    servicePrincipals: [appPrincipal, partnerCenter],
    grants: [grant],
    conditionalAccess: [] as World["state"]["tenants"][number]["conditionalAccess"],
    appManagement: { isEnabled: false, passwordAddition: "disabled" as const, maxLifetime: null },
  };
  const world = createWorld(
    {
      bornAtMs: Date.now(),
      tenants: [tenant],
      partner: {
        tenantId: TENANT,
        companyName: "Contoso",
        partnerId: "1",
        vettingStatus: "authorized",
        vettingSubStatus: "none",
        kind: "direct",
        roles: [],
        rolesRefused: false,
        mostMembersPerPage: 500,
        mfaEnforced: true,
        mfaShare: null,
      },
      insights: { datasets: [], rows: {}, casing: "camel", refusesInBody: false },
      faults: [],
      replication: {
        secretMs: 0,
        servicePrincipalMs: 0,
        grantMs: 0,
        applicationMs: 0,
        partnerRoleMs: 0,
        insightsRoleMs: 0,
        signInLogMs: 0,
      },
      clockOffsetMs: 0,
      advancedMs: 0,
    },
    "world",
    "inline",
  );
  const state = world.state.tenants[0];
  if (!state) throw new Error("the world has a tenant");
  return { world, tenant: state, admin, bot, app, appPrincipal, partnerCenter, grant, go: sandboxFetch(world) };
}

function secret(keyId: string, value: string, endAtMs: number) {
  return { keyId, displayName: null, value, createdAtMs: 0, startAtMs: 0, endAtMs };
}

function principal(id: string, appId: string, displayName: string): SandboxServicePrincipal {
  return {
    id,
    appId,
    displayName,
    createdAtMs: 0,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    assignedUsers: [],
    appRoleAssignments: [],
  };
}

export function person(account: SandboxUser, consent: Person["consent"] = "accept"): Person {
  const { userPrincipalName, password, mfaCode } = account;
  return { userPrincipalName, password, otp: mfaCode, consent };
}

export type Body = Record<string, unknown>;

/** Posts a form to the token endpoint and reads the answer. */
export async function post(
  go: (request: Request) => Promise<Response>,
  path: string,
  form: Record<string, string>,
  headers = {},
) {
  const body = new URLSearchParams(form).toString();
  const response = await go(
    new Request(`https://login.microsoftonline.com/${path}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    }),
  );
  const json: Body = await response.json();
  return { status: response.status, headers: response.headers, body: json };
}

/** A token's claims as they stand. */
export function claimsIn(token: unknown): Body {
  if (typeof token !== "string") throw new TypeError("no token");
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
}

/** msal-node's network, with the sandbox behind it. */
export function networkOver(go: (request: Request) => Promise<Response>): INetworkModule {
  const send = async <T>(method: string, url: string, options?: NetworkRequestOptions) => {
    const init = {
      method,
      headers: options?.headers ?? {},
      ...(options?.body !== undefined && { body: options.body }),
    };
    const response = await go(new Request(url, init));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
    };
  };
  return {
    sendGetRequestAsync: (url, options) => send("GET", url, options),
    sendPostRequestAsync: (url, options) => send("POST", url, options),
  };
}
