import type { CorpusCase } from "./case";
import { entra, ids } from "./wire";

const partnerCenter = "https://api.partnercenter.microsoft.com";
const policyClaims =
  '{"access_token":{"capolids":{"essential":true,"values":["0f6d2a7c-8b13-4e95-a7f0-5c2d9e81b346"]}}}';

/** Answers of the v2 token endpoint as they are sent today. */
export const entraToday: readonly CorpusCase[] = [
  {
    name: "A v2 body says that the tenant in the address does not exist",
    text: entra(
      "invalid_request",
      90002,
      "Tenant 'contosso.example' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
    ),
    stage: "tenant",
    cause: "tenant-not-found",
    codes: [{ system: "aadsts", code: "AADSTS90002" }],
  },
  {
    name: "A v2 body says that a path piece was taken for the tenant",
    text: entra(
      "invalid_request",
      900023,
      "Specified tenant identifier 'oauth2' is neither a valid DNS name, nor a valid external domain.",
    ),
    stage: "tenant",
    cause: "tenant-missing",
    codes: [{ system: "aadsts", code: "AADSTS900023" }],
  },
  {
    name: "A v2 body refuses a password request on /common",
    text: entra(
      "invalid_request",
      9001023,
      "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
    ),
    stage: "tenant",
    cause: "common-endpoint",
    codes: [{ system: "aadsts", code: "AADSTS9001023" }],
  },
  {
    name: "A v2 body says that the app is unknown in the directory",
    text: entra(
      "unauthorized_client",
      700016,
      `Application with identifier '${ids.app}' was not found in the directory 'Contoso Example'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    ),
    stage: "app",
    cause: "app-not-found",
    codes: [{ system: "aadsts", code: "AADSTS700016" }],
  },
  {
    name: "A v2 body says that the client id cannot be one",
    text: entra(
      "unauthorized_client",
      700038,
      "00000000-0000-0000-0000-000000000000 is not a valid application identifier.",
    ),
    stage: "app",
    cause: null,
    codes: [{ system: "aadsts", code: "AADSTS700038" }],
  },
  {
    name: "A v2 body says that the app is disabled",
    text: entra("unauthorized_client", 7000112, `Application '${ids.app}'(Insights Connector) is disabled.`),
    stage: "app",
    cause: "app-disabled",
    codes: [{ system: "aadsts", code: "AADSTS7000112" }],
  },
  {
    name: "A v2 body wants a secret from a device code sign-in",
    text: entra(
      "invalid_client",
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    ),
    stage: "app",
    cause: "public-client-off",
    codes: [
      { system: "aadsts", code: "AADSTS7000218" },
      { system: "oauth", code: "invalid_client" },
    ],
  },
  {
    name: "A v2 body refuses a secret from a public client",
    text: entra(
      "invalid_client",
      700025,
      "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
    ),
    stage: "app",
    cause: "secret-on-public-client",
    codes: [{ system: "aadsts", code: "AADSTS700025" }],
  },
  {
    name: "A v2 body lets a single-page redirect URI only be used by a browser",
    text: entra(
      "invalid_request",
      9002327,
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    ),
    stage: "app",
    cause: "wrong-platform",
    codes: [{ system: "aadsts", code: "AADSTS9002327" }],
  },
  {
    name: "A v2 body says that the secret does not match and asks about its ID",
    text: entra(
      "invalid_client",
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${ids.app}'.`,
    ),
    stage: "secret",
    cause: "secret-wrong",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
  {
    name: "A v2 body says that the secret is past its end",
    text: entra(
      "invalid_client",
      7000222,
      `The provided client secret keys for app '${ids.app}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
    ),
    stage: "secret",
    cause: "secret-expired",
    codes: [{ system: "aadsts", code: "AADSTS7000222" }],
  },
  {
    name: "A v2 body rejects the certificate's signature",
    text: entra(
      "invalid_client",
      700027,
      "The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: 'FAKE7C1B0000000000000000000000000000E3A9']",
    ),
    stage: "secret",
    cause: "assertion-rejected",
    codes: [{ system: "aadsts", code: "AADSTS700027" }],
  },
  {
    name: "A v2 body finds the client assertion outside its time",
    text: entra(
      "invalid_client",
      700024,
      "Client assertion is not within its valid time range. Current time: 2026-11-17T08:21:46Z, assertion valid from 2026-11-17T08:34:10Z, expiry time of assertion 2026-11-17T08:44:10Z.",
    ),
    stage: "secret",
    cause: "assertion-time",
    codes: [{ system: "aadsts", code: "AADSTS700024" }],
  },
  {
    name: "A v2 body does not find Partner Center in the tenant",
    text: entra(
      "invalid_resource",
      500011,
      `The resource principal named ${partnerCenter} was not found in the tenant named Contoso Example. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    ),
    stage: "permission",
    cause: "resource-missing",
    codes: [{ system: "aadsts", code: "AADSTS500011" }],
  },
  {
    name: "A v2 body says that Partner Center's service principal is disabled",
    text: entra(
      "invalid_resource",
      500014,
      `The service principal for resource '${partnerCenter}' is disabled. This indicate that a subscription within the tenant has lapsed, or that the administrator for this tenant has disabled the application, preventing tokens from being issued for it.`,
    ),
    stage: "permission",
    cause: "resource-disabled",
    codes: [{ system: "aadsts", code: "AADSTS500014" }],
  },
  {
    name: "A v2 body lists the allowed resources and Partner Center is not one",
    text: entra(
      "invalid_resource",
      650057,
      `Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: ${ids.app}(Insights Connector). Resource value from request: ${partnerCenter}. Resource app ID: ${ids.partnerCenter}. List of valid resources from app registration: 00000003-0000-0000-c000-000000000000.`,
    ),
    stage: "permission",
    cause: "permission-not-listed",
    codes: [{ system: "aadsts", code: "AADSTS650057" }],
  },
  {
    name: "A v2 body says that the user is not assigned to the app",
    text: entra(
      "invalid_grant",
      50105,
      `Your administrator has configured the application Insights Connector ('${ids.app}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'insights@contoso.example' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.`,
    ),
    stage: "permission",
    cause: "assignment-required",
    codes: [{ system: "aadsts", code: "AADSTS50105" }],
  },
  {
    name: "A v2 body says that nobody consented, with its suberror",
    text: entra(
      "invalid_grant",
      65001,
      `The user or administrator has not consented to use the application with ID '${ids.app}' named 'Insights Connector'. Send an interactive authorization request for this user and resource.`,
      { suberror: "consent_required" },
    ),
    stage: "consent",
    cause: "consent-missing",
    codes: [
      { system: "aadsts", code: "AADSTS65001" },
      { system: "oauth", code: "consent_required" },
    ],
  },
  {
    name: "A v2 body refuses name and password",
    text: entra("invalid_grant", 50126, "Error validating credentials due to invalid username or password."),
    stage: "user",
    cause: "bad-password",
    codes: [{ system: "aadsts", code: "AADSTS50126" }],
  },
  {
    name: "A v2 body does not know the user in this directory",
    text: entra(
      "invalid_grant",
      50034,
      "The user account {EUII Hidden} does not exist in the contoso.example directory. To sign into this application, the account must be added to the directory.",
    ),
    stage: "user",
    cause: "user-not-found",
    codes: [{ system: "aadsts", code: "AADSTS50034" }],
  },
  {
    name: "A v2 body demands MFA, with claims for the next request",
    text: entra(
      "invalid_grant",
      50076,
      `Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '${ids.partnerCenter}'.`,
      { suberror: "basic_action", claims: policyClaims },
    ),
    stage: "mfa",
    cause: "mfa-required",
    codes: [
      { system: "aadsts", code: "AADSTS50076" },
      { system: "oauth", code: "basic_action" },
    ],
  },
  {
    name: "A v2 body blocks by Conditional Access",
    text: entra(
      "invalid_grant",
      53003,
      "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
      {
        suberror: "message_only",
        claims: policyClaims,
      },
    ),
    stage: "conditional-access",
    cause: "blocked-by-policy",
    codes: [{ system: "aadsts", code: "AADSTS53003" }],
  },
  {
    name: "A v2 body says that the refresh token lay idle for 90 days",
    text: entra(
      "invalid_grant",
      700082,
      "The refresh token has expired due to inactivity. The token was issued on 2026-06-02T07:11:09.4821730Z and was inactive for 90.00:00:00.",
    ),
    stage: "token-request",
    cause: "refresh-token-ended",
    codes: [{ system: "aadsts", code: "AADSTS700082" }],
  },
  {
    name: "A v2 body refuses a client credentials scope that is not .default",
    text: entra(
      "invalid_scope",
      1002012,
      `The provided value for scope ${partnerCenter}/user_impersonation is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    ),
    stage: "token-request",
    cause: "scope-invalid",
    codes: [{ system: "aadsts", code: "AADSTS1002012" }],
  },
  {
    name: "A v2 body says that the tenant is asked too often",
    text: entra(
      "temporarily_unavailable",
      90055,
      "The server is terminating the request from tenant because of too many requests.",
    ),
    stage: "network",
    cause: "throttled",
    codes: [{ system: "aadsts", code: "AADSTS90055" }],
  },
];
