import { firstPartyApplication } from "../endpoints/graph/first-party";
import { guidOf } from "../endpoints/graph/guid";
import type { SandboxGrant, SandboxServicePrincipal } from "../types";

/** A service principal as it is right after its creation. */
export function servicePrincipal(
  tenantId: string,
  appId: string,
  displayName: string,
  createdAtMs: number,
): SandboxServicePrincipal {
  return {
    id: guidOf(`service principal ${tenantId} ${appId}`),
    appId,
    displayName,
    createdAtMs,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    assignedUsers: [],
    appRoleAssignments: [],
  };
}

/** The service principal of one of Microsoft's own applications. */
export function firstPartyPrincipal(tenantId: string, appId: string, createdAtMs: number): SandboxServicePrincipal {
  const displayName = firstPartyApplication(appId)?.displayName;
  if (!displayName) throw new RangeError(`${appId} is none of Microsoft's applications`);
  return servicePrincipal(tenantId, appId, displayName, createdAtMs);
}

/** An administrator's consent for everyone. */
export function consent(
  client: SandboxServicePrincipal,
  resource: SandboxServicePrincipal,
  scope: string,
  createdAtMs: number,
): SandboxGrant {
  return {
    id: guidOf(`grant ${client.id} ${resource.id}`).replaceAll("-", ""),
    clientId: client.id,
    resourceId: resource.id,
    consentType: "AllPrincipals",
    principalId: null,
    scope,
    createdAtMs,
  };
}
