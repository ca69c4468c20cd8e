import type { CorpusCase } from "./case";

/** Exceptions of MSAL.NET, ADAL.NET and the Partner Center SDK, with their stacks. */
export const dotnet: readonly CorpusCase[] = [
  {
    name: "MSAL.NET asks for a person because MFA is demanded",
    text: String.raw`Unhandled exception. MSAL.NetCore.4.66.2.0.MsalUiRequiredException:
	ErrorCode: invalid_grant
Microsoft.Identity.Client.MsalUiRequiredException: AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'. Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00 Correlation ID: a3f85e61-0b7d-49c2-bd54-6c1f9e20d837 Timestamp: 2026-11-17 08:21:46Z
   at Microsoft.Identity.Client.Internal.Requests.RequestBase.HandleTokenRefreshErrorAsync(MsalServiceException e, MsalRefreshTokenCacheItem cachedRefreshTokenItem)
   at Microsoft.Identity.Client.Internal.Requests.UsernamePasswordRequest.ExecuteAsync(CancellationToken cancellationToken)
   at Contoso.Insights.TokenGenerator.GetTokenAsync() in C:\src\Insights\TokenGenerator.cs:line 48
	StatusCode: 400
	ResponseBody: {"error":"invalid_grant","error_description":"AADSTS50076: Due to a configuration change made by your administrator","error_codes":[50076],"suberror":"basic_action"}
	Headers: Cache-Control: no-store, no-cache`,
    stage: "mfa",
    cause: "mfa-required",
    codes: [{ system: "aadsts", code: "AADSTS50076" }],
  },
  {
    name: "MSAL.NET service exception for a secret that is past its end",
    text: `MSAL.NetCore.4.61.3.0.MsalServiceException:
	ErrorCode: invalid_client
Microsoft.Identity.Client.MsalServiceException: A configuration issue is preventing authentication - check the error message from the server for details. You can modify the configuration in the application registration portal. See https://aka.ms/msal-net-invalid-client for details. Original exception: AADSTS7000222: The provided client secret keys for app 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.
   at Microsoft.Identity.Client.OAuth2.OAuth2Client.ThrowServerException(HttpResponse response, RequestContext requestContext)
   at Microsoft.Identity.Client.OAuth2.OAuth2Client.CreateResponse[T](HttpResponse response, RequestContext requestContext)
	StatusCode: 401`,
    stage: "secret",
    cause: "secret-expired",
    codes: [{ system: "aadsts", code: "AADSTS7000222" }],
  },
  {
    name: "MSAL.NET's generic sentence names the client credential flow without a tenant",
    text: "Microsoft.Identity.Client.MsalServiceException: A configuration issue is preventing authentication - check the error message from the server for details. Original exception: AADSTS700016: Application with identifier 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94' was not found in the directory 'Fabrikam Example'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.\n   at Microsoft.Identity.Client.Internal.Requests.ClientCredentialRequest.GetAccessTokenAsync(CancellationToken cancellationToken, ILoggerAdapter logger)",
    stage: "app",
    cause: "app-not-found",
    codes: [{ system: "aadsts", code: "AADSTS700016" }],
  },
  {
    name: "MSAL.NET's client exception for a federated user without a usable endpoint",
    text: `Microsoft.Identity.Client.MsalClientException: Federated service at https://sts.fabrikam.example/adfs/services/trust/13/usernamemixed returned error: See https://aka.ms/msal-net-ropc for more information.
ErrorCode: parsing_wstrust_response_failed
 ---> Microsoft.Identity.Client.MsalUiRequiredException: AADSTS50126: Error validating credentials due to invalid username or password.
   at Microsoft.Identity.Client.WsTrust.WsTrustWebRequestManager.GetWsTrustResponseAsync(WsTrustEndpoint wsTrustEndpoint, String wsTrustRequest, RequestContext requestContext)`,
    stage: "user",
    cause: null,
  },
  {
    name: "ADAL.NET service exception with its inner web exception, blocked by policy",
    text: `Microsoft.IdentityModel.Clients.ActiveDirectory.AdalServiceException: AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.
Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00
Correlation ID: a3f85e61-0b7d-49c2-bd54-6c1f9e20d837
Timestamp: 2023-01-30 15:02:19Z ---> System.Net.Http.HttpRequestException: Response status code does not indicate success: 400 (BadRequest). ---> Microsoft.IdentityModel.Clients.ActiveDirectory.AdalException: {"error":"invalid_grant","error_description":"AADSTS53003: Access has been blocked by Conditional Access policies.","error_codes":[53003]}: Unknown error
   --- End of inner exception stack trace ---
   at Microsoft.IdentityModel.Clients.ActiveDirectory.AuthenticationContext.<AcquireTokenCommonAsync>d__51.MoveNext()
	ErrorCode: invalid_grant
	StatusCode: 400`,
    stage: "conditional-access",
    cause: "blocked-by-policy",
    codes: [{ system: "aadsts", code: "AADSTS53003" }],
  },
  {
    name: "ADAL.NET silent failure that hides a missing consent",
    text: `Microsoft.IdentityModel.Clients.ActiveDirectory.AdalSilentTokenAcquisitionException: Failed to acquire token silently as no token was found in the cache. Call method AcquireToken
 ---> Microsoft.IdentityModel.Clients.ActiveDirectory.AdalServiceException: AADSTS65001: The user or administrator has not consented to use the application with ID 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94' named 'PartnerConsentApp'. Send an interactive authorization request for this user and resource.
	ErrorCode: invalid_grant
	StatusCode: 400`,
    stage: "consent",
    cause: "consent-missing",
    codes: [{ system: "aadsts", code: "AADSTS65001" }],
  },
  {
    name: "Partner Center .NET SDK reports the MFA refusal with its own number",
    text:
      `Microsoft.Store.PartnerCenter.Exceptions.PartnerException: Authentication failed. MFA required.
   at Microsoft.Store.PartnerCenter.Network.PartnerServiceProxy` +
      "`2" +
      `.<HandleResponseAsync>d__71.MoveNext()
   at Microsoft.Store.PartnerCenter.Profiles.MpnProfileOperations.<GetAsync>d__3.MoveNext()
   ErrorCategory: Unauthorized
   ServiceErrorPayload: ErrorCode: 10001, ErrorMessage: Authentication failed. MFA required.`,
    stage: "mfa",
    cause: "mfa-claim-missing",
    codes: [{ system: "partner-center", code: "10001" }],
  },
  {
    name: "Partner Center .NET SDK throws Forbidden with an empty server message",
    text: `Microsoft.Store.PartnerCenter.Exceptions.PartnerException: Forbidden
ErrorCategory: Forbidden
Service Error Payload:
ServerMessage:
   at Microsoft.Store.PartnerCenter.Network.PartnerServiceProxy.HandleResponse(HttpResponseMessage response)
   at Microsoft.Store.PartnerCenter.Profiles.OrganizationProfileOperations.Get()
Context: CorrelationId: a3f85e61-0b7d-49c2-bd54-6c1f9e20d837, Locale: en-US`,
    stage: "role",
    cause: "caller-lacks-right",
  },
  {
    name: "HttpClient's sentence with a 401 of the insights address and no body",
    text: String.raw`System.Net.Http.HttpRequestException: Response status code does not indicate success: 401 (Unauthorized).
   at System.Net.Http.HttpResponseMessage.EnsureSuccessStatusCode()
   at Contoso.Insights.ApiClient.GetAsync(String url) in C:\src\Insights\ApiClient.cs:line 71
GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset`,
    stage: "first-call",
    cause: "call-unauthorized",
  },
  {
    name: ".NET cannot trust the proxy's certificate",
    text: `System.Net.Http.HttpRequestException: The SSL connection could not be established, see inner exception.
 ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot
   at System.Net.Security.SslStream.CompleteHandshake(SslAuthenticationOptions sslAuthenticationOptions)
   at Contoso.Insights.TokenGenerator.GetTokenAsync() url=https://login.microsoftonline.com/8f1d2c3b-5a60-4e7f-9b21-0c4d5e6f7a81/oauth2/token`,
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "Azure.Identity's environment credential reports an unknown tenant",
    text: `Azure.Identity.AuthenticationFailedException: UsernamePasswordCredential authentication failed: AADSTS90002: Tenant '8f1d2c3b-5a60-4e7f-9b21-000000000000' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.
See the troubleshooting guide for more information. https://aka.ms/azsdk/net/identity/usernamepasswordcredential/troubleshoot
 ---> MSAL.NetCore.4.65.0.0.MsalServiceException:
	ErrorCode: invalid_request`,
    stage: "tenant",
    cause: "tenant-not-found",
    codes: [{ system: "aadsts", code: "AADSTS90002" }],
  },
  {
    name: "MSAL.NET cancelled by the person",
    text: "MSAL.Desktop.4.54.1.0.MsalClientException:\n\tErrorCode: authentication_canceled\nMicrosoft.Identity.Client.MsalClientException: User canceled authentication.",
    stage: "user",
    cause: "sign-in-cancelled",
  },
  {
    name: "The C# sample's report creation starts too early",
    text: `fail: ProgrammaticExportSample.Program[0]
      POST https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledReport -> 400
      {"value":[],"nextLink":null,"totalCount":0,"message":"Invalid report parameters for creation - Start time of report should at least be 4 hours from current UTC time","statusCode":400,"dataRedacted":false}`,
    stage: "first-call",
    cause: "start-too-early",
  },
  {
    name: "MSAL.NET device code flow expired",
    text: "Microsoft.Identity.Client.MsalServiceException: AADSTS70020: The provided value for the input parameter 'device_code' is not valid. This device code has expired.\r\n\tErrorCode: code_expired\r\n\tStatusCode: 400",
    stage: "token-request",
    cause: "device-code-expired",
    codes: [{ system: "aadsts", code: "AADSTS70020" }],
  },
];
