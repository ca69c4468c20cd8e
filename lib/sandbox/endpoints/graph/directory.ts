import type { SandboxTenant, SandboxUser } from "../../types";
import type { Call } from "./access";
import { forbidden, hasScope, SCOPES } from "./access";
import type { Wire } from "./answer";
import { badRequest, dateTime, notFound, ok, refuse } from "./answer";
import { guidOf } from "./guid";
import { collection, entity } from "./odata";

const USER_DEFAULTS = [
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
  "id",
] as const;
/** What a token with basic reading rights sees as null. */
const USER_PROTECTED = [
  "accountEnabled",
  "userType",
  "onPremisesSyncEnabled",
  "passwordPolicies",
  "lastPasswordChangeDateTime",
  "createdDateTime",
  "companyName",
  "usageLocation",
] as const;
const USERS = {
  context: "users",
  type: "user",
  properties: [...USER_DEFAULTS, ...USER_PROTECTED],
  defaults: USER_DEFAULTS,
} as const;

/** `/me`, `/me/memberOf`, `/me/transitiveMemberOf`, with or without the cast to directory roles. */
export function me(call: Call, action: string, cast: string): Response {
  if (!call.person) {
    const message = "/me request is only valid with delegated authentication flow.";
    return refuse(call.exchange, 400, "BadRequest", message);
  }
  const refused = forbidden(call, SCOPES.self);
  if (refused) return refused;
  if (action === "") return entity(call.exchange, USERS, userWire(call.person, true));
  return memberships(call, call.person, action, cast);
}

/** `/users/{id|upn}` and the same person's memberships. */
export function users(call: Call, key: string | null, action: string, cast: string): Response {
  const isSelf = call.person !== null && (key === call.person.id || sameName(key, call.person.userPrincipalName));
  const refused = forbidden(call, isSelf ? SCOPES.self : SCOPES.userReadBasic);
  if (refused) return refused;
  const seesAll = isSelf || hasScope(call, SCOPES.userRead);
  if (key === null) {
    const rows = call.tenant.users.map((user) => userWire(user, seesAll));
    return collection(call.exchange, {
      ...USERS,
      rows,
      filterable: ["userPrincipalName", "id", "displayName", "mail"],
    });
  }
  const user = call.tenant.users.find((known) => known.id === key || sameName(key, known.userPrincipalName));
  if (!user) return notFound(call.exchange, key);
  if (action === "") return entity(call.exchange, USERS, userWire(user, seesAll));
  return memberships(call, user, action, cast);
}

// provenance: recorded — the collection, its context and the kind of each row (graph/047, 048)
/** The owners of an application, who are people here. */
export function ownersOf(call: Call, ids: readonly string[]): Response {
  const seesAll = hasScope(call, SCOPES.userRead);
  const rows = call.tenant.users
    .filter(({ id }) => ids.includes(id))
    .map((user) => ({ "@odata.type": "#microsoft.graph.user", ...userWire(user, seesAll) }));
  return collection(call.exchange, {
    ...USERS,
    context: "directoryObjects",
    type: "directoryObject",
    rows,
    filterable: ["id"],
  });
}

