import type { WorldKeeper } from "@/lib/sandbox/keeper";
import type { World } from "@/lib/sandbox/types";
import { hasWorld, readWorld, touchWorld, writeWorld } from "@/lib/store/worlds";
import { writtenBehind } from "./behind";
import { isUseWorthNoting, type Kept, readNoted, type Sandbox, writeNew, writeNoted } from "./kept";

const BEHIND_MS = 500;

/** A world of which this process has a copy, and the turns that wait for it. */
interface Shared extends Kept {
  turns: Promise<unknown>;
}

/**
 * Where other instances serve the same worlds: the store has the truth, and memory a copy. Turns of one process go one after
 * another. What a turn changed is written before it ends, unless the world changed elsewhere meanwhile: then the turn is taken anew.
 * Only the log is written a little later.
 */
export function sharedKeeper(sandbox: Sandbox): WorldKeeper {
  const { worlds, packed } = sandbox;
  const all = new WeakMap<World, Shared>();
  const behind = writtenBehind<Shared>(BEHIND_MS, writeNoted);
  const load = async (id: string): Promise<World | null> => {
    const row = await readWorld(id);
    const world = row?.text ? packed.unpack(row.text) : null;
    if (!row?.text || !world) return null;
    // Two who ask at once must get the same copy.
    const present = worlds.getWorld(id);
    if (present) return present;
    const { version, text, usedAt } = row;
    all.set(world, { world, version, text, usedAt, noted: [], turns: Promise.resolve() });
    worlds.putWorld(world);
    return world;
  };
  return {
    async find(id) {
      const world = worlds.getWorld(id);
      const copy = world && all.get(world);
      if (!copy) return load(id);
      return inTurn(copy, async () => {
        const standing = await catchUp(copy, sandbox);
        if (standing === "gone") worlds.dropWorld(id);
        if (standing === "gone") return null;
        await noteUse(copy);
        return copy.world;
      });
    },
    async put(world) {
      all.set(world, { ...(await writeNew(world, sandbox)), turns: Promise.resolve() });
      worlds.putWorld(world);
    },
    has: hasWorld,
    async turn(world, work) {
      const copy = all.get(world);
      if (!copy) return work();
      return inTurn(copy, async () => {
        for (;;) {
          const [outcome] = await Promise.allSettled([work()]);
          if (!(await isWritten(copy, sandbox))) continue;
          if (outcome.status === "rejected") throw outcome.reason;
          return outcome.value;
        }
      });
    },
    note(world, exchange) {
      const copy = all.get(world);
      if (!copy) return world.log.add(exchange);
      copy.noted.push(JSON.stringify(exchange));
      behind.mark(copy);
    },
    async refreshLog(world) {
      const copy = all.get(world);
      if (!copy) return;
      await writeNoted(copy);
      await readNoted(world);
    },
  };
}

function inTurn<T>(copy: Shared, work: () => Promise<T>): Promise<T> {
  const mine = copy.turns.then(work);
  copy.turns = mine.catch(() => undefined);
  return mine;
}

/** Makes the copy what the store has. */
async function catchUp(copy: Shared, { packed }: Sandbox): Promise<"current" | "renewed" | "gone"> {
  const row = await readWorld(copy.world.state.id, copy.version);
  if (!row) return "gone";
  copy.usedAt = row.usedAt;
  if (row.text === null) return "current";
  if (!packed.become(copy.world, row.text)) return "gone";
  Object.assign(copy, { text: row.text, version: row.version });
  return "renewed";
}

/** Whether a turn counts: it was taken on the newest version, and what it changed is written as the next one. */
async function isWritten(copy: Shared, sandbox: Sandbox): Promise<boolean> {
  const { world, version } = copy;
  const [text, usedAt] = [sandbox.packed.pack(world), new Date()];
  if (text !== copy.text && (await writeWorld(world.state.id, version, text, usedAt))) {
    Object.assign(copy, { text, version: version + 1, usedAt });
    return true;
  }
  // A world that was removed while it was in use goes on until whoever uses it is done.
  return (await catchUp(copy, sandbox)) !== "renewed";
}

async function noteUse(copy: Shared): Promise<void> {
  const now = new Date();
  if (!isUseWorthNoting(copy, now)) return;
  await touchWorld(copy.world.state.id, now);
  copy.usedAt = now;
}
