import type { Cloud } from "../cloud";
import { RunError } from "../run";
import { mapAnswer } from "./answer";
import { scopesIn } from "./claims";
import { ConditionalAccessBody } from "./conditional-access-body";
import {
  AddedPasswordBody,
  ApplicationBody,
  AppManagementPolicyBody,
  AppRoleAssignmentBody,
  DirectoryObjectBody,
  DirectoryRoleBody,
  EligibleRoleBody,
  GrantBody,
  OrganizationBody,
  SecurityDefaultsBody,
  ServicePrincipalBody,
  UserBody,
} from "./graph-bodies";
import { graphCall, quoted } from "./graph-call";
import type { Send } from "./transport";
import type { GraphClient, TokenSet } from "./types";

const USER = "$select=id,userPrincipalName,displayName,userType,accountEnabled";
const APPLICATION =
  "$select=id,appId,displayName,createdDateTime,signInAudience,notes,isFallbackPublicClient,disabledByMicrosoftStatus,web,spa,publicClient,passwordCredentials,keyCredentials,requiredResourceAccess";
const PRINCIPAL = "$select=id,appId,displayName,accountEnabled,appRoleAssignmentRequired,oauth2PermissionScopes";

/** Microsoft Graph v1.0 of one cloud with the setup admin's token. */
export function graphClient(cloud: Cloud, send: Send, tokens: TokenSet): GraphClient {
  const graph = graphCall(cloud.graphHost, send, tokens.accessToken);
  return {
    scopes: tokens.scopes.length > 0 ? tokens.scopes : scopesIn(tokens.accessToken),
    me: () => graph.one(`/me?${USER}`, UserBody),
    myDirectoryRoles: () =>
      // Transitive, because a role may be held through a group.
      graph.all(
        "/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId",
        DirectoryRoleBody,
      ),
    myEligibleRoles: (principalId) =>
      graph.all(
        `/roleManagement/directory/roleEligibilityScheduleInstances?$filter=${equals("principalId", principalId)}`,
        EligibleRoleBody,
      ),
    async organization() {
      const answer = await graph.all(
        "/organization?$select=id,displayName,partnerTenantType,verifiedDomains",
        OrganizationBody,
      );
      return mapAnswer(answer, ([only]) => {
        if (!only) throw new RunError("malformed-answer", cloud.graphHost);
        return only;
      });
    },
    user: (idOrName) => graph.one(`/users/${encodeURIComponent(idOrName)}?${USER}`, UserBody),
    application: (appId) => graph.one(`/applications(appId=${quoted(appId)})?${APPLICATION}`, ApplicationBody),
    applicationOwners: (appId) =>
      graph.all(`/applications(appId=${quoted(appId)})/owners?$select=id`, DirectoryObjectBody),
    applicationsNamed: (name) =>
      graph.all(`/applications?$filter=${equals("displayName", name)}&${APPLICATION}`, ApplicationBody),
    servicePrincipal: (appId) =>
      graph.one(`/servicePrincipals(appId=${quoted(appId)})?${PRINCIPAL}`, ServicePrincipalBody),
    grants: (clientId) => graph.all(`/oauth2PermissionGrants?$filter=${equals("clientId", clientId)}`, GrantBody),
    appRoleAssignments: (id) =>
      graph.all(`/servicePrincipals/${encodeURIComponent(id)}/appRoleAssignments`, AppRoleAssignmentBody),
    appManagementPolicy: () => graph.one("/policies/defaultAppManagementPolicy", AppManagementPolicyBody),
    securityDefaultsEnabled: () =>
      graph.one("/policies/identitySecurityDefaultsEnforcementPolicy", SecurityDefaultsBody),
    conditionalAccessPolicies: () => graph.all("/identity/conditionalAccess/policies", ConditionalAccessBody),
    createApplication: ({ displayName, notes, redirectUris, requiredResourceAccess }) =>
      graph.post(
        "/applications",
        {
          displayName,
          ...(notes !== undefined && { notes }),
          signInAudience: "AzureADMyOrg",
          isFallbackPublicClient: false,
          web: { redirectUris },
          requiredResourceAccess,
        },
        ApplicationBody,
      ),
    updateApplication: (objectId, { webRedirectUris, requiredResourceAccess, isFallbackPublicClient }) =>
      graph.patch(`/applications/${encodeURIComponent(objectId)}`, {
        ...(webRedirectUris && { web: { redirectUris: webRedirectUris } }),
        ...(requiredResourceAccess && { requiredResourceAccess }),
        ...(isFallbackPublicClient !== undefined && { isFallbackPublicClient }),
      }),
    deleteApplication: (objectId) => graph.remove(`/applications/${encodeURIComponent(objectId)}`),
    addPassword: (objectId, displayName, endAt) =>
      graph.post(
        `/applications/${encodeURIComponent(objectId)}/addPassword`,
        { passwordCredential: { displayName, endDateTime: endAt } },
        AddedPasswordBody,
      ),
    removePassword: (objectId, keyId) =>
      graph.tell(`/applications/${encodeURIComponent(objectId)}/removePassword`, { keyId }),
    createServicePrincipal: (appId) => graph.post("/servicePrincipals", { appId }, ServicePrincipalBody),
    updateServicePrincipal: (objectId, change) =>
      graph.patch(`/servicePrincipals/${encodeURIComponent(objectId)}`, change),
    deleteServicePrincipal: (objectId) => graph.remove(`/servicePrincipals/${encodeURIComponent(objectId)}`),
    createGrant: ({ clientId, resourceId, consentType, principalId, scopes }) =>
      graph.post(
        "/oauth2PermissionGrants",
        { clientId, consentType, principalId, resourceId, scope: scopes.join(" ") },
        GrantBody,
      ),
    updateGrant: (id, scopes) =>
      graph.patch(`/oauth2PermissionGrants/${encodeURIComponent(id)}`, { scope: scopes.join(" ") }),
    deleteGrant: (id) => graph.remove(`/oauth2PermissionGrants/${encodeURIComponent(id)}`),
  };
}

function equals(property: string, value: string): string {
  return `${property}%20eq%20${quoted(value)}`;
}
