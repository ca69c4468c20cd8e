import { scenarioOf } from "./scenarios";
import type { World, WorldState } from "./types";
import { createWorld } from "./world";

/** Everything about a world that changes, as text. The rows of insights never do: they come from its scenario again. */
export function pack({ state, runtime, controlKey }: World): string {
  const changing = { ...state, insights: { ...state.insights, rows: {} } };
  return JSON.stringify({ state: changing, runtime, controlKey }, fromMap);
}

/** The world that was packed; null when this version no longer has its scenario. */
export function unpack(text: string): World | null {
  // Only `pack` writes such text, which is why the cast is safe.
  const packed = JSON.parse(text, toMap) as Pick<World, "runtime" | "controlKey"> & { readonly state: WorldState };
  const { id, scenario, bornAtMs } = packed.state;
  const built = scenarioOf(scenario)?.build(bornAtMs).state;
  if (!built) return null;
  const insights = { ...packed.state.insights, rows: built.insights.rows };
  const world = createWorld({ ...packed.state, insights }, id, scenario, packed.controlKey);
  for (const [name, value] of packed.runtime) world.runtime.set(name, value);
  return world;
}

/** Makes a world what was packed; false, and nothing is changed, when this version no longer has its scenario. */
export function become(world: World, text: string): boolean {
  const other = unpack(text);
  if (!other) return false;
  world.state = other.state;
  world.runtime.clear();
  for (const [name, value] of other.runtime) world.runtime.set(name, value);
  return true;
}

const MAP = "$map";

function fromMap(_name: string, value: unknown): unknown {
  return value instanceof Map ? { [MAP]: [...value] } : value;
}

function toMap(_name: string, value: unknown): unknown {
  const isMap = typeof value === "object" && value !== null && MAP in value && Array.isArray(value[MAP]);
  return isMap ? new Map(value[MAP] as [string, unknown][]) : value;
}
