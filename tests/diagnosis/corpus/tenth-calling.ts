import { told } from "./told";

/** A tenth round, from the role on. */
export const tenthCalling = told({
  role: [
    [
      "erv-missing",
      "ticket",
      "the integration user can log on but insights gives forbidden, I believe nobody gave it the executive report viewer permission",
    ],
    [
      "erv-missing",
      "Japanese",
      "統合ユーザーに Executive report viewer ロールが割り当てられていないため、403 になります。",
    ],
    [
      "both-report-roles",
      "Korean",
      "같은 사용자가 Report Viewer와 Executive Report Viewer에 모두 들어 있어 매출이 사라졌습니다.",
    ],
    ["app-only-token", "log", "using client_credentials token ... GET /insights/v1/mpn/ScheduledQueries 403"],
  ],
  mfa: [
    [
      "mfa-required",
      "ticket",
      "after enabling security defaults the username/password grant is dead, it wants a second factor",
    ],
    ["mfa-claim-missing", "Korean", "토큰에 mfa가 없다고 파트너 센터가 401을 반환합니다."],
    [
      "mfa-failed",
      "ticket, another",
      "approval request on the phone expired before anyone tapped it, so the Microsoft sign-in failed",
    ],
    [
      "mfa-not-registered",
      "French",
      "Le compte d'intégration n'a pas encore configuré l'authentification multifacteur.",
    ],
  ],
  "conditional-access": [
    [
      "blocked-by-policy",
      "Spanish",
      "El acceso está bloqueado por una directiva de acceso condicional desde fuera de la oficina.",
    ],
    ["device-required", "ticket", "Intune policy: only company laptops may sign in, our server is not one of them"],
    [
      "blocked-by-policy",
      "ticket, another",
      "IT closed legacy authentication and device code for everyone through conditional access, our connector can't sign in since",
    ],
    ["sign-in-frequency", "Korean", "로그인 빈도 정책 때문에 매일 다시 로그인해야 하고 새로 고침이 실패합니다."],
  ],
  "token-request": [
    ["refresh-token-ended", "ticket", "connector was off for four months, now its refresh token is no longer accepted"],
    [
      "wrong-audience",
      "Korean",
      "토큰의 aud가 https://graph.microsoft.com 인데 인사이트 API를 호출하면 401이 나옵니다.",
    ],
    ["code-used-or-expired", "Japanese", "認可コードの有効期限が切れたと言われます (token エンドポイント)。"],
    [
      "grant-damaged",
      "ticket, another",
      "refresh token was cut at 1024 characters in our database; Microsoft says it is malformed",
    ],
    [
      "scope-invalid",
      "ticket, a third",
      "we wrote user_impersonatoin in the scope, Entra answers that the scope is not valid",
    ],
  ],
  "first-call": [
    ["token-expired", "Japanese", "取得から1時間を過ぎるとトークンの有効期限が切れて 401 になります。"],
    ["dataset-unknown", "German", "Die Abfrage nennt einen Datensatz, den es nicht gibt: Invalid table name."],
    [
      "start-too-early",
      "ticket",
      "report start was set to in ten minutes; insights wants it at least 4 hours from current UTC time",
    ],
    [
      "no-execution-yet",
      "ticket, another",
      "we ask for the finished report right after creating it and are told there are no executions yet",
    ],
  ],
  network: [
    [
      "host-unreachable",
      "ticket",
      "from the customer's data centre login.microsoftonline.com can't be reached, telnet to 443 hangs",
    ],
    [
      "tls-broken",
      "ticket, another",
      "company proxy swaps the certificate of api.partnercenter.microsoft.com and Node doesn't trust it",
    ],
    ["throttled", "Japanese", "パートナー センター API から 429 (要求が多すぎます) が返されます。"],
    [
      "service-unavailable",
      "log",
      "attempt 5: https://login.microsoftonline.com/x/oauth2/v2.0/token 503 Service Unavailable",
    ],
    [
      "answer-not-json",
      "ticket, a third",
      "instead of JSON the answer from login.microsoftonline.com is an HTML page of our web filter",
    ],
  ],
  nothing: [
    [null, "travel", "Your booking was cancelled by the airline. Please sign in to your account to see the options."],
    [null, "bank", "Your card was declined. Contact your bank for details."],
    [null, "aws sso", "Error loading SSO Token: Token for default does not exist"],
    [null, "meeting", "Can we have a short call about the insights roadmap next week? No rush."],
    [
      null,
      "success ticket",
      "Update: after the admin gave consent the connector runs without errors. Ticket can be closed.",
    ],
    [null, "ms word", "Microsoft Word cannot open the document because the file is corrupt."],
    [null, "teams", "Teams: your microphone isn't working, check your device settings."],
    [null, "jenkins", "ERROR: script returned exit code 1\nFinished: FAILURE"],
  ],
});
