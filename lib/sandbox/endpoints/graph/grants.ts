import { randomBytes } from "node:crypto";
import type { SandboxGrant } from "../../types";
import type { Call } from "./access";
import { APPLICATION_MANAGERS, forbidden, SCOPES } from "./access";
import { badRequest, noContent, notFound, ok, readBody, refuse } from "./answer";
import { grantWire, isReplicated } from "./entities";
import { collection, entity } from "./odata";
import { overQuota } from "./quota";

const LONGEST_SCOPE = 3_850;

const SET = {
  context: "oauth2PermissionGrants",
  type: "oAuth2PermissionGrant",
  properties: ["clientId", "consentType", "id", "principalId", "resourceId", "scope"],
} as const;

/** `/oauth2PermissionGrants` and `/oauth2PermissionGrants/{id}`. */
export function permissionGrants(call: Call, id: string | null): Response {
  const method = call.exchange.request.method;
  if (method === "GET") {
    const refused = forbidden(call, SCOPES.grantRead);
    if (refused) return refused;
    if (id === null) return list(call);
    const grant = find(call, id);
    return grant ? entity(call.exchange, SET, grantWire(grant)) : notFound(call.exchange, id);
  }
  const refused = forbidden(call, SCOPES.grantWrite, APPLICATION_MANAGERS);
  if (refused) return refused;
  if (id === null) return create(call);
  const grant = find(call, id);
  if (!grant) return notFound(call.exchange, id);
  if (method === "PATCH") return change(call, grant);
  if (method === "DELETE") {
    call.tenant.grants = call.tenant.grants.filter((known) => known !== grant);
    return noContent(call.exchange);
  }
  return refuse(
    call.exchange,
    405,
    "Request_BadRequest",
    "Specified HTTP method is not allowed for the request target.",
  );
}

function list(call: Call): Response {
  const rows = call.tenant.grants.filter((grant) => isSeen(call, grant)).map(grantWire);
  const filterable = ["clientId", "resourceId", "principalId", "consentType"];
  return collection(call.exchange, { ...SET, rows, filterable });
}

function create(call: Call): Response {
  const body = readBody(call.exchange.request);
  const { clientId, resourceId, consentType, scope } = body ?? {};
  const principalId = body?.principalId ?? null;
  if (typeof clientId !== "string" || typeof resourceId !== "string" || !isScope(scope))
    return badRequest(call.exchange, "Property clientId, resourceId or scope is required and cannot be null or empty.");
  if (consentType !== "AllPrincipals" && consentType !== "Principal")
    return badRequest(
      call.exchange,
      "Invalid value specified for property 'consentType' of resource 'OAuth2PermissionGrant'.",
    );
  const fitsType = consentType === "AllPrincipals" ? principalId === null : typeof principalId === "string";
  if (!fitsType)
    return badRequest(
      call.exchange,
      "Invalid value specified for property 'principalId' of resource 'OAuth2PermissionGrant'.",
    );
  const absent =
    [clientId, resourceId].find((wanted) => !isKnownPrincipal(call, wanted)) ?? absentUser(call, principalId);
  if (absent !== undefined) return notFound(call.exchange, absent);
  const grant: SandboxGrant = {
    id: randomBytes(32).toString("base64url"),
    clientId,
    resourceId,
    consentType,
    principalId: typeof principalId === "string" ? principalId : null,
    scope,
    createdAtMs: call.world.now(),
  };
  if (call.tenant.grants.some((known) => isSameEntry(known, grant)))
    return refuse(call.exchange, 409, "Request_MultipleObjectsWithSameKeyValue", "Permission entry already exists.");
  const refusedByQuota = overQuota(call);
  if (refusedByQuota) return refusedByQuota;
  call.tenant.grants.push(grant);
  const location = `https://graph.microsoft.com/v2/${call.tenant.id}/oauth2PermissionGrants/${grant.id}`;
  return ok(call.exchange, "oauth2PermissionGrants/$entity", grantWire(grant), 201, location);
}

function change(call: Call, grant: SandboxGrant): Response {
  const body = readBody(call.exchange.request);
  const foreign = Object.keys(body ?? {}).find((name) => name !== "scope");
  if (foreign !== undefined) return badRequest(call.exchange, `Property '${foreign}' is read-only and cannot be set.`);
  if (!isScope(body?.scope))
    return badRequest(
      call.exchange,
      "Invalid value specified for property 'scope' of resource 'OAuth2PermissionGrant'.",
    );
  grant.scope = body.scope;
  return noContent(call.exchange);
}

// provenance: inferred — that a scope string is bounded is general knowledge, the refusal is that of any bad value
function isScope(scope: unknown): scope is string {
  return typeof scope === "string" && scope.length <= LONGEST_SCOPE;
}

/** A grant is unique per client, resource, kind of consent and person. */
function isSameEntry(one: SandboxGrant, other: SandboxGrant): boolean {
  return (
    one.clientId === other.clientId &&
    one.resourceId === other.resourceId &&
    one.consentType === other.consentType &&
    one.principalId === other.principalId
  );
}

function isKnownPrincipal(call: Call, id: string): boolean {
  const principal = call.tenant.servicePrincipals.find((known) => known.id === id);
  return (
    principal !== undefined && isReplicated(principal, call.world.state.replication.servicePrincipalMs, call.world)
  );
}

function absentUser(call: Call, id: unknown): string | undefined {
  return typeof id === "string" && !call.tenant.users.some((user) => user.id === id) ? id : undefined;
}

function find(call: Call, id: string): SandboxGrant | undefined {
  return call.tenant.grants.find((grant) => grant.id === id && isSeen(call, grant));
}

function isSeen(call: Call, grant: SandboxGrant): boolean {
  return isReplicated(grant, call.world.state.replication.grantMs, call.world);
}
