import { told } from "./told";

/** What customers write about the account, Conditional Access and the token request. */
export const seventhSigningIn = told({
  user: [
    [
      "bad-password",
      "sentence",
      "Error validating credentials due to invalid username or password. (grant_type=password, tenant contoso.example)",
    ],
    [
      "user-not-found",
      "sentence, another",
      "The user account insights-svc@contoso.example does not exist in the contoso.example directory. To sign into this application, the account must be added to the directory.",
    ],
    [
      "account-locked",
      "Korean",
      "통합 계정이 너무 많은 로그인 시도로 잠겼다고 나옵니다. 언제 풀리나요? (Entra 로그인)",
    ],
    [
      "user-disabled",
      "plain",
      "HR deactivated the account that our connector signs in with, since then Entra refuses it.",
    ],
    [
      "password-expired",
      "German",
      "Das Kennwort des Dienstkontos ist abgelaufen, Anmeldung bei login.microsoftonline.com geht nicht mehr.",
    ],
    [
      "no-cloud-password",
      "federated",
      "All our users sign in through ADFS. With username+password the token endpoint says that the password is wrong, in the browser it works.",
    ],
    [
      "guest-or-other-account",
      "guest sentence",
      "User account 'anna@gmail.example' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application in that tenant. The account needs to be added as an external user in the tenant first.",
    ],
    [
      "session-revoked",
      "sentence, a third",
      "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.",
    ],
    ["sign-in-cancelled", "msal user_cancelled", "BrowserAuthError: user_cancelled: User cancelled the flow."],
    [
      "sign-in-cancelled",
      "dotnet",
      "MsalClientException ErrorCode: authentication_canceled, User canceled authentication.",
    ],
    [
      "session-revoked",
      "plain, another",
      "The admin reset the password of the integration account yesterday and our refresh token stopped working right after that.",
    ],
    ["bad-password", "Japanese", "統合ユーザーのパスワードが間違っているようで、Entra のサインインに失敗します。"],
    [
      "user-disabled",
      "sentence, a fourth",
      "The user account is disabled. The account has been disabled by an administrator. -- from token endpoint",
    ],
  ],
  "conditional-access": [
    [
      "blocked-by-policy",
      "sentence",
      "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
    ],
    [
      "blocked-by-policy",
      "900309",
      `{"code":"900309","description":"Access has been blocked by Conditional Access policies.","data":[],"source":"PartnerFD"}`,
    ],
    [
      "device-required",
      "sentence, another",
      "Device is not in required device state: domain_joined. Conditional Access policy requires a domain joined device, and the device is not domain joined.",
    ],
    [
      "approved-app-required",
      "sentence, a third",
      "The app you are using isn't an approved app for Conditional Access. User needs to use one of the apps from the list of approved apps to use in order to get access.",
    ],
    [
      "blocked-by-policy",
      "plain",
      "Their security team has a policy which only lets people sign in from the office IP range, our cloud worker sits in another country and is refused.",
    ],
    ["blocked-by-policy", "Korean", "조건부 액세스 정책 때문에 서버에서 로그인하면 차단됩니다. 사무실에서는 됩니다."],
    [
      "device-required",
      "ticket",
      "Sign-in page says: You can't get there from here. This application contains sensitive information and can only be accessed from devices or client applications that meet Contoso management compliance policy.",
    ],
    [
      "token-protection",
      "ticket, another",
      "The tenant turned on token protection for sign-in sessions in a conditional access policy, device code sign-in for the connector no longer passes.",
    ],
    [
      "sign-in-frequency",
      "sentence, a fourth",
      "The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was issued on 2026-11-01 and the maximum allowed lifetime for this request is 86400.",
    ],
    ["blocked-by-policy", "Japanese", "条件付きアクセス ポリシーによってアクセスがブロックされました。"],
    [
      "blocked-by-policy",
      "device code blocked",
      "A policy named 'Block device code flow' stops the sign-in, the sign-in log says Conditional Access: Failure.",
    ],
  ],
  "token-request": [
    [
      "wrong-audience",
      "900420",
      "The audience in the token is invalid and is no longer supported in Partner Center API. code 900420",
    ],
    [
      "refresh-token-ended",
      "sentence",
      "The refresh token has expired due to inactivity. The token was issued on 2026-06-02T08:31:09.5460000Z and was inactive for 90.00:00:00.",
    ],
    [
      "code-used-or-expired",
      "sentence, another",
      "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
    ],
    [
      "interaction-needed",
      "no_tokens_found",
      "ClientAuthError: no_tokens_found: No refresh token found in the cache. Please sign-in.",
    ],
    [
      "device-code-expired",
      "expired_token",
      `{"error":"expired_token","error_description":"The provided value for the input parameter 'device_code' is not valid. Device codes expire after 15 minutes"} POST https://login.microsoftonline.com/organizations/oauth2/v2.0/token`,
    ],
    [
      "scope-invalid",
      "scope",
      "The provided value for the input parameter 'scope' is not valid. The scope 'user_impersonation Partner' is not valid.",
    ],
    ["pkce-mismatch", "state", "ClientAuthError: state_mismatch: State mismatch error. Please check your network."],
    [
      "grant-damaged",
      "malformed refresh token",
      "invalid_grant: Transmission data parser failure: Refresh Token is malformed or invalid",
    ],
    ["parameter-missing", "parameter", "The request body must contain the following parameter: 'grant_type'."],
    [
      "wrong-audience",
      "plain",
      "The token they send has aud https://graph.microsoft.com, but the call goes to api.partnercenter.microsoft.com/insights and comes back 401.",
    ],
    ["refresh-token-ended", "Korean", "90일 넘게 사용하지 않아 새로 고침 토큰이 만료되었다고 합니다."],
    [
      "interaction-needed",
      "dotnet",
      "MsalUiRequiredException: No account or login hint was passed to the AcquireTokenSilent call. ErrorCode: user_null",
    ],
    ["request-malformed", "post only", "The endpoint only accepts POST requests. Received a GET request."],
    [
      "pkce-mismatch",
      "verifier",
      "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
    ],
  ],
});
