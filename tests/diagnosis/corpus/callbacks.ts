import type { CorpusCase } from "./case";
import { ids } from "./wire";

const traces = `%0d%0aTrace+ID%3a+${ids.trace}%0d%0aCorrelation+ID%3a+${ids.correlation}%0d%0aTimestamp%3a+2026-11-17+08%3a21%3a46Z`;

/** Addresses a browser was sent back to, and consent pages' answers. */
export const callbacks: readonly CorpusCase[] = [
  {
    name: "A callback after the person pressed Cancel at consent",
    text: `https://insights.contoso.example/api/auth/callback/azure-ad?error=access_denied&error_subcode=cancel&error_description=AADSTS65004%3a+User+declined+to+consent+to+access+the+app.${traces}&state=9fakeState`,
    stage: "consent",
    cause: "consent-declined",
    codes: [{ system: "aadsts", code: "AADSTS65004" }],
  },
  {
    name: "An admin consent return that says True and carries an error all the same",
    text: `GET /signup?admin_consent=True&tenant=${ids.tenant}&error=consent_required&error_description=AADSTS65004%3a+The+resource+owner+or+authorization+server+denied+the+request.${traces}&error_uri=https%3a%2f%2flogin.microsoftonline.com%2ferror%3fcode%3d65004&state=12345 HTTP/1.1`,
    stage: "consent",
    cause: "consent-declined",
    codes: [{ system: "aadsts", code: "AADSTS65004" }],
  },
  {
    name: "A callback that needs an administrator's approval",
    text: `http://localhost:8080/callback?error=consent_required&error_description=AADSTS90094%3A%20An%20administrator%20of%20Contoso%20Example%20has%20set%20a%20policy%20that%20prevents%20you%20from%20granting%20Insights%20Connector%20the%20permissions%20it%20is%20requesting.&state=abc`,
    stage: "consent",
    cause: "admin-approval-needed",
    codes: [{ system: "aadsts", code: "AADSTS90094" }],
  },
  {
    name: "A callback with plus signs for blanks: the app is only for its own tenant",
    text: `https://app.fabrikam.example/cb?error=unauthorized_client&error_description=AADSTS50194%3a+Application+%27${ids.app}%27(Insights+Connector)+is+not+configured+as+a+multi-tenant+application.+Usage+of+the+%2fcommon+endpoint+is+not+supported+for+such+apps+created+after+%2710%2f15%2f2018%27.+Use+a+tenant-specific+endpoint+or+configure+the+application+to+be+multi-tenant.${traces}`,
    stage: "app",
    cause: "single-tenant-app",
    codes: [{ system: "aadsts", code: "AADSTS50194" }],
  },
  {
    name: "A fragment callback because id tokens are not enabled",
    text: `https://localhost:3000/#error=unsupported_response_type&error_description=AADSTS700054%3a+response_type+%27id_token%27+is+not+enabled+for+the+application.${traces}&state=eyJpZCI6ImZha2UifQ%3d%3d`,
    stage: "app",
    cause: "response-type-off",
    codes: [{ system: "aadsts", code: "AADSTS700054" }],
  },
  {
    name: "A callback that a policy of the home tenant cut off",
    text: `https://insights.contoso.example/auth?error=access_denied&error_description=AADSTS500212%3a+The+user%27s+administrator+has+set+an+outbound+access+policy+that+does+not+allow+access+to+the+resource+tenant.${traces}`,
    stage: "tenant",
    cause: "cross-tenant-policy",
    codes: [{ system: "aadsts", code: "AADSTS500212" }],
  },
  {
    name: "A silent sign-in without a session",
    text: `https://insights.contoso.example/silent.html#error=login_required&error_description=AADSTS50058%3a+A+silent+sign-in+request+was+sent+but+no+user+is+signed+in.${traces}&state=q1`,
    stage: "user",
    cause: "sign-in-needed",
    codes: [{ system: "aadsts", code: "AADSTS50058" }],
  },
  {
    name: "Only the query of a callback, cut out of an access log, with a redirect URI that is not registered",
    text: `error=invalid_request&error_description=AADSTS50011%3a+The+redirect+URI+%27http%3a%2f%2flocalhost%3a3000%2fapi%2fauth%2fcallback%27+specified+in+the+request+does+not+match+the+redirect+URIs+configured+for+the+application+%27${ids.app}%27.`,
    stage: "app",
    cause: "redirect-mismatch",
    codes: [{ system: "aadsts", code: "AADSTS50011" }],
  },
  {
    name: "The consent page finds no reply address on the app",
    text: "Sorry, but we’re having trouble signing you in.\n\nAADSTS500113: No reply address is registered for the application.\n\nRequest Id: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00\nCorrelation Id: a3f85e61-0b7d-49c2-bd54-6c1f9e20d837\nTimestamp: 2026-11-17T08:21:46Z",
    stage: "app",
    cause: "redirect-missing",
    codes: [{ system: "aadsts", code: "AADSTS500113" }],
  },
  {
    name: "A callback encoded twice by a mail gateway: the person has no method registered",
    text: "https://safelinks.example/?url=https%3A%2F%2Finsights.contoso.example%2Fcb%3Ferror%3Dinteraction_required%26error_description%3DAADSTS50072%253a%2BDue%2Bto%2Ba%2Bconfiguration%2Bchange%2Bmade%2Bby%2Byour%2Badministrator%252c%2Byou%2Bmust%2Benroll%2Bin%2Bmulti-factor%2Bauthentication",
    stage: "mfa",
    cause: "mfa-not-registered",
    codes: [{ system: "aadsts", code: "AADSTS50072" }],
  },
  {
    name: "A callback whose second factor was not answered",
    text: `https://localhost/cb?error=interaction_required&error_description=AADSTS500121%3a+Authentication+failed+during+strong+authentication+request.${traces}&state=s`,
    stage: "mfa",
    cause: "mfa-failed",
    codes: [{ system: "aadsts", code: "AADSTS500121" }],
  },
  {
    name: "A callback for a device that is not managed",
    text: `https://insights.contoso.example/cb?error=interaction_required&error_description=AADSTS530003%3a+Your+device+is+required+to+be+managed+to+access+this+resource.${traces}&state=s`,
    stage: "conditional-access",
    cause: "device-required",
    codes: [{ system: "aadsts", code: "AADSTS530003" }],
  },
  {
    name: "A callback of a personal account in a work-only tenant",
    text: `https://insights.contoso.example/cb?error=invalid_request&error_description=AADSTS50020%3a+User+account+%27%7bEUII+Hidden%7d%27+from+identity+provider+%27live.com%27+does+not+exist+in+tenant+%27Contoso+Example%27+and+cannot+access+the+application+%27${ids.app}%27(Insights+Connector)+in+that+tenant.${traces}`,
    stage: "user",
    cause: "guest-or-other-account",
    codes: [{ system: "aadsts", code: "AADSTS50020" }],
  },
  {
    name: "A callback with nothing but consent_required",
    text: "https://insights.contoso.example/api/auth/callback/azure-ad?error=consent_required&state=fakeState",
    stage: "consent",
    cause: null,
  },
];
