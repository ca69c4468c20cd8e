import { told } from "./told";

/** A further round, from the role on. */
export const eighthCalling = told({
  role: [
    [
      "erv-missing",
      "German",
      "Dem Integrationsbenutzer fehlt die Rolle Executive report viewer; Insights antwortet mit 403.",
    ],
    ["report-viewer-only", "Korean", "보고서에는 사용량이 있는데 매출 열이 비어 있습니다. 계정은 Report Viewer입니다."],
    ["app-only-token", "ticket", "403 on insights with a token that has roles but no scp, idtyp=app"],
    ["caller-lacks-right", "host+status", "GET api.partnercenter.microsoft.com/v1/roles 403"],
  ],
  mfa: [
    [
      "mfa-required",
      "Japanese",
      "管理者がセキュリティの既定値を有効にしてから、多要素認証が必要と言われてスクリプトが動きません。",
    ],
    [
      "mfa-claim-missing",
      "ticket",
      "Partner Center started to send 401 for tokens that were made without multi factor",
    ],
    [
      "mfa-failed",
      "Japanese, another",
      "Authenticator の通知を承認しないままタイムアウトし、サインインできませんでした。",
    ],
    [
      "mfa-not-registered",
      "English",
      "The new integration account has no MFA method set up, the sign-in stops on a page that wants more information.",
    ],
    [
      "mfa-external",
      "sentence",
      "External security challenge was not satisfied. User will be redirected to another page or authentication provider",
    ],
  ],
  "conditional-access": [
    ["blocked-by-policy", "French", "L'accès est bloqué par une stratégie d'accès conditionnel."],
    [
      "device-required",
      "Korean",
      "규정을 준수하는 장치에서만 로그인할 수 있다고 나옵니다. 서버에서는 로그인이 안 됩니다.",
    ],
    [
      "blocked-by-policy",
      "ticket",
      "we are told we cannot access this right now - sign-in was successful but does not meet the criteria",
    ],
    [
      "sign-in-frequency",
      "ticket, another",
      "A rule in the tenant forces a new sign-in every 12 hours, so the stored refresh token of the connector dies each night.",
    ],
  ],
  "token-request": [
    [
      "refresh-token-ended",
      "German",
      "Das Aktualisierungstoken ist abgelaufen, weil der Dienst drei Monate nicht lief.",
    ],
    ["wrong-audience", "ticket", "insights says 401; on jwt.ms we see aud = 00000003-0000-0000-c000-000000000000"],
    [
      "code-used-or-expired",
      "ticket, another",
      "Our callback sends the authorization code a second time when the user reloads the page and the token endpoint refuses it",
    ],
    [
      "interaction-needed",
      "MSAL python",
      "No token in cache, result is None, app.get_accounts() returned an empty list - acquire_token_silent",
    ],
    [
      "request-malformed",
      "code",
      `{"error":"unsupported_grant_type","error_description":"The app requested an unsupported grant type 'passwd'."}`,
    ],
  ],
  "first-call": [
    ["no-datasets", "prose", "ScheduledDataset returns 200 but the list of datasets is empty"],
    ["token-expired", "German", "Nach einer Stunde kommt beim Abruf von Insights 401, mit neuem Token geht es wieder."],
    ["query-invalid", "body", `{"value":[],"totalCount":0,"message":"Invalid export query","statusCode":400}`],
    [
      "call-unauthorized",
      "curl",
      "curl -s -o /dev/null -w '%{http_code}' https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset -> 401",
    ],
  ],
  network: [
    [
      "host-unreachable",
      "German",
      "Unsere Firewall blockiert login.microsoftonline.com, der Aufruf läuft in eine Zeitüberschreitung.",
    ],
    [
      "tls-broken",
      "dotnet",
      "System.Net.Http.HttpRequestException: The SSL connection could not be established, see inner exception. (api.partnercenter.microsoft.com:443)",
    ],
    ["throttled", "Korean", "파트너 센터 API가 요청이 너무 많다고 429를 반환합니다."],
    [
      "host-unreachable",
      "go",
      `Post "https://login.microsoftonline.com/x/oauth2/v2.0/token": dial tcp: lookup login.microsoftonline.com on 10.0.0.2:53: no such host`,
    ],
    [
      "service-unavailable",
      "ticket",
      "Partner Center API answers 502 Bad Gateway since an hour, seems to be an outage on their side",
    ],
  ],
  nothing: [
    [
      null,
      "hr mail",
      "Please update your emergency contact in the portal before Friday. Your manager has to approve the change.",
    ],
    [null, "github actions", "Error: Process completed with exit code 1.\n##[error]Bash exited with code '1'."],
    [null, "stripe", `{"error":{"type":"invalid_request_error","message":"Invalid API Key provided: sk_test_****"}}`],
    [
      null,
      "blog",
      "Multi-factor authentication is one of the best ways to protect accounts. In this article we look at three methods.",
    ],
    [null, "ok run", "[OK] token (mfa), [OK] insights 200, 24 datasets. Duration 1.9 s"],
    [null, "vpn", "The VPN client says: certificate validation failure. Contact the help desk."],
    [null, "sql", "Msg 18456, Level 14, State 1: Login failed for user 'reporting'."],
    [null, "code", "export const STATUS = { unauthorized: 401, forbidden: 403, tooMany: 429 } as const;"],
    [null, "feature wish", "It would be nice if the export could also be scheduled weekly and mailed to our manager."],
    [null, "wifi", "The guest wifi password has changed, see the note in the kitchen."],
    [
      null,
      "facebook",
      `{"error":{"message":"Error validating access token: Session has expired","type":"OAuthException","code":190}}`,
    ],
    [null, "Japanese thanks", "無事に動きました。ありがとうございました。"],
  ],
});
