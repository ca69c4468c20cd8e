import { told } from "./told";

const app = "8d1f4c62-05ab-4e97-b3d8-f26a9c417e50";

/** First calls, the network, and texts inside texts: exceptions, mail threads, encodings. */
export const seventhCalls = told({
  "first-call": [
    ["dataset-unknown", "table", `{"value":[],"totalCount":0,"message":"Invalid table name","statusCode":400}`],
    [
      "column-unknown",
      "column",
      `{"value":[],"totalCount":0,"message":"Incorrect column name: CustomerTennantId","statusCode":400}`,
    ],
    [
      "start-too-early",
      "start",
      "Invalid report parameters for creation - Start time of report should at least be 4 hours from current UTC time",
    ],
    [
      "no-execution-yet",
      "executions",
      "There are no executions that have occurred for the given filter conditions. Please recheck the reportId or executionId and retry the API after the report's scheduled execution time",
    ],
    [
      "token-expired",
      "plain",
      "After about an hour the insights download loop gets 401 Unauthorized; with a new token it goes on.",
    ],
    [
      "no-datasets",
      "200 empty",
      `GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset 200 {"value":[],"totalCount":0,"message":"Dataset fetched successfully","statusCode":200}`,
    ],
    ["recurrence-out-of-range", "recurrence", "statusCode 400 message Recurrence Interval must be between 4 and 2160"],
    ["date-format", "500", "Internal error encountered while creating report. Correlation ID 1e5f"],
    [
      "value-missing",
      "null",
      `POST ScheduledReport -> {"message":"Null or missing value","statusCode":400,"value":[]}`,
    ],
    ["call-unauthorized", "bare 401", "insights/v1/mpn/ScheduledDataset answered 401, nothing else in the log"],
    [
      "dataset-unknown",
      "Korean",
      "쿼리를 만들면 'Invalid table name'이라고 합니다. 데이터 세트 이름을 어디서 확인하나요?",
    ],
  ],
  network: [
    ["host-unreachable", "dns", "curl: (6) Could not resolve host: login.microsoftonline.com"],
    [
      "tls-broken",
      "node",
      "request to https://api.partnercenter.microsoft.com/ failed, reason: self-signed certificate in certificate chain",
    ],
    ["throttled", "429", "429 Too Many Requests, Retry-After: 30 — api.partnercenter.microsoft.com"],
    [
      "host-unreachable",
      "elixir",
      `** (Mint.TransportError) non-existing domain - nxdomain host: "graph.microsoft.com"`,
    ],
    [
      "answer-not-json",
      "proxy page",
      "Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON while reading the answer of login.microsoftonline.com; the page is from the company's web filter",
    ],
    [
      "network-restricted",
      "tenant restrictions",
      "Access to 'Contoso' tenant is denied. Your network administrator has blocked access to this tenant.",
    ],
    [
      "browser-origin",
      "cors",
      "Access to XMLHttpRequest at 'https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset' from origin 'https://app.contoso.example' has been blocked by CORS policy",
    ],
    [null, "msal endpoints", "ClientAuthError: endpoints_resolution_error: Endpoints cannot be resolved"],
    [
      "host-unreachable",
      "Korean firewall",
      "방화벽에서 login.microsoftonline.com 접속이 막혀 연결 시간 초과가 발생합니다.",
    ],
    [
      "service-unavailable",
      "503",
      "503 Service Unavailable from https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledReport, three times in a row",
    ],
    [
      "answer-not-json",
      "BOM",
      "json.decoder.JSONDecodeError: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0) - reading https://api.partnercenter.microsoft.com/v1/roles",
    ],
    [
      "host-unreachable",
      "java chain",
      "java.util.concurrent.ExecutionException: com.microsoft.aad.msal4j.MsalClientException: java.net.UnknownHostException: login.microsoftonline.com\nCaused by: java.net.UnknownHostException: login.microsoftonline.com",
    ],
  ],
  other: [
    [null, "microsoft internal", "OrgIdWsTrust2: NonRetryableError AADSTS50000: There was an error issuing a token."],
    [
      "wrong-api",
      "wrong surface",
      "We get data, but it is customers and orders and not analytics. We call https://api.partnercenter.microsoft.com/v1/customers.",
    ],
    [
      null,
      "unsupported query",
      `GET https://graph.microsoft.com/v1.0/users?$filter=endsWith(mail,'a') {"error":{"code":"Request_UnsupportedQuery","message":"Unsupported or invalid query filter clause specified for property 'mail' of resource 'User'."}}`,
    ],
    [
      null,
      "600074",
      `{"code":600074,"description":"Account Status for the customer, 'x', is not found.","data":[],"source":"PartnerFD"}`,
    ],
  ],
  user: [
    [
      "known-code",
      "unknown number",
      "Sign-in stops with AADSTS399284: something about inbound token, we find nothing about it",
    ],
    [
      "session-revoked",
      "mail thread",
      `On Friday you wrote:\n> AADSTS65001 is gone after the consent, thank you.\n\nNow we have this one:\nAADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.`,
    ],
    [
      "bad-password",
      "double-encoded Japanese",
      `error_description=${encodeURIComponent(encodeURIComponent("ユーザー名またはパスワードが正しくありません"))}`,
    ],
    ["account-locked", "full width", "ＡＡＤＳＴＳ５００５３：　Ｔｈｅ　ａｃｃｏｕｎｔ　ｉｓ　ｌｏｃｋｅｄ"],
  ],
  consent: [
    [
      "consent-missing",
      "three exceptions",
      `System.AggregateException: One or more errors occurred. (Token acquisition failed) ---> InvalidOperationException: Token acquisition failed ---> Microsoft.Identity.Client.MsalUiRequiredException: AADSTS65001: The user or administrator has not consented to use the application with ID '${app}'`,
    ],
    [
      "admin-approval-needed",
      "percent Korean",
      `https://insights.example/cb?error=access_denied&error_description=${encodeURIComponent("관리자 승인 필요: 관리자만 동의할 수 있습니다.")}`,
    ],
  ],
  mfa: [
    [
      "mfa-required",
      "python traceback",
      `RuntimeError: export failed\nThe above exception was the direct cause\nValueError: {'error': 'invalid_grant', 'suberror': 'basic_action', 'error_codes': [50076], 'error_description': 'AADSTS50076: Due to a configuration change made by your administrator'}`,
    ],
    [
      "mfa-required",
      "upper case with smart quotes",
      "YOU MUST USE MULTI‑FACTOR AUTHENTICATION TO ACCESS ‘FA3D9A0C-3FB0-42CC-9193-47C7ECD2EDBD’",
    ],
  ],
  secret: [
    [
      "secret-expired",
      "old and new in a thread",
      `Re: Re: connector\n\nNew today: invalid_client, the provided client secret keys are expired.\n\n> From: support\n> Earlier: AADSTS50076 you must use multi-factor authentication\n> that was solved last week`,
    ],
    ["secret-wrong", "nbsp and zero width", "Invalid\u00a0client\u00a0sec\u200bret\u00a0provided."],
  ],
  role: [
    [
      "caller-lacks-right",
      "powershell",
      "Get-PartnerMpnProfile : Access Denied. Forbidden (403)\nAt line:1 char:1\n+ CategoryInfo : CloseError: Microsoft.Store.PartnerCenter.Exceptions.PartnerException",
    ],
  ],
  app: [
    [
      "redirect-mismatch",
      "percent twice",
      "error%253Dinvalid_request%2526error_description%253DThe%252Bredirect%252BURI%252Bdoes%252Bnot%252Bmatch%252Bthe%252Bredirect%252BURIs%252Bconfigured%252Bfor%252Bthe%252Bapplication",
    ],
  ],
});
