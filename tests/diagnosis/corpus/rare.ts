import type { CorpusCase } from "./case";
import { entra, entraOld, ids } from "./wire";

/** Refusals that support sees once a year. */
export const rare: readonly CorpusCase[] = [
  {
    name: "The name of the app was sent as its client id",
    text: entra(
      "invalid_request",
      90112,
      "Application identifier 'insights-connector' is expected to be a GUID or URI.",
    ),
    stage: "app",
    cause: "client-id-malformed",
    codes: [{ system: "aadsts", code: "AADSTS90112" }],
  },
  {
    name: "Single sign-on to the app has to be allowed by the user",
    text: entra("invalid_grant", 9002341, "User is required to permit SSO."),
    stage: "consent",
    cause: "sso-consent-needed",
    codes: [{ system: "aadsts", code: "AADSTS9002341" }],
  },
  {
    name: "Registration for MFA is blocked because of risk",
    text: entra(
      "interaction_required",
      53004,
      "User needs to complete the multi-factor authentication registration process before accessing this content. User should register for multi-factor authentication. Registration is blocked due to suspicious activity.",
    ),
    stage: "mfa",
    cause: "mfa-registration-blocked",
    codes: [{ system: "aadsts", code: "AADSTS53004" }],
  },
  {
    name: "A risk policy demands a new password",
    text: entraOld("interaction_required", 50142, "Password change is required due to a conditional access policy."),
    stage: "conditional-access",
    cause: "password-change-by-policy",
    codes: [{ system: "aadsts", code: "AADSTS50142" }],
  },
  {
    name: "A code typed wrongly at the device page",
    text: `{"error":"bad_verification_code","error_description":"AADSTS70018: Invalid verification code due to User typing in wrong user code for device code flow. Authorization is not approved.","error_codes":[70018]}`,
    stage: "token-request",
    cause: "device-code-wrong",
    codes: [
      { system: "aadsts", code: "AADSTS70018" },
      { system: "oauth", code: "bad_verification_code" },
    ],
  },
  {
    name: "The person declined at the device page",
    text: '{"error":"authorization_declined","error_description":"The end user denied the authorization request. User declined to authenticate at the device code page.","interval":5}',
    stage: "token-request",
    cause: "sign-in-declined",
    codes: [{ system: "oauth", code: "authorization_declined" }],
  },
  {
    name: "A job asks for the same token in a circle",
    text: entra(
      "invalid_grant",
      50196,
      "The server terminated an operation because it encountered a client request loop. Please contact your app vendor.",
    ),
    stage: "token-request",
    cause: "request-loop",
    codes: [{ system: "aadsts", code: "AADSTS50196" }],
  },
  {
    name: "The assertion that was passed on is not accepted",
    text: entra(
      "invalid_grant",
      50013,
      "Assertion failed signature validation. [Reason - The provided signature value did not match the expected signature value.]",
    ),
    stage: "token-request",
    cause: "user-assertion-rejected",
    codes: [{ system: "aadsts", code: "AADSTS50013" }],
  },
  {
    name: "A grant type with a typing error",
    text: entra("unsupported_grant_type", 70003, "The app requested an unsupported grant type 'passwort'."),
    stage: "token-request",
    cause: "request-malformed",
    codes: [
      { system: "aadsts", code: "AADSTS70003" },
      { system: "oauth", code: "unsupported_grant_type" },
    ],
  },
  {
    name: "The token address was opened with GET",
    text: "AADSTS900561: The endpoint only accepts POST, OPTIONS requests. Received a GET request.",
    stage: "token-request",
    cause: "request-malformed",
    codes: [{ system: "aadsts", code: "AADSTS900561" }],
  },
  {
    name: "JSON was posted where a form is expected",
    text: `> POST /${ids.tenant}/oauth2/v2.0/token
> Content-Type: application/json
< HTTP/1.1 400 Bad Request
${entra("invalid_request", 900144, "The request body must contain the following parameter: 'grant_type'.")}`,
    stage: "token-request",
    cause: null,
    codes: [{ system: "aadsts", code: "AADSTS900144" }],
  },
  {
    name: "Scopes of two resources in one request",
    text: entra(
      "invalid_scope",
      70011,
      "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope https://graph.microsoft.com/.default https://api.partnercenter.microsoft.com/user_impersonation is not valid.",
    ),
    stage: "token-request",
    cause: "scope-invalid",
    codes: [{ system: "aadsts", code: "AADSTS70011" }],
  },
  {
    name: "The instance host is no cloud of Microsoft",
    text: '{"error":"invalid_instance","error_description":"AADSTS50049: Unknown or invalid instance. Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00","error_codes":[50049]}',
    stage: "tenant",
    cause: null,
    codes: [
      { system: "aadsts", code: "AADSTS50049" },
      { system: "oauth", code: "invalid_instance" },
    ],
  },
  {
    name: "A guest who is not in the partner's directory at all",
    text: entra(
      "invalid_grant",
      90072,
      `User account '{EUII Hidden}' from identity provider 'https://sts.windows.net/${ids.otherTenant}/' does not exist in tenant 'Contoso Example' and cannot access the application '${ids.app}'(Insights Connector) in that tenant. The account needs to be added as an external user in the tenant first.`,
    ),
    stage: "user",
    cause: "guest-or-other-account",
    codes: [{ system: "aadsts", code: "AADSTS90072" }],
  },
  {
    name: "A number that the catalogue only knows by name",
    text: "Login failed with AADSTS54000 yesterday at 14:05",
    stage: "user",
    cause: null,
    codes: [{ system: "aadsts", code: "AADSTS54000" }],
  },
  {
    name: "The tenant has no partner account, in the words of the person who looked",
    text: "partner.microsoft.com greets our Global administrator with the Enroll now page: this tenant is not enrolled in the Microsoft AI Cloud Partner Program, there is no partner account yet.",
    stage: "enrolment",
    cause: "not-enrolled",
  },
  {
    name: "The legal profile's vetting was refused, as an SDK prints it",
    text: "LegalBusinessProfile { CompanyName = Fabrikam Example, VettingStatus = Rejected, VettingSubStatus = EmailDomain }",
    stage: "enrolment",
    cause: "verification-rejected",
  },
  {
    name: "A query that ends in the middle",
    text: `POST https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledQueries
{"Name":"Usage","Query":"SELECT MPNId FROM AzureUsage WHERE"}

400 {"value":null,"nextLink":null,"totalCount":0,"message":"Query is invalid: unexpected end of input","statusCode":400,"dataRedacted":false}`,
    stage: "first-call",
    cause: "query-invalid",
  },
  {
    name: "A token request that Microsoft fails with 500 and no word",
    text: `POST https://login.microsoftonline.com/${ids.tenant}/oauth2/v2.0/token
HTTP/1.1 500 Internal Server Error
{"error":"server_error","error_description":""}`,
    stage: "other",
    cause: null,
    codes: [{ system: "oauth", code: "server_error" }],
  },
];
