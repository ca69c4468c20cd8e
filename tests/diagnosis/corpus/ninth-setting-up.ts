import { told } from "./told";

const e = encodeURIComponent;

/** One more round, up to the account that signs in. */
export const ninthSettingUp = told({
  tenant: [
    [
      "tenant-missing",
      "sentence",
      "AADSTS: No tenant-identifying information found in either the request or implied by any provided credentials",
    ],
    [
      "tenant-not-found",
      "Spanish",
      "Microsoft dice que no encuentra el inquilino; quizá el id. de directorio que pegamos es incorrecto.",
    ],
    [
      "wrong-cloud",
      "msal",
      "MsalServiceException: Tenant '9c1f' request is being redirected to the National Cloud 'https://login.microsoftonline.us'.",
    ],
    [
      "wrong-tenant",
      "ticket",
      "The tid in the token belongs to another tenant than the one that is enrolled as partner.",
    ],
  ],
  enrolment: [
    [
      "insights-not-visible",
      "ticket",
      "Our global admin does not have the Insights tile on the Partner Center home page",
    ],
    ["verification-rejected", "Japanese", "パートナー センターの法的情報の審査が却下されました。"],
    ["not-enrolled", "German", "Die Firma ist noch nicht im Microsoft-Partnerprogramm registriert."],
    [
      "enrolment-address-refused",
      "ticket, another",
      "Sign-up for the partner program rejects our hotmail address, it wants a work mailbox",
    ],
  ],
  app: [
    [
      "redirect-mismatch",
      "wire, form encoded",
      `error=invalid_request&error_description=${e("The redirect URI 'https://a.example/cb' specified in the request does not match the redirect URIs configured for the application '3f'.").replaceAll("%20", "+")}`,
    ],
    ["app-not-found", "ticket", "unauthorized_client from the token endpoint, the client id is unknown in this tenant"],
    [
      "wrong-platform",
      "sentence",
      "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: 'https://app.contoso.example'.",
    ],
    [
      "redirect-missing",
      "Korean",
      "등록된 회신 주소가 없다고 합니다 (No reply address is registered for the application).",
    ],
    [
      "public-client-off",
      "python",
      "KeyError: 'access_token' ... result: {'error': 'invalid_client', 'error_description': \"The request body must contain the following parameter: 'client_assertion' or 'client_secret'.\"}",
    ],
  ],
  secret: [
    [
      "secret-expired",
      "upper case",
      "INVALID_CLIENT: THE PROVIDED CLIENT SECRET KEYS FOR APP '3F2B' ARE EXPIRED. VISIT THE AZURE PORTAL TO CREATE NEW KEYS FOR YOUR APP",
    ],
    [
      "secret-wrong",
      "German",
      "Ungültiger geheimer Clientschlüssel. Stellen Sie sicher, dass das Geheimnis und nicht die ID gesendet wird.",
    ],
    [
      "secret-wrong",
      "ticket",
      "Since we rotated the client secret the token request is rejected, we think a character at the end was cut off.",
    ],
    [
      "secret-wrong",
      "status only",
      "POST https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token 401 invalid_client",
    ],
    [
      "assertion-rejected",
      "ticket, another",
      "certificate thumbprint in our config is not the one uploaded to the app registration, token request fails",
    ],
  ],
  permission: [
    [
      "permission-not-listed",
      "unauth double encoded",
      e(
        e(
          "The client has requested access to a resource which is not listed in the requested permissions in the client's application registration",
        ),
      ),
    ],
    [
      "resource-missing",
      "German",
      "Der Ressourcenprinzipal mit dem Namen https://api.partnercenter.microsoft.com wurde im Mandanten Contoso nicht gefunden.",
    ],
    [
      "graph-right-missing",
      "node",
      "GraphError: Insufficient privileges to complete the operation. statusCode: 403, code: 'Authorization_RequestDenied'",
    ],
    ["assignment-required", "Japanese", "サインインしたユーザーはアプリケーションのロールに割り当てられていません。"],
    [
      "resource-disabled",
      "sentence",
      "The service principal for resource 'https://api.partnercenter.microsoft.com' is disabled. This indicate that a subscription within the tenant has lapsed",
    ],
  ],
  consent: [
    [
      "consent-missing",
      "German",
      "Der Benutzer oder Administrator hat der Verwendung der Anwendung mit der ID '3f' nicht zugestimmt.",
    ],
    [
      "admin-approval-needed",
      "ticket",
      "People see a box where they must type a justification and ask an administrator for approval of our app",
    ],
    [
      "consent-missing",
      "wrapped",
      "Unhandled rejection InteractionRequiredAuthError: invalid_grant: consent_required - Send an interactive authorization request for this user and resource.",
    ],
    ["consent-declined", "Korean", "동의 화면에서 취소를 눌렀더니 access_denied가 표시됩니다."],
  ],
  user: [
    ["user-disabled", "German", "Das Benutzerkonto der Schnittstelle wurde deaktiviert, Anmeldung nicht möglich."],
    [
      "no-cloud-password",
      "sentence",
      "Error validating credentials: password does not exist in the directory for this user (invalid or null password)",
    ],
    [
      "account-locked",
      "sentence, another",
      "You've tried to sign in too many times with an incorrect user ID or password.",
    ],
    [
      "guest-or-other-account",
      "msa",
      "You can't sign in here with a personal account. Use your work or school account instead.",
    ],
    ["sign-in-needed", "sentence, a third", "A silent sign-in request was sent but no user is signed in."],
  ],
});
