import { randomBytes } from "node:crypto";
import { createExchangeLog } from "./exchange-log";
import type {
  SandboxApplication,
  SandboxServicePrincipal,
  SandboxTenant,
  SandboxUser,
  World,
  WorldState,
} from "./types";

/** How many worlds are kept at once, and how long an unused one is. */
export const MOST_WORLDS = 100;
export const IDLE_MS = 4 * 3_600_000;

/** An unguessable control key. */
export function newControlKey(): string {
  return randomBytes(24).toString("base64url");
}

/** Brings a scenario's state to life: gives it an id, a clock, an empty memory and a control key. */
export function createWorld(
  state: Omit<WorldState, "id" | "scenario">,
  id: string,
  scenario: string,
  controlKey = newControlKey(),
): World {
  const world: World = {
    state: { ...state, id, scenario },
    now: () => Date.now() + world.state.advancedMs + world.state.clockOffsetMs,
    runtime: new Map(),
    log: createExchangeLog(),
    controlKey,
  };
  return world;
}

/** The same world in another situation: its id, its address and its log stay, everything else begins anew. */
export function resetWorld(world: World, state: Omit<WorldState, "id" | "scenario">, scenario: string): void {
  world.state = { ...state, id: world.state.id, scenario };
  world.runtime.clear();
}

/** The world of that id in this process's memory, now the most recently used one; null when there is none, or nobody used it for hours. */
export function getWorld(id: string): World | null {
  const worlds = registry();
  dropIdle(worlds);
  const entry = worlds.get(id);
  if (!entry) return null;
  worlds.delete(id);
  worlds.set(id, { world: entry.world, usedAtMs: Date.now() });
  return entry.world;
}

/** Keeps a world in this process's memory; beyond the bound the least recently used one is dropped. */
export function putWorld(world: World): void {
  const worlds = registry();
  worlds.delete(world.state.id);
  worlds.set(world.state.id, { world, usedAtMs: Date.now() });
  dropIdle(worlds);
  for (const id of worlds.keys()) {
    if (worlds.size <= MOST_WORLDS) return;
    worlds.delete(id);
  }
}

/** Takes a world out of this process's memory. */
export function dropWorld(id: string): void {
  registry().delete(id);
}

/** The world of that id in memory; asking does not count as using it. */
export function peekWorld(id: string): World | null {
  const worlds = registry();
  dropIdle(worlds);
  return worlds.get(id)?.world ?? null;
}

/** Whether this very world is still in memory; asking does not count as using it. */
export function isAlive(world: World): boolean {
  return peekWorld(world.state.id) === world;
}

/** How many worlds are in memory now. */
export function worldCount(): number {
  return registry().size;
}

/** The tenant with this id or domain, in whatever case. */
export function tenantOf(world: World, idOrDomain: string): SandboxTenant | undefined {
  const wanted = idOrDomain.toLowerCase();
  return world.state.tenants.find(
    (tenant) => tenant.id.toLowerCase() === wanted || tenant.domains.some(({ name }) => name.toLowerCase() === wanted),
  );
}

/** The user with this object id or sign-in name, in whatever case. */
export function userOf(tenant: SandboxTenant, idOrUserPrincipalName: string): SandboxUser | undefined {
  const wanted = idOrUserPrincipalName.toLowerCase();
  return tenant.users.find(
    (user) => user.id.toLowerCase() === wanted || user.userPrincipalName.toLowerCase() === wanted,
  );
}

/** The registration with this client id in its home tenant. */
export function applicationOf(tenant: SandboxTenant, appId: string): SandboxApplication | undefined {
  const wanted = appId.toLowerCase();
  return tenant.applications.find((application) => application.appId.toLowerCase() === wanted);
}

/** The service principal of that application in a tenant. */
export function servicePrincipalOf(tenant: SandboxTenant, appId: string): SandboxServicePrincipal | undefined {
  const wanted = appId.toLowerCase();
  return tenant.servicePrincipals.find((principal) => principal.appId.toLowerCase() === wanted);
}

interface Entry {
  readonly world: World;
  readonly usedAtMs: number;
}

/** The registry is in order of use, so the first fresh entry ends the search. */
function dropIdle(worlds: Map<string, Entry>): void {
  for (const [id, { usedAtMs }] of worlds) {
    if (Date.now() - usedAtMs < IDLE_MS) return;
    worlds.delete(id);
  }
}

/** Next bundles routes apart from each other; what they share lives on the global object. */
function registry(): Map<string, Entry> {
  const holder: typeof globalThis & { insightsPreflightWorlds?: Map<string, Entry> } = globalThis;
  holder.insightsPreflightWorlds ??= new Map();
  return holder.insightsPreflightWorlds;
}
