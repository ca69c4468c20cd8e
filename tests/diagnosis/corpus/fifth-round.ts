import type { CorpusCase } from "./case";
import { token } from "./token";
import { entra, ids } from "./wire";

const pc = "https://api.partnercenter.microsoft.com";
const nothing = { stage: "other", cause: null, nothing: true } as const;
const integration = { clientId: ids.app, tenantId: ids.tenant };
const idToken = token({
  aud: ids.app,
  scp: undefined,
  amr: undefined,
  nonce: "fakeNonce",
  ver: "2.0",
  iss: `https://login.microsoftonline.com/${ids.tenant}/v2.0`,
  preferred_username: "insights@contoso.example",
});

/** A fifth round: several tokens at once, settings printed beside errors, answers in unusual order. */
export const fifthRound: readonly CorpusCase[] = [
  {
    name: "A token answer with an identity token beside a good access token",
    text: JSON.stringify({
      token_type: "Bearer",
      access_token: token(),
      id_token: idToken,
      refresh_token: "0.AXkAfakeRefreshToken00000000000000000000000000",
    }),
    ...nothing,
  },
  {
    name: "A client assertion in the request is no access token; the answer decides",
    text: `client_assertion=${token({ aud: `https://login.microsoftonline.com/${ids.tenant}/oauth2/v2.0/token`, iss: ids.app, sub: ids.app, scp: undefined, amr: undefined, appid: undefined, tid: undefined })}&grant_type=client_credentials\n${entra("invalid_client", 700027, "Client assertion failed signature validation.")}`,
    stage: "secret",
    cause: "assertion-rejected",
  },
  {
    name: "Two tokens: the old one had no MFA, the one used for the call is good, 403 leaves the role",
    text: `old: ${token({ amr: ["pwd"], iat: 1772438400, nbf: 1772438400, exp: 1772442300 })}\n\nnew, with MFA:\nGET ${pc}/insights/v1/mpn/ScheduledDataset\nAuthorization: Bearer ${token()}\n\nHTTP/1.1 403 Forbidden`,
    stage: "role",
    cause: "erv-missing",
  },
  {
    name: "The environment printed before the error: the code decides, not the settings",
    text: `AZURE_TENANT_ID=${ids.tenant}\nAZURE_CLIENT_ID=${ids.app}\nAZURE_CLIENT_SECRET=fakeQ~8Zexample.SECRETvalue0000000000000\nMFA=required CONSENT=granted ROLE=ExecutiveReportViewer\n\nAADSTS90002: Tenant '${ids.tenant}' not found.`,
    stage: "tenant",
    cause: "tenant-not-found",
  },
  {
    name: "A checklist with everything done and the one error",
    text: `- [x] enrolled in MAICPP\n- [x] app registered\n- [x] secret created\n- [x] admin consent granted\n- [x] MFA enabled\n- [ ] first call: {"message":"Incorrect column name","statusCode":400}`,
    stage: "first-call",
    cause: "column-unknown",
  },
  {
    name: "The error is in the first line, forty lines of stack follow",
    text: `AADSTS50034: The user account {EUII Hidden} does not exist in the contoso.example directory.\n${Array.from({ length: 40 }, (_, at) => `   at Contoso.Layer${at}.InvokeAsync(RequestContext context, CancellationToken token)`).join("\n")}`,
    stage: "user",
    cause: "user-not-found",
  },
  {
    name: "Same failure in two generations of codes: one cause",
    text: "old sdk: AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.\nnew sdk: AADSTS7000215: Invalid client secret provided.",
    stage: "secret",
    cause: "secret-wrong",
  },
  {
    name: "Missing service principal, three generations",
    text: "2019: AADSTS65005 ... has not subscribed to\n2022: AADSTS650052: The app needs access to a service ('https://api.partnercenter.microsoft.com') that your organization 'contoso.example' has not subscribed to or enabled.\n2025: AADSTS650052: ... that your organization lacks a service principal for",
    stage: "permission",
    cause: "resource-missing",
  },
  {
    name: "A consent error names the resource only",
    text: "AADSTS65001: The user or administrator has not consented to use the application. Resource: fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd (Microsoft Partner Center)",
    stage: "consent",
    cause: "consent-missing",
    integration,
  },
  {
    name: "50105 names the first-party admin tool, not the integration: still the assignment",
    text: "AADSTS50105: Your administrator has configured the application Azure CLI ('04b07795-8ddb-461a-bbee-02f9e1bf7b46') to block users unless they are specifically granted ('assigned') access to the application.",
    stage: "permission",
    cause: "assignment-required",
  },
  {
    name: "Device sign-in pending only",
    text: "To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter the code FAKE2CODE to authenticate.\n{'error': 'authorization_pending', 'error_codes': [70016]}\n{'error': 'authorization_pending', 'error_codes': [70016]}",
    stage: "token-request",
    cause: "device-code-pending",
  },
  {
    name: "Device sign-in pending, then done",
    text: "{'error': 'authorization_pending', 'error_codes': [70016]}\n{'error': 'authorization_pending', 'error_codes': [70016]}\n{'token_type': 'Bearer', 'expires_in': 4211, 'scope': 'https://api.partnercenter.microsoft.com/user_impersonation'}\nsigned in",
    ...nothing,
  },
  {
    name: "PIM: the admin's role is not active",
    text: "Graph answers Authorization_RequestDenied when we create the application. Our admin is only eligible for Application Administrator and did not activate it.",
    stage: "permission",
    cause: "graph-right-missing",
  },
  {
    name: "The resource was written with a typing error",
    text: "AADSTS500011: The resource principal named https://api.partnercentre.microsoft.com was not found in the tenant named Contoso Example.",
    stage: "permission",
    cause: "resource-missing",
  },
  {
    name: "The scope was written for the old host",
    text: "AADSTS70011: The provided value for the input parameter 'scope' is not valid. The scope api.partnercenter.microsoft.com/.default is not valid.",
    stage: "token-request",
    cause: "scope-invalid",
  },
  {
    name: ".NET Framework cannot connect",
    text: "System.Net.WebException: Unable to connect to the remote server https://login.microsoftonline.com/fabrikam.example/oauth2/token while signing in insights@fabrikam.example",
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "Wrong header: token sent without Bearer",
    text: `GET ${pc}/insights/v1/mpn/ScheduledDataset\nAuthorization: ${token()}\n\nHTTP/1.1 401 Unauthorized`,
    stage: "first-call",
    cause: null,
    integration,
  },
  {
    name: "A code is asked about, not met",
    text: "Question: what does AADSTS7000222 mean?",
    stage: "secret",
    cause: "secret-expired",
  },
  {
    name: "Two codes in a question, the first is denied",
    text: "We do not get AADSTS65001 any more after the consent, but now AADSTS50076 appears when the job runs.",
    stage: "mfa",
    cause: "mfa-required",
  },
  {
    name: "Fixed in the text itself",
    text: "Yesterday AADSTS7000222 (expired secret). We made a new one. Today: AADSTS7000215: Invalid client secret provided.",
    stage: "secret",
    cause: "secret-wrong",
  },
  {
    name: "Insights 401 with gateway words on the audience",
    text: `${pc}/insights/v1/mpn/ScheduledDataset 401 {"statusCode":401,"message":"Unauthorized: Invalid Authorization header, incorrect audience"}`,
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "Insights 401 with gateway words on the life",
    text: `${pc}/insights/v1/mpn/ScheduledDataset 401 {"statusCode":401,"message":"Unauthorized: Token expired"}`,
    stage: "first-call",
    cause: "token-expired",
  },
  {
    name: "500 of insights on listing datasets",
    text: `GET ${pc}/insights/v1/mpn/ScheduledDataset\nHTTP/1.1 500 Internal Server Error\n{"message":"An error has occurred."}`,
    stage: "network",
    cause: null,
  },
  {
    name: "CIPP's translation of a code",
    text: "CIPP: Failed to connect to contoso.example - Consent for the CPV app is missing: invalid_grant: AADSTS65001",
    stage: "consent",
    cause: "consent-missing",
  },
  {
    name: "An Entra error for a service principal without a name",
    text: "No application with id c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94 in this tenant: AADSTS700016",
    stage: "app",
    cause: "app-not-found",
  },
  {
    name: "An uptime report",
    text: "All systems operational. Incidents last week: none. MFA adoption 98 %. Expired secrets: 0. Failed sign-ins: 0.",
    ...nothing,
  },
  {
    name: "A package list",
    text: "@azure/msal-node 7.2.1\n@azure/msal-common 16.16.1\nnext-auth 4.24.15\njsonwebtoken 9.0.2\nfound 0 vulnerabilities",
    ...nothing,
  },
  {
    name: "An OpenAPI fragment",
    text: "responses:\n  '200':\n    description: OK\n  '401':\n    description: Unauthorized\n  '403':\n    description: Forbidden\n  '404':\n    description: Not found",
    ...nothing,
  },
  {
    name: "A test's mock",
    text: 'nock("https://shop.example").post("/oauth/token").reply(401, { error: "invalid_client" });',
    ...nothing,
  },
];
