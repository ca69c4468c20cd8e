import { randomBytes } from "node:crypto";
import type { SandboxGrant, SandboxTenant, SandboxUser, World } from "../../types";
import { servicePrincipalOf } from "../../world";
import { isReplicated } from "../graph/entities";
import { AZURE_CLI_APP_ID, firstPartyApplication, GRAPH_APP_ID, PARTNER_CENTER_APP_ID } from "../graph/first-party";
import type { Client } from "./client";
import type { Refusal } from "./refusal";
import { consentMissing, notPreauthorised, resourceNotListed, scopeInvalid } from "./refusals";
import type { Resource } from "./resource";
import { addPrincipal, graphPrincipal } from "./resource";
import type { AskedScopes } from "./scope";

/** One permission as the consent page shows it. */
export interface Permission {
  readonly resourceAppId: string;
  readonly value: string;
  readonly displayName: string;
  readonly needsAdmin: boolean;
}

/** What Microsoft's public client may do without anybody's consent. */
const PREAUTHORISED: ReadonlyMap<string, readonly string[]> = new Map([
  [PARTNER_CENTER_APP_ID, ["user_impersonation"]],
  [
    GRAPH_APP_ID,
    [
      "Application.ReadWrite.All",
      "AppRoleAssignment.ReadWrite.All",
      "AuditLog.Read.All",
      "DelegatedPermissionGrant.ReadWrite.All",
      "Directory.AccessAsUser.All",
      "email",
      "Group.ReadWrite.All",
      "openid",
      "profile",
      "User.Read.All",
      "User.ReadWrite.All",
    ],
  ],
]);
/** What people may consent to by themselves, under the user consent policy that Microsoft recommends. */
const LOW_IMPACT: readonly string[] = ["openid", "profile", "email", "offline_access", "User.Read"];
/** Roles whose holders may consent to delegated permissions for everybody. */
const CONSENTING_ROLES: readonly string[] = [
  "62e90394-69f5-4237-9190-012177145e10",
  "e8611ab8-c189-46e8-94e1-60213ab1f814",
  "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
  "158c047a-c907-4556-b7ef-446551a6b5f7",
];

/** Whether a user may consent for the whole organization. */
export function mayConsentForAll(user: SandboxUser): boolean {
  return user.directoryRoles.some(
    ({ templateId, state }) => state === "active" && CONSENTING_ROLES.includes(templateId),
  );
}

/** The scopes a token for this user and resource gets, or why there is none. */
export function effectiveScopes(
  world: World,
  tenant: SandboxTenant,
  client: Client,
  resource: Resource,
  asked: AskedScopes,
  userId: string,
): readonly string[] | Refusal {
  if (client.appId === AZURE_CLI_APP_ID) return preauthorisedScopes(client, resource, asked);
  const granted = grantedScopes(world, tenant, client, resource, userId);
  const unknown = unknownScope(resource, asked);
  if (unknown) return unknown;
  if (asked.isDefault && granted.length === 0) return unconsentedDefault(client, resource);
  if (asked.names.some((name) => !includes(granted, name))) return consentMissing(client);
  const signIn = resource.isGraph ? asked.oidc.filter((name) => name !== "offline_access") : [];
  const scopes = [...new Set([...granted, ...signIn])];
  return scopes.length > 0 ? scopes : ["openid", "profile"];
}

/** The permissions somebody still has to consent to. */
export function missingPermissions(
  world: World,
  tenant: SandboxTenant,
  client: Client,
  resource: Resource,
  asked: AskedScopes,
  userId: string,
): readonly Permission[] {
  if (client.appId === AZURE_CLI_APP_ID) return [];
  const granted = grantedScopes(world, tenant, client, resource, userId);
  if (asked.isDefault)
    return granted.length > 0
      ? []
      : listedPermissions(client).filter(({ resourceAppId }) => resourceAppId === resource.appId);
  return asked.names.filter((name) => !includes(granted, name)).map((name) => permissionOf(resource.appId, name));
}

/** Every delegated permission in the registration whose name is known. */
export function listedPermissions({ application }: Client): readonly Permission[] {
  return (application?.requiredResourceAccess ?? []).flatMap(({ resourceAppId, resourceAccess }) => {
    const known = firstPartyApplication(resourceAppId)?.scopes ?? [];
    return resourceAccess
      .filter(({ type }) => type === "Scope")
      .flatMap(({ id }) => known.filter((scope) => scope.id.toLowerCase() === id.toLowerCase()))
      .map(({ value }) => permissionOf(resourceAppId.toLowerCase(), value));
  });
}

/** A permission by name; names Microsoft's page does not explain show as they are. */
function permissionOf(resourceAppId: string, value: string): Permission {
  const scopes = firstPartyApplication(resourceAppId)?.scopes ?? [];
  const known = scopes.find((scope) => scope.value.toLowerCase() === value.toLowerCase());
  const needsAdmin = resourceAppId !== GRAPH_APP_ID || !LOW_IMPACT.includes(value);
  return { resourceAppId, value: known?.value ?? value, displayName: known?.displayName ?? value, needsAdmin };
}

