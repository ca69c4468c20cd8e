import type { ExplainedRows } from "../rows";

/** Entra's codes that this use can meet in the stage `mfa`. */
export const mfa = {
  50072: {
    name: "UserStrongAuthEnrollmentRequiredInterrupt",
    retry: "interactive",
    who: "integration-user",
    oauth: ["interaction_required"],
    passwordProven: true,
  },
  50074: {
    name: "UserStrongAuthClientAuthNRequiredInterrupt",
    retry: "interactive",
    who: "developer",
    oauth: ["interaction_required"],
    passwordProven: true,
  },
  50076: {
    name: "UserStrongAuthClientAuthNRequired",
    retry: "interactive",
    who: "developer",
    oauth: ["invalid_grant", "interaction_required"],
    passwordProven: true,
  },
  50078: { name: "UserStrongAuthExpired", retry: "interactive", who: "integration-user", oauth: ["invalid_grant"] },
  50079: {
    name: "UserStrongAuthEnrollmentRequired",
    retry: "interactive",
    who: "integration-user",
    oauth: ["invalid_grant", "interaction_required"],
    passwordProven: true,
  },
  50088: { name: null, retry: "later", who: "integration-user", oauth: ["interaction_required"], passwordProven: true },
  50158: {
    name: null,
    retry: "interactive",
    who: "integration-user",
    oauth: ["interaction_required"],
    passwordProven: true,
  },
  50177: {
    name: "ExternalChallengeNotSupportedForPassthroughUsers",
    retry: "no",
    who: "global-admin",
    oauth: ["invalid_grant"],
  },
  53004: {
    name: "ProofUpBlockedDueToRisk",
    retry: "after-fix",
    who: "user-admin",
    oauth: ["interaction_required"],
    passwordProven: true,
  },
  53010: {
    name: "ProofUpBlockedDueToSecurityInfoAcr",
    retry: "after-fix",
    who: "conditional-access-admin",
    oauth: ["interaction_required"],
    passwordProven: true,
  },
  500121: {
    name: null,
    retry: "interactive",
    who: "integration-user",
    oauth: ["interaction_required"],
    passwordProven: true,
  },
} as const satisfies ExplainedRows;
