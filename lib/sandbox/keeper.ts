import type { LoggedExchange, World } from "./types";
import { getWorld, peekWorld, putWorld } from "./world";

/** An exchange before the log gives it a number. */
export type NewExchange = Omit<LoggedExchange, "number">;

/** Where worlds are between two requests. */
export interface WorldKeeper {
  /** The world of that id as it is now; finding it counts as using it. Null when there is none. */
  find(id: string): Promise<World | null>;
  /** Keeps a new world. */
  put(world: World): Promise<void>;
  /** Whether there is a world of that id; asking does not count as using it. */
  has(id: string): Promise<boolean>;
  /** Does a piece of work on a world as it is now, and keeps what the work changed, also when it throws. Where the world changed elsewhere meanwhile, the work is done once more: it must do nothing but read and change the world. */
  turn<T>(world: World, work: () => Promise<T>): Promise<T>;
  /** Adds to a world's log, sooner or later. */
  note(world: World, exchange: NewExchange): void;
  /** Brings a world's log up to date with what was noted elsewhere. */
  refreshLog(world: World): Promise<void>;
}

/** Worlds live in this process's memory and end with it. */
const inMemory: WorldKeeper = {
  find: async (id) => getWorld(id),
  put: async (world) => putWorld(world),
  has: async (id) => peekWorld(id) !== null,
  turn: (_world, work) => work(),
  note: (world, exchange) => world.log.add(exchange),
  refreshLog: async () => undefined,
};

declare global {
  // Next bundles routes apart from each other; what they share lives on the global object.
  var insightsPreflightKeeper: WorldKeeper | null | undefined;
}

/** Who keeps this process's worlds: its memory, unless somebody else was named. */
export function keeper(): WorldKeeper {
  return globalThis.insightsPreflightKeeper ?? inMemory;
}

/** Names who keeps this process's worlds; null for its memory alone. */
export function setKeeper(named: WorldKeeper | null): void {
  globalThis.insightsPreflightKeeper = named;
}
