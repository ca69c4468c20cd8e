import type { CorpusCase } from "./case";
import { ids } from "./wire";

/** PowerShell, Azure CLI, the CLI for Microsoft 365 and CIPP. */
export const shells: readonly CorpusCase[] = [
  {
    name: "New-PartnerAccessToken fails because MFA is demanded",
    text: String.raw`PS C:\> New-PartnerAccessToken -ApplicationId 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94' -Scopes 'https://api.partnercenter.microsoft.com/user_impersonation' -RefreshToken $rt -Credential $cred -Tenant $tid
New-PartnerAccessToken : AADSTS50076: Due to a configuration change made by your administrator, or because you moved to
 a new location, you must use multi-factor authentication to access 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'.
Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00
At line:1 char:1
+ New-PartnerAccessToken -ApplicationId 'c4a7e1d0-93b2-4f58-a6e3-17d8b ...
+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    + CategoryInfo          : CloseError: (:) [New-PartnerAccessToken], MsalUiRequiredException
    + FullyQualifiedErrorId : Microsoft.Store.PartnerCenter.PowerShell.Commands.NewPartnerAccessToken`,
    stage: "mfa",
    cause: "mfa-required",
    codes: [{ system: "aadsts", code: "AADSTS50076" }],
  },
  {
    name: "Connect-PartnerCenter with a refresh token of which the MFA is too old",
    text: String.raw`Connect-PartnerCenter : AADSTS50078: Presented multi-factor authentication has expired due to policies configured by
your administrator, you must refresh your multi-factor authentication to access 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'.
At C:\Scripts\insights-nightly.ps1:14 char:1
+ Connect-PartnerCenter -ApplicationId $appId -Credential $cred -Refresh ...
    + CategoryInfo          : CloseError: (:) [Connect-PartnerCenter], MsalUiRequiredException`,
    stage: "mfa",
    cause: "mfa-expired",
    codes: [{ system: "aadsts", code: "AADSTS50078" }],
  },
  {
    name: "New-PartnerAccessToken with a refresh token of another app",
    text: `New-PartnerAccessToken : AADSTS700007: The grant was issued for a different client id.
At line:3 char:10
+ $token = New-PartnerAccessToken @params
+          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    + FullyQualifiedErrorId : Microsoft.Store.PartnerCenter.PowerShell.Commands.NewPartnerAccessToken`,
    stage: "token-request",
    cause: "grant-damaged",
  },
  {
    name: "Invoke-RestMethod keeps the body and loses the exception",
    text: `Write-Error: {
  "error": "unauthorized_client",
  "error_description": "AADSTS700016: Application with identifier '{client_id}' was not found in the directory 'Contoso Example'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.",
  "error_codes": [
    700016
  ]
}`,
    stage: "app",
    cause: "app-not-found",
    codes: [{ system: "aadsts", code: "AADSTS700016" }],
  },
  {
    name: "Windows PowerShell 5 only says that the server answered 401 for the insights address",
    text: String.raw`Invoke-RestMethod : The remote server returned an error: (401) Unauthorized.
At C:\insights\first-call.ps1:22 char:9
+ $resp = Invoke-RestMethod -Uri "https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset" ...
    + CategoryInfo          : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest) [Invoke-RestMethod], WebException
    + FullyQualifiedErrorId : WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand`,
    stage: "first-call",
    cause: "call-unauthorized",
  },
  {
    name: "Windows PowerShell 5 cannot make a secure channel",
    text: `Invoke-WebRequest : The request was aborted: Could not create SSL/TLS secure channel.
At line:1 char:6
+ $r = Invoke-WebRequest -Uri https://login.microsoftonline.com/contoso.example/oauth2/token -Method Post ...
    + CategoryInfo          : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest) [Invoke-WebRequest], WebException`,
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "Azure CLI asks for an interactive sign-in after the refresh token ended",
    text: `$ az account get-access-token --resource https://api.partnercenter.microsoft.com
AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-03-02T07:11:09.4821730Z and was inactive for 90.00:00:00. Trace ID: ${ids.trace} Correlation ID: ${ids.correlation} Timestamp: 2026-11-17 08:21:46Z
Interactive authentication is needed. Please run:
az login`,
    stage: "token-request",
    cause: "refresh-token-ended",
    codes: [{ system: "aadsts", code: "AADSTS700082" }],
  },
  {
    name: "Azure CLI's client id is not pre-authorised for a named scope",
    text: `az login --scope https://api.partnercenter.microsoft.com/user_impersonation
The following error occurred: AADSTS65002: Consent between first party application '04b07795-8ddb-461a-bbee-02f9e1bf7b46' and first party resource 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd' must be configured via preauthorization - applications owned and operated by Microsoft must get approval from the API owner before requesting tokens for that API. Trace ID: ${ids.trace}`,
    stage: "permission",
    cause: "not-preauthorised",
    codes: [{ system: "aadsts", code: "AADSTS65002" }],
  },
  {
    name: "Azure CLI may not create the service principal",
    text: "$ az ad sp create --id fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd\nERROR: (Authorization_RequestDenied) Insufficient privileges to complete the operation.",
    stage: "permission",
    cause: "graph-right-missing",
    codes: [{ system: "graph", code: "Authorization_RequestDenied" }],
  },
  {
    name: "CLI for Microsoft 365 lost its session to a policy on sign-in frequency",
    text: "Error: Retrieving access token failed: AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was issued on 2026-11-15T05:40:11.0000000Z and the maximum allowed lifetime for this request is 86400.",
    stage: "conditional-access",
    cause: "sign-in-frequency",
    codes: [{ system: "aadsts", code: "AADSTS70043" }],
  },
  {
    name: "CIPP's log table with a tenant that has no Partner Center API yet",
    text: `Tenant          User   Message                                                                                 API          Severity
fabrikam.example  CIPP   Could not get token: AADSTS650051: The application is trying to create a service principal for 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd' which is not yet present in the directory  GraphRequest  Error`,
    stage: "permission",
    cause: "resource-missing",
    codes: [{ system: "aadsts", code: "AADSTS650051" }],
  },
  {
    name: "CIPP's permission check asks for new consent after a password change",
    text: `{"Results":[{"state":"error","resultText":"Failed to get a token for contoso.example: AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '2026-08-30T10:00:00.0000000Z'"}],"Metadata":{"Heading":"Permission check","Success":false}}`,
    stage: "user",
    cause: "session-revoked",
    codes: [{ system: "aadsts", code: "AADSTS50173" }],
  },
  {
    name: "Graph PowerShell must be in the allow list of the tenant",
    text: `Connect-MgGraph: DeviceCodeCredential authentication failed: AADSTS50105: Your administrator has configured the application Microsoft Graph Command Line Tools ('14d82eec-204b-4c2f-b7e8-296a70dab67e') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'admin@contoso.example' is blocked because they are not a direct member of a group with access.`,
    stage: "permission",
    cause: "assignment-required",
    codes: [{ system: "aadsts", code: "AADSTS50105" }],
  },
  {
    name: "A shell script without quotes lost the second half of the secret",
    text: `+ curl -s -d client_id=${ids.app} -d client_secret=fake8 -d grant_type=client_credentials -d 'scope=https://api.partnercenter.microsoft.com/.default' https://login.microsoftonline.com/${ids.tenant}/oauth2/v2.0/token
{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${ids.app}'."}`,
    stage: "secret",
    cause: "secret-wrong",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
  {
    name: "curl sent the secret's ID, a GUID, in place of its value",
    text: `curl -X POST https://login.microsoftonline.com/${ids.tenant}/oauth2/v2.0/token -d "client_id=${ids.app}" -d "client_secret=7d3f5a18-92c4-4b06-8e1d-c05f7a9b2e63" -d "grant_type=client_credentials" -d "scope=https://api.partnercenter.microsoft.com/.default"
{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${ids.app}'.","error_codes":[7000215]}`,
    stage: "secret",
    cause: "secret-id-pasted",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
];
