import type { ExplainedRows } from "../rows";

/** Entra's codes that this use can meet in the stage `secret`. */
export const secret = {
  50012: { name: "AuthenticationFailed", retry: "no", who: "developer", oauth: ["invalid_client"] },
  70002: { name: "InvalidClient", retry: "no", who: "developer", oauth: ["invalid_client"] },
  70021: { name: null, retry: "after-fix", who: "application-admin", oauth: ["invalid_request"] },
  700024: { name: null, retry: "now", who: "developer", oauth: ["invalid_client"] },
  700027: { name: null, retry: "after-fix", who: "application-admin", oauth: ["invalid_client"] },
  700030: { name: null, retry: "no", who: "application-admin", oauth: ["invalid_client"] },
  7000215: { name: null, retry: "retry-if-new", who: "application-admin", oauth: ["invalid_client"] },
  7000216: { name: null, retry: "no", who: "developer", oauth: ["invalid_client"] },
  7000219: { name: null, retry: "no", who: "developer", oauth: ["invalid_client"] },
  7000222: {
    name: "InvalidClientSecretExpiredKeysProvided",
    retry: "after-fix",
    who: "application-admin",
    oauth: ["invalid_client"],
  },
} as const satisfies ExplainedRows;
