import { and, asc, eq, lte } from "drizzle-orm";
import type { WatchState } from "@/lib/watch/state";
import type { Session } from "./jobs";
import { watches } from "./schema";
import { store } from "./store";

/** The standing order to look at an integration while nobody is there. */
export interface Watch {
  readonly integrationId: string;
  /** RFC 3339, as the other time. */
  readonly since: string;
  readonly everyHours: number;
  readonly nextAt: string;
  /** What was told already; null before the first run. */
  readonly state: WatchState | null;
}

/** Switches the watch on, or changes how often it looks; what was told already stays known. */
export async function startWatch(integrationId: string, everyHours: number, now: Date): Promise<void> {
  const { database } = await store();
  await database
    .insert(watches)
    .values({ integrationId, everyHours, since: now, nextAt: now })
    .onConflictDoUpdate({ target: watches.integrationId, set: { everyHours, nextAt: now } });
}

/** Switches the watch off. */
export async function stopWatch(integrationId: string): Promise<void> {
  const { database } = await store();
  await database.delete(watches).where(eq(watches.integrationId, integrationId));
}

/** The watch of an integration; null when it is off. */
export async function findWatch(integrationId: string, session?: Session): Promise<Watch | null> {
  const database = session ?? (await store()).database;
  const rows = await database.select().from(watches).where(eq(watches.integrationId, integrationId));
  return rows[0] ? { ...rows[0], since: rows[0].since.toISOString(), nextAt: rows[0].nextAt.toISOString() } : null;
}

/** Integrations that are to be looked at by now, the longest due first. */
export async function dueWatches(now: Date, most: number): Promise<readonly string[]> {
  const { database } = await store();
  const rows = await database
    .select({ id: watches.integrationId })
    .from(watches)
    .where(lte(watches.nextAt, now))
    .orderBy(asc(watches.nextAt))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Puts the next look off; only if it still stands where it stood. */
export async function moveWatch(integrationId: string, from: Date, nextAt: Date, session: Session): Promise<void> {
  await session
    .update(watches)
    .set({ nextAt })
    .where(and(eq(watches.integrationId, integrationId), lte(watches.nextAt, from)));
}

/** Remembers what has been told, and when to look again. */
export async function saveWatch(
  integrationId: string,
  change: { readonly state: WatchState; readonly nextAt: Date },
  session: Session,
): Promise<void> {
  await session.update(watches).set(change).where(eq(watches.integrationId, integrationId));
}
