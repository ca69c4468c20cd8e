import { STAGES } from "@/lib/check";
import { checks } from "@/lib/checks";
import { APP_ID, PARTNER_CENTER_SCOPE_ID, ROLE_TEMPLATE } from "@/lib/cloud";
import { clouds } from "@/lib/clouds";
import { codes } from "@/lib/diagnosis/catalogue/codes";

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** Names of the fields that checks keep; a name that is none is hidden like any other text. */
const FIELDS = words(`
  aadsts account accountEnabled accountTenant accountTenantId accountType active admin ahead amr api apiId app
  appCreatedAt appOnly appid appidacr applicationRoles appliesToAppsCreatedAfter assigned assignmentRequired at aud
  audience certificate certificateEndAt certificates chain claims clientId code column columns company companyName consent correlationId count
  dataRedacted dataset datasets date days delegated disabledByMicrosoftStatus eligible endAt executive exp expected
  expectedInstances expectedPartnerId expiresAt extra flow given grants hasEnded hasFigure hintMatches iat id idp idtyp instance
  instanceName isEnabled isForEveryone isForeign isPartnerCenter isSecretId iss lifetime listed matchedBy maxLifetime
  message methods mfa mfaCompliant minutes name nbf now oid otherUser partnerId partnerName platform principalId profile
  publicClient query reasonPhrase redirectUri refused regionSubScope requestId resourceAccess resourceAppId
  restrictionType restrictions role roleId roles rowCount rows scope scopeHeld scopes scp secret secrets signature spa
  startAt state status step suberror system templateId tenant tenantId text thumbprint tid tokenApp tokenClientId tokenTenant
  tokenTenantId tokenUser tokenUserId type until upn user userId userType value ver vettingStatus vettingSubStatus viewer web
`);

/** Words of Microsoft's answers that a judgement or its reader needs. */
const ANSWERS = words(`
  pass fail inconclusive manual not-applicable blocked waiting error absent true false null none
  entra graph partner-center insights other other-partner-api object-id sign-in-name valid invalid unknown
  code password device user app Member Guest Managed Federated Unknown Scope Role SPA web enabled disabled
  pwd mfa otp fido hwk swk sms tel wia rsa kba geo mca ngcmfa fed
  authorized pending rejected inProgress employmentVerification businessVerification emailOwnership
  passwordAddition passwordLifetime symmetricKeyAddition symmetricKeyLifetime asymmetricKeyLifetime
  DisabledDueToViolationOfServicesAgreement NotDisabled DOD DODCON GCC USG WW NA EU AS
  MFA required Unauthorized Forbidden Not Found Bad Request Conflict Too Many Requests Service Unavailable OK Internal
  Server Error Gateway Timeout Invalid Incorrect column name table Authorization header audience access token claim API
  privileges Insufficient
  GET POST PATCH PUT DELETE HEAD OPTIONS
`);

const CODES = words(`
  invalid_request invalid_grant invalid_client invalid_resource invalid_scope invalid_tenant invalid_token
  unauthorized_client unsupported_grant_type unsupported_response_type unsupported_tenant access_denied
  authorization_declined authorization_pending bad_verification_code expired_token slow_down consent_required
  interaction_required login_required temporarily_unavailable server_error mfa_required protection_policy_required
  bad_token token_expired user_password_expired basic_action additional_action message_only client_mismatch
  device_authentication_failed
  Authorization_RequestDenied Authorization_IdentityNotFound Authentication_RequestFromNonPremiumTenantOrB2CTenant
  Authentication_RequestFromUnsupportedUserRole Authentication_MSGraphPermissionMissing AccessDenied BadRequest
  Directory_ObjectNotFound Directory_QuotaExceeded Directory_ExpiredPageToken ErrorAccessDenied Forbidden
  InvalidAuthenticationToken PermissionScopeNotGranted Request_BadRequest Request_ResourceNotFound
  Request_UnsupportedQuery Request_MultipleObjectsWithSameKeyValue ResourceNotFound ServiceNotAvailable TooManyRequests
  UnknownError Unauthorized InvalidRequest NotFound
`);

/** Delegated permissions by name; tenants can make further ones, so no shape vouches for them. */
const SCOPES = words(`
  openid profile email offline_access user_impersonation User.Read User.Read.All User.ReadBasic.All User.ReadWrite.All
  Application.Read.All Application.ReadWrite.All Directory.Read.All Directory.ReadWrite.All Directory.AccessAsUser.All
  DelegatedPermissionGrant.Read.All DelegatedPermissionGrant.ReadWrite.All Policy.Read.All RoleManagement.Read.All
  RoleManagement.Read.Directory RoleManagement.ReadWrite.Directory RoleEligibilitySchedule.Read.Directory
  AuditLog.Read.All Organization.Read.All AppRoleAssignment.ReadWrite.All Mail.Read Mail.ReadWrite Mail.Send Files.Read.All
  Sites.Read.All Group.Read.All Group.ReadWrite.All
`);

