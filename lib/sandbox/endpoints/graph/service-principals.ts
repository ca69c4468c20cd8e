import { randomUUID } from "node:crypto";
import type { SandboxServicePrincipal } from "../../types";
import type { Call } from "./access";
import { APPLICATION_MANAGERS, forbidden, hasRole, owns, SCOPES } from "./access";
import { badRequest, denied, noContent, notFound, ok, readBody, refuse } from "./answer";
import { grantWire, isReplicated, servicePrincipalWire } from "./entities";
import { firstPartyApplication } from "./first-party";
import { collection, entity } from "./odata";
import { overQuota } from "./quota";

/** `/servicePrincipals` and everything under it. `key` is the object id, or the client id with `byAppId`. */
export function servicePrincipals(call: Call, key: string | null, byAppId: boolean, action: string): Response {
  const method = call.exchange.request.method;
  if (key === null) return method === "POST" ? create(call) : list(call);
  if (method !== "GET") return change(call, find(call, key, byAppId), key, action);
  const forGrants = action.toLowerCase() === "oauth2permissiongrants";
  const refused = forbidden(call, forGrants ? SCOPES.grantRead : SCOPES.applicationRead);
  if (refused) return refused;
  const principal = find(call, key, byAppId);
  if (!principal) return notFound(call.exchange, key);
  if (forGrants) return grantsOf(call, principal);
  if (action.toLowerCase() === "approleassignments") return appRoleAssignments(call, principal);
  if (action !== "") return refuse(call.exchange, 400, "BadRequest", `Resource not found for the segment '${action}'.`);
  return entity(call.exchange, SET, servicePrincipalWire(principal, call.tenant));
}

const SET = {
  context: "servicePrincipals",
  type: "servicePrincipal",
  properties: [
    "id",
    "deletedDateTime",
    "accountEnabled",
    "alternativeNames",
    "appDisplayName",
    "appDescription",
    "appId",
    "applicationTemplateId",
    "appOwnerOrganizationId",
    "appRoleAssignmentRequired",
    "createdDateTime",
    "description",
    "disabledByMicrosoftStatus",
    "displayName",
    "homepage",
    "loginUrl",
    "logoutUrl",
    "notes",
    "notificationEmailAddresses",
    "preferredSingleSignOnMode",
    "preferredTokenSigningKeyThumbprint",
    "replyUrls",
    "servicePrincipalNames",
    "servicePrincipalType",
    "signInAudience",
    "tags",
    "tokenEncryptionKeyId",
    "samlSingleSignOnSettings",
    "verifiedPublisher",
    "addIns",
    "appRoles",
    "info",
    "keyCredentials",
    "oauth2PermissionScopes",
    "passwordCredentials",
    "resourceSpecificApplicationPermissions",
  ],
} as const;

function list(call: Call): Response {
  const refused = forbidden(call, SCOPES.applicationRead);
  if (refused) return refused;
  const rows = call.tenant.servicePrincipals
    .filter((principal) => isSeen(call, principal))
    .map((principal) => servicePrincipalWire(principal, call.tenant));
  return collection(call.exchange, {
    ...SET,
    rows,
    filterable: ["appId", "displayName", "id", "servicePrincipalNames"],
  });
}

function create(call: Call): Response {
  const refused = forbidden(call, SCOPES.applicationWrite);
  if (refused) return refused;
  const body = readBody(call.exchange.request);
  const asked = body?.appId;
  if (typeof asked !== "string")
    return badRequest(call.exchange, "Property appId is required and cannot be null or empty.");
  const appId = asked.toLowerCase();
  const application = call.tenant.applications.find((known) => known.appId === appId);
  if (!hasRole(call, APPLICATION_MANAGERS) && !(application && owns(call, application))) return denied(call.exchange);
  const displayName = firstPartyApplication(appId)?.displayName ?? replicatedName(call, appId);
  if (displayName === undefined) {
    const message = `The appId '${asked}' of the service principal does not reference a valid application object.`;
    return badRequest(call.exchange, message);
  }
  if (call.tenant.servicePrincipals.some((principal) => principal.appId === appId)) {
    const message = `The service principal cannot be created, updated, or restored because the service principal name ${asked} is already in use.`;
    return refuse(call.exchange, 409, "Request_MultipleObjectsWithSameKeyValue", message);
  }
  const refusedByQuota = overQuota(call);
  if (refusedByQuota) return refusedByQuota;
  const principal: SandboxServicePrincipal = {
    id: randomUUID(),
    appId,
    displayName,
    createdAtMs: call.world.now(),
    accountEnabled: body?.accountEnabled !== false,
    appRoleAssignmentRequired: body?.appRoleAssignmentRequired === true,
    assignedUsers: [],
    appRoleAssignments: [],
  };
  call.tenant.servicePrincipals.push(principal);
  const location = `https://graph.microsoft.com/v2/${call.tenant.id}/directoryObjects/${principal.id}/Microsoft.DirectoryServices.ServicePrincipal`;
  const row = servicePrincipalWire(principal, call.tenant);
  return ok(call.exchange, "servicePrincipals/$entity", row, 201, location);
}

