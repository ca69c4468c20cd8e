import { sandboxFetch } from "@/lib/sandbox/handle";
import { setKeeper, type WorldKeeper } from "@/lib/sandbox/keeper";
import * as packed from "@/lib/sandbox/packed";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import type { World } from "@/lib/sandbox/types";
import * as worlds from "@/lib/sandbox/world";
import type { Sandbox } from "@/lib/worlds/kept";

/** A keeper as a process of its own would have it: with a memory that no other has. */
export function instance(make: (sandbox: Sandbox) => WorldKeeper): WorldKeeper & { forget(id: string): void } {
  const memory = new Map<string, World>();
  const own = {
    ...worlds,
    getWorld: (id: string) => memory.get(id) ?? null,
    peekWorld: (id: string) => memory.get(id) ?? null,
    putWorld: (world: World) => void memory.set(world.state.id, world),
    dropWorld: (id: string) => void memory.delete(id),
  };
  return { ...make({ packed, worlds: own }), forget: (id) => void memory.delete(id) };
}

let count = 0;

/** A new world that is with nobody yet. */
export function newWorld(scenario = "ready"): World {
  const built = scenarioOf(scenario)?.build();
  if (!built) throw new TypeError(`no scenario ${scenario}`);
  count += 1;
  return worlds.createWorld(built.state, `world-${count}`, scenario);
}

/** The world as an instance has it now. */
export async function found(keeper: WorldKeeper, id: string): Promise<World> {
  const world = await keeper.find(id);
  if (!world) throw new TypeError(`no world ${id}`);
  return world;
}

/** What an instance's sandbox answers. */
export async function ask(keeper: WorldKeeper, id: string, url: string, init: RequestInit = {}): Promise<Response> {
  const world = await found(keeper, id);
  setKeeper(keeper);
  try {
    return await sandboxFetch(world)(new Request(url, init));
  } finally {
    setKeeper(null);
  }
}

/** Moves a world's clock as the control page does. */
export function move(keeper: WorldKeeper, world: World, byMs: number): Promise<void> {
  return keeper.turn(world, async () => {
    const { advancedMs } = world.state;
    // Whoever comes in between would be overwritten.
    await new Promise((resolve) => setTimeout(resolve, 1));
    world.state.advancedMs = advancedMs + byMs;
  });
}