/** Names of insights' own datasets, the columns that checks ask for, and the words of its query language. */
const INSIGHTS = words(`
  CustomersAndTenants SeatsSubscriptionsAndRevenue Profile AzureUsage OfficeUsage DynamicsUsage PowerBIUsage
  TeamsUsageWorkload TeamsUsageMeetingsAndCalls TrainingCompletions CompetencyScoreHistory CompetencySummary
  Performance ResellerPerformance PGAMpnId MPNId PartnerName CustomerName CustomerTpid Month SKU BilledRevenueUSD
  SELECT FROM WHERE ORDER BY LIMIT TIMESPAN ASC DESC AND OR TODAY YESTERDAY LAST_7_DAYS LAST_14_DAYS LAST_30_DAYS
  LAST_90_DAYS LAST_180_DAYS LAST_365_DAYS LAST_MONTH LAST_3_MONTHS LAST_6_MONTHS LAST_1_YEAR LIFETIME
`);

/** Microsoft's own names, and the roles that matter here. */
const NAMES: readonly string[] = [
  "Microsoft Partner Center",
  "Microsoft Graph",
  "Microsoft Azure CLI",
  "Windows Azure Active Directory",
  "Global Administrator",
  "Privileged Role Administrator",
  "Application Administrator",
  "Cloud Application Administrator",
  "Application Developer",
  "Global Reader",
  "Executive Report Viewer",
  "Report Viewer",
  "Unauthorized - MFA required",
  "–",
];

const PATHS = words(`
  .well-known openid-configuration oauth2 v1 v2 v1.0 v2.0 beta common organizations consumers authorize token devicecode
  logout discovery keys userrealm adminconsent me users applications servicePrincipals appId policies
  defaultAppManagementPolicy appManagementPolicies directory directoryRoles roleManagement roleAssignments
  roleEligibilityScheduleInstances transitiveMemberOf memberOf microsoft.graph.directoryRole oauth2PermissionGrants
  appRoleAssignments appRoleAssignedTo addPassword removePassword organization profiles mpn legalbusiness roles
  usermembers insights ScheduledDataset ScheduledQueries ScheduledReport testQueryResult validateMfa ValidateMfa
  setup callback signIns auditLogs identity conditionalAccess domains $batch
`);

const HOSTS: readonly string[] = clouds.flatMap((cloud) => [
  cloud.loginHost,
  cloud.graphHost,
  cloud.partnerCenterHost,
  cloud.v1IssuerHost,
  cloud.entraPortalHost,
  cloud.partnerPortalHost,
  new URL(cloud.partnerCenterResource).hostname,
  ...cloud.instanceNames,
]);

const CHECK_WORDS: readonly string[] = checks.flatMap((check) => [
  check.id,
  check.stage,
  ...Object.keys(check.findings),
  ...Object.keys(check.findings).map((finding) => `fail:${finding}`),
]);

/** Every text that may leave as it is, whoever's run it is: words of this product and of Microsoft, none of a tenant. */
export const VOCABULARY: ReadonlySet<string> = new Set([
  ...FIELDS,
  ...ANSWERS,
  ...CODES,
  ...codes.flatMap(({ system, code }) => (system === "graph" || system === "oauth" ? [code] : [])),
  ...SCOPES,
  ...INSIGHTS,
  ...NAMES,
  ...PATHS,
  ...CHECK_WORDS,
  ...STAGES,
]);

/** Hosts that belong to Microsoft or to everyone's own machine. */
export const KNOWN_HOSTS: ReadonlySet<string> = new Set([
  ...HOSTS,
  "api.partner.microsoft.com",
  "graph.windows.net",
  "management.azure.com",
  "management.core.windows.net",
  "localhost",
  "127.0.0.1",
]);

/** Ids that are the same in every tenant. */
export const KNOWN_IDS: ReadonlySet<string> = new Set([
  ...Object.values(APP_ID),
  ...Object.values(ROLE_TEMPLATE),
  PARTNER_CENTER_SCOPE_ID,
  // Partner Center's application roles and the scopes of Microsoft Graph that this product asks for.
  "eabf9ef3-1f9e-f3da-19a1-bcd60d080567",
  "95c58f57-f552-49aa-8ea1-b9b019a71f87",
]);