function sameName(one: string | null, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

// provenance: recorded — default keys of a user (graph/046, 065); further keys from the CSDL
function userWire(user: SandboxUser, seesAll: boolean): Wire {
  const protectedValues = {
    accountEnabled: user.accountEnabled,
    userType: user.userType,
    onPremisesSyncEnabled: null,
    passwordPolicies: null,
    lastPasswordChangeDateTime: dateTime(Date.UTC(2026, 0, 15)),
    createdDateTime: dateTime(Date.UTC(2026, 0, 15)),
    companyName: null,
    usageLocation: "US",
  };
  return {
    businessPhones: [],
    displayName: user.displayName,
    givenName: null,
    jobTitle: null,
    mail: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: null,
    userPrincipalName: user.userPrincipalName,
    id: user.id,
    ...(seesAll ? protectedValues : {}),
  };
}

// provenance: documented — directoryRole sample (graph/087); nulls under User.Read alone are inferred
function memberships(call: Call, user: SandboxUser, action: string, cast: string): Response {
  const name = action.toLowerCase();
  if (name !== "memberof" && name !== "transitivememberof")
    return refuse(call.exchange, 400, "BadRequest", `Resource not found for the segment '${action}'.`);
  if (cast !== "" && cast.toLowerCase() !== "microsoft.graph.directoryrole")
    return badRequest(call.exchange, `The type '${cast}' is not a member of the entity set.`);
  const seesAll = hasScope(call, [...SCOPES.directoryRead, "RoleManagement.Read.Directory"]);
  const rows = user.directoryRoles
    .filter((role) => role.state === "active")
    .map((role) => ({
      ...(cast === "" ? { "@odata.type": "#microsoft.graph.directoryRole" } : {}),
      id: guidOf(`directory role ${call.tenant.id} ${role.templateId}`),
      deletedDateTime: null,
      description: seesAll ? `Members are ${role.displayName}s.` : null,
      displayName: seesAll ? role.displayName : null,
      roleTemplateId: seesAll ? role.templateId : null,
    }));
  return collection(call.exchange, {
    context: cast === "" ? "directoryObjects" : "directoryRoles",
    type: "directoryRole",
    rows,
    filterable: ["roleTemplateId", "displayName", "id"],
    properties: ["id", "deletedDateTime", "description", "displayName", "roleTemplateId"],
  });
}

/** `/organization`: the tenant of the token. */
export function organization(call: Call): Response {
  const refused = forbidden(call, [...SCOPES.organizationRead, ...SCOPES.self]);
  if (refused) return refused;
  const row = organizationWire(call.tenant, partnerTenantType(call), hasScope(call, SCOPES.organizationRead));
  return collection(call.exchange, {
    context: "organization",
    type: "organization",
    rows: [row],
    filterable: [],
    properties: Object.keys(row),
  });
}

// provenance: recorded-partial — keys of organization (graph/112); which of them User.Read leaves null is documented
function organizationWire(tenant: SandboxTenant, tenantType: string | null, seesAll: boolean): Wire {
  const initial = tenant.domains[0]?.name;
  return {
    id: tenant.id,
    deletedDateTime: null,
    businessPhones: [],
    city: null,
    country: null,
    countryLetterCode: seesAll ? "US" : null,
    createdDateTime: seesAll ? dateTime(Date.UTC(2019, 4, 6)) : null,
    displayName: tenant.displayName,
    isMultipleDataLocationsForServicesEnabled: null,
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    partnerTenantType: seesAll ? tenantType : null,
    postalCode: null,
    preferredLanguage: seesAll ? "en" : null,
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: null,
    technicalNotificationMails: [],
    tenantType: "AAD",
    directorySizeQuota: { used: 321, total: 300_000 },
    assignedPlans: [],
    verifiedDomains: tenant.domains.map((domain) => ({
      capabilities: "Email, OfficeCommunicationsOnline",
      isDefault: domain.name === initial,
      isInitial: domain.name === initial,
      name: domain.name,
      type: domain.type,
    })),
  };
}

function partnerTenantType(call: Call): string | null {
  const { partner } = call.world.state;
  if (partner.tenantId !== call.tenant.id || partner.kind === "program-only") return null;
  return partner.kind === "indirect-reseller"
    ? "valueAddedResellerPartnerDelegatedAdmin"
    : "resellerPartnerDelegatedAdmin";
}

/** `/tenantRelationships/findTenantInformationByDomainName(domainName='…')`. */
export function tenantByDomain(call: Call, domainName: string): Response {
  const refused = forbidden(call, SCOPES.crossTenantRead);
  if (refused) return refused;
  const wanted = domainName.toLowerCase();
  const found = call.world.state.tenants.find((tenant) => tenant.domains.some((domain) => domain.name === wanted));
  // provenance: inferred — wording of an unknown domain
  if (!found)
    return refuse(call.exchange, 404, "Directory_ObjectNotFound", `Unable to find the tenant for '${domainName}'.`);
  return ok(call.exchange, "microsoft.graph.tenantInformation", {
    tenantId: found.id,
    federationBrandName: null,
    displayName: found.displayName,
    defaultDomainName: found.domains[0]?.name ?? null,
  });
}
