import { randomBytes } from "node:crypto";
import type { ActionId } from "./check";
import { microsoftNetwork } from "./microsoft/network";

/** Where requests to Microsoft go. */
export type Outlet = (request: Request) => Promise<Response>;

/** The way to Microsoft, and what time this product takes it to be. */
export interface Reach {
  readonly outlet: Outlet;
  /** Milliseconds since the epoch; moves with a sandbox world that is moved into the future. */
  readonly now: () => number;
}

/** The real network, or one sandbox world. The sandbox is loaded only when a world is named, so never in live mode. */
export async function reachFor(worldId: string | null): Promise<Reach> {
  if (worldId === null) return { outlet: microsoftNetwork, now: Date.now };
  const [{ sandboxFetch }, { keeper }] = await Promise.all([import("./sandbox/handle"), import("./sandbox/keeper")]);
  const world = await keeper().find(worldId);
  if (!world) throw new WorldGoneError(worldId);
  return { outlet: sandboxFetch(world), now: () => Date.now() + world.state.advancedMs };
}

/** Where a browser finds a page of Microsoft's: the real address, or its place in the sandbox under this origin. */
export function browserUrl(url: string, worldId: string | null, origin: string): string {
  if (worldId === null) return url;
  const { host, pathname, search } = new URL(url);
  return `${origin}/sandbox/${worldId}/${host}${pathname}${search}`;
}

/** Whether a world still lives; they are bounded in number, and an unused one ends after hours. */
export async function worldLives(worldId: string): Promise<boolean> {
  const { keeper } = await import("./sandbox/keeper");
  return (await keeper().find(worldId)) !== null;
}

/** Makes a world of a scenario and returns its unguessable id. Its applications learn where this product really runs. */
export async function openWorld(scenarioId: string, origin: string): Promise<string> {
  const [{ scenarioOf }, { stateAt }, { createWorld }, { keeper }] = await Promise.all([
    import("./sandbox/scenarios"),
    import("./sandbox/control/situation"),
    import("./sandbox/world"),
    import("./sandbox/keeper"),
  ]);
  const scenario = scenarioOf(scenarioId);
  if (!scenario) throw new UnknownScenarioError(scenarioId);
  const id = randomBytes(9).toString("base64url");
  await keeper().put(createWorld(stateAt(scenario, origin), id, scenario.id));
  return id;
}

/** When a world's situation says that each action was last applied (RFC 3339); nothing outside the sandbox. */
export async function changesBefore(worldId: string | null): Promise<Partial<Record<ActionId, string>>> {
  if (worldId === null) return {};
  const [{ keeper }, { kitOf }] = await Promise.all([
    import("./sandbox/keeper"),
    import("./sandbox/control/situation"),
  ]);
  const world = await keeper().find(worldId);
  const changed = Object.entries((world && kitOf(world)?.changedAtMs) ?? {});
  return Object.fromEntries(changed.map(([action, ms]) => [action, new Date(ms).toISOString()]));
}

/** The world a visit stands in is no more. */
export class WorldGoneError extends Error {
  readonly code = "world-gone";
  constructor(id: string) {
    super(`sandbox world ${id} is gone`);
    this.name = "WorldGoneError";
  }
}

/** Nobody wrote a scenario of that name. */
export class UnknownScenarioError extends Error {
  readonly code = "unknown-scenario";
  constructor(id: string) {
    super(`no scenario ${id}`);
    this.name = "UnknownScenarioError";
  }
}
