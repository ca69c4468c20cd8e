import type { Check, CheckContext, CheckResult, Json } from "@/lib/check";
import { APP_ID, PARTNER_CENTER_SCOPE_ID, ROLE_TEMPLATE } from "@/lib/cloud";
import type { Integration } from "@/lib/integration";
import type {
  Answer,
  Application,
  EntraClient,
  GraphClient,
  InsightsClient,
  Microsoft,
  PartnerCenterClient,
  Refusal,
  ServicePrincipal,
  TokenAttempt,
} from "@/lib/microsoft/types";
import { Secret } from "@/lib/secret";
import { CLIENT_ID, NOW, TENANT_ID, USER, USER_ID } from "./judge-case";

export const SECRET = new Secret("Zq9~planted-client-secret");
export const RESOURCE = "https://api.partnercenter.microsoft.com";
export const URI = "https://preflight.example/setup/token/callback";

export const ok = <T>(value: T): Answer<T> => ({ ok: true, status: 200, value });

export function refuse(status: number, change: Partial<Refusal> = {}): { ok: false; refusal: Refusal } {
  const nothing = { code: null, aadsts: [], suberror: null, message: null, reasonPhrase: null };
  return {
    ok: false,
    refusal: { system: "graph", status, ...nothing, requestId: null, correlationId: null, ...change },
  };
}

export const integration: Integration = {
  id: "test",
  cloud: "global",
  tenant: "contoso.example",
  clientId: CLIENT_ID,
  userPrincipalName: USER,
  redirectUri: URI,
  flow: "code",
  partnerId: null,
};

/** An unsigned token with these claims; `planted` marks it so that a test finds it where it must not be. */
export function tokenOf(claims: Readonly<Record<string, Json>>): Secret {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return new Secret(`${part({ alg: "RS256", kid: "key", typ: "JWT" })}.${part(claims)}.planted`);
}

const seconds = Date.parse(NOW) / 1000;
export const CLAIMS = {
  aud: RESOURCE,
  tid: TENANT_ID,
  appid: CLIENT_ID,
  oid: USER_ID,
  upn: USER,
  scp: "user_impersonation",
  amr: ["pwd", "mfa"],
  iat: seconds - 60,
  nbf: seconds - 60,
  exp: seconds + 3600,
  iss: `https://sts.windows.net/${TENANT_ID}/`,
  ver: "1.0",
};

export function issued(claims: Readonly<Record<string, Json>> = CLAIMS): TokenAttempt {
  const refreshToken = new Secret("planted-refresh-token");
  return {
    ok: true,
    flow: "code",
    at: NOW,
    tokens: { accessToken: tokenOf(claims), refreshToken, idToken: null, expiresAt: NOW, scopes: [] },
  };
}

export const application: Application = {
  id: "object-of-application",
  appId: CLIENT_ID,
  displayName: "Connector",
  createdAt: "2026-01-01T00:00:00Z",
  signInAudience: "AzureADMyOrg",
  notes: null,
  isFallbackPublicClient: false,
  disabledByMicrosoftStatus: null,
  redirectUris: { web: [URI], spa: [], publicClient: [] },
  passwordCredentials: [
    { keyId: "k", displayName: "one", hint: SECRET.hint, startAt: null, endAt: "2027-11-23T00:00:00Z" },
  ],
  keyCredentials: [],
  requiredResourceAccess: [
    { resourceAppId: APP_ID.partnerCenter, resourceAccess: [{ id: PARTNER_CENTER_SCOPE_ID, type: "Scope" }] },
  ],
};

export function principal(appId: string): ServicePrincipal {
  return {
    id: `principal of ${appId}`,
    appId,
    displayName: appId === CLIENT_ID ? "Connector" : "Microsoft Partner Center",
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    oauth2PermissionScopes: [{ id: PARTNER_CENTER_SCOPE_ID, value: "user_impersonation", isEnabled: true }],
  };
}

const graph: Partial<GraphClient> = {
  scopes: ["Application.Read.All", "Directory.Read.All", "Policy.Read.All"],
  me: async () => ok(user("admin@contoso.example")),
  myDirectoryRoles: async () =>
    ok([{ roleTemplateId: ROLE_TEMPLATE.globalAdministrator, displayName: "Global Administrator" }]),
  user: async (name) => ok(user(name)),
  application: async () => ok(application),
  applicationOwners: async () => ok([{ id: USER_ID }]),
  servicePrincipal: async (appId) => ok(principal(appId)),
  grants: async (clientId) =>
    ok([
      {
        id: "grant",
        clientId,
        resourceId: principal(APP_ID.partnerCenter).id,
        consentType: "AllPrincipals",
        principalId: null,
        scopes: ["", "user_impersonation"],
      },
    ]),
  appRoleAssignments: async () => ok([]),
  appManagementPolicy: async () => ok({ isEnabled: false, passwordRestrictions: [] }),
};

