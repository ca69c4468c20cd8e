import {
  AZURE_CLI_APP_ID,
  GRAPH_APP_ID,
  PARTNER_CENTER_APP_ID,
  PARTNER_CENTER_SCOPE_ID,
} from "../endpoints/graph/first-party";
import { guidOf } from "../endpoints/graph/guid";
import type {
  SandboxApplication,
  SandboxGrant,
  SandboxPartnerRole,
  SandboxSecret,
  SandboxServicePrincipal,
  SandboxTenant,
  SandboxUser,
  Scenario,
  ScenarioKit,
  WorldState,
} from "../types";
import { partnerDatasets } from "./datasets";
import { partnerRoles } from "./partner-roles";
import { consent, firstPartyPrincipal, servicePrincipal } from "./principals";

/** A world's state before it is given an id. */
export type ScenarioState = Omit<WorldState, "id" | "scenario">;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** What every account of the sandbox types as its second factor. */
export const MFA_CODE = "123456";
/** The operator's own sign-in application, the same in every scenario. */
export const OPERATOR_APP = {
  clientId: guidOf("operator application"),
  secret: "OpR8Q~sandbox.operator.sign-in_0000aBcDe",
} as const;
/** Delegated Graph scopes that set-up asks for. */
export const SETUP_SCOPES =
  "Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All Directory.Read.All Policy.Read.All";
export const SIGN_IN_SCOPES = "openid profile email offline_access User.Read";
export const REDIRECT_URIS = [
  "http://localhost:3000/setup/token/callback",
  "https://preflight.contoso.example/setup/token/callback",
] as const;
export const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
export const APPLICATION_ADMINISTRATOR = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";

/** Contoso with everything in place, and handles on what scenarios vary. */
export interface Contoso {
  readonly state: ScenarioState;
  readonly kit: ScenarioKit;
  readonly nowMs: number;
  /** Start of the current UTC day. */
  readonly todayMs: number;
  readonly tenant: SandboxTenant;
  readonly admin: SandboxUser;
  readonly bot: SandboxUser;
  readonly reader: SandboxUser;
  readonly app: SandboxApplication;
  readonly secret: SandboxSecret;
  readonly appPrincipal: SandboxServicePrincipal;
  readonly graph: SandboxServicePrincipal;
  readonly partnerCenter: SandboxServicePrincipal;
  readonly grant: SandboxGrant;
  readonly operatorGrant: SandboxGrant;
  readonly executiveReportViewer: SandboxPartnerRole;
  readonly reportViewer: SandboxPartnerRole;
}

/** Builds Contoso ready for its first call: the state every scenario is a variation of. */
export function contoso(nowMs = Date.now()): Contoso {
  const todayMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const longAgoMs = todayMs - 200 * DAY_MS;
  const tenantId = guidOf("tenant contoso.example");
  const people = accounts();
  const { admin, bot, partnerAdmin, reader } = people;
  const principals = {
    graph: firstPartyPrincipal(tenantId, GRAPH_APP_ID, longAgoMs),
    partnerCenter: firstPartyPrincipal(tenantId, PARTNER_CENTER_APP_ID, longAgoMs),
    azureCli: firstPartyPrincipal(tenantId, AZURE_CLI_APP_ID, longAgoMs),
  };
  const secret: SandboxSecret = {
    keyId: guidOf("connector secret"),
    displayName: "Preflight",
    value: "Kv38Q~sandbox.connector.secret_1111fGhIj",
    createdAtMs: longAgoMs,
    startAtMs: longAgoMs,
    endAtMs: todayMs + 400 * DAY_MS,
  };
  const app = connector(longAgoMs, secret);
  const operator = operatorApplication(longAgoMs);
  const appPrincipal = servicePrincipal(tenantId, app.appId, app.displayName, longAgoMs);
  const operatorPrincipal = servicePrincipal(tenantId, operator.appId, operator.displayName, longAgoMs);
  const grant = consent(appPrincipal, principals.partnerCenter, "user_impersonation", longAgoMs);
  const operatorScopes = `${SIGN_IN_SCOPES} ${SETUP_SCOPES}`;
  const operatorGrant = consent(operatorPrincipal, principals.graph, operatorScopes, longAgoMs);
  const tenant: SandboxTenant = {
    id: tenantId,
    displayName: "Contoso",
    domains: [{ name: "contoso.example", type: "Managed" }],
    cloudInstanceName: "microsoftonline.com",
    regionSubScope: null,
    entraPlan: "p1",
    securityDefaults: false,
    users: [admin, bot, partnerAdmin, reader],
    applications: [app, operator],
    servicePrincipals: [...Object.values(principals), appPrincipal, operatorPrincipal],
    grants: [grant, operatorGrant],
    conditionalAccess: [],
    appManagement: { isEnabled: false, passwordAddition: "disabled", maxLifetime: null },
  };
  const roles = partnerRoles(people, longAgoMs);
  const partnerId = "6001234";
  const state: ScenarioState = {
    bornAtMs: nowMs,
    tenants: [tenant],
    partner: {
      tenantId,
      companyName: "Contoso Ltd.",
      partnerId,
      vettingStatus: "authorized",
      vettingSubStatus: "none",
      kind: "direct",
      roles: roles.all,
      rolesRefused: false,
      mostMembersPerPage: 500,
      mfaEnforced: true,
      mfaShare: null,
    },
    insights: partnerDatasets(todayMs, partnerId, "Contoso Ltd."),
    faults: [],
    replication: {
      secretMs: 0,
      servicePrincipalMs: 0,
      grantMs: 0,
      applicationMs: 0,
      partnerRoleMs: 0,
      insightsRoleMs: 0,
      signInLogMs: 120_000,
    },
    clockOffsetMs: 0,
    advancedMs: 0,
  };
  const kit: ScenarioKit = {
    cloud: "global",
    tenant: "contoso.example",
    clientId: app.appId,
    secret: secret.value,
    certificate: null,
    userPrincipalName: bot.userPrincipalName,
    password: bot.password,
    flow: "code",
    signIn: null,
    adminUserPrincipalName: admin.userPrincipalName,
    partnerId,
    tokenOverride: null,
    changedAtMs: {},
  };
  return {
    state,
    kit,
    nowMs,
    todayMs,
    tenant,
    admin,
    bot,
    reader,
    app,
    secret,
    appPrincipal,
    graph: principals.graph,
    partnerCenter: principals.partnerCenter,
    grant,
    operatorGrant,
    executiveReportViewer: roles.executiveReportViewer,
    reportViewer: roles.reportViewer,
  };
}

