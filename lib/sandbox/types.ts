import type { ActionId } from "../check";
import type { CloudId, TokenFlow } from "../integration";
import type { FaultKind, SandboxFault } from "./fault";

/** The state of one living copy of a scenario: plain data, as JSON keeps it. Times are milliseconds of the world's clock. */
export interface WorldState {
  readonly id: string;
  readonly scenario: string;
  /** When its situation was built: the same scenario built at this time is the same again. */
  readonly bornAtMs: number;
  tenants: SandboxTenant[];
  partner: SandboxPartner;
  insights: SandboxInsights;
  faults: SandboxFault[];
  /** How long a change stays invisible, by what changed. */
  replication: {
    secretMs: number;
    servicePrincipalMs: number;
    grantMs: number;
    applicationMs: number;
    /** Until Partner Center lists a new member of a role. */
    partnerRoleMs: number;
    /** How much later than that insights heeds the role. */
    insightsRoleMs: number;
    /** Until a sign-in stands in the log. */
    signInLogMs: number;
  };
  /** How far Microsoft's clock is from this machine's: skew, which no client knows of. */
  clockOffsetMs: number;
  /** How far the world has been moved into the future: the product's own clock goes with it. */
  advancedMs: number;
}

export interface SandboxTenant {
  id: string;
  displayName: string;
  /** First one is the default, e.g. `contoso.example`; `type` Federated makes password sign-in fail as at Microsoft. */
  domains: { name: string; type: "Managed" | "Federated" }[];
  cloudInstanceName: string;
  regionSubScope: string | null;
  /** Sign-in logs are readable from P1 on. */
  entraPlan: "free" | "p1";
  securityDefaults: boolean;
  users: SandboxUser[];
  applications: SandboxApplication[];
  servicePrincipals: SandboxServicePrincipal[];
  grants: SandboxGrant[];
  conditionalAccess: SandboxConditionalAccess[];
  appManagement: { isEnabled: boolean; passwordAddition: "enabled" | "disabled"; maxLifetime: string | null };
}

export interface SandboxUser {
  id: string;
  userPrincipalName: string;
  displayName: string;
  password: string;
  /** When the password has to be changed; null means never. */
  passwordExpiresAtMs: number | null;
  accountEnabled: boolean;
  userType: "Member" | "Guest";
  /** The code the sandbox's MFA step accepts; null when the user has no second factor. */
  mfaCode: string | null;
  /** `enforced`: every sign-in wants MFA; `when-asked`: only when a policy or the request wants it. */
  mfa: "enforced" | "when-asked" | "none";
  /** The second factor is another vendor's: tokens say `mfa`, Partner Center does not count it. */
  hasForeignMfa: boolean;
  directoryRoles: { templateId: string; displayName: string; state: "active" | "eligible" }[];
  lockedOut: boolean;
}

export interface SandboxApplication {
  id: string;
  appId: string;
  displayName: string;
  createdAtMs: number;
  /** Free text of whoever manages it. */
  notes?: string | null;
  signInAudience: "AzureADMyOrg" | "AzureADMultipleOrgs";
  isFallbackPublicClient: boolean | null;
  disabledByMicrosoftStatus: string | null;
  web: { redirectUris: string[] };
  spa: { redirectUris: string[] };
  publicClient: { redirectUris: string[] };
  requiredResourceAccess: { resourceAppId: string; resourceAccess: { id: string; type: "Scope" | "Role" }[] }[];
  /** Object ids of who may manage it without a role; its creator is the first. Absent means none. */
  owners?: string[];
  secrets: SandboxSecret[];
  /** `certificate` is PEM; null where it was added without its content, so that nobody can sign with it. */
  keyCredentials: { keyId: string; endAtMs: number; certificate: string | null }[];
}

export interface SandboxSecret {
  keyId: string;
  displayName: string | null;
  value: string;
  createdAtMs: number;
  startAtMs: number;
  endAtMs: number;
}

export interface SandboxServicePrincipal {
  id: string;
  appId: string;
  displayName: string;
  createdAtMs: number;
  accountEnabled: boolean;
  appRoleAssignmentRequired: boolean;
  /** Object ids of assigned users, asked only when an assignment is required. */
  assignedUsers: string[];
  appRoleAssignments: { resourceId: string; appRoleId: string }[];
}

export interface SandboxGrant {
  id: string;
  clientId: string;
  resourceId: string;
  consentType: "AllPrincipals" | "Principal";
  principalId: string | null;
  scope: string;
  createdAtMs: number;
}

export interface SandboxConditionalAccess {
  id: string;
  displayName: string;
  state: "enabled" | "disabled" | "enabledForReportingButNotEnforced";
  includeUsers: string[];
  excludeUsers: string[];
  includeApplications: string[];
  control: "mfa" | "block" | "compliantDevice";
  transferMethods: string | null;
}

/** The Partner Center side. */
export interface SandboxPartner {
  /** The tenant that owns the partner account; null when the company is not enrolled. */
  tenantId: string | null;
  companyName: string;
  partnerId: string | null;
  vettingStatus: "none" | "pending" | "authorized" | "rejected";
  vettingSubStatus: string;
  /** `indirect-reseller` and `program-only` partners are refused on `/v1` profile calls. */
  kind: "direct" | "indirect-provider" | "indirect-reseller" | "program-only";
  roles: SandboxPartnerRole[];
  /** Whether the roles API refuses everybody, Global Administrators included. */
  rolesRefused: boolean;
  /** The roles API gives no more members at once, whatever is asked for. */
  mostMembersPerPage: number;
  /** Whether calls with a user token that lacks MFA are refused (401, 900421). */
  mfaEnforced: boolean;
  /** How much of the traffic meets that refusal, drawn from `seed`; null means all of it. */
  mfaShare: { share: number; seed: number; drawn: number } | null;
}

