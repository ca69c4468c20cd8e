import type { StageId } from "@/lib/check";
import type { World } from "../types";

/** A text of the sandbox in every language. */
export interface Words {
  readonly en: string;
  readonly ko: string;
}

/** One thing that can be broken and mended. It works on what the world has at present, and looks there whether it is broken. */
export interface Switch {
  readonly id: string;
  /** The stage whose checks notice. */
  readonly stage: StageId;
  /** What it is about. */
  readonly title: Words;
  /** What is so once it is broken. */
  readonly broken: Words;
  /** Why it means nothing in this world now; null when it does. */
  unavailable(world: World): Words | null;
  isBroken(world: World): boolean;
  break(world: World): void;
  /** Puts back what breaking took away, or what should be there. */
  mend(world: World): void;
}

/** What one switch took away, kept in the world until it is put back. */
export interface Memory<T> {
  keep(world: World, taken: T): void;
  /** Hands it out once. */
  take(world: World): T | null;
  has(world: World): boolean;
}

/** The memory of a switch. Each id holds one type only, which is why the cast is safe. */
export function memoryOf<T>(id: string): Memory<T> {
  const name = `switch.${id}`;
  return {
    keep: (world, taken) => void world.runtime.set(name, taken),
    has: (world) => world.runtime.has(name),
    take(world) {
      const taken = world.runtime.get(name) as T | undefined;
      world.runtime.delete(name);
      return taken ?? null;
    },
  };
}
