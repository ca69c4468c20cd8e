import { afterAll, beforeAll } from "vitest";
import { openStore, type Store, type StoreOptions } from "@/lib/store/store";

/** Does something as one instance or the other. */
export type As = <T>(work: () => Promise<T>) => Promise<T>;

/** Two instances on one database: two handles where the engine allows it. Neither remembers what the other has in memory. */
export function twoInstances(
  options: () => StoreOptions,
  first: () => Store,
): { readonly here: As; readonly there: As } {
  let second: Store;
  beforeAll(async () => {
    second = options().databaseUrl ? await openStore(options()) : first();
  });
  afterAll(async () => {
    if (options().databaseUrl) await second?.close();
  });
  const memory = { here: new Map(), there: new Map() };
  const as =
    (store: () => Store, which: keyof typeof memory): As =>
    async (work) => {
      globalThis.preflightStore = Promise.resolve(store());
      globalThis.preflightKnownRuns = memory[which];
      try {
        return await work();
      } finally {
        globalThis.preflightStore = Promise.resolve(first());
      }
    };
  return { here: as(first, "here"), there: as(() => second, "there") };
}
