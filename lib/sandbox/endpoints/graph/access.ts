import type { Caller, SandboxApplication, SandboxTenant, SandboxUser, World } from "../../types";
import type { Exchange } from "./answer";
import { denied, refuse } from "./answer";

/** A Graph call that has been let in: whose token, which tenant it reads. */
export interface Call {
  readonly exchange: Exchange;
  readonly caller: Caller;
  readonly tenant: SandboxTenant;
  /** Null for an app-only token. */
  readonly person: SandboxUser | null;
  readonly world: World;
}

const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
/** Application Administrator, Cloud Application Administrator, Global Administrator. */
export const APPLICATION_MANAGERS = [
  GLOBAL_ADMINISTRATOR,
  "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
  "158c047a-c907-4556-b7ef-446551a6b5f7",
] as const;
const APPLICATION_DEVELOPER = "cf1c38e5-3621-4004-a7cb-879624dced7c";
/** Those, and Application Developer. */
export const APPLICATION_CREATORS = [...APPLICATION_MANAGERS, APPLICATION_DEVELOPER] as const;
/** Global Reader, Security Reader, Security Administrator, Conditional Access Administrator, and the managers. */
export const POLICY_READERS = [
  ...APPLICATION_MANAGERS,
  "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
  "5d6b6bb7-de71-4623-b4af-96380a352509",
  "194ae4cb-b126-40b2-bd5b-6091b380977d",
  "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
] as const;

const DIRECTORY_READ = ["Directory.Read.All", "Directory.ReadWrite.All", "Directory.AccessAsUser.All"] as const;
const APPLICATION_WRITE = ["Application.ReadWrite.All", "Directory.AccessAsUser.All"] as const;
const GRANT_WRITE = ["DelegatedPermissionGrant.ReadWrite.All", "Directory.AccessAsUser.All"] as const;

/** Delegated scopes that let a call through; any one of a list is enough. */
export const SCOPES = {
  directoryRead: DIRECTORY_READ,
  applicationRead: ["Application.Read.All", ...APPLICATION_WRITE, ...DIRECTORY_READ],
  applicationWrite: APPLICATION_WRITE,
  applicationCreate: ["AppRegistration.Create", ...APPLICATION_WRITE],
  grantRead: [...GRANT_WRITE, ...DIRECTORY_READ],
  grantWrite: GRANT_WRITE,
  self: ["User.Read", "User.ReadWrite", "User.Read.All", "User.ReadWrite.All", ...DIRECTORY_READ],
  userReadBasic: ["User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All", ...DIRECTORY_READ],
  userRead: ["User.Read.All", "User.ReadWrite.All", ...DIRECTORY_READ],
  organizationRead: ["Organization.Read.All", "Organization.ReadWrite.All", ...DIRECTORY_READ],
  policyRead: ["Policy.Read.All"],
  auditLogRead: ["AuditLog.Read.All"],
  crossTenantRead: ["CrossTenantInformation.ReadBasic.All"],
  roleRead: ["RoleManagement.Read.Directory", "RoleManagement.ReadWrite.Directory", "RoleManagement.Read.All"],
  roleAssignmentRead: [
    "RoleManagement.Read.Directory",
    "RoleManagement.ReadWrite.Directory",
    "RoleManagement.Read.All",
    ...DIRECTORY_READ,
  ],
} as const satisfies Record<string, readonly string[]>;

export function hasScope(call: Call, anyOf: readonly string[]): boolean {
  return call.caller.scopes.some((scope) => anyOf.includes(scope));
}

export function hasRole(call: Call, anyOf: readonly string[]): boolean {
  const roles = call.person?.directoryRoles ?? [];
  return roles.some((role) => role.state === "active" && anyOf.includes(role.templateId));
}

/** Null when the token carries one of the scopes and, if asked, the person holds one of the roles. */
export function forbidden(call: Call, scopes: readonly string[], roles?: readonly string[]): Response | null {
  if (!hasScope(call, scopes)) return denied(call.exchange);
  return roles && !hasRole(call, roles) ? denied(call.exchange) : null;
}

/** Role management words a missing scope in its own way: JSON inside the message. */
export function forbiddenRoleRead(call: Call, scopes: readonly string[], needed: string): Response | null {
  if (hasScope(call, scopes)) return null;
  // provenance: quoted — the nested form is seen in issue threads, its last words are inferred
  const message = `Authorization failed due to missing permission scope ${needed}.`;
  const nested = JSON.stringify({
    errorCode: "PermissionScopeNotGranted",
    message,
    instanceAnnotations: [],
  });
  return refuse(call.exchange, 403, "UnknownError", nested);
}

/** Whether the person is an owner of this application, as whoever registers one becomes: owners manage it without a role. */
export function owns({ person }: Call, { owners = [] }: SandboxApplication): boolean {
  return person !== null && owners.includes(person.id);
}
