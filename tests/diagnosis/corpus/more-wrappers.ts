import type { CorpusCase } from "./case";
import { ids } from "./wire";

/** More of what programs print. */
export const moreWrappers: readonly CorpusCase[] = [
  {
    name: "A PHP client's exception text with the guzzle cut",
    text: `PHP Fatal error:  Uncaught GuzzleHttp\\Exception\\ClientException: Client error: \`POST https://login.microsoftonline.com/${ids.tenant}/oauth2/v2.0/token\` resulted in a \`400 Bad Request\` response:\n{"error":"invalid_grant","error_description":"AADSTS50076: Due to a configuration change made by your administrator, o (truncated...)`,
    stage: "mfa",
    cause: "mfa-required",
  },
  {
    name: "Ruby's OAuth2 error with an inspect string",
    text: String.raw`OAuth2::Error (invalid_client: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID\r\nTrace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00
{"error"=>"invalid_client", "error_codes"=>[7000215]}`,
    stage: "secret",
    cause: "secret-wrong",
  },
  {
    name: "Terraform's provider says that a right is missing",
    text: "│ Error: Could not create service principal\n│\n│   with azuread_service_principal.partner_center,\n│   on main.tf line 12\n│\n│ ServicePrincipalsClient.BaseClient.Post(): unexpected status 403 with OData error: Authorization_RequestDenied: Insufficient privileges to complete the operation.",
    stage: "permission",
    cause: "graph-right-missing",
  },
  {
    name: "Postman's console with an admin's note",
    text: `Error: AADSTS500011: The resource principal named  https://api.partnercenter.microsoft.com was not found in the tenant named Contoso Example.\n// Postman > Authorization > Client Authentication: Send as Basic Auth header`,
    stage: "permission",
    cause: "resource-missing",
  },
  {
    name: "Power Automate's failed HTTP action",
    text: `Action 'Get_token' failed\n{\n  "statusCode": 401,\n  "headers": { "x-ms-request-id": "${ids.trace}" },\n  "body": { "error": "invalid_client", "error_description": "AADSTS7000222: The provided client secret keys for app '${ids.app}' are expired." }\n}`,
    stage: "secret",
    cause: "secret-expired",
  },
  {
    name: "Power BI's data source error",
    text: "DataSource.Error: Web.Contents failed to get contents from 'https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset' (403): Forbidden\nDetails:\n    DataSourceKind=Web",
    stage: "role",
    cause: "erv-missing",
  },
  {
    name: "Azure Data Factory quotes the answer in a sentence",
    text: `Operation on target Web1 failed: {"error":"unauthorized_client","error_description":"AADSTS700016: Application with identifier '${ids.otherApp}' was not found in the directory 'Contoso Example'.`,
    stage: "app",
    cause: "app-not-found",
  },
  {
    name: "axios error toJSON with the data apart from the status",
    text: `AxiosError: Request failed with status code 400\n  response: { status: 400, statusText: 'Bad Request', data: { error: 'invalid_grant', error_description: 'AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-06-02', error_codes: [ 700082 ], suberror: 'token_expired' } }`,
    stage: "token-request",
    cause: "refresh-token-ended",
  },
  {
    name: "axios error for an expired device code, by OAuth name only",
    text: `AxiosError: Request failed with status code 400 { error: 'expired_token', error_description: 'The device_code has expired' } at https://login.microsoftonline.com/common/oauth2/v2.0/token`,
    stage: "token-request",
    cause: "device-code-expired",
  },
  {
    name: "Python requests: 401 with the reason MFA required",
    text: "requests.exceptions.HTTPError: 401 Client Error: Unauthorized - MFA required for url: https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledReport",
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "A Go program cannot verify the certificate",
    text: `Post "https://login.microsoftonline.com/${ids.tenant}/oauth2/v2.0/token": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "A Go program does not find the host",
    text: `Get "https://api.partnercenter.microsoft.com/v1/profiles/mpn": dial tcp: lookup api.partnercenter.microsoft.com on 127.0.0.53:53: no such host`,
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "PowerShell 7 with ErrorDetails of insights",
    text: String.raw`Invoke-RestMethod: C:\insights\report.ps1:31
Line |
  31 |  Invoke-RestMethod -Method Post -Uri "$base/ScheduledReport" -Body ($b | ConvertTo-Json)
     |  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
     | {   "value": null,   "message": "Recurrence Interval must be between 4 and 2160",   "statusCode": 400 }`,
    stage: "first-call",
    cause: "recurrence-out-of-range",
  },
  {
    name: "Docs tool quotes the gateway's words in upper case",
    text: 'GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset\n\nHTTP/2 401\nwww-authenticate: Bearer error="invalid_token", error_description="The access token expired at \'11/17/2026 07:58:12\'"',
    stage: "first-call",
    cause: "token-expired",
  },
  {
    name: "www-authenticate names a wrong audience",
    text: 'HTTP/1.1 401 Unauthorized\nwww-authenticate: Bearer error="invalid_token", error_description="The audience \'https://graph.windows.net\' is invalid"\n\nGET https://api.partnercenter.microsoft.com/v1/customers',
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "Key Vault reference left unresolved as the secret",
    text: `client_secret=@Microsoft.KeyVault(SecretUri=https://kv-contoso.vault.azure.example/secrets/insights/)\n-> AADSTS7000215: Invalid client secret provided.`,
    stage: "secret",
    cause: "secret-wrong",
  },
  {
    name: "Outlook quotes with header lines and a bare sentence",
    text: "From: Support\nSent: Tuesday, 17 November 2026 09:12\nSubject: RE: RE: token\n\n| The user or administrator has not consented to use the\n| application with ID 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94' named\n| 'Insights Connector'. Send an interactive authorization request\n| for this user and resource.",
    stage: "consent",
    cause: "consent-missing",
  },
  {
    name: "The sentence of the wrong password alone, no number",
    text: "popup: Error validating credentials due to invalid username or password.",
    stage: "user",
    cause: "bad-password",
  },
  {
    name: "The sentence of the locked account alone, no number",
    text: "Your account has been locked. You've tried to sign in too many times with an incorrect user ID or password. (Microsoft sign-in)",
    stage: "user",
    cause: "account-locked",
  },
  {
    name: "The sentence of the redirect mismatch alone, no number",
    text: "The redirect URI 'https://insights.contoso.example/cb' specified in the request does not match the redirect URIs configured for the application",
    stage: "app",
    cause: "redirect-mismatch",
  },
];
