import type { CorpusCase } from "./case";
import { token } from "./token";
import { ids } from "./wire";

const integration = { clientId: ids.app, tenantId: ids.tenant };

/** Two different root problems in one text; the name says why one comes first. */
export const twoProblems: readonly CorpusCase[] = [
  {
    name: "Wrong secret and 401 of insights: without a token the call had to fail, so the secret first",
    text: `1) POST /oauth2/v2.0/token -> 401 AADSTS7000215: Invalid client secret provided.
2) GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset with "Authorization: Bearer undefined" -> 401 Unauthorized`,
    stage: "secret",
    cause: "secret-wrong",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
  {
    name: "Consent missing today and an idle refresh token last week: today's refusal first",
    text: `2026-11-10 02:00 refresh failed AADSTS700082: The refresh token has expired due to inactivity.
2026-11-11 10:12 signed in again, refresh token stored
2026-11-17 08:21 token failed AADSTS65001: The user or administrator has not consented to use the application with ID '${ids.app}' named 'Insights Connector'.`,
    stage: "consent",
    cause: "consent-missing",
    codes: [{ system: "aadsts", code: "AADSTS65001" }],
  },
  {
    name: "A token of the wrong audience and without MFA: the audience, since no API of ours would read the rest",
    text: token({ aud: "https://graph.windows.net", amr: ["pwd"] }),
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "An app-only token has no MFA either: app-only, since an application cannot do MFA and is exempt",
    text: token({
      amr: undefined,
      scp: undefined,
      upn: undefined,
      unique_name: undefined,
      name: undefined,
      idtyp: "app",
      sub: ids.user,
    }),
    stage: "role",
    cause: "app-only-token",
  },
  {
    name: "A token of another tenant without MFA: the tenant, since a new sign-in there would not help",
    text: token({ tid: ids.otherTenant, iss: `https://sts.windows.net/${ids.otherTenant}/`, amr: ["pwd"] }),
    stage: "tenant",
    cause: "wrong-tenant",
    integration,
  },
  {
    name: "Not in the directory today, consent missing eight days ago in another tenant: today's, and an app has to exist before anybody consents",
    text: `2026-11-17 08:21 token request, tenant Contoso Example -> {"error":"unauthorized_client","error_description":"AADSTS700016: Application with identifier '${ids.app}' was not found in the directory 'Contoso Example'."}
attempt of 2026-11-09 16:40 in the other tenant, for comparison -> {"error":"invalid_grant","error_description":"AADSTS65001: The user or administrator has not consented to use the application with ID '${ids.app}'."}`,
    stage: "app",
    cause: "app-not-found",
    codes: [
      { system: "aadsts", code: "AADSTS700016" },
      { system: "aadsts", code: "AADSTS65001" },
    ],
  },
  {
    name: "A 403 of the roles address by the integration user proves nothing; the MFA refusal of insights does",
    text: `GET https://api.partnercenter.microsoft.com/v1/roles -> 403 {"code":900308,"description":"Insufficient privileges to complete the operation.","data":[],"source":"PartnerFD"}
GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset -> HTTP/1.1 401 Unauthorized - MFA required`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "MFA passes, then the policy blocks: the later step of the same sign-in is where it stands",
    text: `interactive sign-in started
AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication to access 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'.
prompt approved by user
AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.
sign-in aborted`,
    stage: "conditional-access",
    cause: "blocked-by-policy",
    codes: [
      { system: "aadsts", code: "AADSTS50076" },
      { system: "aadsts", code: "AADSTS53003" },
    ],
  },
];
