import type { CorpusCase } from "./case";
import { token } from "./token";

const pc = "https://api.partnercenter.microsoft.com";
const nothing = { stage: "other", cause: null, nothing: true } as const;

/** A sixth round, written after the engine knew the other five. */
export const sixthRound: readonly CorpusCase[] = [
  {
    name: "Prose: the partner cannot get to the reports page",
    text: "Our account manager told us to open Insights > Download hub. Nobody in our company has an Insights entry in Partner Center's navigation.",
    stage: "enrolment",
    cause: "insights-not-visible",
  },
  {
    name: "Prose: role granted only for one location",
    text: "The user holds Executive report viewer for one location only and wonders why ACR of the other locations is missing.",
    stage: "role",
    cause: null,
  },
  {
    name: "Prose: secret about to be created is forbidden",
    text: "addPassword fails, our tenant has an app management policy that does not allow password credentials on applications.",
    stage: "secret",
    cause: "secret-policy",
  },
  {
    name: "Prose: consent was given in the wrong tenant",
    text: "Grant admin consent was clicked, yet the token endpoint still says that the user or administrator has not consented to use the application.",
    stage: "consent",
    cause: "consent-missing",
  },
  {
    name: "Prose: user left the company",
    text: "The person whose account the integration used has left, her account was deleted and now the user account does not exist in the directory.",
    stage: "user",
    cause: "user-not-found",
  },
  {
    name: "Prose, Korean: Conditional Access blocks the place",
    text: "조건부 액세스 정책에 의해 차단되었습니다. 해외 IP에서는 로그인이 허용되지 않습니다.",
    stage: "conditional-access",
    cause: "blocked-by-policy",
  },
  {
    name: "Prose, Korean: wrong redirect",
    text: "로그인 후 '요청에 지정된 리디렉션 URI가 애플리케이션에 구성된 리디렉션 URI와 일치하지 않습니다' 오류가 나옵니다.",
    stage: "app",
    cause: "redirect-mismatch",
  },
  {
    name: "Prose, Korean: wrong dataset",
    text: "쿼리를 만들면 'Invalid table name' 메시지가 나옵니다. 데이터 세트 이름이 잘못된 것인가요?",
    stage: "first-call",
    cause: "dataset-unknown",
  },
  {
    name: "Perl's LWP",
    text: `500 Can't connect to login.microsoftonline.com:443 (certificate verify failed)`,
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "Apache HttpClient",
    text: "org.apache.http.conn.HttpHostConnectException: Connect to api.partnercenter.microsoft.com:443 [api.partnercenter.microsoft.com/192.0.2.4] failed: Connection refused",
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "Retrofit's 403",
    text: `retrofit2.HttpException: HTTP 403 Forbidden\n--> GET ${pc}/insights/v1/mpn/ScheduledReport\n<-- 403 (211ms)`,
    stage: "role",
    cause: "erv-missing",
  },
  {
    name: "AutoHotkey-like dump: status and body on separate lines",
    text: `Status=400\nBody={"error":"invalid_grant","error_description":"AADSTS50055: The password is expired."}\nUrl=https://login.microsoftonline.com/organizations/oauth2/v2.0/token`,
    stage: "user",
    cause: "password-expired",
  },
  {
    name: "An ERB log with a Ruby hash of a token error",
    text: `{:error=>"invalid_request", :error_description=>"AADSTS9002313: Invalid request. Request is malformed or invalid."}`,
    stage: "token-request",
    cause: null,
  },
  {
    name: "SQL Agent's history cell",
    text: "Executed as user: CONTOSO\\svc. AADSTS50053: The account is locked, you've tried to sign in too many times with an incorrect user ID or password. Process Exit Code 1. The step failed.",
    stage: "user",
    cause: "account-locked",
  },
  {
    name: "A token behind a colon and a tab, aud of Azure management",
    text: `Authorization:\tBearer ${token({ aud: "https://management.azure.com/" })}`,
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "A token with the MFA of another method: fido and mfa is fine; 401 is left open",
    text: `GET ${pc}/insights/v1/mpn/ScheduledDataset\nAuthorization: Bearer ${token({ amr: ["fido", "mfa"] })}\n401 Unauthorized`,
    stage: "first-call",
    cause: "call-unauthorized",
  },
  {
    name: "Travel policy",
    text: "Travel policy: business class needs approval by an administrator. Keep your receipts; a request without them is rejected.",
    ...nothing,
  },
  {
    name: "Stripe's API",
    text: '{"error":{"message":"Invalid API Key provided","type":"invalid_request_error"}} https://api.stripe.com/v1/charges',
    ...nothing,
  },
  { name: "Curl of a private site", text: "curl: (6) Could not resolve host: intranet.contoso.example", ...nothing },
  {
    name: "Jenkins",
    text: "hudson.security.AccessDeniedException3: alex is missing the Job/Build permission",
    ...nothing,
  },
];
