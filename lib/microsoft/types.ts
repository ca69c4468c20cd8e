import type { Certificate } from "../certificate";
import type { Exchange } from "../check";
import type { TokenFlow } from "../integration";
import type { Secret } from "../secret";

/** Which of Microsoft's systems spoke. */
export type SystemId = "entra" | "graph" | "partner-center" | "insights";

/** Microsoft said no. A value, not an exception. */
export interface Refusal {
  readonly system: SystemId;
  readonly status: number;
  /** `invalid_client`, `Authorization_RequestDenied`, `900420`, … as Microsoft wrote it. */
  readonly code: string | null;
  /** AADSTS numbers, deciding one first; empty outside Entra. */
  readonly aadsts: readonly number[];
  readonly suberror: string | null;
  readonly message: string | null;
  /** HTTP reason phrase: Partner Center says "Unauthorized - MFA required" only there. */
  readonly reasonPhrase: string | null;
  readonly requestId: string | null;
  readonly correlationId: string | null;
}

/** Microsoft's answer in our words. 429 and 5xx after all retries, and unreadable bodies, are thrown instead. */
export type Answer<T> =
  | { readonly ok: true; readonly status: number; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a token endpoint gave. */
export interface TokenSet {
  readonly accessToken: Secret;
  readonly refreshToken: Secret | null;
  readonly idToken: Secret | null;
  /** RFC 3339. */
  readonly expiresAt: string;
  readonly scopes: readonly string[];
}

/** The outcome of asking for the integration user's token. */
export type TokenAttempt =
  | { readonly ok: true; readonly flow: TokenFlow; readonly at: string; readonly tokens: TokenSet }
  | { readonly ok: false; readonly flow: TokenFlow; readonly at: string; readonly refusal: Refusal };

export interface Discovery {
  /** From the issuer; this resolves a domain to its tenant id. */
  readonly tenantId: string | null;
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  readonly cloudInstanceName: string | null;
  readonly regionScope: string | null;
  readonly regionSubScope: string | null;
}

export interface UserRealm {
  readonly accountType: "Managed" | "Federated" | "Unknown";
  readonly domain: string | null;
  readonly federationProtocol: string | null;
}

export interface JsonWebKeySet {
  readonly keys: readonly { readonly kid: string; readonly kty: string; readonly n: string; readonly e: string }[];
}

export interface DeviceCodeStart {
  readonly userCode: string;
  readonly verificationUri: string;
  /** RFC 3339. */
  readonly expiresAt: string;
  /** Settles when the person is done, has declined, or the code ran out. */
  readonly completion: Promise<Answer<TokenSet>>;
}

/** What an application proves itself with: a certificate in place of a secret, and one with neither is public. */
export interface AppCredential {
  readonly secret: Secret | null;
  readonly certificate: Certificate | null;
}

/** An application as it asks Entra for tokens. */
export interface ClientCredentials extends AppCredential {
  readonly tenant: string;
  readonly clientId: string;
}

/** Microsoft Entra ID (formerly Azure AD): discovery and tokens. Scopes are full URIs. */
export interface EntraClient {
  discovery(tenant: string): Promise<Answer<Discovery>>;
  userRealm(userPrincipalName: string): Promise<Answer<UserRealm>>;
  keys(jwksUri: string): Promise<Answer<JsonWebKeySet>>;
  /** Proves client id, secret, tenant and resource without any user; never served from a cache. */
  clientCredentials(client: ClientCredentials, scope: string): Promise<Answer<TokenSet>>;
  /** The documented v1 password call (`resource=`). */
  password(client: ClientCredentials, resource: string, username: string, password: Secret): Promise<Answer<TokenSet>>;
  authorizationUrl(request: {
    client: ClientCredentials;
    redirectUri: string;
    scopes: readonly string[];
    state: string;
    codeChallenge: string;
    loginHint?: string;
    prompt?: "select_account" | "login" | "consent";
    /** Asks for MFA even when no policy does. */
    requireMfa?: boolean;
  }): Promise<string>;
  redeemCode(request: {
    client: ClientCredentials;
    redirectUri: string;
    scopes: readonly string[];
    code: string;
    codeVerifier: string;
    /** What the authorization request carried; the id token must repeat it. */
    nonce?: string;
  }): Promise<Answer<TokenSet>>;
  refresh(client: ClientCredentials, scopes: readonly string[], refreshToken: Secret): Promise<Answer<TokenSet>>;
  startDeviceCode(
    client: ClientCredentials,
    scopes: readonly string[],
    signal: AbortSignal,
  ): Promise<Answer<DeviceCodeStart>>;
}

export interface GraphUser {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string | null;
  /** Null when the token may not read it. */
  readonly accountEnabled: boolean | null;
  readonly userType: "Member" | "Guest" | null;
}

/** Somebody or something in the directory, by its object id. */
export interface DirectoryObject {
  readonly id: string;
}

export interface DirectoryRole {
  /** Null when the token may only see that there is something. */
  readonly roleTemplateId: string | null;
  readonly displayName: string | null;
}

export interface PasswordCredential {
  readonly keyId: string;
  readonly displayName: string | null;
  readonly hint: string | null;
  readonly startAt: string | null;
  readonly endAt: string;
}

export interface Application {
  /** Object id; not the client id. */
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly createdAt: string | null;
  readonly signInAudience: string | null;
  /** Free text of whoever manages it. */
  readonly notes: string | null;
  readonly isFallbackPublicClient: boolean;
  /** `DisabledDueToViolationOfServicesAgreement`, `NotDisabled` or null. */
  readonly disabledByMicrosoftStatus: string | null;
  readonly redirectUris: {
    readonly web: readonly string[];
    readonly spa: readonly string[];
    readonly publicClient: readonly string[];
  };
  readonly passwordCredentials: readonly PasswordCredential[];
  readonly keyCredentials: readonly {
    readonly keyId: string;
    readonly endAt: string | null;
    /** SHA-1 of the certificate, 40 capital hex digits; null where Graph names it otherwise. */
    readonly thumbprint: string | null;
  }[];
  readonly requiredResourceAccess: readonly RequiredResourceAccess[];
}

export interface RequiredResourceAccess {
  readonly resourceAppId: string;
  readonly resourceAccess: readonly { readonly id: string; readonly type: "Scope" | "Role" }[];
}

export interface ServicePrincipal {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly accountEnabled: boolean;
  readonly appRoleAssignmentRequired: boolean;
  readonly oauth2PermissionScopes: readonly {
    readonly id: string;
    readonly value: string;
    readonly isEnabled: boolean;
  }[];
}

/** A delegated consent; `principalId` null means for everyone. */
export interface PermissionGrant {
  readonly id: string;
  readonly clientId: string;
  readonly resourceId: string;
  readonly consentType: "AllPrincipals" | "Principal";
  readonly principalId: string | null;
  readonly scopes: readonly string[];
}

export interface AppRoleAssignment {
  readonly resourceId: string;
  readonly resourceDisplayName: string | null;
  readonly appRoleId: string;
}

export interface Organization {
  readonly id: string;
  readonly displayName: string;
  readonly partnerTenantType: string | null;
  readonly verifiedDomains: readonly { readonly name: string; readonly type: string; readonly isDefault: boolean }[];
}

export interface AppManagementPolicy {
  readonly isEnabled: boolean;
  readonly passwordRestrictions: readonly {
    readonly restrictionType: string;
    readonly state: "enabled" | "disabled";
    /** ISO 8601 duration, e.g. `P90D`. */
    readonly maxLifetime: string | null;
    readonly appliesToAppsCreatedAfter: string | null;
  }[];
}

/** A condition of a policy that only the sign-in itself can decide. */
export type OpenCondition = "groups" | "roles" | "risk" | "platforms" | "locations" | "devices";

export interface ConditionalAccessPolicy {
  readonly id: string;
  readonly displayName: string;
  readonly state: "enabled" | "disabled" | "enabledForReportingButNotEnforced";
  readonly includeUsers: readonly string[];
  readonly excludeUsers: readonly string[];
  readonly includeApplications: readonly string[];
  readonly excludeApplications: readonly string[];
  /** `all`, `browser`, `mobileAppsAndDesktopClients`, `exchangeActiveSync`, `other`. */
  readonly clientAppTypes: readonly string[];
  readonly openConditions: readonly OpenCondition[];
  readonly builtInControls: readonly string[];
  /** Whether it demands an authentication strength, which is a kind of multifactor authentication. */
  readonly demandsStrength: boolean;
  readonly transferMethods: string | null;
}

/** Microsoft Graph v1.0 with the setup admin's token. Absent objects are refusals with status 404. */
export interface GraphClient {
  /** Delegated scopes the token carries. */
  readonly scopes: readonly string[];
  me(): Promise<Answer<GraphUser>>;
  myDirectoryRoles(): Promise<Answer<readonly DirectoryRole[]>>;
  myEligibleRoles(principalId: string): Promise<Answer<readonly DirectoryRole[]>>;
  organization(): Promise<Answer<Organization>>;
  user(idOrUserPrincipalName: string): Promise<Answer<GraphUser>>;
  application(appId: string): Promise<Answer<Application>>;
  /** Who may manage it without a role: people and service principals. */
  applicationOwners(appId: string): Promise<Answer<readonly DirectoryObject[]>>;
  applicationsNamed(displayName: string): Promise<Answer<readonly Application[]>>;
  servicePrincipal(appId: string): Promise<Answer<ServicePrincipal>>;
  grants(clientServicePrincipalId: string): Promise<Answer<readonly PermissionGrant[]>>;
  appRoleAssignments(servicePrincipalId: string): Promise<Answer<readonly AppRoleAssignment[]>>;
  appManagementPolicy(): Promise<Answer<AppManagementPolicy>>;
  securityDefaultsEnabled(): Promise<Answer<boolean>>;
  conditionalAccessPolicies(): Promise<Answer<readonly ConditionalAccessPolicy[]>>;
  createApplication(body: {
    displayName: string;
    notes?: string;
    redirectUris: readonly string[];
    requiredResourceAccess: readonly RequiredResourceAccess[];
  }): Promise<Answer<Application>>;
  /** Replaces the given arrays whole: merge before calling. */
  updateApplication(
    objectId: string,
    change: {
      webRedirectUris?: readonly string[];
      requiredResourceAccess?: readonly RequiredResourceAccess[];
      isFallbackPublicClient?: boolean;
    },
  ): Promise<Answer<null>>;
  deleteApplication(objectId: string): Promise<Answer<null>>;
  addPassword(
    objectId: string,
    displayName: string,
    endAt: string,
  ): Promise<Answer<PasswordCredential & { readonly secret: Secret }>>;
  removePassword(objectId: string, keyId: string): Promise<Answer<null>>;
  createServicePrincipal(appId: string): Promise<Answer<ServicePrincipal>>;
  updateServicePrincipal(
    objectId: string,
    change: { readonly accountEnabled?: boolean; readonly appRoleAssignmentRequired?: boolean },
  ): Promise<Answer<null>>;
  /** With the consents to it and for it. */
  deleteServicePrincipal(objectId: string): Promise<Answer<null>>;
  createGrant(grant: Omit<PermissionGrant, "id">): Promise<Answer<PermissionGrant>>;
  updateGrant(id: string, scopes: readonly string[]): Promise<Answer<null>>;
  deleteGrant(id: string): Promise<Answer<null>>;
}

export interface OrganizationProfile {
  readonly tenantId: string | null;
  readonly companyName: string | null;
  readonly domain: string | null;
}

export interface MpnProfile {
  readonly partnerId: string | null;
  readonly partnerName: string | null;
}

export interface LegalBusinessProfile {
  readonly companyName: string | null;
  readonly vettingStatus: string | null;
  readonly vettingSubStatus: string | null;
}

export interface PartnerRole {
  readonly id: string;
  readonly name: string;
}

export interface RoleMember {
  /** Entra object id. */
  readonly id: string;
  readonly userPrincipalName: string | null;
  readonly displayName: string | null;
}

/** Partner Center `/v1` with the setup admin's token. */
export interface PartnerCenterClient {
  organizationProfile(): Promise<Answer<OrganizationProfile>>;
  mpnProfile(): Promise<Answer<MpnProfile>>;
  legalBusinessProfile(): Promise<Answer<LegalBusinessProfile>>;
  roles(): Promise<Answer<readonly PartnerRole[]>>;
  /** All pages. */
  roleMembers(roleId: string): Promise<Answer<readonly RoleMember[]>>;
  addRoleMember(roleId: string, member: RoleMember, tenantId: string): Promise<Answer<null>>;
}

export interface Dataset {
  readonly name: string;
  readonly selectableColumns: readonly string[];
  readonly metrics: readonly string[];
  readonly dateRanges: readonly string[];
  readonly minimumRecurrenceHours: number | null;
}

/** An insights answer beside its rows: Microsoft's own verdict on MFA, when it sends one. */
export interface InsightsAnswer<T> {
  readonly items: T;
  /** The `isMfaCompliant` header; null when it is missing. */
  readonly mfaCompliant: boolean | null;
  readonly dataRedacted: boolean;
}

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A query that reports can be made of. */
export interface SavedQuery {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly text: string;
  /** Microsoft's own, the same for every partner; it cannot be deleted. */
  readonly isSystem: boolean;
  readonly user: string | null;
  readonly createdAt: string | null;
}

/** When a report runs. */
export interface ReportSchedule {
  /** RFC 3339, UTC. */
  readonly startAt: string;
  readonly everyHours: number;
  /** Null: without end. */
  readonly times: number | null;
}

/** A report to be made. */
export interface NewReport {
  readonly name: string;
  readonly description: string;
  readonly queryId: string;
  readonly format: "CSV" | "TSV";
  /** Null: once, at once. */
  readonly schedule: ReportSchedule | null;
}

/** A report and when it runs. */
export interface Report {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly queryId: string;
  readonly query: string | null;
  readonly user: string | null;
  readonly createdAt: string | null;
  readonly runsOnce: boolean;
  readonly startAt: string | null;
  /** `Active`, `Paused`, `Inactive`, as Microsoft writes it. */
  readonly status: string | null;
  readonly recurrenceHours: number | null;
  readonly recurrenceCount: number | null;
  readonly format: "CSV" | "TSV";
}

/** One run of a report. */
export interface Execution {
  readonly id: string;
  readonly reportId: string;
  /** `Pending`, `Running`, `Paused`, `Completed`, as Microsoft writes it. */
  readonly status: string;
  readonly format: "CSV" | "TSV";
  /** Pre-signed: whoever has it has the file. Stays on the server. */
  readonly secureLink: string | null;
  readonly expiresAt: string | null;
  readonly generatedAt: string | null;
}

/** Partner insights (`/insights/v1/mpn`) with the integration user's token. */
export interface InsightsClient {
  datasets(): Promise<Answer<InsightsAnswer<readonly Dataset[]>>>;
  /** At most 100 rows. */
  testQuery(query: string): Promise<Answer<InsightsAnswer<readonly Row[]>>>;
}

/** The rest of insights, which changes things: queries and reports. No check is given it. */
export interface ReportsClient extends InsightsClient {
  /** The user's own and Microsoft's. */
  queries(): Promise<Answer<InsightsAnswer<readonly SavedQuery[]>>>;
  /** Never sent twice: whether it was made when no answer came, the list tells. */
  createQuery(query: Pick<SavedQuery, "name" | "description" | "text">): Promise<Answer<SavedQuery>>;
  deleteQuery(id: string): Promise<Answer<null>>;
  reports(): Promise<Answer<InsightsAnswer<readonly Report[]>>>;
  /** Never sent twice, as `createQuery`. */
  createReport(report: NewReport): Promise<Answer<Report>>;
  pauseReport(id: string): Promise<Answer<null>>;
  resumeReport(id: string): Promise<Answer<null>>;
  /** With all its executions. */
  deleteReport(id: string): Promise<Answer<null>>;
  /** Of the last 90 days, whatever their status; none while nothing has run. */
  executions(reportId: string): Promise<Answer<InsightsAnswer<readonly Execution[]>>>;
}

/** Everything a check may ask of Microsoft in one run. */
export interface Microsoft {
  readonly entra: EntraClient;
  /** Null until the setup admin has signed in. */
  readonly graph: GraphClient | null;
  /** Null until the setup admin has a Partner Center token. */
  readonly partnerCenter: PartnerCenterClient | null;
  /** With the given access token of the integration user. */
  insights(accessToken: Secret): InsightsClient;
  /** `/v1` with the integration user's own token: a refusal there says nothing about the role. */
  partnerCenterAs(accessToken: Secret): PartnerCenterClient;
}

/** Tokens of the setup admin that a run may borrow. */
export interface AdminTokens {
  readonly graph: TokenSet | null;
  readonly partnerCenter: TokenSet | null;
}

/** Makes the clients of one check: shares answers within a run, notes that check's exchanges. */
export type MicrosoftForCheck = (exchanges: Exchange[], signal: AbortSignal) => Microsoft;
