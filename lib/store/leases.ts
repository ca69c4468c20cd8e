import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import { leases } from "./schema";
import { store } from "./store";

const HELD_MS = 30_000;
const LOOK_MS = 150;

/** Does a piece of work while no instance does another one of the same name; waits for its turn. A holder that died loses it after `heldMs`. */
export async function exclusively<T>(name: string, work: () => Promise<T>, heldMs = HELD_MS): Promise<T> {
  const holder = randomUUID();
  while (!(await take(name, holder, heldMs))) await pause(LOOK_MS);
  // A sign of life that is lost is followed by another one in time.
  const { database } = await store();
  const mine = and(eq(leases.name, name), eq(leases.holder, holder));
  const renew = () =>
    database
      .update(leases)
      .set({ until: untilAfter(heldMs) })
      .where(mine);
  const beat = setInterval(() => renew().catch(() => undefined), heldMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await database.delete(leases).where(mine);
  }
}

/** By the database's clock, the only one that all instances share. */
const untilAfter = (heldMs: number) => sql`clock_timestamp() + make_interval(secs => ${heldMs / 1_000}::float8)`;

async function take(name: string, holder: string, heldMs: number): Promise<boolean> {
  const { database } = await store();
  const until = untilAfter(heldMs);
  const taken = await database
    .insert(leases)
    .values({ name, holder, until })
    .onConflictDoUpdate({
      target: leases.name,
      set: { holder, until },
      setWhere: sql`${leases.until} < clock_timestamp()`,
    })
    .returning({ name: leases.name });
  return taken.length > 0;
}