function user(userPrincipalName: string) {
  return { id: USER_ID, userPrincipalName, displayName: "Insights", accountEnabled: true, userType: "Member" } as const;
}

const partnerCenter: Partial<PartnerCenterClient> = {
  organizationProfile: async () => ok({ tenantId: TENANT_ID, companyName: "Contoso", domain: "contoso.example" }),
  mpnProfile: async () => ok({ partnerId: "6001234", partnerName: "Contoso" }),
  legalBusinessProfile: async () =>
    ok({ companyName: "Contoso", vettingStatus: "authorized", vettingSubStatus: "none" }),
  roles: async () =>
    ok([
      { id: "1", name: "executive report viewer" },
      { id: "2", name: "REPORT VIEWER" },
    ]),
  roleMembers: async (id) => ok(id === "1" ? [{ id: USER_ID, userPrincipalName: USER, displayName: null }] : []),
};

const entra: Partial<EntraClient> = {
  discovery: async () =>
    ok({
      tenantId: TENANT_ID,
      issuer: "",
      tokenEndpoint: "",
      jwksUri: "https://login.microsoftonline.com/keys",
      cloudInstanceName: "microsoftonline.com",
      regionScope: "NA",
      regionSubScope: null,
    }),
  keys: async () => ok({ keys: [] }),
  clientCredentials: async () =>
    ok({ accessToken: new Secret("planted-app-token"), refreshToken: null, idToken: null, expiresAt: NOW, scopes: [] }),
};

export const datasets = [
  {
    name: "CustomersAndTenants",
    selectableColumns: ["MPNId", "CustomerName", "Month", "Product", "SKU", "BilledRevenueUSD"],
    metrics: [],
    dateRanges: ["LAST_MONTH", "LAST_3_MONTHS"],
    minimumRecurrenceHours: 24,
  },
];

const insights: InsightsClient = {
  datasets: async () => ok({ items: datasets, mfaCompliant: true, dataRedacted: false }),
  testQuery: async () =>
    ok({ items: [{ billedRevenueUSD: 4711, customerName: "Fabrikam" }], mfaCompliant: true, dataRedacted: false }),
};

/** What a test puts in place of the answers of a partner for whom everything holds; null means not signed in. */
export interface Changes {
  readonly entra?: Partial<EntraClient>;
  readonly graph?: Partial<GraphClient> | null;
  readonly partnerCenter?: Partial<PartnerCenterClient> | null;
  readonly insights?: Partial<InsightsClient>;
}

/** Microsoft as far as a test has written it down; anything else it is asked for fails the test. */
export function microsoft(changes: Changes = {}): Microsoft {
  return {
    entra: strict({ ...entra, ...changes.entra }),
    graph: changes.graph === null ? null : strict({ ...graph, ...changes.graph }),
    partnerCenter: changes.partnerCenter === null ? null : strict({ ...partnerCenter, ...changes.partnerCenter }),
    insights: () => strict({ ...insights, ...changes.insights }),
    partnerCenterAs: () => {
      throw new Error("checks judge roles with the setup admin's token only");
    },
  };
}

/** Safe because every missing member throws by name. */
function strict<Client extends object>(written: Partial<Client>): Client {
  return new Proxy(written, {
    get(target, name) {
      if (!Reflect.has(target, name)) throw new Error(`nobody wrote down what ${String(name)} answers`);
      return Reflect.get(target, name);
    },
  }) as Client;
}

/** A context as the runner makes it. */
export function contextOf(changes: Changes & Partial<CheckContext> = {}): CheckContext {
  const { entra: e, graph: g, partnerCenter: p, insights: i, ...rest } = changes;
  return {
    integration,
    microsoft: microsoft({
      ...(e && { entra: e }),
      ...(g !== undefined && { graph: g }),
      ...(p !== undefined && { partnerCenter: p }),
      ...(i && { insights: i }),
    }),
    secret: SECRET,
    certificate: null,
    now: new Date(NOW),
    signal: new AbortController().signal,
    result: () => null,
    testToken: async () => issued(),
    ...rest,
  };
}

/** Looks and judges, as the runner does. */
export async function ask(check: Check, context: CheckContext): Promise<{ observation: Json; outcome: string }> {
  const observation = await check.observe(context);
  const verdict = check.judge(observation);
  return { observation, outcome: verdict.status === "fail" ? `fail:${verdict.finding}` : verdict.status };
}

/** The result of a check that was asked before. */
export function resultOf(id: string, observation: Json): CheckResult {
  return { id, status: "pass", values: {}, startedAt: NOW, durationMs: 0, exchanges: [], observation };
}
