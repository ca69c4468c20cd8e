import type { OtherRows } from "./rows";

/** Codes of Partner Center's own answers and of the retired SDKs around them. */
export const partnerCenter = {
  "2000": {
    stage: "role",
    retry: "no",
    who: "partner-account-admin",
    statuses: [400],
    says: "Account Id has to be set.",
  },
  "3000": {
    stage: "enrolment",
    retry: "after-fix",
    who: "developer",
    statuses: [404],
    says: "Partner Organization with partner_id",
  },
  "10001": {
    stage: "mfa",
    retry: "interactive",
    who: "integration-user",
    statuses: [401],
    says: "Authentication failed. MFA required.",
  },
  "90000": {
    stage: "token-request",
    retry: "after-fix",
    who: "developer",
    statuses: [403],
    says: "Microsoft Entra returned an error during token issuance.",
  },
  "600074": {
    stage: "other",
    retry: "no",
    who: "developer",
    statuses: [404],
    says: "Account Status for the customer,",
  },
  "900308": {
    stage: "role",
    retry: "after-fix",
    who: "partner-account-admin",
    statuses: [403],
    says: "Insufficient privileges to complete the operation.",
  },
  "900309": {
    stage: "conditional-access",
    retry: "after-fix",
    who: "conditional-access-admin",
    statuses: [403],
    says: "Access has been blocked by Conditional Access policies.",
  },
  "900329": {
    stage: "role",
    retry: "after-fix",
    who: "developer",
    statuses: [403],
    says: "This resource doesn't support application-only authentication.",
  },
  "900420": {
    stage: "token-request",
    retry: "after-fix",
    who: "developer",
    statuses: [401],
    says: "The audience in the token is invalid and is no longer supported in Partner Center API.",
  },
  "900421": { stage: "mfa", retry: "interactive", who: "integration-user", statuses: [401] },
} as const satisfies OtherRows;
