import type { Check } from "@/lib/check";
import accountVerification from "./account-verification";
import adminConsent from "./admin-consent";
import adminRights from "./admin-rights";
import apiPermission from "./api-permission";
import appRegistration from "./app-registration";
import appServicePrincipal from "./app-service-principal";
import clientSecret from "./client-secret";
import credentialAccepted from "./credential-accepted";
import ervRole from "./erv-role";
import firstQuery from "./first-query";
import insightsAccess from "./insights-access";
import integrationUser from "./integration-user";
import leastPrivilege from "./least-privilege";
import partnerAccount from "./partner-account";
import partnerCenterApi from "./partner-center-api";
import partnerProfile from "./partner-profile";
import redirectUri from "./redirect-uri";
import revenueData from "./revenue-data";
import roleConflict from "./role-conflict";
import secretLifetime from "./secret-lifetime";
import secretPolicy from "./secret-policy";
import tenant from "./tenant";
import tokenApp from "./token-app";
import tokenAudience from "./token-audience";
import tokenIssued from "./token-issued";
import tokenLifetime from "./token-lifetime";
import tokenMfa from "./token-mfa";
import tokenScope from "./token-scope";
import tokenSignature from "./token-signature";
import tokenTenant from "./token-tenant";
import tokenUser from "./token-user";

/** The chain: every check, in dependency order, which is also the order of reading. */
export const checks = [
  tenant,
  adminRights,
  integrationUser,
  partnerAccount,
  partnerProfile,
  accountVerification,
  appRegistration,
  appServicePrincipal,
  redirectUri,
  clientSecret,
  secretLifetime,
  secretPolicy,
  credentialAccepted,
  partnerCenterApi,
  apiPermission,
  adminConsent,
  leastPrivilege,
  ervRole,
  roleConflict,
  tokenIssued,
  tokenAudience,
  tokenTenant,
  tokenApp,
  tokenUser,
  tokenScope,
  tokenLifetime,
  tokenSignature,
  tokenMfa,
  insightsAccess,
  revenueData,
  firstQuery,
] as const;

/** Every check's id. */
export type CheckId = (typeof checks)[number]["id"];

/** The findings of one check. */
export type FindingOf<Id extends CheckId> =
  Extract<(typeof checks)[number], { readonly id: Id }> extends infer Found
    ? Found extends { readonly findings: infer Findings }
      ? keyof Findings & string
      : never
    : never;

/** The check of that id; null for a word that is none. */
export function checkOf(id: string): Check | null {
  const all: readonly Check[] = checks;
  return all.find((check) => check.id === id) ?? null;
}
