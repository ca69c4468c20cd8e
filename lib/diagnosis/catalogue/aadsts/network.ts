import type { ExplainedRows } from "../rows";

/** Entra's codes that this use can meet in the stage `network`. */
export const network = {
  50002: { name: "NotAllowedTenant", retry: "no", who: "network-admin", oauth: ["access_denied"] },
  50134: {
    name: "DeviceFlowAuthorizeWrongDatacenter",
    retry: "now",
    who: "integration-user",
    oauth: ["invalid_grant"],
  },
  90006: { name: "ExternalServerRetryableError", retry: "later", who: "nobody", oauth: ["temporarily_unavailable"] },
  90012: { name: "RequestTimeout", retry: "later", who: "nobody", oauth: ["temporarily_unavailable"] },
  90024: { name: "RequestBudgetExceededError", retry: "later", who: "nobody", oauth: ["temporarily_unavailable"] },
  90033: { name: "MsodsServiceUnavailable", retry: "later", who: "nobody", oauth: ["temporarily_unavailable"] },
  90055: { name: "TenantThrottlingError", retry: "later", who: "nobody", oauth: ["temporarily_unavailable"] },
  90090: { name: "GraphRetryableError", retry: "later", who: "nobody", oauth: ["temporarily_unavailable"] },
  500021: { name: null, retry: "no", who: "network-admin", oauth: ["access_denied"] },
  500022: { name: null, retry: "no", who: "network-admin", oauth: ["access_denied"] },
} as const satisfies ExplainedRows;
