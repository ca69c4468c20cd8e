import { told } from "./told";

/** A thirteenth round. */
export const thirteenthRound = told({
  tenant: [
    [
      "tenant-not-found",
      "ticket",
      "openid-configuration for the customer's domain gives 400 invalid_tenant, is the domain verified at all?",
    ],
    [
      "tenant-missing",
      "cut",
      "Specified tenant identifier 'https://contoso.example' is neither a valid DNS name, nor a valid external domain.",
    ],
    ["wrong-tenant", "Korean", "토큰이 다른 테넌트에서 발급된 것 같습니다. tid가 파트너 테넌트와 다릅니다."],
  ],
  enrolment: [
    ["not-enrolled", "French", "Notre société n'est pas encore membre du programme partenaires Microsoft."],
    ["insights-not-visible", "Japanese", "パートナー センターに Insights のメニューが出てきません。"],
    [
      "enrolment-address-refused",
      "ticket",
      "enrolling with sales@contoso.example isn't accepted, the partner form wants a personal named work mailbox",
    ],
  ],
  app: [
    [
      "app-not-found",
      "ticket",
      "AADSTS number is missing in the screenshot, I can only read: was not found in the directory 'Contoso'. This can happen if the application has not been installed",
    ],
    ["redirect-mismatch", "Korean", "요청에 지정된 리디렉션 URI가 애플리케이션에 구성된 URI와 일치하지 않습니다."],
    [
      "public-client-off",
      "ticket, another",
      "public client flows are off in the app, so our device code login is refused",
    ],
    [
      "object-missing",
      "graph",
      `GET /v1.0/servicePrincipals(appId='fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd') 404 Request_ResourceNotFound`,
    ],
  ],
  secret: [
    ["secret-wrong", "Spanish", "El secreto de cliente no es válido según Microsoft Entra; lo acabamos de crear."],
    ["secret-expired", "Korean", "앱 등록에서 클라이언트 시크릿이 만료되었습니다."],
    [
      "assertion-rejected",
      "cut",
      "The certificate used to sign the client assertion is not registered on application. [Reason - The key was not found.]",
    ],
    [
      "secret-wrong",
      "ticket",
      "invalid_client for the connector although the secret looks right; maybe the plus sign in it was not url encoded",
    ],
  ],
  permission: [
    [
      "permission-not-listed",
      "Japanese",
      "API のアクセス許可に Partner Center が追加されていません。User.Read だけです。",
    ],
    [
      "graph-right-missing",
      "ticket",
      "Authorization failed due to missing permission scope when reading the sign-in log",
    ],
    [
      "resource-missing",
      "ticket, another",
      "tenant has no service principal for Microsoft Partner Center, the token request ends with invalid_resource",
    ],
    [
      "assignment-required",
      "German",
      "Der angemeldete Benutzer ist der Anwendung Insights Connector nicht zugewiesen.",
    ],
  ],
  consent: [
    [
      "consent-missing",
      "ticket",
      "after we added the second permission nobody consented again, MSAL asks for interaction with consent_required",
    ],
    [
      "admin-approval-needed",
      "ticket, another",
      "The user gets a request form asking an admin to approve the connector application",
    ],
    ["consent-declined", "French", "L'administrateur a cliqué sur Annuler dans la fenêtre de consentement."],
  ],
  user: [
    ["user-disabled", "Japanese", "統合ユーザーのアカウントが無効になっているため、サインインできません。"],
    [
      "account-locked",
      "French",
      "Le compte du service est verrouillé après trop de tentatives de connexion Microsoft.",
    ],
    ["session-revoked", "Korean", "비밀번호를 변경한 뒤로 저장된 토큰을 새로 고칠 수 없습니다."],
    ["user-not-found", "Spanish", "La cuenta de usuario svc@contoso.example no existe en el directorio."],
  ],
  role: [
    [
      "erv-missing",
      "ticket",
      "403 Forbidden from insights. In Partner Center the account has no report role whatsoever.",
    ],
    [
      "both-report-roles",
      "ticket, another",
      "after someone also ticked Report Viewer next to Executive Report Viewer the revenue figures were reduced",
    ],
    ["app-only-token", "ticket, a third", "This resource doesn't support application-only authentication"],
  ],
  mfa: [
    ["mfa-required", "ticket", "ROPC fails since Entra enforces MFA on the account"],
    [
      "mfa-claim-missing",
      "ticket, another",
      "amr in our access token contains only pwd and Partner Center says unauthorized",
    ],
    [
      "mfa-not-registered",
      "ticket, a third",
      "new service account never enrolled for multifactor, sign-in hangs at 'More information required'",
    ],
    ["mfa-failed", "Spanish", "El usuario rechazó la notificación de Authenticator y el inicio de sesión falló."],
  ],
  "conditional-access": [
    ["blocked-by-policy", "ticket", "CA policy blocks the device code flow for us"],
    ["device-required", "Spanish", "El inicio de sesión exige un dispositivo conforme administrado por Intune."],
    [
      "token-protection",
      "ticket, another",
      "our refresh token is refused because the tenant demands token protection by conditional access",
    ],
  ],
  "token-request": [
    ["refresh-token-ended", "Spanish", "El token de actualización ha caducado por inactividad."],
    [
      "wrong-audience",
      "ticket",
      "token was requested for https://graph.windows.net as the old samples do, Partner Center refuses it",
    ],
    ["scope-invalid", "Korean", "scope 값이 잘못되었다고 합니다 (invalid_scope)."],
    [
      "device-code-pending",
      "poll",
      "polling https://login.microsoftonline.com/organizations/oauth2/v2.0/token ... authorization_pending ... authorization_pending",
    ],
  ],
  "first-call": [
    [
      "token-expired",
      "Spanish",
      "Después de una hora la API de Insights responde 401, con un token nuevo vuelve a funcionar.",
    ],
    ["dataset-unknown", "ticket", "is the dataset name case sensitive? we get invalid table name from insights"],
    ["column-unknown", "Japanese", "クエリの列名が正しくないと言われます: Incorrect column name"],
    ["call-unauthorized", "ticket, another", "insights answers 401 and we don't know why"],
  ],
  network: [
    ["host-unreachable", "Japanese", "プロキシ経由で login.microsoftonline.com に接続できません。"],
    [
      "tls-broken",
      "German",
      "Der Proxy ersetzt das Zertifikat von login.microsoftonline.com, dem unser Dienst nicht vertraut.",
    ],
    ["throttled", "ticket", "429 from graph.microsoft.com with Retry-After 120"],
    ["service-unavailable", "Korean", "파트너 센터 API가 503 오류를 반환합니다. 잠시 후에도 같습니다."],
  ],
  nothing: [
    [null, "shop", "Order 7712 was refused by the warehouse because item 3 is missing."],
    [null, "slack", "slack: invalid_auth when posting to #alerts"],
    [null, "rust", "error[E0382]: borrow of moved value: `tenant`"],
    [
      null,
      "tls elsewhere",
      "curl: (60) SSL certificate problem: unable to get local issuer certificate https://internal.contoso.example",
    ],
    [null, "hr", "Die neue Rolle im Team wird ab Januar besetzt."],
    [null, "good", "Status: connected. Last export 24 datasets, 0 errors."],
  ],
});
