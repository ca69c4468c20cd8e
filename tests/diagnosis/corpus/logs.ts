import type { CorpusCase } from "./case";
import { entra, ids, insightsError } from "./wire";

const noise = Array.from(
  { length: 120 },
  (_, line) =>
    `2026-11-17T08:${String(line % 60).padStart(2, "0")}:11.${100 + line}Z INFO  sync worker=${line % 4} rows=${line * 37} took=${line % 9}ms ok`,
).join("\n");

/** Long logs: one refusal among noise, failures that passed by themselves, retries. */
export const logs: readonly CorpusCase[] = [
  {
    name: "A 503 that a retry got over, then a 401 that stayed: the last one counts",
    text: `08:20:01 GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset -> 503 Service Unavailable
08:20:01 retrying in 2s (1/5)
08:20:03 GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset -> 401 Unauthorized
08:20:03 body: ${insightsError(401, "Unauthorized")}
08:20:03 giving up`,
    stage: "first-call",
    cause: "call-unauthorized",
  },
  {
    name: "One wrong secret in four kilobytes of healthy lines",
    text: `${noise}\n2026-11-17T08:21:46.118Z ERROR auth ${entra("invalid_client", 7000215, `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${ids.app}'.`)}\n${noise}`,
    stage: "secret",
    cause: "secret-wrong",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
  {
    name: "Device code polling that waited many times and then got a policy block",
    text: `${"poll: authorization_pending (AADSTS70016)\n".repeat(9)}poll: access denied AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.\nexit 1`,
    stage: "conditional-access",
    cause: "blocked-by-policy",
    codes: [{ system: "aadsts", code: "AADSTS53003" }],
  },
  {
    name: "A name lookup that failed once, then consent is missing for good",
    text: `[08:00:01] token: getaddrinfo EAI_AGAIN login.microsoftonline.com
[08:00:06] token: retry 1 ok, connected
[08:00:06] token: 400 AADSTS65001: The user or administrator has not consented to use the application with ID '${ids.app}' named 'Insights Connector'.
[08:00:06] sync aborted`,
    stage: "consent",
    cause: "consent-missing",
    codes: [{ system: "aadsts", code: "AADSTS65001" }],
  },
  {
    name: "The new secret was not known for seconds, a retry passed; then the role refuses",
    text: `11:02:14 secret rotated, keyId 7d3f5a18-92c4-4b06-8e1d-c05f7a9b2e63
11:02:15 token 401 AADSTS7000215: Invalid client secret provided. (new secret, retrying)
11:02:25 token 401 AADSTS7000215: Invalid client secret provided. (new secret, retrying)
11:02:40 token 200 expires_in=3599
11:02:41 GET /insights/v1/mpn/ScheduledDataset 403 Forbidden
11:02:41 FATAL insights call refused`,
    stage: "role",
    cause: "erv-missing",
  },
  {
    name: "Docker compose output with prefixes, the job is refused for its audience",
    text: `web-1      |  GET / 200 in 14ms
insights-1 |  fetching token resource=https://graph.windows.net ... ok
insights-1 |  GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset ... 401
insights-1 |  {"code":"900420","description":"The audience in the token is invalid and is no longer supported in Partner Center API.","data":[],"source":"PartnerFD"}
web-1      |  GET /health 200 in 2ms
insights-1 exited with code 1`,
    stage: "token-request",
    cause: "wrong-audience",
    codes: [{ system: "partner-center", code: "900420" }],
  },
  {
    name: "A cron mail where only the last block of the night matters",
    text: `Subject: Cron <insights@host> /opt/insights/nightly.sh

[01:00] ok 22 datasets
[02:00] ok 22 datasets
[03:00] FAILED refresh: invalid_grant AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.
[04:00] FAILED refresh: invalid_grant AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.`,
    stage: "user",
    cause: "session-revoked",
    codes: [{ system: "aadsts", code: "AADSTS50173" }],
  },
  {
    name: "GitHub Actions log with time stamps and colours around a missing tenant",
    text: `2026-11-17T08:21:44.0182711Z ##[group]Run node fetch-insights.mjs
2026-11-17T08:21:46.1190421Z \u001b[31mError\u001b[0m: 400 invalid_request AADSTS900023: Specified tenant identifier '' is neither a valid DNS name, nor a valid external domain.
2026-11-17T08:21:46.1311290Z ##[error]Process completed with exit code 1.`,
    stage: "tenant",
    cause: "tenant-missing",
    codes: [{ system: "aadsts", code: "AADSTS900023" }],
  },
  {
    name: "Kubernetes events around the same MFA refusal repeated",
    text: `Warning  BackOff  12m (x41 over 3h)  kubelet  Back-off restarting failed container
${'{"severity":"ERROR","message":"insights 401","reason":"Unauthorized - MFA required","wwwAuthenticate":"Bearer error=\\"invalid_token\\""}\n'.repeat(5)}`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "A connection reset at the first try, an account locked at the second",
    text: `ERROR 1/2 read ECONNRESET login.microsoftonline.com:443
ERROR 2/2 HTTP 400 {"error":"invalid_grant","error_description":"AADSTS50053: The account is locked, you've tried to sign in too many times with an incorrect user ID or password.","error_codes":[50053]}
No more attempts.`,
    stage: "user",
    cause: "account-locked",
    codes: [{ system: "aadsts", code: "AADSTS50053" }],
  },
  {
    name: "An Application Insights row with the details as one escaped column",
    text: String.raw`timestamp	name	resultCode	customDimensions
2026-11-17T08:21:46.12Z	POST /token	401	{"prop__body":"{\"error\":\"invalid_client\",\"error_description\":\"AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application.\",\"error_codes\":[700027]}","Category":"Function.InsightsPull"}`,
    stage: "secret",
    cause: "assertion-rejected",
    codes: [{ system: "aadsts", code: "AADSTS700027" }],
  },
  {
    name: "Throttled three times, and the job never got further",
    text: `GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledQueries 429 Too Many Requests Retry-After: 30
waiting 30s
GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledQueries 429 Too Many Requests Retry-After: 60
waiting 60s
GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledQueries 429 Too Many Requests Retry-After: 120
error: retry budget used up`,
    stage: "network",
    cause: "throttled",
  },
  {
    name: "A verbose MSAL log where a silent attempt fails first as always, then the real reason",
    text: `[Tue, 17 Nov 2026 08:21:44 GMT] : [${ids.correlation}] : @azure/msal-node@7.2.1 : Info - acquireTokenSilent called
[Tue, 17 Nov 2026 08:21:44 GMT] : @azure/msal-node@7.2.1 : Error - no_tokens_found: No refresh token found in the cache. Please sign-in.
[Tue, 17 Nov 2026 08:21:44 GMT] : app : falling back to acquireTokenByRefreshToken
[Tue, 17 Nov 2026 08:21:46 GMT] : @azure/msal-node@7.2.1 : Error - InteractionRequiredAuthError: invalid_grant: AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-06-02T07:11:09.4821730Z and was inactive for 90.00:00:00.`,
    stage: "token-request",
    cause: "refresh-token-ended",
    codes: [{ system: "aadsts", code: "AADSTS700082" }],
  },
];
