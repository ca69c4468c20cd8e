import { randomBytes, randomUUID } from "node:crypto";
import type { SandboxApplication, SandboxSecret } from "../../types";
import type { Call } from "./access";
import { APPLICATION_CREATORS, APPLICATION_MANAGERS, forbidden, hasRole, owns, SCOPES } from "./access";
import type { Wire } from "./answer";
import { badRequest, denied, isObject, noContent, notFound, ok, readBody, refuse } from "./answer";
import { LONGEST_NAME, readApplicationChange } from "./application-change";
import { ownersOf } from "./directory";
import { applicationWire, isReplicated, passwordCredential } from "./entities";
import { collection, entity } from "./odata";
import { overQuota, overSecretQuota } from "./quota";

const YEAR_MS = 365 * 86_400_000;

/** `/applications` and everything under it. `key` is the object id, or the client id with `byAppId`. */
export function applications(call: Call, key: string | null, byAppId: boolean, action: string): Response {
  const method = call.exchange.request.method;
  if (key === null) {
    if (method === "GET") return list(call);
    return method === "POST" ? create(call) : notAllowed(call);
  }
  const application = find(call, key, byAppId);
  if (action === "" && method === "GET")
    return forbidden(call, SCOPES.applicationRead) ?? (application ? show(call, application) : absent(call, key));
  if (action.toLowerCase() === "owners" && method === "GET")
    return (
      forbidden(call, SCOPES.applicationRead) ??
      (application ? ownersOf(call, application.owners ?? []) : absent(call, key))
    );
  const refused = mayManage(call, application);
  if (refused) return refused;
  if (!application) return absent(call, key);
  if (action === "" && method === "PATCH") return change(call, application);
  if (action === "" && method === "DELETE") return remove(call, application);
  if (action.toLowerCase() === "addpassword" && method === "POST") return addPassword(call, application);
  if (action.toLowerCase() === "removepassword" && method === "POST") return removePassword(call, application);
  return notAllowed(call);
}

const SET = { context: "applications", type: "application", filterable: ["appId", "displayName", "id"] };

function list(call: Call): Response {
  const refused = forbidden(call, SCOPES.applicationRead);
  if (refused) return refused;
  const rows = call.tenant.applications
    .filter((application) => isReplicated(application, call.world.state.replication.applicationMs, call.world))
    .map((application) => applicationWire(application, call.tenant, call.world));
  return collection(call.exchange, { ...SET, rows, properties: PROPERTIES });
}

function show(call: Call, application: SandboxApplication): Response {
  const row = applicationWire(application, call.tenant, call.world);
  return entity(call.exchange, { ...SET, properties: PROPERTIES }, row);
}

function create(call: Call): Response {
  const refused = forbidden(call, SCOPES.applicationCreate, APPLICATION_CREATORS);
  if (refused) return refused;
  const body = readBody(call.exchange.request);
  if (!body) return unreadable(call);
  if (typeof body.displayName !== "string" || body.displayName.trim() === "")
    return badRequest(call.exchange, "Property displayName is required and cannot be null or empty.");
  const application: SandboxApplication = {
    id: randomUUID(),
    appId: randomUUID(),
    displayName: body.displayName,
    createdAtMs: call.world.now(),
    signInAudience: "AzureADMyOrg",
    isFallbackPublicClient: null,
    disabledByMicrosoftStatus: null,
    web: { redirectUris: [] },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: [] },
    requiredResourceAccess: [],
    ...(call.person && { owners: [call.person.id] }),
    secrets: [],
    keyCredentials: [],
  };
  const read = readApplicationChange(application, body);
  if (!read.ok) return badRequest(call.exchange, read.message);
  const refusedByQuota = overQuota(call);
  if (refusedByQuota) return refusedByQuota;
  Object.assign(application, read.change);
  call.tenant.applications.push(application);
  const location = `https://graph.microsoft.com/v2/${call.tenant.id}/directoryObjects/${application.id}/Microsoft.DirectoryServices.Application`;
  const row = applicationWire(application, call.tenant, call.world);
  return ok(call.exchange, "applications/$entity", row, 201, location);
}

function change(call: Call, application: SandboxApplication): Response {
  const body = readBody(call.exchange.request);
  if (!body) return unreadable(call);
  const read = readApplicationChange(application, body);
  if (!read.ok) return badRequest(call.exchange, read.message);
  Object.assign(application, read.change);
  return noContent(call.exchange);
}

function remove(call: Call, application: SandboxApplication): Response {
  const { tenant } = call;
  const gone = tenant.servicePrincipals.filter((principal) => principal.appId === application.appId);
  const goneIds = new Set(gone.map((principal) => principal.id));
  tenant.applications = tenant.applications.filter((known) => known !== application);
  tenant.servicePrincipals = tenant.servicePrincipals.filter((principal) => !goneIds.has(principal.id));
  tenant.grants = tenant.grants.filter((grant) => !goneIds.has(grant.clientId));
  return noContent(call.exchange);
}