/** Writes consent down: for everybody, or for one user. Creates the service principals it needs and merges with what is there. */
export function recordConsent(
  world: World,
  tenant: SandboxTenant,
  client: Client,
  permissions: readonly Permission[],
  principalId: string | null,
): void {
  const clientPrincipal = addPrincipal(world, tenant, client.appId, client.name);
  for (const resourceAppId of new Set(permissions.map((permission) => permission.resourceAppId))) {
    const resource =
      resourceAppId === GRAPH_APP_ID
        ? graphPrincipal(world, tenant)
        : addPrincipal(
            world,
            tenant,
            resourceAppId,
            firstPartyApplication(resourceAppId)?.displayName ?? resourceAppId,
          );
    const values = permissions
      .filter((permission) => permission.resourceAppId === resourceAppId)
      .map(({ value }) => value);
    mergeGrant(world, tenant, { clientId: clientPrincipal.id, resourceId: resource.id, principalId }, values);
  }
}

/** Creates the assignments for the application permissions in the registration; `.default` tokens then carry them. */
export function recordAppRoles(world: World, tenant: SandboxTenant, client: Client): void {
  const principal = addPrincipal(world, tenant, client.appId, client.name);
  for (const { resourceAppId, resourceAccess } of client.application?.requiredResourceAccess ?? []) {
    const roles = resourceAccess.filter(({ type }) => type === "Role");
    const resource = servicePrincipalOf(tenant, resourceAppId);
    if (!resource) continue;
    for (const { id } of roles)
      if (!principal.appRoleAssignments.some(({ appRoleId }) => appRoleId === id))
        principal.appRoleAssignments.push({ resourceId: resource.id, appRoleId: id });
  }
}

function mergeGrant(
  world: World,
  tenant: SandboxTenant,
  { clientId, resourceId, principalId }: Pick<SandboxGrant, "clientId" | "resourceId" | "principalId">,
  values: readonly string[],
): void {
  const present = tenant.grants.find(
    (grant) => grant.clientId === clientId && grant.resourceId === resourceId && grant.principalId === principalId,
  );
  if (present) {
    present.scope = [...new Set([...words(present.scope), ...values])].join(" ");
    return;
  }
  tenant.grants.push({
    id: randomBytes(32).toString("base64url"),
    clientId,
    resourceId,
    consentType: principalId === null ? "AllPrincipals" : "Principal",
    principalId,
    scope: values.join(" "),
    // Consent given while signing in is used by that very sign-in, so it does not wait for replication.
    createdAtMs: world.now() - world.state.replication.grantMs,
  });
}

function grantedScopes(
  world: World,
  tenant: SandboxTenant,
  client: Client,
  resource: Resource,
  userId: string,
): string[] {
  const principal = servicePrincipalOf(tenant, client.appId);
  if (!principal) return [];
  const grants = tenant.grants.filter(
    (grant) =>
      grant.clientId === principal.id &&
      grant.resourceId === resource.principal.id &&
      (grant.consentType === "AllPrincipals" || grant.principalId === userId) &&
      isReplicated(grant, world.state.replication.grantMs, world),
  );
  return [...new Set(grants.flatMap(({ scope }) => words(scope)))];
}

function preauthorisedScopes(client: Client, resource: Resource, asked: AskedScopes): readonly string[] | Refusal {
  const allowed = PREAUTHORISED.get(resource.appId) ?? [];
  const refused = notPreauthorised(client.appId, resource.appId);
  if (allowed.length === 0 || (resource.isGraph && asked.names.length > 0)) return refused;
  return asked.names.every((name) => allowed.includes(name)) ? allowed : refused;
}

function unconsentedDefault(client: Client, resource: Resource): Refusal {
  const listed = (client.application?.requiredResourceAccess ?? []).map(({ resourceAppId }) =>
    resourceAppId.toLowerCase(),
  );
  if (listed.includes(resource.appId) || resource.isGraph) return consentMissing(client);
  return resourceNotListed(client, resource.asked, resource.appId, listed);
}

/** Graph has hundreds of permissions, of which the sandbox describes a few; other APIs offer exactly what they list. */
function unknownScope(resource: Resource, asked: AskedScopes): Refusal | null {
  const scopes = firstPartyApplication(resource.appId)?.scopes ?? [];
  const isKnown = (name: string) =>
    scopes.some(({ value }) => value.toLowerCase() === name.toLowerCase()) ||
    (resource.isGraph && /^[A-Z][A-Za-z]+(\.[A-Z][A-Za-z]+)+$/.test(name)) ||
    scopes.length === 0;
  const unknown = asked.names.find((name) => !isKnown(name));
  return unknown === undefined ? null : scopeInvalid(`The scope ${resource.asked}/${unknown} does not exist.`);
}

function includes(granted: readonly string[], name: string): boolean {
  return granted.some((scope) => scope.toLowerCase() === name.toLowerCase());
}

function words(scope: string): string[] {
  return scope.split(/\s+/).filter(Boolean);
}