function replicatedName(call: Call, appId: string): string | undefined {
  const { applicationMs } = call.world.state.replication;
  return call.tenant.applications.find(
    (application) => application.appId === appId && isReplicated(application, applicationMs, call.world),
  )?.displayName;
}

function change(call: Call, principal: SandboxServicePrincipal | undefined, key: string, action: string): Response {
  const refused = forbidden(call, SCOPES.applicationWrite, APPLICATION_MANAGERS);
  if (refused) return refused;
  if (!principal) return notFound(call.exchange, key);
  const method = call.exchange.request.method;
  if (action !== "" || (method !== "PATCH" && method !== "DELETE"))
    return refuse(
      call.exchange,
      405,
      "Request_BadRequest",
      "Specified HTTP method is not allowed for the request target.",
    );
  if (method === "DELETE") {
    const { tenant } = call;
    tenant.servicePrincipals = tenant.servicePrincipals.filter((known) => known !== principal);
    tenant.grants = tenant.grants.filter(
      (grant) => grant.clientId !== principal.id && grant.resourceId !== principal.id,
    );
    return noContent(call.exchange);
  }
  for (const [name, value] of Object.entries(readBody(call.exchange.request) ?? {})) {
    if (name !== "accountEnabled" && name !== "appRoleAssignmentRequired")
      return badRequest(call.exchange, `Invalid property '${name}'.`);
    if (typeof value !== "boolean")
      return badRequest(
        call.exchange,
        `Invalid value specified for property '${name}' of resource 'ServicePrincipal'.`,
      );
    principal[name] = value;
  }
  return noContent(call.exchange);
}

function grantsOf(call: Call, principal: SandboxServicePrincipal): Response {
  const rows = call.tenant.grants
    .filter((grant) => grant.clientId === principal.id)
    .filter((grant) => isReplicated(grant, call.world.state.replication.grantMs, call.world))
    .map(grantWire);
  return collection(call.exchange, {
    context: "oauth2PermissionGrants",
    type: "oAuth2PermissionGrant",
    rows,
    filterable: [],
    properties: ["clientId", "consentType", "id", "principalId", "resourceId", "scope"],
  });
}

function appRoleAssignments(call: Call, principal: SandboxServicePrincipal): Response {
  const rows = principal.appRoleAssignments.map((assignment) => ({
    id: Buffer.from(`${principal.id}${assignment.appRoleId}`).toString("base64url").slice(0, 43),
    deletedDateTime: null,
    appRoleId: assignment.appRoleId,
    createdDateTime: new Date(principal.createdAtMs).toISOString(),
    principalDisplayName: principal.displayName,
    principalId: principal.id,
    principalType: "ServicePrincipal",
    resourceDisplayName:
      call.tenant.servicePrincipals.find((known) => known.id === assignment.resourceId)?.displayName ?? null,
    resourceId: assignment.resourceId,
  }));
  return collection(call.exchange, {
    context: `servicePrincipals('${principal.id}')/appRoleAssignments`,
    type: "appRoleAssignment",
    rows,
    filterable: ["resourceId"],
    properties: [
      "id",
      "deletedDateTime",
      "appRoleId",
      "createdDateTime",
      "principalDisplayName",
      "principalId",
      "principalType",
      "resourceDisplayName",
      "resourceId",
    ],
  });
}

function find(call: Call, key: string, byAppId: boolean): SandboxServicePrincipal | undefined {
  const wanted = key.toLowerCase();
  return call.tenant.servicePrincipals.find(
    (principal) => (byAppId ? principal.appId : principal.id) === wanted && isSeen(call, principal),
  );
}

function isSeen(call: Call, principal: SandboxServicePrincipal): boolean {
  return isReplicated(principal, call.world.state.replication.servicePrincipalMs, call.world);
}