function addPassword(call: Call, application: SandboxApplication): Response {
  const body = readBody(call.exchange.request);
  if (!body) return unreadable(call);
  const asked = isObject(body.passwordCredential) ? body.passwordCredential : {};
  const now = Math.floor(call.world.now() / 1000) * 1000;
  const startAtMs = timeOf(asked.startDateTime) ?? now;
  const endAtMs = timeOf(asked.endDateTime) ?? startAtMs + 2 * YEAR_MS;
  if (Number.isNaN(startAtMs) || Number.isNaN(endAtMs))
    return badRequest(call.exchange, "Cannot convert a value to target type 'Edm.DateTimeOffset'.");
  if (endAtMs <= startAtMs) return badRequest(call.exchange, "Key credential end date is invalid.");
  const forbiddenHere = refusedByPolicy(call, endAtMs - startAtMs) ?? overSecretQuota(call, application);
  if (forbiddenHere) return forbiddenHere;
  const displayName = typeof asked.displayName === "string" ? asked.displayName : null;
  if (displayName !== null && displayName.length > LONGEST_NAME)
    return badRequest(
      call.exchange,
      "Invalid value specified for property 'displayName' of resource 'PasswordCredential'.",
    );
  const secret: SandboxSecret = {
    keyId: randomUUID(),
    displayName,
    value: secretValue(),
    createdAtMs: call.world.now(),
    startAtMs,
    endAtMs,
  };
  application.secrets.push(secret);
  return ok(call.exchange, "microsoft.graph.passwordCredential", passwordCredential(secret, secret.value));
}

// provenance: quoted — code and status 400 seen in public clients; the sentences are abridged from them
function refusedByPolicy(call: Call, lifetimeMs: number): Response | null {
  const policy = call.tenant.appManagement;
  if (!policy.isEnabled) return null;
  if (policy.passwordAddition === "enabled") {
    const message = "Credential type not allowed as per assigned policy.";
    return refuse(call.exchange, 400, "CredentialTypeNotAllowedAsPerAppPolicy", message);
  }
  const maxMs = policy.maxLifetime === null ? null : durationMs(policy.maxLifetime);
  if (maxMs === null || lifetimeMs <= maxMs) return null;
  const message = "Credential lifetime exceeds the max value allowed as per assigned policy.";
  return refuse(call.exchange, 400, "CredentialInvalidLifetimeAsPerAppPolicy", message);
}

function removePassword(call: Call, application: SandboxApplication): Response {
  const keyId = readBody(call.exchange.request)?.keyId;
  const before = application.secrets.length;
  application.secrets = application.secrets.filter((secret) => secret.keyId !== keyId);
  // provenance: inferred — wording of an unknown key id
  if (application.secrets.length === before)
    return badRequest(call.exchange, `No password credential found with keyId '${String(keyId)}'.`);
  return noContent(call.exchange);
}

function mayManage(call: Call, application: SandboxApplication | undefined): Response | null {
  const refused = forbidden(call, SCOPES.applicationWrite);
  if (refused) return refused;
  if (hasRole(call, APPLICATION_MANAGERS) || (application && owns(call, application))) return null;
  return denied(call.exchange);
}

function find(call: Call, key: string, byAppId: boolean): SandboxApplication | undefined {
  const wanted = key.toLowerCase();
  return call.tenant.applications.find(
    (application) =>
      (byAppId ? application.appId : application.id) === wanted &&
      isReplicated(application, call.world.state.replication.applicationMs, call.world),
  );
}

function absent(call: Call, key: string): Response {
  return notFound(call.exchange, key);
}

function unreadable(call: Call): Response {
  return refuse(
    call.exchange,
    400,
    "BadRequest",
    "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
  );
}

function notAllowed(call: Call): Response {
  return refuse(
    call.exchange,
    405,
    "Request_BadRequest",
    "Specified HTTP method is not allowed for the request target.",
  );
}

function timeOf(value: unknown): number | null {
  return value === undefined || value === null ? null : Date.parse(String(value));
}

/** Milliseconds of an ISO 8601 duration in days, months (30 days) or years. */
function durationMs(duration: string): number | null {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T.*)?$/.exec(duration);
  if (!match) return null;
  const [years = 0, months = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((years * 365 + months * 30 + days) * YEAR_MS) / 365;
}

/** 40 characters in the form of real secrets: three of a hint, `8Q~`, then letters, digits, `.`, `_`, `-`, `~`. */
function secretValue(): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-~";
  const random = [...randomBytes(36)].map((byte) => alphabet.charAt(byte % alphabet.length)).join("");
  const hint = [...randomBytes(3)].map((byte) => alphabet.charAt(byte % 52)).join("");
  return `${hint}8Q~${random.slice(0, 10)}.${random.slice(10, 33)}`;
}

const PROPERTIES = [
  "id",
  "deletedDateTime",
  "appId",
  "applicationTemplateId",
  "disabledByMicrosoftStatus",
  "createdDateTime",
  "displayName",
  "description",
  "groupMembershipClaims",
  "identifierUris",
  "isDeviceOnlyAuthSupported",
  "isFallbackPublicClient",
  "notes",
  "publisherDomain",
  "serviceManagementReference",
  "signInAudience",
  "tags",
  "tokenEncryptionKeyId",
  "defaultRedirectUri",
  "certification",
  "nativeAuthenticationApisEnabled",
  "optionalClaims",
  "requestSignatureVerification",
  "samlMetadataUrl",
  "servicePrincipalLockConfiguration",
  "uniqueName",
  "addIns",
  "api",
  "appRoles",
  "info",
  "keyCredentials",
  "parentalControlSettings",
  "passwordCredentials",
  "publicClient",
  "requiredResourceAccess",
  "verifiedPublisher",
  "web",
  "spa",
] as const satisfies readonly (keyof Wire & string)[];
