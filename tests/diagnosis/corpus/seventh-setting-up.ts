import { told } from "./told";

const app = "8d1f4c62-05ab-4e97-b3d8-f26a9c417e50";
const tid = "e2c95b17-6f3d-4a80-9d24-81b7f60c3ea9";

/** What customers write about tenant, program, application and secret; sentences whose number is lost. */
export const seventhSettingUp = told({
  tenant: [
    [
      "tenant-not-found",
      "plain words, domain typed wrongly",
      "Hi team, the customer typed fabrkam.onmicrosoft.com instead of fabrikam and now every sign in says there is no such tenant. What do we have to change?",
    ],
    [
      "tenant-not-found",
      "sentence without number",
      "Tenant 'fabrikam-test.onmicrosoft.com' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
    ],
    [
      "common-endpoint",
      "msal missing tenant",
      "ClientConfigurationError: missing_tenant_id_error: A tenant id - not common, organizations, or consumers - must be specified when using the client_credentials flow.",
    ],
    [
      "tenant-not-found",
      "Korean, wrong tenant id",
      "테넌트 ID를 잘못 넣은 것 같습니다. 로그인하면 '테넌트를 찾을 수 없습니다'라고만 나옵니다.",
    ],
    [
      "common-endpoint",
      "common with password",
      "we post grant_type=password to https://login.microsoftonline.com/common/oauth2/token and Microsoft answers that the grant type is not supported over the /common or /consumers endpoints, please use the /organizations or tenant-specific endpoint",
    ],
    [
      "wrong-cloud",
      "other cloud",
      "Customer is on Azure operated by 21Vianet (China). Their app lives in login.partner.microsoftonline.cn but our tool goes to login.microsoftonline.com and says the account cannot be found in this cloud.",
    ],
    [
      "tenant-not-found",
      "well-known 400",
      `GET https://login.microsoftonline.com/${tid.slice(0, 35)}x/v2.0/.well-known/openid-configuration\n-> 400 {"error":"invalid_tenant","error_description":"Tenant '${tid.slice(0, 35)}x' not found."}`,
    ],
    [
      "tenant-missing",
      "no tenant-identifying information",
      "Response: No tenant-identifying information found in either the request or implied by any provided credentials. Trace ID: 5d0c5e0a-9d61-43c4-8a70-1a2b40d3f100",
    ],
    [
      "wrong-tenant",
      "prose, wrong tenant of two",
      "They have two tenants: the CSP one and the partner program one. Our token comes from the CSP tenant, so insights shows nothing. Do we need a token from the other tenant?",
    ],
    [
      "tenant-not-found",
      "German",
      'Beim Anmelden erscheint: Der Mandant "fabrikam-gmbh.example" wurde nicht gefunden. Vermutlich ist die Verzeichnis-ID falsch eingetragen.',
    ],
    [
      null,
      "issuer mismatch",
      `msal: issuer_validation_failed: The issuer in the OIDC discovery document does not match the configured authority https://login.microsoftonline.com/${tid}`,
    ],
  ],
  enrolment: [
    [
      "not-enrolled",
      "plain words",
      "The company never joined the Microsoft AI Cloud Partner Program, they only resell through a distributor. Can they still use the insights API?",
    ],
    [
      "partner-id-unknown",
      "code 3000 body",
      `HTTP 404\n{"code":3000,"description":"Partner Organization with partner_id 6123987 could not be found.","data":[],"source":"PartnerFD"}`,
    ],
    [
      "verification-pending",
      "legal business json",
      `GET /v1/profiles/legalbusiness?vettingVersion=Current 200 {"companyName":"Contoso","vettingStatus":"pending","vettingSubStatus":"employmentVerification","profileType":"legal_business_profile"}`,
    ],
    [
      "insights-not-visible",
      "Korean",
      "파트너 센터에 로그인하면 왼쪽 메뉴에 인사이트(Insights)가 아예 없습니다. CSP 계정으로 로그인하고 있습니다.",
    ],
    [
      "verification-rejected",
      "plain words, another",
      "Microsoft rejected our business verification last Thursday. The legal profile shows a red mark and a Fix now link.",
    ],
    [
      "enrolment-address-refused",
      "form",
      'Enrolment form: "Please use a work email. Shared mailboxes such as info@ or sales@ are not accepted." We only have info@contoso.example.',
    ],
    [
      "insights-not-visible",
      "dashboard not reachable",
      "Our admin opens https://partner.microsoft.com/dashboard/insights and gets sent back to the home page; there is no tile called Insights in the workspace list.",
    ],
    [
      "verification-pending",
      "French",
      "Le statut de vérification de notre société dans l'Espace partenaires est « En attente » depuis dix jours.",
    ],
    [
      "partner-id-unknown",
      "sentence",
      "calling /v1/profiles/mpn?mpnId=4471 : partner organization with partner_id 4471 could not be found",
    ],
    [
      "profile-call-unsupported",
      "indirect reseller",
      "GET https://api.partnercenter.microsoft.com/v1/profiles/mpn returns 403 - the partner is an indirect reseller, is this call for them at all?",
    ],
    [
      "not-enrolled",
      "Japanese",
      "この会社はまだ Microsoft AI Cloud パートナー プログラムに登録していません。それでも Insights API は使えますか。",
    ],
  ],
  app: [
    [
      "app-not-found",
      "sentence without number",
      `Application with identifier '${app}' was not found in the directory 'Fabrikam'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
    ],
    [
      "redirect-mismatch",
      "plain",
      "After sign-in Microsoft shows a page that the redirect URI https://insights.contoso.example/auth/done specified in the request does not match the redirect URIs configured for the application.",
    ],
    [
      "public-client-off",
      "device code says body must contain",
      "device code flow -> The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    ],
    [
      "app-disabled",
      "disabled enterprise app",
      "An admin set 'Enabled for users to sign-in' to No on the enterprise application of our connector and nobody can sign in to it.",
    ],
    [
      "redirect-mismatch",
      "ticket",
      "customer moved the connector to a new host name, login now ends with 'reply URL mismatch', they did not change anything in the app registration",
    ],
    [
      "app-not-found",
      "unauthorized_client wrapped in java",
      `com.microsoft.aad.msal4j.MsalServiceException: unauthorized_client: Application with identifier '${app}' was not found in the directory`,
    ],
    [
      "wrong-platform",
      "SPA",
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    ],
    [
      "object-missing",
      "Graph 404",
      `{"error":{"code":"Request_ResourceNotFound","message":"Resource '${app}' does not exist or one of its queried reference-property objects are not present.","innerError":{"date":"2026-11-20T09:14:03"}}}`,
    ],
    [
      "app-not-found",
      "Korean ticket",
      "앱 등록을 누가 삭제했는지 애플리케이션을 디렉터리에서 찾을 수 없다는 메시지가 나옵니다.",
    ],
    [
      "client-id-malformed",
      "name instead of id",
      'They put the display name "Insights Connector" into the client id field. Microsoft says Application identifier is expected to be a GUID.',
    ],
    [
      "single-tenant-app",
      "single tenant",
      "Application 'connector' is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'.",
    ],
    [
      "redirect-missing",
      "no reply address",
      "Error: No reply address is registered for the application. (while the admin clicked the consent link)",
    ],
  ],
  secret: [
    [
      "secret-wrong",
      "sentence",
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app}'.`,
    ],
    [
      "secret-expired",
      "plain",
      "The key of the app ran out on Sunday, since then our nightly export gets invalid_client from login.microsoftonline.com",
    ],
    [
      "secret-wrong",
      "python repr",
      `{'error': 'invalid_client', 'error_description': "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value", 'correlation_id': '0c1a'}`,
    ],
    [
      "secret-id-pasted",
      "plain, another",
      "I think they used the ID column instead of the Value column when they copied the secret from the portal.",
    ],
    [
      "secret-expired",
      "Japanese",
      "アプリのクライアント シークレットの有効期限が切れたため、昨日からトークンを取得できません。",
    ],
    [
      "secret-expired",
      "German",
      "Das Clientgeheimnis der App-Registrierung ist seit gestern abgelaufen, der Dienst meldet invalid_client.",
    ],
    [
      "secret-missing",
      "msal",
      "ClientConfigurationError: invalid_client_credential: Client credential (secret, certificate, or assertion) must not be empty when creating a confidential client.",
    ],
    [
      "assertion-rejected",
      "certificate",
      "Client assertion failed signature validation. [Reason - The key was not found., Thumbprint of key used by client: '7A1BC0...']",
    ],
    [
      "secret-policy",
      "graph policy",
      `{"error":{"code":"CredentialTypeNotAllowedAsPerAppPolicy","message":"Credential type not allowed as per assigned policy 'Contoso default'."}}`,
    ],
    [
      "assertion-time",
      "clock",
      "Client assertion is not within its valid time range. Current time: 2026-11-20T08:00:00Z, assertion valid from 2026-11-20T08:14:09Z",
    ],
    [
      "secret-wrong",
      "new secret",
      "we created a fresh client secret and pasted it, entra still tells us the client secret is invalid - do we have to wait?",
    ],
    [
      "secret-expired",
      "Spanish",
      "El secreto de cliente de la aplicación ha caducado y el conector ya no obtiene tokens de Microsoft Entra.",
    ],
  ],
});
