import type { WorldKeeper } from "@/lib/sandbox/keeper";
import type { World } from "@/lib/sandbox/types";
import { hasWorld, readWorld, touchWorld, writeWorld } from "@/lib/store/worlds";
import { writtenBehind } from "./behind";
import { isUseWorthNoting, type Kept, readNoted, type Sandbox, writeNew, writeNoted } from "./kept";

const BEHIND_MS = 1_000;

/** Where no other process has the database: worlds live in memory, and what changed is written a second later, so that they survive a restart. */
export function soleKeeper(sandbox: Sandbox): WorldKeeper {
  const { worlds, packed } = sandbox;
  const all = new WeakMap<World, Kept>();
  const behind = writtenBehind<Kept>(BEHIND_MS, async (kept) => {
    const { world, version } = kept;
    const [text, usedAt] = [packed.pack(world), new Date()];
    if (text === kept.text) await touchWorld(world.state.id, usedAt);
    else if (await writeWorld(world.state.id, version, text, usedAt))
      Object.assign(kept, { text, version: version + 1 });
    kept.usedAt = usedAt;
    await writeNoted(kept);
  });
  const mark = (world: World) => {
    const kept = all.get(world);
    if (kept) behind.mark(kept);
    return kept;
  };
  const load = async (id: string): Promise<World | null> => {
    const row = await readWorld(id);
    const world = row?.text ? packed.unpack(row.text) : null;
    if (!row?.text || !world) return null;
    await readNoted(world);
    // Two who ask at once must get the same world.
    const present = worlds.getWorld(id);
    if (present) return present;
    all.set(world, { world, version: row.version, text: row.text, usedAt: row.usedAt, noted: [] });
    worlds.putWorld(world);
    return world;
  };
  return {
    async find(id) {
      const waiting = behind.find(({ world }) => world.state.id === id)?.world;
      if (waiting) worlds.putWorld(waiting);
      const world = worlds.getWorld(id) ?? (await load(id));
      const kept = world && all.get(world);
      if (kept && isUseWorthNoting(kept, new Date())) behind.mark(kept);
      return world;
    },
    async put(world) {
      all.set(world, await writeNew(world, sandbox));
      worlds.putWorld(world);
    },
    has: async (id) => worlds.peekWorld(id) !== null || hasWorld(id),
    turn: (world, work) => work().finally(() => mark(world)),
    note(world, exchange) {
      world.log.add(exchange);
      mark(world)?.noted.push(JSON.stringify(exchange));
    },
    refreshLog: async () => undefined,
  };
}
