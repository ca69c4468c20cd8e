import { lt, sql } from "drizzle-orm";
import { rateLimits } from "./schema";
import { store } from "./store";

/** What a key may take at once, and how much of it comes back each second. */
export interface Bucket {
  readonly size: number;
  readonly perSecond: number;
}

/** Takes from a key's bucket in one statement, so that of two instances at once each gets its own share: null when it did, else how much is there. */
export async function takeFromBucket(
  key: string,
  cost: number,
  now: Date,
  { size, perSecond }: Bucket,
): Promise<number | null> {
  const { database } = await store();
  // Clocks of two instances may differ a little: time never runs backwards here.
  const passed = sql`greatest(0, extract(epoch from (${now}::timestamptz - ${rateLimits.at})))`;
  const filled = sql`least(${size}::float8, ${rateLimits.available} + ${passed}::float8 * ${perSecond}::float8)`;
  const taken = await database
    .insert(rateLimits)
    .values({ key, available: size - cost, at: now })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: { available: sql`${filled} - ${cost}::float8`, at: sql`greatest(${rateLimits.at}, ${now}::timestamptz)` },
      setWhere: sql`${filled} >= ${cost}::float8`,
    })
    .returning({ key: rateLimits.key });
  if (taken.length > 0) return null;
  const rows = await database
    .select({ available: sql<number>`${filled}`.mapWith(Number) })
    .from(rateLimits)
    .where(sql`${rateLimits.key} = ${key}`);
  return rows[0]?.available ?? size;
}

/** Forgets buckets that nobody has taken from since a time. */
export async function forgetBuckets(before: Date): Promise<void> {
  const { database } = await store();
  await database.delete(rateLimits).where(lt(rateLimits.at, before));
}
