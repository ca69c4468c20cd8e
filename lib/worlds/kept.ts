import type * as packed from "@/lib/sandbox/packed";
import type { LoggedExchange, World } from "@/lib/sandbox/types";
import type * as worlds from "@/lib/sandbox/world";
import { appendExchanges, exchangesAfter, insertWorld, removeWorlds } from "@/lib/store/worlds";

/** What keepers use of the sandbox, which only sandbox mode loads. */
export interface Sandbox {
  readonly worlds: typeof worlds;
  readonly packed: typeof packed;
}

/** A world in memory, and what the store has of it. */
export interface Kept {
  readonly world: World;
  version: number;
  /** The text of that version. */
  text: string;
  usedAt: Date;
  /** Exchanges that the store does not have yet, as JSON text. */
  readonly noted: string[];
}

/** How many exchanges of a world the store keeps; as many as its log. */
const MOST_EXCHANGES = 100;
const TOUCH_MS = 60_000;

/** Writes a new world; those that nobody has used for hours, and the least used ones beyond the bound, make room. */
export async function writeNew(world: World, { worlds, packed }: Sandbox): Promise<Kept> {
  const [text, usedAt] = [packed.pack(world), new Date()];
  await insertWorld(world.state.id, text, usedAt);
  await makeRoom(worlds, usedAt);
  return { world, version: 1, text, usedAt, noted: [] };
}

/** Removes the worlds that nobody has used for hours, and the least used ones beyond the bound; how many went. */
export function makeRoom(
  { IDLE_MS, MOST_WORLDS }: Pick<typeof worlds, "IDLE_MS" | "MOST_WORLDS">,
  now: Date,
): Promise<number> {
  return removeWorlds({ before: new Date(now.getTime() - IDLE_MS), most: MOST_WORLDS });
}

/** Whether the store should be told that a world is in use. */
export function isUseWorthNoting({ usedAt }: Kept, now: Date): boolean {
  return now.getTime() - usedAt.getTime() > TOUCH_MS;
}

/** Writes the exchanges that the store does not have yet; when that fails they wait on. */
export async function writeNoted({ world, noted }: Kept): Promise<void> {
  const some = noted.splice(0);
  try {
    await appendExchanges(world.state.id, some.slice(-MOST_EXCHANGES), MOST_EXCHANGES);
  } catch (problem) {
    noted.unshift(...some);
    throw problem;
  }
}

/** Puts what the store has, and the world's log does not, into the log. */
export async function readNoted({ state, log }: World): Promise<void> {
  for (const { number, exchange } of await exchangesAfter(state.id, log.lastNumber()))
    log.receive({ number, ...(JSON.parse(exchange) as Omit<LoggedExchange, "number">) });
}
