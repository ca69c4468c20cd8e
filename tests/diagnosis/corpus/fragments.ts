import type { CorpusCase } from "./case";

/** What is left after mail clients, ticket systems and chat windows were at it. */
export const fragments: readonly CorpusCase[] = [
  {
    name: "A mail quote with the code split from its sentence",
    text: `On Tue, 17 Nov 2026 at 09:31, Integration team wrote:
> Hi, our nightly job stopped. The log has:
>
> {"error":"invalid_grant","error_description":"AADSTS50076: Due to a
> configuration change made by your administrator, or because you moved to a
> new location, you must use multi-factor authentication to access
> 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'. Trace ID: 71a0e5c3-28d4-4f9b-
> 8e16-b03c92d75f00 Correlation ID:
> a3f85e61-0b7d-49c2-bd54-6c1f9e20d837`,
    stage: "mfa",
    cause: "mfa-required",
    codes: [{ system: "aadsts", code: "AADSTS50076" }],
  },
  {
    name: "Twice quoted and wrapped inside the words",
    text: `> > AADSTS700016: Application with identifier 'c4a7e1d0-93b2-4f58-a6e3-
> > 17d8b05f2c94' was not found in the directory
> > 'Fabrikam Example'. This can happen if the
> > application has not been installed by the
> > administrator of the tenant
> can you check?`,
    stage: "app",
    cause: "app-not-found",
    codes: [{ system: "aadsts", code: "AADSTS700016" }],
  },
  {
    name: "HTML-escaped by a ticket form",
    text: "{&quot;error&quot;:&quot;invalid_client&quot;,&quot;error_description&quot;:&quot;AADSTS7000222: The provided client secret keys for app &#39;c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94&#39; are expired.&nbsp;Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret&quot;,&quot;error_codes&quot;:[7000222]}",
    stage: "secret",
    cause: "secret-expired",
    codes: [
      { system: "aadsts", code: "AADSTS7000222" },
      { system: "oauth", code: "invalid_client" },
    ],
  },
  {
    name: "HTML of the sign-in error page",
    text: `<div id="exceptionMessageContainer"><p id="service_exception_message">AADSTS50020:&nbsp;User&nbsp;account &#39;partner@fabrikam.example&#39; from identity provider &#39;https://sts.windows.net/2b9e4471-d3c8-4f60-8a15-6e7f80912ab3/&#39; does not exist in tenant &#39;Contoso Example&#39; and cannot access the application.</p></div>`,
    stage: "user",
    cause: "guest-or-other-account",
    codes: [{ system: "aadsts", code: "AADSTS50020" }],
  },
  {
    name: "JSON inside JSON inside a log line",
    text: String.raw`{"level":"error","ts":"2026-11-17T08:21:46.118Z","msg":"token request failed","body":"{\"error\":\"invalid_resource\",\"error_description\":\"AADSTS500011: The resource principal named https://api.partnercenter.microsoft.com/ was not found in the tenant named Contoso Example.\\r\\nTrace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00\",\"error_codes\":[500011]}","status":400}`,
    stage: "permission",
    cause: "resource-missing",
    codes: [
      { system: "aadsts", code: "AADSTS500011" },
      { system: "oauth", code: "invalid_resource" },
    ],
  },
  {
    name: "Cut off in the middle of the description",
    text: `{"error":"invalid_grant","error_description":"AADSTS65001: The user or administrator has not consented to use the applicat`,
    stage: "consent",
    cause: "consent-missing",
    codes: [{ system: "aadsts", code: "AADSTS65001" }],
  },
  {
    name: "The beginning is lost, only the tail of the body is there",
    text: `d. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94'.","error_codes":[7000215],"timestamp":"2026-11-17 08:21:46Z","trace_id":"71a0e5c3-28d4-4f9b-8e16-b03c92d75f00"}`,
    stage: "secret",
    cause: "secret-wrong",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
  {
    name: "Only the address of Microsoft's lookup page is left",
    text: "see https://login.microsoftonline.com/error?code=50126 please advise",
    stage: "user",
    cause: "bad-password",
    codes: [{ system: "aadsts", code: "AADSTS50126" }],
  },
  {
    name: "A code in odd case and without its colon",
    text: "popup shows: aadSts90094 admin consent required for Insights Connector",
    stage: "consent",
    cause: "admin-approval-needed",
    codes: [{ system: "aadsts", code: "AADSTS90094" }],
  },
  {
    name: "A code typed from a screenshot with a blank in it",
    text: "Error AADSTS 53003 - You cannot access this right now. Your sign-in was successful but does not meet the criteria to access this resource.",
    stage: "conditional-access",
    cause: "blocked-by-policy",
    codes: [{ system: "aadsts", code: "AADSTS53003" }],
  },
  {
    name: "Plus signs and percent signs of a form-encoded body",
    text: "error=invalid_grant&error_description=AADSTS50055%3a+The+password+is+expired.%0d%0aTrace+ID%3a+71a0e5c3-28d4-4f9b-8e16-b03c92d75f00&error_codes=50055",
    stage: "user",
    cause: "password-expired",
    codes: [{ system: "aadsts", code: "AADSTS50055" }],
  },
  {
    name: "The sentence of a block by tenant restrictions, with dashes of a chat client",
    text: "AADSTS500021 — Access to ‘Contoso Example’ tenant is denied. (said the pop-up, only from the office network)",
    stage: "network",
    cause: "network-restricted",
    codes: [{ system: "aadsts", code: "AADSTS500021" }],
  },
  {
    name: "A screenshot's text, letter case and order as the reader saw it",
    text: `Sign in
Sorry, but we're having trouble signing you in.
AADSTS90002: Tenant 'fabrikam-exmaple.example' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.
Troubleshooting details
If you contact your administrator, send this info to them.
Copy info to clipboard
Request Id: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00
Flag sign-in errors for review: Enable flagging`,
    stage: "tenant",
    cause: "tenant-not-found",
    codes: [{ system: "aadsts", code: "AADSTS90002" }],
  },
  {
    name: "A stack of XML with the refusal inside",
    text: `<?xml version="1.0"?><Event><Level>Error</Level><Data Name="Message">OAuth token call failed: AADSTS50034: The user account {EUII Hidden} does not exist in the fabrikam.example directory. To sign into this application, the account must be added to the directory.&#xD;&#xA;Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00</Data></Event>`,
    stage: "user",
    cause: "user-not-found",
    codes: [{ system: "aadsts", code: "AADSTS50034" }],
  },
  {
    name: "Mojibake between the words",
    text: "AADSTS50105:Â TheÂ signedÂ inÂ userÂ isÂ notÂ assignedÂ toÂ aÂ roleÂ forÂ theÂ applicationÂ 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94'(Insights Connector).",
    stage: "permission",
    cause: "assignment-required",
    codes: [{ system: "aadsts", code: "AADSTS50105" }],
  },
  {
    name: "Half a JSON of a device code poll that still waits",
    text: `"error":"authorization_pending","error_description":"AADSTS70016: OAuth 2.0 device flow error. Authorization is pending. Continue polling.`,
    stage: "token-request",
    cause: "device-code-pending",
    codes: [
      { system: "aadsts", code: "AADSTS70016" },
      { system: "oauth", code: "authorization_pending" },
    ],
  },
  {
    name: "A YAML dump of the error object",
    text: `error: invalid_request
error_description: >-
  AADSTS900144: The request body must contain the following parameter:
  'grant_type'.
error_codes:
  - 900144
correlation_id: a3f85e61-0b7d-49c2-bd54-6c1f9e20d837`,
    stage: "token-request",
    cause: "parameter-missing",
    codes: [{ system: "aadsts", code: "AADSTS900144" }],
  },
  {
    name: "A CSV row of an exported sign-in log",
    text: `Date (UTC),Request ID,User,Application,Sign-in error code,Failure reason,Conditional Access
2026-11-17T08:21:46Z,71a0e5c3-28d4-4f9b-8e16-b03c92d75f00,insights@contoso.example,Insights Connector,50053,"The account is locked, you've tried to sign in too many times with an incorrect user ID or password.",Not Applied`,
    stage: "user",
    cause: "account-locked",
    codes: [{ system: "aadsts", code: "AADSTS50053" }],
  },
];
