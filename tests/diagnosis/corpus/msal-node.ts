import type { CorpusCase } from "./case";
import { ids } from "./wire";

const tail = `Correlation ID: ${ids.correlation} - Trace ID: ${ids.trace}`;

/** What MSAL for Node and next-auth make of Entra's answers. */
export const msalNode: readonly CorpusCase[] = [
  {
    name: "MSAL for Node 7 prints a wrong secret",
    text: `ServerError: invalid_client: Error(s): 7000215 - Timestamp: 2026-11-17 08:21:46Z - Description: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${ids.app}'. Trace ID: ${ids.trace} Correlation ID: ${ids.correlation} Timestamp: 2026-11-17 08:21:46Z - ${tail}
    at ResponseHandler.validateTokenResponse (/srv/app/node_modules/@azure/msal-common/lib/index-node.cjs:3162:19)
    at async ConfidentialClientApplication.acquireTokenByClientCredential (/srv/app/node_modules/@azure/msal-node/lib/msal-node.cjs:2931:20) {
  errorCode: 'invalid_client',
  errorMessage: 'Error(s): 7000215 - Timestamp: 2026-11-17 08:21:46Z - Description: AADSTS7000215: Invalid client secret provided.',
  subError: '',
  errorNo: 7000215,
  correlationId: '${ids.correlation}'
}`,
    stage: "secret",
    cause: "secret-wrong",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
  {
    name: "MSAL for Node 7 wraps the MFA demand in InteractionRequiredAuthError",
    text: `InteractionRequiredAuthError: invalid_grant: Error(s): 50076 - Timestamp: 2026-11-17 08:21:46Z - Description: AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '${ids.partnerCenter}'. - ${tail}
  errorCode: 'invalid_grant',
  subError: 'basic_action',
  claims: '{"access_token":{"capolids":{"essential":true,"values":["0f6d2a7c-8b13-4e95-a7f0-5c2d9e81b346"]}}}'`,
    stage: "mfa",
    cause: "mfa-required",
    codes: [{ system: "aadsts", code: "AADSTS50076" }],
  },
  {
    name: "MSAL for Node 1 with its older message form",
    text: `(node:2211) UnhandledPromiseRejectionWarning: ServerError: invalid_client: 7000222 - [2022-09-05 11:03:40Z]: AADSTS7000222: The provided client secret keys for app '${ids.app}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret - ${tail}`,
    stage: "secret",
    cause: "secret-expired",
    codes: [{ system: "aadsts", code: "AADSTS7000222" }],
  },
  {
    name: "MSAL for Node's consent error as util.inspect prints it",
    text: String.raw`{
  name: 'InteractionRequiredAuthError',
  errorCode: 'invalid_grant',
  errorMessage: "65001 - [2026-11-17 08:21:46Z]: AADSTS65001: The user or administrator has not consented to use the application with ID 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94' named 'Insights Connector'. Send an interactive authorization request for this user and resource.\r\n" +
    'Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00',
  subError: 'consent_required'
}`,
    stage: "consent",
    cause: "consent-missing",
    codes: [{ system: "aadsts", code: "AADSTS65001" }],
  },
  {
    name: "MSAL for Node cannot resolve the endpoints behind a broken certificate",
    text: "ClientAuthError: endpoints_resolution_error: Endpoints cannot be resolved\n    at createClientAuthError (node_modules/@azure/msal-common/dist/error/ClientAuthError.mjs:250:12)\n    [cause]: FetchError: request to https://login.microsoftonline.com/common/discovery/instance failed, reason: unable to get local issuer certificate",
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "MSAL for Node has no network",
    text: "ClientAuthError: network_error: Network request failed: If the browser threw a CORS error, check that the redirectUri is registered in the Azure App Portal as type 'SPA'\n  cause: TypeError: fetch failed\n    [cause]: Error: getaddrinfo ENOTFOUND login.microsoftonline.com\n      errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'login.microsoftonline.com'",
    stage: "network",
    cause: "host-unreachable",
    codes: [{ system: "msal", code: "network_error" }],
  },
  {
    name: "MSAL for Node refuses to start without a credential",
    text: "ClientConfigurationError: invalid_client_credential: Client credential (secret, certificate, or assertion) must not be empty when creating a confidential client. An application should at most have one credential\n    at new ConfidentialClientApplication (/srv/app/node_modules/@azure/msal-node/dist/client/ConfidentialClientApplication.mjs:61:19)",
    stage: "secret",
    cause: "secret-missing",
    codes: [{ system: "msal", code: "invalid_client_credential" }],
  },
  {
    name: "MSAL for Node wants a tenant for client credentials",
    text: "ClientAuthError: missing_tenant_id_error: A tenant id - not common, organizations, or consumers - must be specified when using the client_credentials flow.",
    stage: "tenant",
    cause: "common-endpoint",
    codes: [{ system: "msal", code: "missing_tenant_id_error" }],
  },
  {
    name: "MSAL for Node refuses an authority that is not https",
    text: "ClientConfigurationError: authority_uri_insecure: Authority URIs must use https. Please see here for valid authority configuration options: https://learn.microsoft.com/azure/active-directory/develop/msal-js-initializing-client-applications#configuration-options",
    stage: "tenant",
    cause: null,
    codes: [{ system: "msal", code: "authority_uri_insecure" }],
  },
  {
    name: "MSAL for Node cannot parse a proxy's page",
    text: "ClientAuthError: token_parsing_error: Token cannot be parsed\n  errorMessage: 'Token cannot be parsed. Additional Error: SyntaxError: Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON'",
    stage: "network",
    cause: "answer-not-json",
  },
  {
    name: "MSAL for Node finds no token to use silently",
    text: "InteractionRequiredAuthError: no_tokens_found: No refresh token found in the cache. Please sign-in.\n    at RefreshTokenClient.acquireTokenWithCachedRefreshToken (/srv/app/node_modules/@azure/msal-common/dist/client/RefreshTokenClient.mjs:118:19)",
    stage: "token-request",
    cause: "interaction-needed",
    codes: [{ system: "msal", code: "no_tokens_found" }],
  },
  {
    name: "MSAL for Node's redirect state does not match",
    text: "[PartnerSync] sign-in callback rejected ClientAuthError: state_mismatch: State mismatch error. Please check your network. Continued requests may cause cache overflow",
    stage: "token-request",
    cause: "pkce-mismatch",
  },
  {
    name: "next-auth only logs the callback's description",
    text: `[next-auth][error][OAUTH_CALLBACK_HANDLER_ERROR]
https://next-auth.js.org/errors#oauth_callback_handler_error consent_required {
  error: Error: consent_required
      at oAuthCallback (webpack-internal:///(rsc)/./node_modules/next-auth/core/lib/oauth/callback.js:14:19)
  error_description: 'AADSTS65004: User declined to consent to access the app. Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00 Correlation ID: a3f85e61-0b7d-49c2-bd54-6c1f9e20d837',
  providerId: 'azure-ad',
  message: 'consent_required'
}`,
    stage: "consent",
    cause: "consent-declined",
    codes: [{ system: "aadsts", code: "AADSTS65004" }],
  },
  {
    name: "next-auth's client library reports the refused code redemption",
    text: `[next-auth][error][OAUTH_CALLBACK_ERROR] invalid_client (AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${ids.app}'. Trace ID: ${ids.trace}) {
  error: OPError: invalid_client (AADSTS7000215: Invalid client secret provided.)
      at processResponse (/app/node_modules/openid-client/lib/helpers/process_response.js:38:13)
  name: 'OAuthCallbackError', code: undefined }`,
    stage: "secret",
    cause: "secret-wrong",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
  {
    name: "openid-client says that Entra's discovery answer is 400 for the tenant",
    text: `OPError: expected 200 OK, got: 400 Bad Request
    at processResponse (/app/node_modules/openid-client/lib/helpers/process_response.js:41:11)
    at async Issuer.discover (/app/node_modules/openid-client/lib/issuer.js:144:20)
  url: 'https://login.microsoftonline.com/contosso.example/v2.0/.well-known/openid-configuration'
  body: {"error":"invalid_tenant","error_description":"AADSTS90002: Tenant 'contosso.example' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud."}`,
    stage: "tenant",
    cause: "tenant-not-found",
    codes: [
      { system: "aadsts", code: "AADSTS90002" },
      { system: "oauth", code: "invalid_tenant" },
    ],
  },
];
