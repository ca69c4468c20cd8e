import type { CorpusCase } from "./case";
import { token } from "./token";
import { ids } from "./wire";

const nothing = { stage: "other", cause: null, nothing: true } as const;
const dataset = "https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset";

/** More prose, more languages, more pairs of facts, and more texts in which nothing is broken. */
export const moreWords: readonly CorpusCase[] = [
  {
    name: "Prose: cannot see insights after signing in",
    text: "I am global admin but cannot see Insights in Partner Center. The menu has Home, Membership, Referrals and nothing else.",
    stage: "enrolment",
    cause: "insights-not-visible",
  },
  {
    name: "Prose, German: the Insights area is missing",
    text: "Guten Tag, nach der Anmeldung im Partner Center fehlt bei uns der Arbeitsbereich Insights. Was müssen wir tun?",
    stage: "enrolment",
    cause: "insights-not-visible",
  },
  {
    name: "Prose, Japanese: ERV is not offered",
    text: "パートナー センターのユーザー管理で「エグゼクティブ レポート閲覧者 (Executive report viewer)」が表示されず、割り当てできません。",
    stage: "role",
    cause: "erv-choice-missing",
  },
  {
    name: "Prose, Korean: the secret is past its date",
    text: "앱 등록의 인증서 및 암호 화면에서 클라이언트 암호가 만료됨으로 표시되고, 어제부터 토큰이 발급되지 않습니다.",
    stage: "secret",
    cause: "secret-expired",
  },
  {
    name: "Prose, Korean: MFA refusal at Partner Center",
    text: "토큰은 정상적으로 발급되지만 파트너 센터 API를 호출하면 401 MFA required 응답이 옵니다.",
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "Prose, Korean: only an administrator can consent",
    text: "로그인하면 '관리자 승인 필요' 화면이 나오고 다음으로 진행되지 않습니다.",
    stage: "consent",
    cause: "admin-approval-needed",
  },
  {
    name: "Prose: verification takes long, in other words",
    text: "Our partner account has been in 'Verification in progress' since two weeks. Microsoft asked for employment verification documents.",
    stage: "enrolment",
    cause: "verification-pending",
  },
  {
    name: "Prose: government domain",
    text: "The partner enrollment page tells us that our .gov domain email address can't be used to enroll.",
    stage: "enrolment",
    cause: "enrolment-address-refused",
  },
  {
    name: "Prose: revenue data missing for the reader",
    text: "All datasets come but BilledRevenueUSD is null in every row. Usage numbers are there.",
    stage: "role",
    cause: "report-viewer-only",
  },
  {
    name: "Prose: client credentials used for insights",
    text: `We use grant_type=client_credentials to get the token and ${dataset} answers 403 Forbidden.`,
    stage: "role",
    cause: "app-only-token",
  },
  {
    name: "Prose: the API permission is not to be found",
    text: "We cannot find 'Microsoft Partner Center' under Add a permission -> APIs my organization uses. The list is empty for this name.",
    stage: "permission",
    cause: "resource-missing",
  },
  {
    name: "Prose: device code blocked",
    text: "We enter the code at microsoft.com/devicelogin, sign in, and then get 'You cannot access this right now'. The sign-in log names a policy that blocks the device code flow.",
    stage: "conditional-access",
    cause: "blocked-by-policy",
  },
  {
    name: "Prose: CORS in the browser",
    text: "Our React page calls the token endpoint with fetch and the console shows: blocked by CORS policy: Response to preflight request doesn't pass access control check (login.microsoftonline.com).",
    stage: "network",
    cause: "browser-origin",
  },
  {
    name: "Prose: account without password in the cloud",
    text: "Our users are federated with Okta. The username/password token request of the guide always fails although the password is right.",
    stage: "user",
    cause: "no-cloud-password",
  },
  {
    name: "Pair: 401 of insights and claims that show another audience",
    text: `${dataset} -> 401\njwt.ms: "aud": "https://graph.microsoft.com", "scp": "User.Read", "amr": ["pwd","mfa"]`,
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "Pair: 700016 for the integration's own id: it is really missing",
    text: `AADSTS700016: Application with identifier '${ids.app}' was not found in the directory 'Contoso Example'.`,
    stage: "app",
    cause: "app-not-found",
    integration: { clientId: ids.app, tenantId: ids.tenant },
  },
  {
    name: "Pair: 403 of Partner Center's profile with a token of the right kind",
    text: `GET https://api.partnercenter.microsoft.com/v1/profiles/mpn\nAuthorization: Bearer ${token()}\n403 Forbidden`,
    stage: "role",
    cause: "caller-lacks-right",
  },
  {
    name: "Pair: 403 of insights with a token that lacks MFA: the token first",
    text: `GET ${dataset}\nAuthorization: Bearer ${token({ amr: ["pwd"] })}\nHTTP/1.1 403 Forbidden`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "Pair: a refresh answer without the right scope",
    text: `{"token_type":"Bearer","scope":"https://graph.microsoft.com/User.Read openid profile","expires_in":3599,"access_token":"${token({ aud: "https://graph.microsoft.com", scp: "User.Read" })}"} then ${dataset} -> 401 Unauthorized`,
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "Retry: ETIMEDOUT, ETIMEDOUT, then consent",
    text: `try 1: connect ETIMEDOUT 192.0.2.7:443\ntry 2: connect ETIMEDOUT 192.0.2.7:443\ntry 3: AADSTS65001: The user or administrator has not consented to use the application with ID '${ids.app}'\nabort`,
    stage: "consent",
    cause: "consent-missing",
  },
  {
    name: "Retry: 401 with an old token, refreshed, 200, then a query error",
    text: `GET ${dataset} 401 Unauthorized\nrefresh ok\nGET ${dataset} 200 OK\nPOST https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledQueries 400 {"message":"Invalid table name","statusCode":400}`,
    stage: "first-call",
    cause: "dataset-unknown",
  },
  {
    name: "Retry: 429 twice and then 200: over; the secret that ends in the next line is what is left",
    text: `GET https://graph.microsoft.com/v1.0/applications 429 Too Many Requests\nGET https://graph.microsoft.com/v1.0/applications 429 Too Many Requests\nGET https://graph.microsoft.com/v1.0/applications 200 OK\nPOST token 401 AADSTS7000222: The provided client secret keys for app '${ids.app}' are expired.`,
    stage: "secret",
    cause: "secret-expired",
  },
  {
    name: "Nothing: a retry that passed",
    text: `GET ${dataset} 503 Service Unavailable\nretry in 5s\nGET ${dataset} 200 OK\n22 datasets\ndone`,
    ...nothing,
  },
  {
    name: "Nothing: Docker Hub's limit",
    text: "toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit",
    ...nothing,
  },
  {
    name: "Nothing: pip cannot find a package",
    text: "ERROR: Could not find a version that satisfies the requirement insights-toolz (from versions: none)\nERROR: No matching distribution found for insights-toolz",
    ...nothing,
  },
  {
    name: "Nothing: Google's API refuses",
    text: '{"error":{"code":403,"message":"The caller does not have permission","status":"PERMISSION_DENIED"}} https://storage.googleapis.com/storage/v1/b/contoso',
    ...nothing,
  },
  {
    name: "Nothing: GitHub's own API refuses a token",
    text: '{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest","status":"401"}',
    ...nothing,
  },
  {
    name: "Nothing: another shop's OAuth",
    text: 'POST https://oauth2.googleapis.com/token 400 {"error":"invalid_grant","error_description":"Token has been expired or revoked."}',
    ...nothing,
  },
  {
    name: "Nothing: a manual that explains MFA",
    text: "Multi-factor authentication adds a second step to the sign-in. Ask your administrator which methods are available in your organization, and register two of them.",
    ...nothing,
  },
  {
    name: "Nothing: a job advert",
    text: "We look for a partner manager (m/f/d) with a role in insights and reporting. You consent to the processing of your data when you apply.",
    ...nothing,
  },
  {
    name: "Nothing: meeting notes",
    text: "Agenda: 1. secret santa, 2. new parking permission rules, 3. tenant meeting of the building, 4. network dinner in December.",
    ...nothing,
  },
];
