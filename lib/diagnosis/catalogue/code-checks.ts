import type { CheckId } from "@/lib/checks";
import type { DiagnosisStage } from "../cause";
import type { CatalogueCode } from "./codes";
import { slugOf } from "./slug";

const OF_STAGE: Readonly<Record<DiagnosisStage, readonly CheckId[]>> = {
  tenant: ["tenant"],
  enrolment: ["partner-account", "partner-profile"],
  app: ["app-registration", "app-service-principal"],
  secret: ["client-secret", "credential-accepted"],
  permission: ["partner-center-api", "api-permission"],
  consent: ["admin-consent"],
  user: ["integration-user", "token-issued"],
  role: ["erv-role", "insights-access"],
  mfa: ["token-issued", "token-mfa"],
  "conditional-access": ["token-issued"],
  "token-request": ["token-issued"],
  "first-call": ["insights-access", "first-query"],
  network: [],
  other: [],
};

const REDIRECT: readonly CheckId[] = ["redirect-uri"];
const RESOURCE: readonly CheckId[] = ["partner-center-api"];
const LISTED: readonly CheckId[] = ["api-permission", "admin-consent"];
const POLICY: readonly CheckId[] = ["secret-policy"];

/** Where the stage's own checks do not tell. */
const OF_CODE: Readonly<Record<string, readonly CheckId[]>> = {
  AADSTS50011: REDIRECT,
  AADSTS70004: REDIRECT,
  AADSTS500112: REDIRECT,
  AADSTS500113: REDIRECT,
  AADSTS700025: REDIRECT,
  AADSTS900971: REDIRECT,
  AADSTS9002325: REDIRECT,
  AADSTS9002326: REDIRECT,
  AADSTS9002327: REDIRECT,
  AADSTS7000218: ["credential-accepted", "redirect-uri"],
  AADSTS50105: ["app-service-principal"],
  AADSTS50001: RESOURCE,
  AADSTS500011: RESOURCE,
  AADSTS500014: RESOURCE,
  AADSTS650051: RESOURCE,
  AADSTS650052: RESOURCE,
  AADSTS65005: LISTED,
  AADSTS650054: ["api-permission"],
  AADSTS650056: LISTED,
  AADSTS650057: ["api-permission"],
  AADSTS7000222: ["client-secret", "secret-lifetime"],
  AADSTS700005: ["tenant", "token-tenant"],
  AADSTS700007: ["app-registration", "token-app"],
  AADSTS70011: ["token-scope"],
  "partner-center-3000": ["partner-profile"],
  "partner-center-900308": ["erv-role", "role-conflict"],
  "partner-center-900329": ["token-scope"],
  "partner-center-900420": ["token-audience"],
  "partner-center-900421": ["token-mfa"],
  "partner-center-10001": ["token-mfa"],
  "insights-unauthorized": ["token-lifetime", "token-audience", "token-mfa", "insights-access"],
  "insights-forbidden": ["erv-role", "token-tenant", "insights-access"],
  "insights-incorrect-audience": ["token-audience"],
  "insights-incorrect-column-name": ["revenue-data", "first-query"],
  "graph-Authorization_RequestDenied": ["admin-rights"],
  "graph-PermissionScopeNotGranted": ["admin-rights"],
  "graph-Authentication_MSGraphPermissionMissing": ["admin-rights"],
  "graph-Authentication_RequestFromUnsupportedUserRole": ["admin-rights"],
  "graph-CredentialTypeNotAllowedAsPerAppPolicy": POLICY,
  "graph-CredentialLifetimeExceedsMaxAllowed": POLICY,
  "oauth-invalid_scope": ["token-scope"],
  "oauth-invalid_token": ["token-lifetime", "token-audience", "token-mfa"],
};

/** The checks of the walk that find out whether this is what is broken. */
export function checksFor(code: CatalogueCode): readonly CheckId[] {
  return OF_CODE[slugOf(code)] ?? OF_STAGE[code.stage];
}

/** Every slug with checks of its own, for the test that each is a code. */
export const slugsWithChecks: readonly string[] = Object.keys(OF_CODE);
