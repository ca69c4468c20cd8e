import { told } from "./told";

/** An eleventh round. */
export const eleventhRound = told({
  tenant: [
    ["tenant-not-found", "Korean", "도메인 이름을 잘못 적었는지 Entra가 해당 테넌트가 없다고 합니다."],
    [
      "tenant-not-found",
      "json cut",
      `"error":"invalid_tenant","error_description":"Specified tenant identifier 'contoso' is neither`,
    ],
    [
      "wrong-cloud",
      "ticket",
      "customer lives in the US government cloud, our calls to the commercial login host are refused",
    ],
  ],
  enrolment: [
    ["insights-not-visible", "Korean", "파트너 센터 홈에 Insights 타일이 보이지 않는다고 고객이 말합니다."],
    ["verification-rejected", "French", "La vérification de notre entreprise dans l'Espace partenaires a été refusée."],
    [
      "verification-pending",
      "ticket",
      "they have been waiting for their partner account to be vetted since Monday, still pending",
    ],
  ],
  app: [
    ["redirect-mismatch", "Japanese", "応答 URL がアプリに登録されているものと一致しないというエラーが表示されます。"],
    [
      "app-not-found",
      "German",
      "Die App-Registrierung wurde letzte Woche gelöscht, seitdem schlägt die Token-Anforderung fehl.",
    ],
    ["redirect-mismatch", "ticket", "we forgot to add the callback address of the new server as a redirect URI"],
    ["app-disabled", "ticket, another", "somebody disabled our service principal in Enterprise applications"],
  ],
  secret: [
    ["secret-expired", "ticket", "the credential of our app reached its end date over the weekend"],
    [
      "secret-wrong",
      "French",
      "Le secret client fourni est incorrect d'après Microsoft, pourtant nous l'avons copié du portail.",
    ],
    ["secret-policy", "Korean", "테넌트 정책 때문에 새 클라이언트 암호를 추가할 수 없도록 차단되어 있습니다."],
    [
      "assertion-time",
      "ticket, another",
      "Our VM's clock drifted, Microsoft says the client assertion is not within its valid time range",
    ],
  ],
  permission: [
    [
      "permission-not-listed",
      "ticket",
      "I think nobody put Partner Center into the API permissions of the registration, only Graph is there",
    ],
    [
      "resource-missing",
      "French",
      "Impossible de trouver Microsoft Partner Center dans les API utilisées par mon organisation (autorisations d'API).",
    ],
    ["assignment-required", "Korean", "이 애플리케이션은 사용자 할당이 필요한데 통합 사용자가 할당되지 않았습니다."],
    [
      "graph-right-missing",
      "ticket, another",
      "Graph says 403 Authorization_RequestDenied when the wizard adds the permission",
    ],
  ],
  consent: [
    [
      "consent-missing",
      "ticket",
      "permission is in the list but its status is a yellow triangle, consent was not granted",
    ],
    ["admin-approval-needed", "Spanish", "Se necesita la aprobación del administrador para usar esta aplicación."],
    [
      "consent-declined",
      "German",
      "Der Admin hat auf der Zustimmungsseite abgebrochen, jetzt steht access_denied in der Adresse.",
    ],
  ],
  user: [
    ["account-locked", "Japanese", "統合アカウントがロックされ、Entra にサインインできません。"],
    [
      "session-revoked",
      "German",
      "Nach dem Zurücksetzen des Kennworts funktioniert das gespeicherte Token nicht mehr.",
    ],
    [
      "no-cloud-password",
      "ticket",
      "users are authenticated by our own federation server (AD FS), the password grant doesn't work for them",
    ],
    ["bad-password", "Spanish", "Entra dice que el usuario o la contraseña no son correctos."],
    [
      "user-not-found",
      "ticket, another",
      "The UPN changed when she married, now Entra cannot find the user in the directory",
    ],
  ],
  role: [
    [
      "erv-missing",
      "ticket",
      "I can't give the Executive Report Viewer role, only account admins can; so the service user still has none and gets 403",
    ],
    ["report-viewer-only", "Japanese", "レポートの売上列だけが空です。ユーザーのロールは Report Viewer です。"],
    [
      "caller-lacks-right",
      "ticket, another",
      "Partner Center REST call /v1/profiles/mpn is answered with 403 and an empty body",
    ],
    [
      "erv-choice-missing",
      "ticket, a third",
      "in user management the checkbox for executive report viewer is simply not there",
    ],
  ],
  mfa: [
    ["mfa-required", "Korean", "관리자가 MFA를 강제한 뒤로 사용자 이름과 암호로 토큰을 받을 수 없습니다."],
    [
      "mfa-claim-missing",
      "Japanese",
      "トークンの amr に mfa が含まれていないため、パートナー センターが 401 を返します。",
    ],
    ["mfa-failed", "ticket", "she tapped 'No, it's not me' in Authenticator, so the sign in was refused"],
    [
      "mfa-not-registered",
      "Spanish",
      "La cuenta de integración todavía no tiene configurada la autenticación multifactor.",
    ],
  ],
  "conditional-access": [
    [
      "blocked-by-policy",
      "ticket",
      "sign-in logs: failure, Conditional Access policy 'Require trusted location' -> Block",
    ],
    ["device-required", "German", "Die Anmeldung verlangt ein konformes Gerät, unser Server ist nicht in Intune."],
    ["blocked-by-policy", "Korean", "해외 IP에서 로그인하면 정책에 의해 차단됩니다. 서버가 일본에 있습니다."],
  ],
  "token-request": [
    ["refresh-token-ended", "Japanese", "90日以上使わなかったため、リフレッシュ トークンが失効しました。"],
    [
      "wrong-audience",
      "ticket",
      "we use the token we already had for Microsoft Graph on the Partner Center insights endpoint and get 401",
    ],
    [
      "device-code-expired",
      "ticket, another",
      "The admin typed the device code after lunch and it was no longer valid, it had expired",
    ],
    ["pkce-mismatch", "ticket, a third", "callback fails because the state cookie is missing, sign-in through Entra"],
  ],
  "first-call": [
    ["token-expired", "Korean", "액세스 토큰을 받은 지 한 시간이 지나면 인사이트 호출이 401로 실패합니다."],
    ["column-unknown", "ticket", "Insights says Incorrect column name for a column that existed last year"],
    ["no-datasets", "Korean, another", "ScheduledDataset을 호출하면 200인데 데이터 세트 목록이 비어 있습니다."],
    ["call-unauthorized", "host", "api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledReport - 401 Unauthorized"],
  ],
  network: [
    ["host-unreachable", "French", "Notre pare-feu bloque la connexion vers login.microsoftonline.com."],
    ["tls-broken", "Korean", "사내 프록시 인증서를 신뢰하지 않아 login.microsoftonline.com에 TLS 연결이 실패합니다."],
    ["service-unavailable", "ticket", "graph.microsoft.com gives us 504 Gateway Timeout now and then"],
    [
      "throttled",
      "ticket, another",
      "we poll the report status each second, Partner Center says we send too many requests",
    ],
  ],
  nothing: [
    [null, "crm", "CRM sync failed: duplicate contact id 4411, record skipped."],
    [null, "support closing", "Resolved: the customer renewed the client secret. No further action needed."],
    [null, "training", "Next training: how Conditional Access works, Thursday 10:00."],
    [null, "apache", "[client 10.0.0.7] AH01797: client denied by server configuration: /var/www/"],
    [null, "excel", "Excel says the file is locked for editing by another user."],
    [null, "plan", "On Monday we will create the app registration and ask the admin for consent."],
    [null, "python import", "ModuleNotFoundError: No module named 'pandas'"],
    [null, "ok", "everything is fine with insights since the update, thanks a lot"],
  ],
});
