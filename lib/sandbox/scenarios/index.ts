import type { Scenario } from "../types";
import accountLocked from "./account-locked";
import accountVerificationPending from "./account-verification-pending";
import accountVerificationRejected from "./account-verification-rejected";
import appDisabled from "./app-disabled";
import appMissing from "./app-missing";
import appOfAnotherTenant from "./app-of-another-tenant";
import appOnlyToken from "./app-only-token";
import appRegisteredElsewhere from "./app-registered-elsewhere";
import assignmentRequired from "./assignment-required";
import badPassword from "./bad-password";
import bothRoles from "./both-roles";
import certificate from "./certificate";
import certificateExpired from "./certificate-expired";
import certificateExpiringSoon from "./certificate-expiring-soon";
import certificateUnknown from "./certificate-unknown";
import china from "./china";
import clockSkew from "./clock-skew";
import codeExpired from "./code-expired";
import columnGone from "./column-gone";
import conditionalAccessBlock from "./conditional-access-block";
import consentForAnotherUser from "./consent-for-another-user";
import consentForOtherApi from "./consent-for-other-api";
import consentMissing from "./consent-missing";
import consentNotReplicated from "./consent-not-replicated";
import datasetGone from "./dataset-gone";
import ervMissing from "./erv-missing";
import ervNotEffective from "./erv-not-effective";
import ervNotListed from "./erv-not-listed";
import ervOnLastPage from "./erv-on-last-page";
import expiredSecretInUse from "./expired-secret-in-use";
import expiredToken from "./expired-token";
import federatedUser from "./federated-user";
import forgedToken from "./forged-token";
import fresh from "./fresh";
import guestUser from "./guest-user";
import indirectReseller from "./indirect-reseller";
import locationScopedRole from "./location-scoped-role";
import mfaEnforcedByShare from "./mfa-enforced-by-share";
import mfaNotAccepted from "./mfa-not-accepted";
import mfaNotCompliant from "./mfa-not-compliant";
import mfaRequired from "./mfa-required";
import noAdminRole from "./no-admin-role";
import noDatasets from "./no-datasets";
import noRows from "./no-rows";
import nobodySignedIn from "./nobody-signed-in";
import notEnrolled from "./not-enrolled";
import otherAppToken from "./other-app-token";
import otherTenantToken from "./other-tenant-token";
import otherUserToken from "./other-user-token";
import overPrivileged from "./over-privileged";
import partnerApiAbsent from "./partner-api-absent";
import partnerCenterUnreachable from "./partner-center-unreachable";
import partnerIdMismatch from "./partner-id-mismatch";
import pascalCase from "./pascal-case";
import passwordExpired from "./password-expired";
import permissionMissing from "./permission-missing";
import permissionObsolete from "./permission-obsolete";
import permissionOfOtherApi from "./permission-of-other-api";
import programNotJoined from "./program-not-joined";
import publicClientOff from "./public-client-off";
import ready from "./ready";
import redactedRevenue from "./redacted-revenue";
import redirectMissing from "./redirect-missing";
import redirectWrongPlatform from "./redirect-wrong-platform";
import refusedInBody from "./refused-in-body";
import resourceDisabled from "./resource-disabled";
import roleNotActivated from "./role-not-activated";
import rolesRefused from "./roles-refused";
import scopeMissingToken from "./scope-missing-token";
import secretExpired from "./secret-expired";
import secretExpiringSoon from "./secret-expiring-soon";
import secretIdPasted from "./secret-id-pasted";
import secretLifetimeLimited from "./secret-lifetime-limited";
import secretMissing from "./secret-missing";
import secretNotReplicated from "./secret-not-replicated";
import secretOfAnotherApp from "./secret-of-another-app";
import secretWrong from "./secret-wrong";
import secretsForbidden from "./secrets-forbidden";
import servicePrincipalDisabled from "./service-principal-disabled";
import servicePrincipalMissing from "./service-principal-missing";
import servicePrincipalNotVisible from "./service-principal-not-visible";
import sessionExpired from "./session-expired";
import sessionRenewed from "./session-renewed";
import signInDeclined from "./sign-in-declined";
import tenantUnknown from "./tenant-unknown";
import throttled from "./throttled";
import tokenWithoutMfa from "./token-without-mfa";
import twoSecretsOneExpired from "./two-secrets-one-expired";
import usGovernment from "./us-government";
import userDisabled from "./user-disabled";
import userMissing from "./user-missing";
import wrongAudience from "./wrong-audience";
import wrongCloud from "./wrong-cloud";
import wrongTenant from "./wrong-tenant";

/** Every scenario, in the order in which lists show them: that of the chain. */
export const scenarios: readonly Scenario[] = [
  fresh,
  ready,
  usGovernment,
  china,
  nobodySignedIn,
  tenantUnknown,
  wrongCloud,
  noAdminRole,
  roleNotActivated,
  userMissing,
  userDisabled,
  guestUser,
  federatedUser,
  notEnrolled,
  programNotJoined,
  indirectReseller,
  wrongTenant,
  partnerIdMismatch,
  accountVerificationPending,
  accountVerificationRejected,
  appMissing,
  appOfAnotherTenant,
  appRegisteredElsewhere,
  appDisabled,
  servicePrincipalMissing,
  servicePrincipalNotVisible,
  servicePrincipalDisabled,
  assignmentRequired,
  redirectMissing,
  redirectWrongPlatform,
  secretMissing,
  secretNotReplicated,
  secretExpired,
  expiredSecretInUse,
  twoSecretsOneExpired,
  secretExpiringSoon,
  secretWrong,
  secretOfAnotherApp,
  secretIdPasted,
  secretsForbidden,
  secretLifetimeLimited,
  certificate,
  certificateExpired,
  certificateExpiringSoon,
  certificateUnknown,
  partnerApiAbsent,
  resourceDisabled,
  permissionMissing,
  permissionOfOtherApi,
  permissionObsolete,
  consentMissing,
  consentNotReplicated,
  consentForAnotherUser,
  consentForOtherApi,
  overPrivileged,
  ervMissing,
  ervNotListed,
  ervOnLastPage,
  rolesRefused,
  redactedRevenue,
  bothRoles,
  locationScopedRole,
  badPassword,
  passwordExpired,
  accountLocked,
  mfaRequired,
  publicClientOff,
  signInDeclined,
  codeExpired,
  sessionRenewed,
  sessionExpired,
  conditionalAccessBlock,
  wrongAudience,
  appOnlyToken,
  otherAppToken,
  otherUserToken,
  otherTenantToken,
  scopeMissingToken,
  expiredToken,
  forgedToken,
  clockSkew,
  tokenWithoutMfa,
  mfaEnforcedByShare,
  mfaNotCompliant,
  mfaNotAccepted,
  ervNotEffective,
  noDatasets,
  noRows,
  columnGone,
  datasetGone,
  pascalCase,
  refusedInBody,
  throttled,
  partnerCenterUnreachable,
];

/** The scenario of that id; null for a word that is none. */
export function scenarioOf(id: string): Scenario | null {
  return scenarios.find((scenario) => scenario.id === id) ?? null;
}
