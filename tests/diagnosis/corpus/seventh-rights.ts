import { told } from "./told";

const app = "8d1f4c62-05ab-4e97-b3d8-f26a9c417e50";

/** What customers write about permission, consent, role and MFA. */
export const seventhRights = told({
  permission: [
    [
      "resource-missing",
      "sentence",
      "The resource principal named https://api.partnercenter.microsoft.com was not found in the tenant named Fabrikam. This can happen if the application has not been installed by the administrator of the tenant.",
    ],
    [
      "resource-missing",
      "lacks a service principal",
      "The app 'connector' has requested access to a resource which lacks a service principal for 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd' in your organization",
    ],
    [
      "permission-not-listed",
      "invalid resource",
      "Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Resource value from request: https://api.partnercenter.microsoft.com",
    ],
    [
      "assignment-required",
      "assigned",
      "Your administrator has configured the application Insights Connector to block users unless they are specifically granted ('assigned') access to the application. The signed in user is blocked because they are not a direct member of a group with access.",
    ],
    [
      "graph-right-missing",
      "Graph 403",
      `403 {"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}} on PATCH https://graph.microsoft.com/v1.0/applications/${app}`,
    ],
    [
      "resource-missing",
      "ticket",
      "In the 'Request API permissions' panel under APIs my organization uses there is nothing called Microsoft Partner Center. The admin searched by name and by id.",
    ],
    [
      "permission-not-listed",
      "ticket, another",
      "The app registration only has User.Read under API permissions, Partner Center user_impersonation was never added.",
    ],
    [
      "not-preauthorised",
      "first party",
      "Consent between first party application '04b07795-8ddb-461a-bbee-02f9e1bf7b46' and first party resource must be configured via preauthorization",
    ],
    [
      "graph-right-missing",
      "Korean",
      "Graph에서 앱을 만들려고 하면 '작업을 완료할 권한이 부족합니다' (403) 오류가 나옵니다.",
    ],
    [
      "assignment-required",
      "ticket, a third",
      "Assignment required is switched on for the enterprise app, and the integration user has not been assigned to it.",
    ],
    [
      "resource-missing",
      "leading blank",
      "resource= https://api.partnercenter.microsoft.com with a blank behind the equals sign; answer invalid_resource, the resource principal was not found in the tenant",
    ],
  ],
  consent: [
    [
      "consent-missing",
      "sentence",
      `The user or administrator has not consented to use the application with ID '${app}' named 'Insights Connector'. Send an interactive authorization request for this user and resource.`,
    ],
    [
      "admin-approval-needed",
      "German page",
      "Genehmigung erforderlich. Diese App erfordert die Genehmigung Ihres Administrators, bevor Sie sie verwenden können.",
    ],
    [
      "consent-declined",
      "callback",
      "https://insights.contoso.example/cb?error=access_denied&error_subcode=cancel&state=9x",
    ],
    [
      "consent-missing",
      "plain",
      "Nobody clicked 'Grant admin consent' after we added the Partner Center permission; status column says Not granted for Contoso.",
    ],
    ["admin-approval-needed", "Japanese", "サインインすると「管理者の承認が必要」と表示され、先に進めません。"],
    [
      "consent-missing",
      "suberror",
      `{"error":"invalid_grant","error_description":"Send an interactive authorization request for this user and resource.","suberror":"consent_required"}`,
    ],
    [
      "consent-declined",
      "plain, another",
      "At the permissions requested window our manager pressed Cancel instead of Accept. Now the page says access_denied.",
    ],
    [
      "admin-approval-needed",
      "Korean",
      "사용자가 로그인하면 관리자만 동의할 수 있다고 나오고 승인 요청 버튼이 보입니다.",
    ],
    [
      "consent-missing",
      "dotnet",
      "Microsoft.Identity.Client.MsalUiRequiredException: The user or administrator has not consented to use the application. Classification: ConsentRequired",
    ],
    [
      "admin-approval-needed",
      "english page",
      "Approval required - This app requires your admin's approval to: Access Partner Center. Enter justification for requesting this app.",
    ],
  ],
  role: [
    [
      "erv-missing",
      "plain",
      "The integration user has not been given the Executive Report Viewer role in Partner Center. Insights call answers 403.",
    ],
    [
      "erv-missing",
      "insights body",
      `{"value":null,"totalCount":0,"message":"Forbidden","statusCode":403} from https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset`,
    ],
    [
      "app-only-token",
      "code 900329",
      `{"code":900329,"description":"This resource doesn't support application-only authentication.","data":[],"source":"PartnerFD"}`,
    ],
    [
      "report-viewer-only",
      "plain, another",
      "The numbers for usage arrive but the revenue columns are blank. The user is only Report Viewer.",
    ],
    [
      "both-report-roles",
      "plain, a third",
      "User is member of both Report Viewer and Executive Report Viewer, revenue disappeared.",
    ],
    [
      "erv-choice-missing",
      "Korean",
      "사용자 관리에서 Executive Report Viewer 역할을 선택할 수 없습니다. 목록에 표시되지 않습니다.",
    ],
    [
      "caller-lacks-right",
      "partner exception",
      "PartnerException: Forbidden. ServerMessage: (empty). HttpStatus 403. Operation: GET https://api.partnercenter.microsoft.com/v1/roles",
    ],
    [
      "app-only-token",
      "prose",
      "We call insights with an app-only token (client credentials, no user). Is that allowed? The answer is forbidden.",
    ],
    [
      "role-removal-broken",
      "2000",
      `DELETE /v1/roles/xx/usermembers/yy -> {"code":2000,"description":"Account Id has to be set.","data":[],"source":"PartnerFD"}`,
    ],
    [
      "erv-missing",
      "French",
      "L'utilisateur d'intégration n'a pas le rôle « Executive report viewer » et l'appel insights répond 403 Forbidden.",
    ],
    [
      "erv-missing",
      "host and status",
      "403 from api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledQueries, token is fresh and has mfa",
    ],
  ],
  mfa: [
    [
      "mfa-required",
      "sentence",
      "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'.",
    ],
    [
      "mfa-claim-missing",
      "900421",
      `401 {"code":"900421","description":"","source":"PartnerFD"} since we updated nothing`,
    ],
    [
      "mfa-not-registered",
      "sentence, another",
      "Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access the resource.",
    ],
    [
      "mfa-expired",
      "sentence, a third",
      "Presented multi-factor authentication has expired due to policies configured by your administrator, you must refresh your multi-factor authentication to access the resource",
    ],
    [
      "mfa-failed",
      "plain",
      "The user never answers the Authenticator notification in time, sign-in stops there every night.",
    ],
    [
      "mfa-required",
      "German",
      "Nach der Umstellung verlangt Microsoft für das Dienstkonto mehrstufige Authentifizierung, unser Skript mit Benutzername und Kennwort läuft nicht mehr.",
    ],
    [
      "mfa-claim-missing",
      "ten thousand one",
      "PartnerCenter SDK: Authentication failed. MFA required. Error code 10001",
    ],
    [
      "mfa-required",
      "Spanish",
      "Debe usar la autenticación multifactor para acceder al recurso. El conector usa usuario y contraseña.",
    ],
    [
      "mfa-not-registered",
      "Korean",
      "다단계 인증을 아직 등록하지 않은 계정이라 로그인할 때 추가 정보가 필요하다는 화면이 나옵니다.",
    ],
    [
      "mfa-claim-missing",
      "isMfaCompliant",
      "Response headers: isMfaCompliant: false, status 200 on /insights/v1/mpn/ScheduledDataset",
    ],
    [
      "mfa-claim-missing",
      "amr in words",
      'jwt.ms shows amr = ["pwd"] only; Partner Center answers 401 for the same token',
    ],
    [
      "mfa-required",
      "interaction_required from password grant",
      `acquireTokenByUsernamePassword failed: interaction_required basic_action - you must use multi-factor authentication`,
    ],
  ],
});
