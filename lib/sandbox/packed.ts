import { scenarioOf } from "./scenarios";
import type { World, WorldState } from "./types";

/** Everything about a world that changes, as text. The rows of insights never do: they come from its scenario again. */
export function pack({ state, runtime }: World): string {
  return JSON.stringify({ state: { ...state, insights: { ...state.insights, rows: {} } }, runtime }, fromMap);
}

/** What a world consists of. */
export type Unpacked = Pick<World, "state" | "runtime">;

/** The state and memory that were packed; null when this version no longer has the scenario. */
export function unpack(text: string): Unpacked | null {
  // Only `pack` writes such text, which is why the cast is safe.
  const { state, runtime } = JSON.parse(text, toMap) as { state: WorldState; runtime: World["runtime"] };
  const built = scenarioOf(state.scenario)?.build(state.bornAtMs).state;
  if (!built) return null;
  return { state: { ...state, insights: { ...state.insights, rows: built.insights.rows } }, runtime };
}

const MAP = "$map";

function fromMap(_name: string, value: unknown): unknown {
  return value instanceof Map ? { [MAP]: [...value] } : value;
}

function toMap(_name: string, value: unknown): unknown {
  const isMap = typeof value === "object" && value !== null && MAP in value && Array.isArray(value[MAP]);
  return isMap ? new Map(value[MAP] as [string, unknown][]) : value;
}
