import type { Role } from "@/lib/check";
import type { CheckId } from "@/lib/checks";
import type { Retry } from "./catalogue/rows";
import type { DiagnosisStage } from "./cause";

/** What is fixed about a cause, whatever the text. */
export interface CauseRow {
  readonly stage: DiagnosisStage;
  readonly who: Role;
  readonly retry: Retry;
  readonly checks: readonly CheckId[];
  readonly effectMinutes: number;
}

/** Every cause this product can name. A title and a fix for each is in `lib/locales`. */
export const CAUSES = {
  // tenant
  "tenant-not-found": of("tenant", "operator", "no", ["tenant"]), // no such tenant or domain in this cloud
  "tenant-missing": of("tenant", "operator", "no", ["tenant"]), // the request names no tenant, or something that is none
  "common-endpoint": of("tenant", "operator", "no", ["tenant"]), // common/organizations/consumers where a tenant is needed
  "wrong-cloud": of("tenant", "operator", "no", ["tenant"]), // the tenant or app lives in another national cloud
  "tenant-blocked": of("tenant", "global-admin", "no", ["tenant"]), // Microsoft blocked the whole tenant
  "cross-tenant-policy": of("tenant", "global-admin", "after-fix", ["integration-user"], 60), // cross-tenant access settings refuse
  "wrong-tenant": of("tenant", "operator", "no", ["token-tenant", "tenant"]), // token or code of another tenant than the partner's
  "premium-licence-missing": of("tenant", "global-admin", "no", ["tenant"]), // sign-in log needs Entra ID P1
  // enrolment
  "partner-id-unknown": of("enrolment", "operator", "after-fix", ["partner-profile"]), // PartnerID does not exist (3000)
  "not-enrolled": of("enrolment", "partner-account-admin", "after-fix", ["partner-account", "partner-profile"]), // tenant has no partner account
  "verification-pending": of("enrolment", "partner-account-admin", "later", ["account-verification"]), // vetting unfinished
  "verification-rejected": of("enrolment", "partner-account-admin", "after-fix", ["account-verification"]), // vetting refused
  "enrolment-address-refused": of("enrolment", "partner-account-admin", "no", ["partner-account"]), // enrolment form refuses the mailbox or domain
  "insights-not-visible": of("enrolment", "partner-account-admin", "after-fix", ["partner-account", "erv-role"]), // Insights workspace missing: CSP instead of program tenant
  "profile-call-unsupported": of("enrolment", "operator", "no", ["insights-access"]), // /v1 calls not supported for this kind of partner
  // app
  "app-not-found": of("app", "application-admin", "after-fix", ["app-registration", "credential-accepted"]), // client id unknown in this tenant
  "wrong-app": of("app", "operator", "after-fix", ["token-app", "app-registration"]), // another client id than the integration's
  "client-id-malformed": of("app", "operator", "no", ["app-registration"]), // client id is no GUID
  "app-disabled": of("app", "application-admin", "after-fix", ["app-service-principal"]), // app or its enterprise application is disabled
  "single-tenant-app": of("app", "application-admin", "after-fix", ["app-registration"]), // single-tenant app used from elsewhere or on /common
  "redirect-mismatch": of("app", "application-admin", "after-fix", ["redirect-uri"]), // redirect URI is not a registered one
  "redirect-missing": of("app", "application-admin", "after-fix", ["redirect-uri"]), // no redirect URI registered or sent
  "public-client-off": of("app", "application-admin", "after-fix", ["app-registration", "credential-accepted"]), // secret demanded: 7000218
  "secret-on-public-client": of("app", "application-admin", "after-fix", ["redirect-uri"]), // secret sent by a public client: 700025
  "wrong-platform": of("app", "application-admin", "after-fix", ["redirect-uri"]), // SPA redirect URI used by a server, or the other way round
  "response-type-off": of("app", "application-admin", "after-fix", ["app-registration"]), // response type not enabled
  "app-not-replicated": of("app", "operator", "retry-if-new", ["app-registration"]), // just created, not visible everywhere
  "object-missing": of("app", "application-admin", "retry-if-new", ["app-registration", "app-service-principal"]), // Graph 404
  "object-exists": of("app", "operator", "no", ["app-service-principal"]), // Graph 409, already there
  "directory-quota": of("app", "global-admin", "after-fix", ["app-registration"]), // object quota exceeded
  // secret
  "secret-wrong": of("secret", "application-admin", "retry-if-new", ["credential-accepted", "client-secret"]), // secret does not match
  "secret-id-pasted": of("secret", "operator", "no", ["credential-accepted"]), // the secret's id (a GUID) in place of its value
  "secret-expired": of("secret", "application-admin", "after-fix", ["client-secret", "secret-lifetime"]), // past its end date
  "secret-missing": of("secret", "operator", "no", ["credential-accepted"]), // no credential sent
  "assertion-rejected": of("secret", "application-admin", "after-fix", ["client-secret"]), // certificate or federated credential not accepted
  "assertion-time": of("secret", "operator", "now", ["token-lifetime"]), // client assertion outside its time: clock
  "secret-policy": of("secret", "global-admin", "after-fix", ["secret-policy"], 15), // tenant policy forbids or limits secrets
  // permission
  "resource-missing": of("permission", "application-admin", "after-fix", ["partner-center-api"]), // API's service principal is not in the tenant, or URI mistyped
  "resource-disabled": of("permission", "application-admin", "after-fix", ["partner-center-api"]), // API's service principal is disabled
  "permission-not-listed": of("permission", "application-admin", "after-fix", ["api-permission", "admin-consent"]), // API not among the app's permissions
  "not-preauthorised": of("permission", "operator", "no", ["token-app"]), // Microsoft's own client id not pre-authorised for the API
  "assignment-required": of("permission", "application-admin", "after-fix", ["app-service-principal"]), // user not assigned to the enterprise app
  "graph-right-missing": of("permission", "global-admin", "after-fix", ["admin-rights"], 60), // Graph: scope or directory role missing
  // consent
  "consent-missing": of("consent", "application-admin", "after-fix", ["admin-consent", "api-permission"]), // nobody consented
  "consent-declined": of("consent", "global-admin", "interactive", ["admin-consent"]), // the person cancelled the consent page
  "admin-approval-needed": of("consent", "global-admin", "after-fix", ["admin-consent"]), // only an admin may consent
  "sso-consent-needed": of("consent", "integration-user", "interactive", ["token-issued"]), // the user must allow single sign-on
  // user
  "bad-password": of("user", "integration-user", "no", ["token-issued", "integration-user"]), // wrong name or password, or not checkable in the cloud
  "user-not-found": of("user", "operator", "no", ["integration-user"]), // no such user in the tenant
  "account-locked": of("user", "integration-user", "later", ["integration-user"]), // smart lockout or bad IP address
  "password-expired": of("user", "integration-user", "interactive", ["integration-user"]), // expired or must be changed
  "no-cloud-password": of("user", "global-admin", "no", ["integration-user"]), // federated or passwordless: no password in the cloud
  "user-disabled": of("user", "global-admin", "after-fix", ["integration-user"]), // account disabled
  "guest-or-other-account": of("user", "operator", "interactive", ["integration-user", "token-user"]), // guest, personal or other tenant's account
  "wrong-user": of("user", "operator", "interactive", ["token-user"]), // token of another user than the integration's
  "sign-in-needed": of("user", "integration-user", "interactive", ["token-issued"]), // no session, or a prompt was not finished
  "session-revoked": of("user", "integration-user", "interactive", ["token-issued"]), // password changed or sessions revoked
  "sign-in-cancelled": of("user", "integration-user", "interactive", ["token-issued"]), // the person closed the window
  "on-premises-sign-in": of("user", "global-admin", "later", ["integration-user"]), // pass-through or federated sign-in is failing
  "user-role-missing": of("user", "global-admin", "after-fix", ["admin-rights"], 60), // Graph: the person lacks a reader role
  // role
  "erv-missing": of("role", "partner-account-admin", "after-fix", ["erv-role", "insights-access"], 60), // user lacks Executive Report Viewer
  "report-viewer-only": of("role", "partner-account-admin", "after-fix", ["erv-role", "revenue-data"], 60), // revenue missing: Report Viewer only
  "both-report-roles": of("role", "partner-account-admin", "after-fix", ["role-conflict", "erv-role"], 60), // in Report Viewer and Executive Report Viewer
  "erv-choice-missing": of("role", "partner-account-admin", "after-fix", ["erv-role"], 60), // the portal does not offer the role
  "app-only-token": of("role", "operator", "no", ["token-scope", "token-user"]), // application token where a user's is needed
  "caller-lacks-right": of("role", "partner-account-admin", "after-fix", ["erv-role", "partner-account"], 60), // Partner Center 403, no right for the operation
  "role-removal-broken": of("role", "partner-account-admin", "no", ["erv-role"]), // Partner Center cannot remove a role member (2000)
  // mfa
  "mfa-required": of("mfa", "integration-user", "interactive", ["token-issued", "token-mfa"]), // Entra demands MFA that this request cannot do
  "mfa-claim-missing": of("mfa", "integration-user", "interactive", ["token-mfa"]), // Partner Center refuses a token without MFA
  "mfa-not-registered": of("mfa", "integration-user", "interactive", ["token-issued"]), // no MFA method registered
  "mfa-expired": of("mfa", "integration-user", "interactive", ["token-mfa", "token-issued"]), // the MFA behind the refresh token has aged out
  "mfa-failed": of("mfa", "integration-user", "interactive", ["token-issued"]), // prompt not answered or denied
  "mfa-external": of("mfa", "integration-user", "interactive", ["token-issued", "token-mfa"]), // external MFA or terms of use
  "mfa-registration-blocked": of("mfa", "global-admin", "after-fix", ["integration-user"]), // registration blocked by risk or place
  // conditional-access
  "blocked-by-policy": of("conditional-access", "global-admin", "after-fix", ["token-issued"], 15), // Conditional Access blocks the sign-in
  "device-required": of("conditional-access", "global-admin", "after-fix", ["token-issued"], 15), // compliant, joined or known device demanded
  "approved-app-required": of("conditional-access", "global-admin", "after-fix", ["token-issued"], 15), // approved client app demanded
  "sign-in-frequency": of("conditional-access", "global-admin", "interactive", ["token-issued"], 15), // policy ended the session
  "token-protection": of("conditional-access", "global-admin", "after-fix", ["token-issued"], 15), // bound tokens demanded
  "password-change-by-policy": of("conditional-access", "integration-user", "interactive", ["integration-user"]), // risk policy demands a new password
  // token-request
  "wrong-audience": of("token-request", "operator", "no", ["token-audience"]), // token for another API
  "scope-missing-in-token": of("token-request", "operator", "interactive", ["token-scope", "admin-consent"]), // scp lacks user_impersonation
  "scope-invalid": of("token-request", "operator", "no", ["token-scope"]), // scope or resource written wrongly
  "refresh-token-ended": of("token-request", "integration-user", "interactive", ["token-issued"]), // refresh token expired, revoked or idle
  "grant-damaged": of("token-request", "operator", "interactive", ["token-issued"]), // code or refresh token damaged or for another client
  "code-used-or-expired": of("token-request", "integration-user", "interactive", ["token-issued"]), // authorization code used twice or too late
  "device-code-expired": of("token-request", "integration-user", "now", ["token-issued"]), // nobody typed the code in time
  "device-code-pending": of("token-request", "integration-user", "now", ["token-issued"]), // still waiting for the person
  "device-code-wrong": of("token-request", "integration-user", "now", ["token-issued"]), // typed or sent code is not known
  "sign-in-declined": of("token-request", "integration-user", "interactive", ["token-issued"]), // declined at the device code page
  "parameter-missing": of("token-request", "operator", "no", ["token-issued"]), // a form field is absent
  "request-malformed": of("token-request", "operator", "no", ["token-issued"]), // wrong grant type, verb, encoding or parameter
  "pkce-mismatch": of("token-request", "operator", "now", ["token-issued"]), // verifier and challenge do not fit, or state does not
  "request-loop": of("token-request", "operator", "later", ["token-issued"]), // the same request too often
  "user-assertion-rejected": of("token-request", "operator", "no", ["token-issued"]), // JWT or assertion passed on is not accepted
  "interaction-needed": of("token-request", "integration-user", "interactive", ["token-issued"]), // a person must sign in again
  // first-call
  "call-unauthorized": of("first-call", "operator", "interactive", ["insights-access", "token-lifetime"]), // insights 401, reason not in the text
  "token-expired": of("first-call", "operator", "now", ["token-lifetime"]), // access token older than its hour
  "token-not-yet-valid": of("first-call", "operator", "later", ["token-lifetime"]), // clock behind
  "dataset-unknown": of("first-call", "operator", "no", ["first-query"]), // Invalid table name
  "column-unknown": of("first-call", "operator", "no", ["first-query"]), // Incorrect column name
  "value-missing": of("first-call", "operator", "no", ["first-query"]), // Null or missing value
  "recurrence-out-of-range": of("first-call", "operator", "no", ["first-query"]), // 4 to 2160 hours
  "start-too-early": of("first-call", "operator", "no", ["first-query"]), // at least 4 hours ahead
  "no-execution-yet": of("first-call", "operator", "later", ["first-query"]), // report has not run
  "date-format": of("first-call", "operator", "no", ["first-query"]), // 500 while creating a report
  "query-invalid": of("first-call", "operator", "no", ["first-query"]), // another complaint about the query or the report
  "no-datasets": of("first-call", "partner-account-admin", "after-fix", ["insights-access", "erv-role"]), // 200 with an empty list
  // network
  "host-unreachable": of("network", "operator", "later", ["tenant"]), // DNS, connection or proxy
  "tls-broken": of("network", "operator", "after-fix", ["tenant"]), // certificate not trusted on the way
  "network-restricted": of("network", "operator", "after-fix", ["tenant"]), // tenant restrictions of the network
  throttled: of("network", "operator", "later", []), // 429
  "service-unavailable": of("network", "operator", "later", []), // 5xx, temporary
  "answer-not-json": of("network", "operator", "after-fix", ["tenant"]), // a proxy's page, or a byte-order mark before the JSON
  "browser-origin": of("network", "operator", "no", []), // CORS: called from a browser
  // other
  "wrong-api": of("other", "operator", "no", ["insights-access"]), // commerce API instead of insights
  "microsoft-internal": of("other", "operator", "later", []), // Microsoft's own failure
  "known-code": of("other", "operator", "after-fix", []), // a code of the catalogue without a rule; its own stage
  "unexplained-refusal": of("other", "operator", "after-fix", []), // a status without more; its own stage
} as const satisfies Readonly<Record<string, CauseRow>>;

export type CauseId = keyof typeof CAUSES;

/** Every cause, in the order of the chain. */
export const CAUSE_IDS: readonly CauseId[] = keysOf(CAUSES);

/** Safe for an object literal that nothing was added to. */
function keysOf<T extends object>(literal: T): readonly (keyof T)[] {
  return Object.keys(literal) as (keyof T)[];
}

function of<const Stage extends DiagnosisStage>(
  stage: Stage,
  who: Role,
  retry: Retry,
  checks: readonly CheckId[],
  effectMinutes: number = retry === "after-fix" ? 5 : 0,
) {
  return { stage, who, retry, checks, effectMinutes };
}
