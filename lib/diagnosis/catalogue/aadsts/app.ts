import type { ExplainedRows } from "../rows";

/** Entra's codes that this use can meet in the stage `app`. */
export const app = {
  50003: { name: "MissingSigningKey", retry: "no", who: "application-admin", oauth: ["invalid_request"] },
  50011: { name: "InvalidReplyTo", retry: "after-fix", who: "application-admin", oauth: ["invalid_request"] },
  50194: { name: null, retry: "after-fix", who: "developer", oauth: ["invalid_request"] },
  70001: { name: "UnauthorizedClient", retry: "no", who: "developer", oauth: ["unauthorized_client"] },
  70004: { name: "InvalidRedirectUri", retry: "after-fix", who: "application-admin", oauth: ["invalid_request"] },
  90112: { name: null, retry: "no", who: "developer", oauth: ["unauthorized_client", "invalid_request"] },
  500112: { name: null, retry: "no", who: "developer", oauth: ["invalid_grant"] },
  500113: { name: null, retry: "after-fix", who: "application-admin", oauth: ["invalid_request"] },
  650059: { name: null, retry: "after-fix", who: "developer", oauth: ["invalid_request"] },
  700011: {
    name: "UnauthorizedClientAppNotFoundInOrgIdTenant",
    retry: "no",
    who: "developer",
    oauth: ["unauthorized_client"],
  },
  700016: {
    name: "UnauthorizedClient_DoesNotMatchRequest",
    retry: "after-fix",
    who: "developer",
    oauth: ["unauthorized_client"],
  },
  700025: {
    name: "InvalidClientPublicClientWithCredential",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["invalid_client"],
  },
  700038: { name: null, retry: "no", who: "developer", oauth: ["unauthorized_client"] },
  700054: { name: null, retry: "after-fix", who: "developer", oauth: ["unsupported_response_type"] },
  900971: { name: null, retry: "after-fix", who: "developer", oauth: ["invalid_request"] },
  1000031: { name: null, retry: "after-fix", who: "global-admin", oauth: ["access_denied"] },
  7000112: {
    name: "UnauthorizedClientApplicationDisabled",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["unauthorized_client"],
  },
  7000218: { name: null, retry: "after-fix", who: "developer", oauth: ["invalid_client"] },
  9002325: { name: null, retry: "no", who: "developer", oauth: ["invalid_request"] },
  9002326: { name: null, retry: "no", who: "developer", oauth: ["invalid_request"] },
  9002327: { name: null, retry: "after-fix", who: "application-admin", oauth: ["invalid_request"] },
} as const satisfies ExplainedRows;
