import type { Refusal } from "./refusal";
import { refusal } from "./refusal";

// provenance: recorded — 90002, 7000215, 50126, 50034, 70016; captured — 500011, 70003, 700038; quoted — 50076, 50079,
// 65001, 7000222, 700016, 7000218, 9002313, 700007; documented by number, wording from public threads — the rest

interface Named {
  readonly appId: string;
  readonly name: string;
}

export const tenantNotFound = (tenant: string, error: "invalid_tenant" | "invalid_request"): Refusal =>
  refusal(
    90002,
    error,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
export const parameterMissing = (name: string): Refusal =>
  refusal(900144, "invalid_request", `The request body must contain the following parameter: '${name}'.`);
export const grantUnsupported = (grant: string): Refusal =>
  refusal(70003, "unsupported_grant_type", `The app requested an unsupported grant type '${grant}'.`, {
    hasUri: false,
  });
export const postOnly = (method: string): Refusal =>
  refusal(900561, "invalid_request", `The endpoint only accepts POST requests. Received a ${method} request.`);
export const instanceUnknown = (): Refusal => refusal(50049, "invalid_instance", "Unknown or invalid instance.");
export const grantNeedsTenant = (): Refusal =>
  refusal(
    9001023,
    "invalid_request",
    "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
  );
export const tenantUntold = (): Refusal =>
  refusal(
    50059,
    "invalid_request",
    "No tenant-identifying information found in either the request or implied by any provided credentials.",
  );
export const crossCloud = (): Refusal =>
  refusal(900382, "invalid_request", "Confidential Client is not supported in Cross Cloud request.");

export const identifierInvalid = (clientId: string): Refusal =>
  refusal(700038, "unauthorized_client", `${clientId} is not a valid application identifier.`, { hasUri: false });
export const applicationNotFound = (clientId: string, directory: string): Refusal =>
  refusal(
    700016,
    "unauthorized_client",
    `Application with identifier '${clientId}' was not found in the directory '${directory}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  );
export const applicationDisabled = ({ appId, name }: Named): Refusal =>
  refusal(7000112, "unauthorized_client", `Application '${appId}'(${name}) is disabled.`);
export const singleTenantOnly = ({ appId, name }: Named): Refusal =>
  refusal(
    50194,
    "invalid_request",
    `Application '${appId}'(${name}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
  );
export const secretWrong = ({ appId }: Named): Refusal =>
  refusal(
    7000215,
    "invalid_client",
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
  );
export const secretExpired = ({ appId }: Named): Refusal =>
  refusal(
    7000222,
    "invalid_client",
    `The provided client secret keys for app '${appId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
  );
export const secretMissing = (): Refusal =>
  refusal(
    7000218,
    "invalid_client",
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  );
export const secretUnwanted = (): Refusal =>
  refusal(
    700025,
    "invalid_client",
    "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  );
// provenance: recorded — entra/003, but for the reason, which is Entra's own word for each case
export const certificateRefused = ({ appId }: Named, reason: string, thumbprint: string | null): Refusal =>
  refusal(
    700027,
    "invalid_client",
    `Client assertion contains an invalid signature. [Reason - ${reason}, Thumbprint of key used by client: '${thumbprint ?? ""}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${appId}'.]`,
  );
// provenance: quoted — from here to the next, Entra's sentences about what a client assertion says
export const assertionTime = (): Refusal =>
  refusal(700024, "invalid_client", "Client assertion is not within its valid time range.");
export const assertionOfAnother = (): Refusal =>
  refusal(700021, "invalid_client", "Client assertion application identifier doesn't match 'client_id' parameter.");
export const assertionAudience = (): Refusal =>
  refusal(700023, "invalid_client", "Client assertion audience claim does not match Realm issuer.");

export const resourceNotFound = (resource: string, tenant: string): Refusal =>
  refusal(
    500011,
    "invalid_resource",
    `The resource principal named ${resource} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  );
export const resourceDisabled = (resource: string): Refusal =>
  refusal(
    500014,
    "invalid_resource",
    `The service principal for resource '${resource}' is disabled. This indicate that a subscription within the tenant has lapsed, or that the administrator for this tenant has disabled the application, preventing tokens from being issued for it.`,
  );
export const resourceNotListed = (client: Named, asked: string, resourceAppId: string, listed: string[]): Refusal =>
  refusal(
    650057,
    "invalid_resource",
    `Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: ${client.appId}(${client.name}). Resource value from request: ${asked}. Resource app ID: ${resourceAppId}. List of valid resources from app registration: ${listed.join(", ")}.`,
  );
export const consentMissing = ({ appId, name }: Named): Refusal =>
  refusal(
    65001,
    "invalid_grant",
    `The user or administrator has not consented to use the application with ID '${appId}' named '${name}'. Send an interactive authorization request for this user and resource.`,
    { suberror: "consent_required" },
  );
export const notPreauthorised = (clientAppId: string, resourceAppId: string): Refusal =>
  refusal(
    65002,
    "invalid_request",
    `Consent between first party application '${clientAppId}' and first party resource '${resourceAppId}' must be configured via preauthorization - applications owned and operated by Microsoft must get approval from the API owner before requesting tokens for that API.`,
  );
export const consentDeclined = (): Refusal =>
  refusal(65004, "access_denied", "User declined to consent to access the app.");
export const adminConsentNeeded = ({ name }: Named): Refusal =>
  refusal(
    90094,
    "consent_required",
    `${name} needs permission to access resources in your organization that only an admin can grant. Ask an admin to grant permission to this app before you can use it.`,
  );

export const scopeInvalid = (sentence: string): Refusal =>
  refusal(
    70011,
    "invalid_scope",
    `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. ${sentence}`,
  );
export const scopeNotDefault = (scope: string): Refusal =>
  refusal(
    1002012,
    "invalid_scope",
    `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  );

export const passwordWrong = (): Refusal =>
  refusal(50126, "invalid_grant", "Error validating credentials due to invalid username or password.");
export const passwordExpired = (): Refusal =>
  refusal(50055, "invalid_grant", "The password is expired.", { suberror: "user_password_expired" });
export const accountNotFound = (account: string, tenant: string): Refusal =>
  refusal(
    50034,
    "invalid_grant",
    `The user account ${account} does not exist in the ${tenant} directory. To sign into this application, the account must be added to the directory.`,
    { suberror: "bad_token" },
  );
export const accountDisabled = (): Refusal => refusal(50057, "invalid_grant", "The user account is disabled.");
export const accountLocked = (): Refusal =>
  refusal(
    50053,
    "invalid_grant",
    "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.",
  );
export const accountForeign = (account: string, tenant: string, client: Named): Refusal =>
  refusal(
    50020,
    "invalid_grant",
    `User account '${account}' from identity provider 'live.com' does not exist in tenant '${tenant}' and cannot access the application '${client.appId}'(${client.name}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  );
export const assignmentNeeded = ({ appId, name }: Named, account: string): Refusal =>
  refusal(
    50105,
    "invalid_grant",
    `Your administrator has configured the application ${name} ('${appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${account}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
  );
export const sessionMissing = (): Refusal =>
  refusal(50058, "login_required", "A silent sign-in request was sent but no user is signed in.");

/** `invalid_grant` in v2, `interaction_required` in v1. */
export const mfaNeeded = (resourceAppId: string, version: "1.0" | "2.0", policyId: string | null): Refusal =>
  refusal(
    50076,
    version === "2.0" ? "invalid_grant" : "interaction_required",
    `Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '${resourceAppId}'.`,
    { suberror: "basic_action", ...policyClaims(policyId) },
  );
export const mfaEnrolmentNeeded = (resourceAppId: string, version: "1.0" | "2.0", policyId: string | null): Refusal =>
  refusal(
    50079,
    version === "2.0" ? "invalid_grant" : "interaction_required",
    `Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '${resourceAppId}'.`,
    { suberror: "basic_action", ...policyClaims(policyId) },
  );
export const policyBlocks = (policyId: string): Refusal =>
  refusal(
    53003,
    "invalid_grant",
    "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
    { suberror: "message_only", ...policyClaims(policyId) },
  );
export const deviceNotCompliant = (policyId: string): Refusal =>
  refusal(
    53000,
    "interaction_required",
    "Device is not in required device state: compliant. Conditional Access policy requires a compliant device, and the device is not compliant. The user must enroll their device with an approved MDM provider like Intune.",
    { suberror: "message_only", ...policyClaims(policyId) },
  );

export const redirectMismatch = (redirectUri: string, { appId }: Named): Refusal =>
  refusal(
    50011,
    "invalid_request",
    `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${appId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this error.`,
  );
export const redirectNone = (): Refusal =>
  refusal(500113, "invalid_request", "No reply address is registered for the application.");
export const redirectUntold = (): Refusal => refusal(900971, "invalid_request", "No reply address provided.");
export const redirectDiffers = (sent: string, before: string): Refusal =>
  refusal(
    500112,
    "invalid_grant",
    `The reply address '${sent}' does not match the reply address '${before}' provided when requesting Authorization code.`,
  );
export const responseTypeUnsupported = (type: string): Refusal =>
  refusal(700054, "unsupported_response_type", `response_type '${type}' is not enabled for the application.`);

export const requestMalformed = (): Refusal =>
  refusal(9002313, "invalid_grant", "Invalid request. Request is malformed or invalid.", { suberror: "bad_token" });
export const codeUsed = (): Refusal =>
  refusal(
    54005,
    "invalid_grant",
    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
  );
export const codeExpired = (): Refusal =>
  refusal(
    70008,
    "invalid_grant",
    "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.",
  );
export const grantOfAnotherClient = (): Refusal =>
  refusal(700007, "invalid_grant", "The grant was issued for a different client id.");
export const verifierMissing = (): Refusal =>
  refusal(
    50148,
    "invalid_grant",
    "The code_verifier does not match the code_challenge supplied in the authorization request for PKCE.",
  );
export const verifierWrong = (): Refusal =>
  refusal(
    501481,
    "invalid_grant",
    "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
  );
export const crossOriginOnly = (): Refusal =>
  refusal(
    9002327,
    "invalid_request",
    "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  );
export const refreshTokenIdle = (): Refusal =>
  refusal(700082, "invalid_grant", "The refresh token has expired due to inactivity.", { suberror: "token_expired" });
export const grantRevoked = (): Refusal =>
  refusal(
    50173,
    "invalid_grant",
    "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.",
    { suberror: "bad_token" },
  );

export const devicePending = (): Refusal =>
  refusal(70016, "authorization_pending", "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");
// provenance: inferred — Entra's number for these two is not on record
export const deviceTooFast = (): Refusal =>
  refusal(null, "slow_down", "OAuth 2.0 device flow error. The client polls too often.", { hasUri: false });
export const deviceDeclined = (): Refusal =>
  refusal(null, "authorization_declined", "OAuth 2.0 device flow error. The user declined.", { hasUri: false });
export const deviceCodeExpired = (): Refusal =>
  refusal(
    70020,
    "expired_token",
    "The provided value for the input parameter 'device_code' is not valid. This code has expired.",
  );
export const deviceCodeBad = (): Refusal =>
  refusal(
    70018,
    "bad_verification_code",
    "Bad verification code. Due to the user typing in a wrong user code for the device code flow. Authorization is not approved.",
  );

function policyClaims(policyId: string | null): { claims?: string } {
  if (policyId === null) return {};
  return { claims: JSON.stringify({ access_token: { capolids: { essential: true, values: [policyId] } } }) };
}
