import type { ExplainedRows } from "../rows";

/** Entra's codes that this use can meet in the stage `other`. */
export const other = {
  50000: { name: "TokenIssuanceError", retry: "later", who: "nobody", oauth: ["server_error"] },
  50033: { name: "RetryableError", retry: "later", who: "nobody", oauth: ["temporarily_unavailable"] },
} as const satisfies ExplainedRows;
