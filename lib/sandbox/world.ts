import type {
  SandboxApplication,
  SandboxServicePrincipal,
  SandboxTenant,
  SandboxUser,
  World,
  WorldState,
} from "./types";

const MOST_WORLDS = 50;

/** Brings a scenario's state to life: gives it an id, a clock and an empty memory. */
export function createWorld(state: Omit<WorldState, "id" | "scenario">, id: string, scenario: string): World {
  const living: WorldState = { ...state, id, scenario };
  return { state: living, now: () => Date.now() + living.clockOffsetMs, runtime: new Map() };
}

/** The world of that id, now the most recently used one; null when there is none. */
export function getWorld(id: string): World | null {
  const worlds = registry();
  const world = worlds.get(id);
  if (!world) return null;
  worlds.delete(id);
  worlds.set(id, world);
  return world;
}

/** Keeps a world under its id; beyond fifty the least recently used one is dropped. */
export function putWorld(world: World): void {
  const worlds = registry();
  worlds.delete(world.state.id);
  worlds.set(world.state.id, world);
  for (const id of worlds.keys()) {
    if (worlds.size <= MOST_WORLDS) return;
    worlds.delete(id);
  }
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

/** Next bundles routes apart from each other; what they share lives on the global object. */
function registry(): Map<string, World> {
  const holder: typeof globalThis & { insightsPreflightWorlds?: Map<string, World> } = globalThis;
  holder.insightsPreflightWorlds ??= new Map();
  return holder.insightsPreflightWorlds;
}