/** A scenario's `build`: Contoso, changed. */
export function contosoWith(change: (contoso: Contoso) => void): Scenario["build"] {
  return (nowMs) => {
    const built = contoso(nowMs);
    change(built);
    return { state: built.state, kit: built.kit };
  };
}

/** A member account of Contoso; its password is readable on purpose. */
export function account(name: string, displayName: string, password: string): SandboxUser {
  return {
    id: guidOf(`user ${name}@contoso.example`),
    userPrincipalName: `${name}@contoso.example`,
    displayName,
    password,
    passwordExpiresAtMs: null,
    accountEnabled: true,
    userType: "Member",
    mfaCode: MFA_CODE,
    mfa: "when-asked",
    hasForeignMfa: false,
    directoryRoles: [],
    lockedOut: false,
  };
}

/** An empty tenant beside Contoso's. */
export function otherTenant(like: SandboxTenant, domain: string, displayName: string): SandboxTenant {
  return {
    ...like,
    id: guidOf(`tenant ${domain}`),
    displayName,
    domains: [{ name: domain, type: "Managed" }],
    users: [],
    applications: [],
    servicePrincipals: [],
    grants: [],
    conditionalAccess: [],
  };
}

function accounts() {
  const admin = account("admin", "Contoso Administrator", "Contoso-Admin-1!");
  admin.mfa = "enforced";
  admin.directoryRoles = [{ templateId: GLOBAL_ADMINISTRATOR, displayName: "Global Administrator", state: "active" }];
  const partnerAdmin = account("partner-admin", "Partner Program Administrator", "Contoso-Partner-1!");
  partnerAdmin.mfa = "enforced";
  return {
    admin,
    bot: account("insights-bot", "Insights Bot", "Contoso-Bot-1!"),
    partnerAdmin,
    reader: account("reader", "Status Reader", "Contoso-Reader-1!"),
  };
}

function connector(createdAtMs: number, secret: SandboxSecret): SandboxApplication {
  return {
    id: guidOf("connector object"),
    appId: guidOf("connector application"),
    displayName: "Partner Insights Connector",
    createdAtMs,
    signInAudience: "AzureADMyOrg",
    isFallbackPublicClient: false,
    disabledByMicrosoftStatus: null,
    web: { redirectUris: [...REDIRECT_URIS] },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: [] },
    requiredResourceAccess: [
      { resourceAppId: PARTNER_CENTER_APP_ID, resourceAccess: [{ id: PARTNER_CENTER_SCOPE_ID, type: "Scope" }] },
    ],
    secrets: [secret],
    keyCredentials: [],
  };
}

function operatorApplication(createdAtMs: number): SandboxApplication {
  const keyId = guidOf("operator secret");
  const farFutureMs = createdAtMs + 3_650 * DAY_MS;
  return {
    id: guidOf("operator object"),
    appId: OPERATOR_APP.clientId,
    displayName: "Insights Preflight",
    createdAtMs,
    signInAudience: "AzureADMultipleOrgs",
    isFallbackPublicClient: false,
    disabledByMicrosoftStatus: null,
    web: { redirectUris: ["*"] },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: [] },
    requiredResourceAccess: [],
    secrets: [
      {
        keyId,
        displayName: "Operator",
        value: OPERATOR_APP.secret,
        createdAtMs,
        startAtMs: createdAtMs,
        endAtMs: farFutureMs,
      },
    ],
    keyCredentials: [],
  };
}
