import type { ExplainedRows } from "../rows";

/** Entra's codes that this use can meet in the stage `consent`. */
export const consent = {
  50150: { name: null, retry: "interactive", who: "integration-user", oauth: ["consent_required"] },
  50206: { name: null, retry: "interactive", who: "integration-user", oauth: ["interaction_required"] },
  65001: {
    name: "DelegationDoesNotExist",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["invalid_grant"],
    passwordProven: true,
  },
  65004: {
    name: "UserDeclinedConsent",
    retry: "interactive",
    who: "integration-user",
    oauth: ["access_denied", "consent_required"],
  },
  90008: {
    name: "TokenForItselfRequiresGraphPermission",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["consent_required", "invalid_grant"],
  },
  90093: { name: "GraphUserUnauthorized", retry: "after-fix", who: "application-admin", oauth: ["access_denied"] },
  90094: {
    name: "AdminConsentRequired",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["consent_required", "access_denied"],
  },
  90095: {
    name: "AdminConsentRequiredRequestAccess",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["consent_required"],
  },
  90099: { name: null, retry: "after-fix", who: "application-admin", oauth: ["access_denied"] },
  9002341: { name: null, retry: "interactive", who: "integration-user", oauth: ["invalid_grant"] },
} as const satisfies ExplainedRows;
