import type { CorpusCase } from "./case";

/** Words of a customer, without a code. */
export const prose: readonly CorpusCase[] = [
  {
    name: "The Insights workspace is not visible",
    text: "Our colleague can sign in to Partner Center but the Insights workspace is not visible. The tile is simply missing from the home page.",
    stage: "enrolment",
    cause: "insights-not-visible",
  },
  {
    name: "The Insights hub is missing in the tenant where the licences are sold",
    text: "We open partner.microsoft.com with our CSP tenant admin, and there is no Insights hub in the left menu. Do we have to sign in with another tenant?",
    stage: "enrolment",
    cause: "insights-not-visible",
  },
  {
    name: "The enrolment form refuses the mailbox",
    text: "When we enroll in the partner program the form does not accept info@fabrikam.example as work email. It says to use a different address. We also tried our outlook.com account.",
    stage: "enrolment",
    cause: "enrolment-address-refused",
  },
  {
    name: "The account verification takes longer than a week",
    text: "The Legal info page in Partner Center still shows verification status Pending, employment verification, for 9 days now. When can we use the API?",
    stage: "enrolment",
    cause: "verification-pending",
  },
  {
    name: "The verification was rejected",
    text: "Partner Center shows 'Rejected' next to Business verification on the Partner tab of Legal info and offers Fix now.",
    stage: "enrolment",
    cause: "verification-rejected",
  },
  {
    name: "An indirect reseller's profile calls are refused",
    text: "We are an indirect reseller. All /v1/profiles calls of the Partner Center API are refused with 403 for us, our provider says it works for them.",
    stage: "enrolment",
    cause: "profile-call-unsupported",
  },
  {
    name: "The role is absent from the user page",
    text: "On the user page under Insights there are only two report options. Executive report viewer is not in the list, so we cannot assign it.",
    stage: "role",
    cause: "erv-choice-missing",
  },
  {
    name: "Revenue vanished for a user who had the role",
    text: "Since yesterday the user sees no revenue any more although Executive Report Viewer is assigned. She was also added to Report Viewer by another admin.",
    stage: "role",
    cause: "both-report-roles",
  },
  {
    name: "Revenue columns are empty",
    text: "Report downloads fine but billed revenue and ACR columns are empty for every customer. The account is Report viewer.",
    stage: "role",
    cause: "report-viewer-only",
  },
  {
    name: "The customer has no role at all",
    text: "The API user was created last week and nobody assigned the Executive Report Viewer role to it in Partner Center yet. The first insights call says forbidden.",
    stage: "role",
    cause: "erv-missing",
  },
  {
    name: "The password request works without MFA and fails with it",
    text: "Getting the token by username and password worked until our admin enabled security defaults. Now it says we must use multi-factor authentication.",
    stage: "mfa",
    cause: "mfa-required",
  },
  {
    name: "Partner Center wants MFA although the token is issued",
    text: "Token is issued fine, but Partner Center answers 401 MFA required on every call since June.",
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "The phone prompt is denied each time",
    text: "The user gets the Authenticator prompt, taps deny because she did not start it, and the sign-in then says that authentication failed during the strong authentication request.",
    stage: "mfa",
    cause: "mfa-failed",
  },
  {
    name: "The consent page says: need admin approval",
    text: "After signing in our user sees a page 'Need admin approval' - Insights Connector needs permission to access resources in your organization that only an admin can grant.",
    stage: "consent",
    cause: "admin-approval-needed",
  },
  {
    name: "The portal does not find the API to add",
    text: "In API permissions > APIs my organization uses we search for Microsoft Partner Center or fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd and nothing is found.",
    stage: "permission",
    cause: "resource-missing",
  },
  {
    name: "The customer copied the Secret ID",
    text: "We copied the Secret ID from the Certificates & secrets page, the Value column only shows stars now. Token request says invalid client secret.",
    stage: "secret",
    cause: "secret-id-pasted",
  },
  {
    name: "The portal says that the secret is past its date",
    text: "Our sync stopped on 1 November. In the app registration the client secret shows Expired in red under Certificates & secrets.",
    stage: "secret",
    cause: "secret-expired",
  },
  {
    name: "New client secrets are not allowed",
    text: "The New client secret button is greyed out: 'Client secrets are blocked by tenant-wide policy. Contact your tenant administrator for more information.'",
    stage: "secret",
    cause: "secret-policy",
  },
  {
    name: "The device must be managed",
    text: "With the device code the user ends on a page saying that the device must be managed / compliant to access this resource. The server has no Intune.",
    stage: "conditional-access",
    cause: "device-required",
  },
  {
    name: "The sign-in log says that a policy blocks the country of the server",
    text: "Sign-in log: Conditional Access = Failure, policy 'CA014 block outside EU', grant control Block. The function app runs in West US.",
    stage: "conditional-access",
    cause: "blocked-by-policy",
  },
  {
    name: "The account is switched off",
    text: "HR disabled the service account of the integration, sign-in says: your account has been disabled.",
    stage: "user",
    cause: "user-disabled",
  },
];
