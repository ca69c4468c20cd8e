import adminConsent from "./admin-consent";
import apiPermission from "./api-permission";
import assignmentRequired from "./assignment-required";
import deviceCodeBlocked from "./device-code-blocked";
import ervRole from "./erv-role";
import insightsUnavailable from "./insights-unavailable";
import mfaEnforced from "./mfa-enforced";
import notEnrolled from "./not-enrolled";
import redirectUri from "./redirect-uri";
import reportViewerOnly from "./report-viewer-only";
import rolesRefused from "./roles-refused";
import secretExpired from "./secret-expired";
import secretRemoved from "./secret-removed";
import servicePrincipalDisabled from "./service-principal-disabled";
import type { Switch } from "./switch";
import userDisabled from "./user-disabled";
import verificationPending from "./verification-pending";

/** Everything that can be broken and mended, along the chain. */
export const switches: readonly Switch[] = [
  userDisabled,
  notEnrolled,
  verificationPending,
  servicePrincipalDisabled,
  assignmentRequired,
  redirectUri,
  secretRemoved,
  secretExpired,
  apiPermission,
  adminConsent,
  ervRole,
  reportViewerOnly,
  rolesRefused,
  mfaEnforced,
  deviceCodeBlocked,
  insightsUnavailable,
];
