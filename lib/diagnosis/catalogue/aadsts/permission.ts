import type { ExplainedRows } from "../rows";

/** Entra's codes that this use can meet in the stage `permission`. */
export const permission = {
  50001: { name: "InvalidResource", retry: "no", who: "application-admin", oauth: ["invalid_resource"] },
  50105: { name: "EntitlementGrantsNotFound", retry: "after-fix", who: "application-admin", oauth: ["invalid_grant"] },
  65002: { name: null, retry: "no", who: "developer", oauth: ["invalid_client", "invalid_request"] },
  65005: {
    name: "MisconfiguredApplication",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["invalid_resource", "invalid_client"],
  },
  500011: {
    name: "InvalidResourceServicePrincipalNotFound",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["invalid_resource"],
  },
  500014: {
    name: "InvalidResourceServicePrincipalDisabled",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["invalid_resource"],
  },
  650051: { name: null, retry: "later", who: "application-admin", oauth: ["invalid_client"] },
  650052: { name: null, retry: "after-fix", who: "application-admin", oauth: ["invalid_client"] },
  650054: { name: null, retry: "after-fix", who: "application-admin", oauth: ["invalid_client"] },
  650056: { name: null, retry: "after-fix", who: "application-admin", oauth: ["invalid_client"] },
  650057: { name: null, retry: "after-fix", who: "application-admin", oauth: ["invalid_client", "invalid_resource"] },
} as const satisfies ExplainedRows;
