import type { SandboxConditionalAccess } from "../../types";
import type { Call } from "./access";
import { forbidden, POLICY_READERS, SCOPES } from "./access";
import type { Wire } from "./answer";
import { ok, refuse } from "./answer";
import { guidOf } from "./guid";
import { collection } from "./odata";

/** `/policies/{name}`: one object each, read only. */
export function policies(call: Call, name: string): Response {
  const refused = forbidden(call, SCOPES.policyRead, POLICY_READERS);
  if (refused) return refused;
  switch (name.toLowerCase()) {
    case "identitysecuritydefaultsenforcementpolicy":
      return securityDefaults(call);
    case "defaultappmanagementpolicy":
      return defaultAppManagementPolicy(call);
    case "authorizationpolicy":
      return authorizationPolicy(call);
    default:
      return refuse(call.exchange, 400, "BadRequest", `Resource not found for the segment '${name}'.`);
  }
}

// provenance: documented — keys of the CSDL and the documentation's samples
function securityDefaults(call: Call): Response {
  return ok(call.exchange, "policies/identitySecurityDefaultsEnforcementPolicy/$entity", {
    id: "00000000-0000-0000-0000-000000000005",
    deletedDateTime: null,
    description: "Security defaults is a set of basic identity security mechanisms recommended by Microsoft.",
    displayName: "Security Defaults",
    isEnabled: call.tenant.securityDefaults,
  });
}

// provenance: documented — keys of the CSDL and the documentation's samples
function defaultAppManagementPolicy(call: Call): Response {
  const policy = call.tenant.appManagement;
  const since = "2024-01-01T00:00:00Z";
  const restriction = (restrictionType: string, state: string, maxLifetime: string | null): Wire => ({
    restrictionType,
    state,
    maxLifetime,
    restrictForAppsCreatedAfterDateTime: since,
    excludeActors: null,
  });
  const lifetimeState = policy.maxLifetime === null ? "disabled" : "enabled";
  const restrictions = {
    passwordCredentials: [
      restriction("passwordAddition", policy.passwordAddition, null),
      restriction("passwordLifetime", lifetimeState, policy.maxLifetime),
    ],
    keyCredentials: [],
  };
  return ok(call.exchange, "policies/defaultAppManagementPolicy/$entity", {
    id: guidOf("default app management policy"),
    deletedDateTime: null,
    displayName: "Default app management tenant policy",
    description:
      "Default tenant policy that enforces app management restrictions on applications and service principals.",
    isEnabled: policy.isEnabled,
    applicationRestrictions: policy.isEnabled ? restrictions : { passwordCredentials: [], keyCredentials: [] },
    servicePrincipalRestrictions: { passwordCredentials: [], keyCredentials: [] },
  });
}

// provenance: documented — keys of the CSDL; in the sandbox only administrators may register applications
function authorizationPolicy(call: Call): Response {
  return ok(call.exchange, "policies/authorizationPolicy/$entity", {
    id: "authorizationPolicy",
    deletedDateTime: null,
    displayName: "Authorization Policy",
    description: "Used to manage authorization related settings across the company.",
    allowInvitesFrom: "everyone",
    allowedToUseSSPR: true,
    allowEmailVerifiedUsersToJoinOrganization: false,
    blockMsolPowerShell: false,
    guestUserRoleId: "10dae51f-b6af-4016-8d66-8c2a99b929b3",
    defaultUserRolePermissions: {
      allowedToCreateApps: false,
      allowedToCreateSecurityGroups: true,
      allowedToReadOtherUsers: true,
      permissionGrantPoliciesAssigned: [],
    },
  });
}

/** `/identity/conditionalAccess/policies`. */
export function conditionalAccessPolicies(call: Call): Response {
  const refused = forbidden(call, SCOPES.policyRead, POLICY_READERS);
  if (refused) return refused;
  const rows = call.tenant.conditionalAccess.map(conditionalAccessWire);
  return collection(call.exchange, {
    context: "identity/conditionalAccess/policies",
    type: "conditionalAccessPolicy",
    rows,
    filterable: ["displayName", "state", "id"],
    properties: [
      "id",
      "templateId",
      "displayName",
      "createdDateTime",
      "modifiedDateTime",
      "state",
      "sessionControls",
      "conditions",
      "grantControls",
    ],
  });
}

// provenance: documented — keys of the CSDL and the documentation's samples
function conditionalAccessWire(policy: SandboxConditionalAccess): Wire {
  return {
    id: policy.id,
    templateId: null,
    displayName: policy.displayName,
    createdDateTime: "2026-01-15T00:00:00Z",
    modifiedDateTime: null,
    state: policy.state,
    sessionControls: null,
    conditions: {
      userRiskLevels: [],
      signInRiskLevels: [],
      clientAppTypes: ["all"],
      platforms: null,
      locations: null,
      devices: null,
      authenticationFlows: policy.transferMethods === null ? null : { transferMethods: policy.transferMethods },
      applications: {
        includeApplications: policy.includeApplications,
        excludeApplications: [],
        includeUserActions: [],
      },
      users: {
        includeUsers: policy.includeUsers,
        excludeUsers: policy.excludeUsers,
        includeGroups: [],
        excludeGroups: [],
        includeRoles: [],
        excludeRoles: [],
      },
    },
    grantControls: {
      operator: "OR",
      builtInControls: [policy.control],
      customAuthenticationFactors: [],
      termsOfUse: [],
      authenticationStrength: null,
    },
  };
}