export interface SandboxPartnerRole {
  id: string;
  name: string;
  category: string;
  /** `locations`: the PartnerIDs whose rows the member sees; null means the whole organization. */
  members: { userId: string; sinceMs: number; locations: string[] | null }[];
  /** So many more members, who matter to nobody and stand before all others. */
  others: number;
}

export interface SandboxInsights {
  datasets: {
    datasetName: string;
    selectableColumns: string[];
    availableMetrics: string[];
    availableDateRanges: string[];
    minimumRecurrenceInterval: number;
  }[];
  rows: Record<string, Record<string, string | number>[]>;
  /** Endpoint pages print PascalCase, live answers camelCase. */
  casing: "camel" | "pascal";
  /** Refusals come as HTTP 200, with their status in the body alone. */
  refusesInBody: boolean;
}

/** How a scenario is met by a program: what the reader would have typed, and who signs in. */
export interface ScenarioKit {
  cloud: CloudId;
  tenant: string;
  clientId: string | null;
  secret: string | null;
  /** PEM with the private key, used in place of a secret. */
  certificate: string | null;
  /** The integration user. */
  userPrincipalName: string | null;
  /** For the password flow. */
  password: string | null;
  flow: TokenFlow;
  /** How the integration user's sign-in goes, where it does not simply go through. */
  signIn: SignInCourse | null;
  /** The setup admin; null when nobody signs in (manual mode). */
  adminUserPrincipalName: string | null;
  partnerId: string | null;
  /** An access token obtained elsewhere and pasted by the reader, made by the sandbox; null for the flow's own. */
  tokenOverride:
    | "app-only"
    | "other-audience"
    | "other-app"
    | "other-user"
    | "other-tenant"
    | "scope-missing"
    | "expired"
    | "bad-signature"
    | null;
  /** When the reader applied an action, by the product's clock. */
  changedAtMs: Partial<Record<ActionId, number>>;
}

/** What comes between the integration user and a token. */
export type SignInCourse =
  /** the person presses Cancel */
  | { readonly kind: "cancelled" }
  /** the code lies about for so long before it is redeemed */
  | { readonly kind: "code-kept"; readonly forMs: number }
  /** the person signed in so long ago, and the session is renewed now */
  | { readonly kind: "session-kept"; readonly forMs: number };

/** `pass`, `fail:finding`, `inconclusive`, `blocked`, … */
export type Expectation = string;

/** What a run at one moment of a scenario comes to. */
export interface ScenarioMoment {
  readonly summary: "ready" | "not-ready" | "undecided";
  readonly brokenLink: string | null;
  /** What every check must say. */
  readonly expect: Readonly<Record<string, Expectation>>;
}

/** One partner's situation, and what every check must then say. Titles are read by people. */
export interface Scenario extends ScenarioMoment {
  readonly id: string;
  readonly title: { readonly en: string; readonly ko: string };
  /** The same time gives the same state; now when absent. */
  build(nowMs?: number): { state: Omit<WorldState, "id" | "scenario">; kit: ScenarioKit };
  /** The same world some time later, when what was under way has arrived. */
  readonly after?: ScenarioMoment & { readonly advanceMs: number };
}

/** A living world: its state, its clock, and what its endpoints remember. */
export interface World {
  state: WorldState;
  /** Milliseconds of the world's clock. */
  now(): number;
  /** Codes, tokens, queries, what switches took away, the signing key: plain data and maps of it, each owned by who put it there. */
  readonly runtime: Map<string, unknown>;
  /** What passed lately, without credentials. */
  readonly log: ExchangeLog;
  /** Whoever knows it may break, mend and move this world. */
  readonly controlKey: string;
}

/** One request and its answer as the control page shows them: credentials are masked before they get here. */
export interface LoggedExchange {
  /** Counts from 1 within a world. */
  readonly number: number;
  /** RFC 3339, by the world's clock. */
  readonly at: string;
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  /** Null when the connection was broken on purpose. */
  readonly status: number | null;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: string;
  readonly durationMs: number;
  /** What went wrong on purpose; null when nothing did. */
  readonly fault: FaultKind | null;
}

/** The latest exchanges of a world, bounded in number and size. */
export interface ExchangeLog {
  /** Of the newest exchange; 0 before the first. */
  lastNumber(): number;
  /** Oldest first, those after `number`. */
  after(number: number): readonly LoggedExchange[];
  /** Gives it the next number. */
  add(exchange: Omit<LoggedExchange, "number">): void;
  /** Takes one that was numbered elsewhere; an older one is passed over. */
  receive(exchange: LoggedExchange): void;
  /** Tells of each new exchange until the returned function is called. */
  watch(tell: (exchange: LoggedExchange) => void): () => void;
}

/** A request as an endpoint sees it: the real Microsoft URL, whatever way it came in. */
export interface SandboxRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** The whole body as text; empty when there is none. */
  readonly body: string;
  /** `/sandbox/{world}` with origin when served over HTTP, so that links in answers lead back; null in process. */
  readonly publicBase: string | null;
}

/** One Microsoft host. Never throws for a bad request: it answers as Microsoft does. */
export type Endpoint = (request: SandboxRequest, world: World) => Promise<Response>;

/** Whose verified bearer token came with a request. */
export interface Caller {
  readonly tenantId: string;
  /** Null for an app-only token. */
  readonly userId: string | null;
  readonly appId: string;
  readonly audience: string;
  readonly scopes: readonly string[];
  readonly amr: readonly string[];
}
