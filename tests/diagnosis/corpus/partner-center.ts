import type { CorpusCase } from "./case";
import { ids, partnerError } from "./wire";

/** Partner Center's own answers, outside insights. */
export const partnerCenter: readonly CorpusCase[] = [
  {
    name: "A PartnerID that nobody has",
    text: partnerError(3000, "Partner Organization with partner_id 4699999 could not be found"),
    stage: "enrolment",
    cause: "partner-id-unknown",
    codes: [{ system: "partner-center", code: "3000" }],
  },
  {
    name: "The profile address with mpnId and a 404 in a .NET log",
    text: `2026-11-17T08:21:46 [ERR] GET /v1/profiles/mpn?mpnId=${ids.tenant} -> 404 {"code":3000,"description":"Partner Organization with partner_id 0 could not be found","data":[],"source":"PartnerFD"}`,
    stage: "enrolment",
    cause: "partner-id-unknown",
    codes: [{ system: "partner-center", code: "3000" }],
  },
  {
    name: "The legal profile is still being verified",
    text: `{"companyName":"Fabrikam Example GmbH","address":{"country":"DE","city":"Beispielstadt"},"vettingStatus":"pending","vettingSubStatus":"employmentVerification","profileType":"LegalBusinessProfile"}`,
    stage: "enrolment",
    cause: "verification-pending",
  },
  {
    name: "The legal profile was refused",
    text: `GET https://api.partnercenter.microsoft.com/v1/profiles/legalbusiness?vettingVersion=Current
200
{
  "companyName": "Contoso Example Ltd",
  "vettingStatus": "rejected",
  "vettingSubStatus": "businessVerification",
  "attributes": { "objectType": "LegalBusinessProfile" }
}`,
    stage: "enrolment",
    cause: "verification-rejected",
  },
  {
    name: "A pending e-mail ownership check, read through PowerShell",
    text: `PS> Get-PartnerLegalProfile | Format-List

CompanyName      : Fabrikam Example
VettingStatus    : Pending
VettingSubStatus : EmailOwnership`,
    stage: "enrolment",
    cause: "verification-pending",
  },
  {
    name: "An app-only token at the profile address",
    text: partnerError(900329, "This resource doesn't support application-only authentication."),
    stage: "role",
    cause: "app-only-token",
    codes: [{ system: "partner-center", code: "900329" }],
  },
  {
    name: "A conditional access block surfaces at Partner Center",
    text: `HTTP 403 ${partnerError(900309, "Access has been blocked by Conditional Access policies. The access policy doesn't allow token issuance.")}`,
    stage: "conditional-access",
    cause: "blocked-by-policy",
    codes: [{ system: "partner-center", code: "900309" }],
  },
  {
    name: "A token for graph.windows.net is refused by number",
    text: `401 ${partnerError("900420", "The audience in the token is invalid and is no longer supported in Partner Center API.")}`,
    stage: "token-request",
    cause: "wrong-audience",
    codes: [{ system: "partner-center", code: "900420" }],
  },
  {
    name: "The refusal of 2026 for a missing MFA claim, by number only",
    text: `status=401 url=https://api.partnercenter.microsoft.com/v1/customers body={"code":900421} request-id=${ids.trace}`,
    stage: "mfa",
    cause: "mfa-claim-missing",
    codes: [{ system: "partner-center", code: "900421" }],
  },
  {
    name: "The SDK's number for a missing MFA, without the stack",
    text: "Authentication failed. MFA required. (10001)",
    stage: "mfa",
    cause: "mfa-claim-missing",
    codes: [{ system: "partner-center", code: "10001" }],
  },
  {
    name: "Removing a role member fails in Partner Center itself",
    text: `DELETE https://api.partnercenter.microsoft.com/v1/roles/11111111-2222-4333-8444-555555555555/usermembers/${ids.user}
400
${partnerError(2000, "Account Id has to be set.")}`,
    stage: "role",
    cause: "role-removal-broken",
    codes: [{ system: "partner-center", code: "2000" }],
  },
  {
    name: "A customer's account status is a question to another part of the API",
    text: `{"code":600074,"message":"Account Status for the customer, ${ids.otherTenant} was not found.","description":"Account Status for the customer, ${ids.otherTenant} was not found.","errorName":"AccountStatusNotFound","isRetryable":false,"errorMessageExtended":"InternalErrorCode=600074"}`,
    stage: "other",
    cause: null,
    codes: [{ system: "partner-center", code: "600074" }],
  },
  {
    name: "The gateway of a sister API names the audience in words",
    text: `{ "statusCode": 401, "message": "Unauthorized: Invalid Authorization header, incorrect audience" }`,
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "A 403 without any body for a profile call",
    text: `GET https://api.partnercenter.microsoft.com/v1/profiles/organization
HTTP/1.1 403 Forbidden
Content-Length: 0
MS-CorrelationId: ${ids.correlation}
MS-RequestId: ${ids.trace}`,
    stage: "role",
    cause: "caller-lacks-right",
  },
  {
    name: "Some calls work app-only, others answer 403: the support mail says which credentials",
    text: `We use client_credentials for everything. GET https://api.partnercenter.microsoft.com/v1/customers lists fine, but GET https://api.partnercenter.microsoft.com/v1/profiles/mpn gives 403 with code 900329.`,
    stage: "role",
    cause: "app-only-token",
    codes: [{ system: "partner-center", code: "900329" }],
  },
  {
    name: "Partner Center answers 503 for every call",
    text: `GET https://api.partnercenter.microsoft.com/v1/roles\nHTTP/1.1 503 Service Unavailable\nRetry-After: 120\nContent-Type: text/html\n\n<h2>Our services aren't available right now</h2>`,
    stage: "network",
    cause: "service-unavailable",
  },
  {
    name: "Customers and orders come back where analytics were expected",
    text: `We call https://api.partnercenter.microsoft.com/v1/customers and get 200 with totalCount, items, and the customers' companyProfile. We expected the usage and revenue datasets of Insights. Where are they?`,
    stage: "other",
    cause: "wrong-api",
  },
];
