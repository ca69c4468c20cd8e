import { and, asc, eq, sql } from "drizzle-orm";
import type { AnyDatabase } from "./migrate";
import { credentials } from "./schema";
import { credentialOwner, seal, unsealWith } from "./seal";

const BATCH = 100;

/** The key to seal with, and those of before. */
export interface SealingKeys {
  readonly sealingKey: Uint8Array;
  readonly previousSealingKeys: readonly Uint8Array[];
}

/** What became of the sealed rows. */
export interface Resealed {
  readonly resealed: number;
  /** Already sealed with the newest key. */
  readonly current: number;
  /** Open with none of the keys, and left alone. */
  readonly unopened: number;
}

type Place = Pick<typeof credentials.$inferSelect, "integrationId" | "kind">;
type Sealed = Place & { readonly sealed: string };

/** Seals every credential with the newest key, row by row. A row that somebody else writes meanwhile keeps what they wrote; running it again goes on where it was stopped. */
export async function resealAll(database: AnyDatabase, keys: SealingKeys): Promise<Resealed> {
  const sums = { resealed: 0, current: 0, unopened: 0 };
  let after: Place | null = null;
  for (;;) {
    const rows: readonly Sealed[] = await pageAfter(database, after);
    for (const row of rows) sums[await resealRow(database, row, keys)] += 1;
    after = rows.at(-1) ?? after;
    if (rows.length < BATCH) return sums;
  }
}

async function resealRow(database: AnyDatabase, found: Sealed, keys: SealingKeys): Promise<keyof Resealed> {
  for (let row: Sealed | undefined = found; row; row = await read(database, found)) {
    const owner = credentialOwner(row.integrationId, row.kind);
    if (unsealWith(row.sealed, [keys.sealingKey], owner)) return "current";
    const secret = unsealWith(row.sealed, keys.previousSealingKeys, owner);
    if (!secret) return "unopened";
    const swapped = await database
      .update(credentials)
      .set({ sealed: seal(secret, keys.sealingKey, owner) })
      // Only what was read is replaced: a newer credential is never overwritten by an older one.
      .where(and(at(row), eq(credentials.sealed, row.sealed)))
      .returning({ kind: credentials.kind });
    if (swapped.length > 0) return "resealed";
  }
  // Removed meanwhile: nothing is left that an old key could open.
  return "current";
}

function at({ integrationId, kind }: Place) {
  return and(eq(credentials.integrationId, integrationId), eq(credentials.kind, kind));
}

async function read(database: AnyDatabase, place: Place): Promise<Sealed | undefined> {
  return (await database.select().from(credentials).where(at(place)))[0];
}

async function pageAfter(database: AnyDatabase, after: Place | null): Promise<readonly Sealed[]> {
  const place = sql`(${credentials.integrationId}, ${credentials.kind})`;
  return database
    .select()
    .from(credentials)
    .where(after ? sql`${place} > (${after.integrationId}, ${after.kind})` : undefined)
    .orderBy(asc(credentials.integrationId), asc(credentials.kind))
    .limit(BATCH);
}
