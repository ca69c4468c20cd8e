import type { SandboxTenant, SandboxUser, World } from "../../types";
import { tenantOf, userOf } from "../../world";
import type { Client } from "./client";
import { clientPrincipal } from "./client";
import { failures } from "./memory";
import type { Refusal } from "./refusal";
import {
  accountDisabled,
  accountForeign,
  accountLocked,
  accountNotFound,
  assignmentNeeded,
  passwordExpired,
  passwordWrong,
} from "./refusals";

/** Wrong passwords in a row after which an account is locked. */
const MOST_FAILURES = 10;

/** An account and the directory it signs in to. */
export interface Account {
  readonly tenant: SandboxTenant;
  readonly user: SandboxUser;
}

/** Finds the account behind a sign-in name; without a tenant the name's domain says which one. */
export function findAccount(
  world: World,
  tenant: SandboxTenant | null,
  name: string,
  client: Client,
): Account | Refusal {
  const domain = domainOf(name);
  const home = tenantOf(world, domain);
  const directory = tenant ?? home;
  const user = directory && userOf(directory, name);
  if (directory && user && user.userPrincipalName.toLowerCase() === name.toLowerCase())
    return { tenant: directory, user };
  if (tenant && home && home !== tenant) return accountForeign(name, tenant.displayName, client);
  return accountNotFound(name, tenant?.id ?? domain);
}

/** Checks a typed password, counting the wrong ones; federated passwords are not known to the cloud. */
export function checkPassword(
  world: World,
  { tenant, user }: Account,
  password: string,
  way: "typed" | "sent",
): Refusal | null {
  const wrong = failures(world);
  const count = wrong.get(user.id) ?? 0;
  if (user.lockedOut || count >= MOST_FAILURES) return accountLocked();
  if (way === "sent" && isFederated(tenant, user.userPrincipalName)) return passwordWrong();
  if (user.password !== password) {
    wrong.set(user.id, count + 1);
    return passwordWrong();
  }
  wrong.delete(user.id);
  if (!user.accountEnabled) return accountDisabled();
  const isExpired = user.passwordExpiresAtMs !== null && user.passwordExpiresAtMs <= world.now();
  return isExpired ? passwordExpired() : null;
}

/** Refuses people who are not assigned to an application that requires it. */
export function assignedOrRefused(
  world: World,
  tenant: SandboxTenant,
  client: Client,
  user: SandboxUser,
): Refusal | null {
  const principal = clientPrincipal(world, tenant, client.appId);
  if (!principal?.appRoleAssignmentRequired || principal.assignedUsers.includes(user.id)) return null;
  return assignmentNeeded(client, user.userPrincipalName);
}

/** Whether passwords of this sign-in name are kept somewhere else than in Entra. */
export function isFederated(tenant: SandboxTenant, name: string): boolean {
  const domain = domainOf(name);
  return tenant.domains.some((known) => known.name.toLowerCase() === domain && known.type === "Federated");
}

/** What stands behind the `@`, in lower case; empty without one. */
export function domainOf(name: string): string {
  return name.slice(name.lastIndexOf("@") + 1).toLowerCase();
}
