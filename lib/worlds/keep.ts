import { config } from "@/lib/config";
import { makeRoom } from "./kept";
import { sharedKeeper } from "./shared";
import { soleKeeper } from "./sole";

/** Keeps the worlds of this process in the store: on PostgreSQL any instance serves any world, and on either engine they survive a restart. Only in sandbox mode. */
export async function keepWorlds(isShared = config().databaseUrl !== null): Promise<void> {
  const [{ setKeeper }, worlds, packed] = await Promise.all([
    import("@/lib/sandbox/keeper"),
    import("@/lib/sandbox/world"),
    import("@/lib/sandbox/packed"),
  ]);
  setKeeper((isShared ? sharedKeeper : soleKeeper)({ worlds, packed }));
}

/** Removes the worlds that nobody has used for hours, and the least used ones beyond the bound; how many went. */
export async function purgeWorlds(now: Date): Promise<number> {
  return makeRoom(await import("@/lib/sandbox/world"), now);
}
