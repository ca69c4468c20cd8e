import { told } from "./told";

/** A twelfth round, up to the account that signs in. */
export const twelfthSettingUp = told({
  tenant: [
    [
      "tenant-not-found",
      "ticket",
      "Could not sign in: Microsoft does not recognise the domain contoso-emea.example as a tenant",
    ],
    [
      "wrong-tenant",
      "ticket, another",
      "We took the token from our CSP tenant, but the insights belong to a different tenant of the group",
    ],
    ["tenant-not-found", "Chinese", "登录时提示找不到租户，请检查租户 ID 是否正确。"],
    ["common-endpoint", "sentence", "Please use the /organizations or tenant-specific endpoint."],
  ],
  enrolment: [
    [
      "insights-not-visible",
      "ticket",
      "When he logs in to Partner Center the left side has no Insights entry, others in the company do have it",
    ],
    ["not-enrolled", "Spanish", "Nuestra empresa no está inscrita en el programa de partners de Microsoft."],
    ["verification-pending", "Korean", "파트너 센터 법적 정보에서 회사 확인 상태가 아직 보류 중으로 나옵니다."],
    [
      "partner-id-unknown",
      "ticket, another",
      "wrong partner id in the settings: Partner Center answered 404, partner organization could not be found",
    ],
  ],
  app: [
    ["app-not-found", "Japanese", "アプリの登録が削除されたようで、クライアント ID が見つからないと言われます。"],
    [
      "redirect-mismatch",
      "Spanish",
      "El URI de redirección especificado en la solicitud no coincide con los configurados para la aplicación.",
    ],
    ["public-client-off", "Korean", "장치 코드로 로그인하려는데 '공용 클라이언트 흐름 허용'이 아니요로 되어 있습니다."],
    [
      "wrong-platform",
      "ticket",
      "They registered the redirect under Single-page application; the server now gets: cross-origin token redemption is permitted only for SPA",
    ],
    ["app-disabled", "German", "Die Unternehmensanwendung ist deaktiviert, niemand kann sich anmelden."],
  ],
  secret: [
    ["secret-expired", "ticket", "App registration shows the secret as expired, but we never got a reminder"],
    [
      "secret-wrong",
      "node",
      "ServerError: invalid_client: Error(s): 7000215 - Description: Invalid client secret provided",
    ],
    ["secret-id-pasted", "Japanese", "シークレットの値ではなくシークレット ID をコピーして貼り付けていました。"],
    ["secret-expired", "Chinese", "应用的客户端密码已过期，昨天开始无法获取令牌。"],
    [
      "secret-missing",
      "ticket, another",
      "config has an empty client secret, MSAL refuses to start: client credential must not be empty",
    ],
  ],
  permission: [
    ["resource-missing", "Chinese", "在租户中找不到名为 https://api.partnercenter.microsoft.com 的服务主体。"],
    ["assignment-required", "cut", "...is not assigned to a role for the application 'c4a7'(Insights Connector)."],
    [
      "permission-not-listed",
      "French",
      "Dans les autorisations d'API, il n'y a que User.Read ; Partner Center n'a jamais été ajouté.",
    ],
    [
      "graph-right-missing",
      "ticket",
      "wizard could not create the application: insufficient privileges, the person is only a normal user",
    ],
  ],
  consent: [
    ["consent-missing", "Spanish", "El administrador todavía no ha dado su consentimiento a la aplicación."],
    ["admin-approval-needed", "Chinese", "登录后显示需要管理员批准，无法继续。"],
    ["consent-missing", "ticket", "Grant admin consent is greyed out for me, so the permission stays without consent"],
    [
      "consent-declined",
      "callback",
      "/callback?error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent+to+access+the+app.",
    ],
  ],
  user: [
    ["account-locked", "ticket", "too many wrong passwords, Entra has locked the integration user for now"],
    ["password-expired", "Chinese", "集成用户的密码已过期，无法登录 Entra。"],
    ["user-disabled", "French", "Le compte utilisateur d'intégration est désactivé dans Entra."],
    ["no-cloud-password", "Korean", "페더레이션 사용자라서 암호로 토큰을 요청하면 실패합니다."],
    [
      "guest-or-other-account",
      "ticket, another",
      "He used his personal outlook account to sign in; Entra says that account does not exist in tenant 'Contoso'",
    ],
  ],
});
