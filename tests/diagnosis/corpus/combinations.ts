import type { CorpusCase } from "./case";
import { march, token } from "./token";
import { entra, ids, insightsError, partnerError } from "./wire";

const integration = { clientId: ids.app, tenantId: ids.tenant };
const dataset = "GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset";

/** Texts where two facts together name the cause that neither names alone. */
export const combinations: readonly CorpusCase[] = [
  {
    name: "401 of insights and a token without MFA: the MFA link",
    text: `${dataset}\nAuthorization: Bearer ${token({ amr: ["pwd"] })}\n\nHTTP/1.1 401 Unauthorized\n\n${insightsError(401, "Unauthorized")}`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "401 of insights, and the reader wrote amr down by hand",
    text: `${dataset} returns 401 Unauthorized.\nIn jwt.ms I see aud https://api.partnercenter.microsoft.com, scp user_impersonation and "amr": ["pwd"].`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "403 of insights and a list that shows the user in no report role",
    text: `${dataset}\nHTTP/1.1 403 Forbidden\n\nRoles of insights@contoso.example in Partner Center: Admin agent, Billing admin. No Executive Report Viewer.`,
    stage: "role",
    cause: "erv-missing",
  },
  {
    name: "403 of insights with a token where every claim is right: only the role is left",
    text: `${dataset}\nAuthorization: Bearer ${token()}\n\nHTTP/1.1 403 Forbidden\nContent-Length: 0`,
    stage: "role",
    cause: "erv-missing",
    integration,
  },
  {
    name: "Partner Center 401 and a token for graph.windows.net: the audience",
    text: `curl https://api.partnercenter.microsoft.com/v1/profiles/mpn -H "Authorization: Bearer ${token({ aud: "https://graph.windows.net", scp: "Directory.AccessAsUser.All" })}"\n< HTTP/1.1 401 Unauthorized`,
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "A consent error for another client id than the integration's: a wrong app",
    text: entra(
      "invalid_grant",
      65001,
      `The user or administrator has not consented to use the application with ID '${ids.otherApp}' named 'Old test app'. Send an interactive authorization request for this user and resource.`,
      { suberror: "consent_required" },
    ),
    stage: "app",
    cause: "wrong-app",
    codes: [{ system: "aadsts", code: "AADSTS65001" }],
    integration,
  },
  {
    name: "The same consent error for the integration's own client id: consent",
    text: entra(
      "invalid_grant",
      65001,
      `The user or administrator has not consented to use the application with ID '${ids.app}' named 'Insights Connector'. Send an interactive authorization request for this user and resource.`,
      { suberror: "consent_required" },
    ),
    stage: "consent",
    cause: "consent-missing",
    codes: [{ system: "aadsts", code: "AADSTS65001" }],
    integration,
  },
  {
    name: "A secret error for another client id than the integration's: a wrong app",
    text: `AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${ids.otherApp}'.`,
    stage: "app",
    cause: "wrong-app",
    integration,
  },
  {
    name: "403 of insights with an app-only token: not the role of a user",
    text: `${dataset}\nAuthorization: Bearer ${token({ amr: undefined, scp: undefined, upn: undefined, unique_name: undefined, name: undefined, idtyp: "app", sub: ids.user })}\n\nHTTP/1.1 403 Forbidden`,
    stage: "role",
    cause: "app-only-token",
  },
  {
    name: "900329 with the app-only token beside it",
    text: `${token({ scp: undefined, amr: undefined, upn: undefined, unique_name: undefined, idtyp: "app" })}\n403 ${partnerError(900329, "This resource doesn't support application-only authentication.")}`,
    stage: "role",
    cause: "app-only-token",
    codes: [{ system: "partner-center", code: "900329" }],
  },
  {
    name: "401 of insights and a token of the customer's tenant",
    text: `${dataset}\nAuthorization: Bearer ${token({ tid: ids.otherTenant, iss: `https://sts.windows.net/${ids.otherTenant}/` })}\n\n401 Unauthorized`,
    stage: "tenant",
    cause: "wrong-tenant",
    integration,
  },
  {
    name: "401 of insights and a good token that was dead when it was sent",
    text: `Token: ${token(march.issued)}\nRequest sent ${march.hoursLater}\n${dataset} -> 401 Unauthorized`,
    stage: "first-call",
    cause: "token-expired",
  },
  {
    name: "Password request refused, and the realm says Federated",
    text: `GET https://login.microsoftonline.com/common/userrealm/insights@fabrikam.example?api-version=1.0\n{"ver":"1.0","account_type":"Federated","domain_name":"fabrikam.example","federation_protocol":"WSTrust","federation_metadata_url":"https://sts.fabrikam.example/adfs/services/trust/mex"}\n\nPOST /oauth2/token grant_type=password\n{"error":"invalid_grant","error_description":"AADSTS50126: Error validating credentials due to invalid username or password.","error_codes":[50126]}`,
    stage: "user",
    cause: "no-cloud-password",
    codes: [{ system: "aadsts", code: "AADSTS50126" }],
  },
  {
    name: "A secret expired according to the app's own list, and the token endpoint says wrong secret",
    text: `AADSTS7000222: The provided client secret keys for app '${ids.app}' are expired.\n\npasswordCredentials: [{"displayName":"insights","endDateTime":"2026-11-01T00:00:00Z","hint":"fak","keyId":"7d3f5a18-92c4-4b06-8e1d-c05f7a9b2e63"}]`,
    stage: "secret",
    cause: "secret-expired",
    integration,
  },
  {
    name: "The grants list is empty and the token endpoint says consent",
    text: `GET https://graph.microsoft.com/v1.0/oauth2PermissionGrants?$filter=clientId eq '${ids.trace}'\n200 {"value":[]}\n\nPOST /token\n400 AADSTS65001: The user or administrator has not consented to use the application with ID '${ids.app}' named 'Insights Connector'.`,
    stage: "consent",
    cause: "consent-missing",
    integration,
  },
];
