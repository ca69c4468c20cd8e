import { defineCheck } from "@/lib/check";
import type { TokenAttempt } from "@/lib/microsoft/types";
import { tag } from "@/lib/values";
import { claimsOf, type TokenClaims } from "./claims";
import { DOCS } from "./docs";
import { tenantTag } from "./known";
import { codeOf, type RefusalSeen, refusalValues, seen } from "./refusal";
import { causeOf } from "./token-cause";
import { fail, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly clientId: string | null;
  readonly user: string | null;
  readonly flow: string;
  /** When the token was asked for; RFC 3339. */
  readonly at: string;
  readonly claims: TokenClaims | null;
  readonly expiresAt: string | null;
  /** Asked when a password was refused: Entra says the same of a wrong password and of a federated account. */
  readonly accountType: string | null;
  readonly refused: RefusalSeen | null;
};

const REFUSED_PASSWORD: readonly number[] = [50126, 50056, 50034];

/** Entra issues a token for the integration user by the chosen flow. */
const tokenIssued = defineCheck({
  id: "token-issued",
  stage: "token",
  level: "required",
  inputs: ["test-token"],
  needs: [],
  findings: {
    "bad-password": { who: "integration-user", docs: DOCS.resetPassword, portal: "entra-users" },
    "password-expired": { who: "integration-user", docs: DOCS.resetPassword, portal: "entra-users" },
    "account-locked": { who: "global-admin", docs: DOCS.smartLockout, portal: "sign-in-logs", propagationMinutes: 30 },
    "user-disabled": { who: "global-admin", docs: DOCS.manageUsers, portal: "entra-users", propagationMinutes: 5 },
    "mfa-required": { who: "integration-user", docs: DOCS.partnerMfa },
    "blocked-by-policy": { who: "global-admin", docs: DOCS.conditionalAccess, portal: "conditional-access" },
    "federated-user": { who: "operator", docs: DOCS.passwordGrant },
    guest: { who: "operator", docs: DOCS.guests, portal: "entra-users" },
    consent: { who: "application-admin", docs: DOCS.grantConsent, portal: "app-permissions", fix: "grant-consent" },
    "resource-missing": {
      who: "application-admin",
      docs: DOCS.createServicePrincipal,
      portal: "app-permissions",
      fix: "create-partner-center-api",
    },
    "resource-disabled": {
      who: "application-admin",
      docs: DOCS.disabledApp,
      portal: "enterprise-app",
      fix: "enable-partner-center-api",
    },
    "permission-not-listed": {
      who: "application-admin",
      docs: DOCS.addPermission,
      portal: "app-permissions",
      fix: "add-permission",
    },
    secret: { who: "application-admin", docs: DOCS.credentials, portal: "app-credentials", fix: "add-secret" },
    certificate: { who: "application-admin", docs: DOCS.credentials, portal: "app-credentials" },
    "public-client-off": {
      who: "application-admin",
      docs: DOCS.clientTypes,
      portal: "app-authentication",
      fix: "allow-public-client",
    },
    "client-type": { who: "application-admin", docs: DOCS.clientTypes, portal: "app-authentication" },
    "app-not-in-tenant": {
      who: "operator",
      docs: DOCS.registerApp,
      portal: "app-registrations",
      after: ["create-app", "create-service-principal"],
    },
    "app-disabled": {
      who: "application-admin",
      docs: DOCS.disabledApp,
      portal: "enterprise-app",
      after: ["enable-service-principal"],
    },
    redirect: {
      who: "application-admin",
      docs: DOCS.redirectUri,
      portal: "app-authentication",
      fix: "add-redirect-uri",
    },
    "assignment-required": {
      who: "application-admin",
      docs: DOCS.assignUsers,
      portal: "enterprise-app",
      fix: "drop-assignment-requirement",
    },
    "session-expired": { who: "integration-user", docs: DOCS.refreshTokens },
    "expired-code": { who: "integration-user", docs: DOCS.authorizationCode },
    declined: { who: "integration-user", docs: DOCS.authorizationCode },
    other: { who: "operator", docs: DOCS.errorCodes, portal: "sign-in-logs" },
  },
  async observe(context): Promise<Observation> {
    const { tenant, clientId, userPrincipalName: user } = context.integration;
    const attempt = await context.testToken();
    const asksRealm = user !== null && isRefusedPassword(attempt);
    const realm = asksRealm ? await context.microsoft.entra.userRealm(user) : null;
    return {
      tenant,
      clientId,
      user,
      flow: attempt.flow,
      at: attempt.at,
      claims: attempt.ok ? await claimsOf(context) : null,
      expiresAt: attempt.ok ? attempt.tokens.expiresAt : null,
      accountType: realm?.ok ? realm.value.accountType : null,
      refused: attempt.ok ? null : seen(attempt.refusal),
    };
  },
  judge(observation) {
    const { refused } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      clientId: tag("app-id", observation.clientId),
      user: tag("upn", observation.user ?? observation.claims?.upn),
      expiresAt: tag("date", observation.expiresAt),
    };
    if (!refused) return pass(values);
    const all = {
      ...values,
      ...refusalValues(refused),
      code: tag("plain", codeOf(refused) ?? `HTTP ${refused.status}`),
    };
    const cause = causeOf(refused);
    if (cause === "bad-password" && observation.accountType === "Federated") return fail("federated-user", all);
    return fail(cause ?? "other", all);
  },
});

function isRefusedPassword(attempt: TokenAttempt): boolean {
  if (attempt.ok || attempt.flow !== "password") return false;
  return attempt.refusal.aadsts.some((number) => REFUSED_PASSWORD.includes(number));
}

export default tokenIssued;
