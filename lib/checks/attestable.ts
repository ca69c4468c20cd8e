import type { CheckId } from ".";

/** Checks that a person can answer by looking at a page of Microsoft's portals. What only a token or a call shows is not among them, nor what anybody can ask. */
export const ATTESTABLE = [
  "integration-user",
  "partner-account",
  "partner-profile",
  "account-verification",
  "app-registration",
  "app-service-principal",
  "redirect-uri",
  "client-secret",
  "secret-lifetime",
  "secret-policy",
  "partner-center-api",
  "api-permission",
  "admin-consent",
  "least-privilege",
  "erv-role",
  "role-conflict",
] as const satisfies readonly CheckId[];

/** Whether a person's word may stand in for an answer of Microsoft. */
export function isAttestable(id: string): boolean {
  return ATTESTABLE.some((one) => one === id);
}
