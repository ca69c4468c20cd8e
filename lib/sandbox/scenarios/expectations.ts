import type { Expectation } from "../types";

/** Every check a scenario speaks about, in the order of the chain. */
export const CHECK_IDS = [
  "tenant",
  "admin-rights",
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
  "credential-accepted",
  "partner-center-api",
  "api-permission",
  "admin-consent",
  "least-privilege",
  "erv-role",
  "role-conflict",
  "token-issued",
  "token-audience",
  "token-tenant",
  "token-app",
  "token-user",
  "token-scope",
  "token-lifetime",
  "token-signature",
  "token-mfa",
  "insights-access",
  "revenue-data",
  "first-query",
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** Checks that look inside a token and so need one. */
export const TOKEN_CLAIMS = [
  "token-audience",
  "token-tenant",
  "token-app",
  "token-user",
  "token-scope",
  "token-lifetime",
  "token-signature",
  "token-mfa",
] as const satisfies readonly CheckId[];
/** Checks that need a working insights call. */
export const AFTER_ACCESS = ["revenue-data", "first-query"] as const satisfies readonly CheckId[];
/** Checks that ask Partner Center with the setup admin's token. */
export const PARTNER_CENTER = [
  "partner-account",
  "partner-profile",
  "account-verification",
  "erv-role",
  "role-conflict",
] as const satisfies readonly CheckId[];
/** Everything that needs the integration user's token. */
export const AFTER_TOKEN = [...TOKEN_CLAIMS, "insights-access", ...AFTER_ACCESS] as const satisfies readonly CheckId[];

/** Every check passes but those named. */
export function expecting(overrides: Partial<Record<CheckId, Expectation>>): Record<CheckId, Expectation> {
  return { ...(Object.fromEntries(CHECK_IDS.map((id) => [id, "pass"])) as Record<CheckId, Expectation>), ...overrides };
}

/** The same expectation for several checks, to be spread into `expecting`. */
export function each(ids: readonly CheckId[], expectation: Expectation): Partial<Record<CheckId, Expectation>> {
  return Object.fromEntries(ids.map((id) => [id, expectation]));
}
