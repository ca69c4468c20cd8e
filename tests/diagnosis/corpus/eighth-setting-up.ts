import { told } from "./told";

/** A further round, up to the account that signs in. */
export const eighthSettingUp = told({
  tenant: [
    ["tenant-not-found", "half sentence", "login.microsoftonline.com 400 invalid_tenant"],
    [
      "tenant-not-found",
      "French",
      "Le locataire contoso-fr.onmicrosoft.com est introuvable quand nous demandons un jeton. L'identifiant de l'annuaire est-il faux ?",
    ],
    [
      "common-endpoint",
      "ticket",
      "Our connector is set to the 'organizations' endpoint with client credentials and Microsoft says a tenant-specific endpoint must be used.",
    ],
    [
      "cross-tenant-policy",
      "sentence",
      "The resource tenant's cross-tenant access policy doesn't allow this user to access this tenant.",
    ],
    [
      "tenant-blocked",
      "prose",
      "We were told by Microsoft that our whole tenant is blocked because of an abuse report; nobody can get a token at all.",
    ],
  ],
  enrolment: [
    [
      "insights-not-visible",
      "Spanish",
      "En el Centro de partners no aparece el área de trabajo Insights para nuestro administrador.",
    ],
    [
      "verification-pending",
      "English other words",
      "Partner Center tells us the account is still being verified and asks us to come back in five days",
    ],
    [
      "partner-id-unknown",
      "ticket",
      "The PartnerID 5012345 they gave us isn't known to Partner Center - 404 with code 3000",
    ],
    ["not-enrolled", "Korean", "저희 회사는 아직 파트너 프로그램에 가입하지 않았는데 Insights API를 쓸 수 있습니까?"],
  ],
  app: [
    [
      "redirect-mismatch",
      "German",
      "Die Umleitungs-URI in der Anfrage stimmt nicht mit den für die Anwendung konfigurierten überein.",
    ],
    [
      "public-client-off",
      "prose",
      "device login for our app only works after we flipped 'Allow public client flows'; it was No and the token poll kept failing",
    ],
    [
      "app-not-found",
      "French",
      "L'application a été supprimée de l'annuaire hier ; la demande de jeton échoue depuis (inscription d'application).",
    ],
    ["app-disabled", "sentence", "Application 'c2a1'(Insights Connector) is disabled."],
    ["object-missing", "graph", "Request_ResourceNotFound when reading servicePrincipals(appId='...')"],
  ],
  secret: [
    [
      "secret-wrong",
      "Japanese",
      "クライアント シークレットが正しくないと言われ、トークンが取れません (invalid_client)。",
    ],
    [
      "secret-expired",
      "mail",
      "Hello, the app password in Azure for the connector expired on Nov 3rd, where do we renew it?",
    ],
    [
      "secret-missing",
      "sentence",
      "'client_assertion' or 'client_secret' is required for the 'authorization_code' grant type.",
    ],
    ["secret-id-pasted", "Korean", "포털에서 비밀 값 대신 비밀 ID를 복사해서 넣었는데 토큰 요청이 거부됩니다."],
    [
      "secret-policy",
      "ticket",
      "Azure refuses to add a new client secret longer than 90 days, a tenant policy limits the lifetime",
    ],
  ],
  permission: [
    ["resource-missing", "Korean", "Partner Center 리소스의 서비스 주체를 테넌트에서 찾을 수 없습니다."],
    [
      "graph-right-missing",
      "ticket",
      "Our admin cannot create the app registration, the button is grey: you don't have permission to register applications in this directory",
    ],
    [
      "assignment-required",
      "French",
      "L'utilisateur connecté n'est pas affecté à un rôle pour l'application Insights Connector",
    ],
    [
      "permission-not-listed",
      "Spanish",
      "En los permisos de API de la aplicación solo está User.Read, falta añadir Partner Center.",
    ],
  ],
  consent: [
    [
      "admin-approval-needed",
      "French",
      "Approbation de l'administrateur requise : Insights Connector a besoin d'une autorisation que seul un administrateur peut accorder.",
    ],
    ["consent-missing", "Japanese", "ユーザーまたは管理者がアプリケーションの使用に同意していません。"],
    ["consent-declined", "sentence", "User declined to consent to access the app."],
    [
      "consent-missing",
      "prose",
      "The yellow triangle next to user_impersonation says not granted, admin has not yet pressed the consent button",
    ],
  ],
  user: [
    [
      "account-locked",
      "ticket",
      "smart lockout hit the service user again, we have to wait until it is released, sign-in refuses it meanwhile",
    ],
    ["password-expired", "Korean", "통합 사용자의 비밀번호가 만료되어 로그인할 수 없습니다."],
    [
      "guest-or-other-account",
      "ticket, another",
      "They signed in with a guest account from their mother company and Entra refuses it for the connector.",
    ],
    ["bad-password", "French", "Entra indique que le nom d'utilisateur ou le mot de passe est incorrect."],
    [
      "session-revoked",
      "ticket, a third",
      "security team clicked 'revoke sessions' for the integration user; since this morning the token refresh fails",
    ],
    [
      "user-not-found",
      "ticket, a fourth",
      "svc-insights@contoso.example was deleted when the colleague left; the sign-in says the account doesn't exist in the directory",
    ],
  ],
});
