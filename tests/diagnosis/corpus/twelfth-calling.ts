import { told } from "./told";

/** A twelfth round, from the role on. */
export const twelfthCalling = told({
  role: [
    [
      "erv-missing",
      "Spanish",
      "Al usuario le falta el rol Executive report viewer y la llamada a insights devuelve 403.",
    ],
    ["report-viewer-only", "German", "Im Bericht fehlen die Umsatzspalten, der Benutzer ist nur Report Viewer."],
    ["app-only-token", "Korean", "앱 전용 토큰(client_credentials)으로 인사이트를 호출하면 403이 나옵니다."],
    [
      "caller-lacks-right",
      "ticket",
      "GET https://api.partnercenter.microsoft.com/v1/profiles/organization => 403 Forbidden (no body)",
    ],
  ],
  mfa: [
    ["mfa-required", "Chinese", "必须使用多重身份验证才能访问该资源。"],
    [
      "mfa-claim-missing",
      "ticket",
      "the refresh token was created without MFA, since June Partner Center answers every call with 401",
    ],
    ["mfa-expired", "Korean", "다단계 인증이 만료되어 다시 인증해야 한다고 합니다. 새로 고침 토큰이 거부됩니다."],
    ["mfa-failed", "German", "Die Authenticator-Anfrage wurde nicht bestätigt, die Anmeldung ist fehlgeschlagen."],
  ],
  "conditional-access": [
    ["blocked-by-policy", "Chinese", "登录被条件访问策略阻止。"],
    ["device-required", "French", "La connexion exige un appareil conforme, notre serveur n'est pas géré par Intune."],
    [
      "blocked-by-policy",
      "ticket",
      "sign in blocked, reason in the log: Block access from unknown countries (policy), our data centre is in Ireland",
    ],
    [
      "approved-app-required",
      "ticket, another",
      "policy wants one of Microsoft's approved client apps, our connector is not an approved app",
    ],
  ],
  "token-request": [
    ["refresh-token-ended", "Chinese", "刷新令牌因 90 天未使用而过期。"],
    [
      "wrong-audience",
      "German",
      "Das Token hat die Zielgruppe https://graph.microsoft.com, Insights antwortet mit 401.",
    ],
    ["code-used-or-expired", "German, another", "Der Autorisierungscode wurde bereits eingelöst."],
    [
      "interaction-needed",
      "ticket",
      "AcquireTokenSilent threw MsalUiRequiredException, no refresh token found in the cache",
    ],
    [
      "parameter-missing",
      "ticket, another",
      "token endpoint wants scope: the request body must contain the following parameter: 'scope'",
    ],
  ],
  "first-call": [
    ["token-expired", "French", "Au bout d'une heure, le jeton n'est plus accepté et l'API Insights répond 401."],
    ["no-datasets", "German", "ScheduledDataset liefert 200, aber die Liste der Datasets ist leer."],
    ["value-missing", "ticket", "create report fails with Null or missing value although we send all fields as a form"],
    [
      "date-format",
      "ticket, another",
      "Insights: Internal error encountered while creating report, we send StartTime as 21/11/2026",
    ],
  ],
  network: [
    ["host-unreachable", "Chinese", "防火墙阻止了对 login.microsoftonline.com 的连接。"],
    [
      "host-unreachable",
      "node",
      "FetchError: request to https://login.microsoftonline.com/ failed, reason: connect ETIMEDOUT 20.190.1.1:443",
    ],
    ["throttled", "German", "Partner Center meldet, dass zu viele Anfragen gesendet wurden."],
    [
      "tls-broken",
      "ticket",
      "our TLS inspection box breaks the call to graph.microsoft.com, its root is not trusted by the container",
    ],
  ],
  nothing: [
    [null, "hotel", "Your reservation could not be confirmed because the card expired."],
    [null, "azure devops", "##[error]The process '/usr/bin/npm' failed with exit code 1"],
    [null, "status page", "All systems operational. No incidents reported today."],
    [null, "plan", "Next week we rotate the client secret and update the documentation."],
    [null, "closing", "Solved - it was the redirect URI, we added it and now login works. Thanks!"],
    [
      null,
      "spring",
      "org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'dataSource'",
    ],
    [null, "php", 'PHP Warning: Undefined array key "user" in /srv/www/index.php on line 12'],
    [null, "question", "Can a guest user hold the Executive Report Viewer role?"],
  ],
});
