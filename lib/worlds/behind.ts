import { setTimeout as pause } from "node:timers/promises";
import { hold, isStopping } from "@/lib/lifecycle";
import { log } from "@/lib/log";

/** Things that are written a while after they changed, however often they did. */
export interface Behind<T> {
  /** Notes that it changed; a process that ends waits until it is written. */
  mark(thing: T): void;
  /** The one that is meant, if it is still to be written. */
  find(isMeant: (thing: T) => boolean): T | undefined;
}

/** Writes what is marked so many milliseconds after the first mark. What cannot be written is tried again, until it can. */
export function writtenBehind<T>(afterMs: number, write: (thing: T) => Promise<void>): Behind<T> {
  const marked = new Set<T>();
  let inHand: readonly T[] = [];
  let isPlanned = false;
  const round = async () => {
    await pause(isStopping() ? 0 : afterMs);
    inHand = [...marked];
    marked.clear();
    for (const thing of inHand)
      await write(thing).catch((problem: unknown) => {
        marked.add(thing);
        log.warn({ err: problem }, "a sandbox world could not be written");
      });
    inHand = [];
  };
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    hold(
      round().finally(() => {
        isPlanned = false;
        if (marked.size > 0) plan();
      }),
    );
  };
  return {
    mark(thing) {
      marked.add(thing);
      plan();
    },
    find: (isMeant) => [...marked, ...inHand].find(isMeant),
  };
}
