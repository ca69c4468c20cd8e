import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { AnyDatabase } from "./migrate";
import { channels, credentials, visitValues, worlds } from "./schema";
import { channelOwner, credentialOwner, seal, unsealWith, visitOwner, worldOwner } from "./seal";

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

/** Rows of one table that hold something sealed. */
interface Source<Row extends { readonly sealed: string }> {
  ownerOf(row: Row): string;
  pageAfter(row: Row | null): Promise<readonly Row[]>;
  /** The row as it is now. */
  read(row: Row): Promise<Row | undefined>;
  /** Puts another text in place of the one that was read; false when somebody else has written meanwhile. */
  swap(row: Row, sealed: string): Promise<boolean>;
}

/** Seals everything sealed with the newest key, row by row. A row that somebody else writes meanwhile keeps what they wrote; running it again goes on where it was stopped. */
export async function resealAll(database: AnyDatabase, keys: SealingKeys): Promise<Resealed> {
  const parts = [
    await resealFrom(credentialRows(database), keys),
    await resealFrom(channelRows(database), keys),
    await resealFrom(visitRows(database), keys),
    await resealFrom(worldRows(database), keys),
  ];
  const sum = (name: keyof Resealed) => parts.reduce((total, part) => total + part[name], 0);
  return { resealed: sum("resealed"), current: sum("current"), unopened: sum("unopened") };
}

async function resealFrom<Row extends { readonly sealed: string }>(
  source: Source<Row>,
  keys: SealingKeys,
): Promise<Resealed> {
  const sums = { resealed: 0, current: 0, unopened: 0 };
  let after: Row | null = null;
  for (;;) {
    const rows: readonly Row[] = await source.pageAfter(after);
    for (const row of rows) sums[await resealRow(source, row, keys)] += 1;
    after = rows.at(-1) ?? after;
    if (rows.length < BATCH) return sums;
  }
}

async function resealRow<Row extends { readonly sealed: string }>(
  source: Source<Row>,
  found: Row,
  keys: SealingKeys,
): Promise<keyof Resealed> {
  for (let row: Row | undefined = found; row; row = await source.read(found)) {
    const owner = source.ownerOf(row);
    if (unsealWith(row.sealed, [keys.sealingKey], owner)) return "current";
    const secret = unsealWith(row.sealed, keys.previousSealingKeys, owner);
    if (!secret) return "unopened";
    if (await source.swap(row, seal(secret, keys.sealingKey, owner))) return "resealed";
  }
  // Removed meanwhile: nothing is left that an old key could open.
  return "current";
}

function credentialRows(database: AnyDatabase): Source<typeof credentials.$inferSelect> {
  const place = sql`(${credentials.integrationId}, ${credentials.kind})`;
  const at = ({ integrationId, kind }: typeof credentials.$inferSelect) =>
    and(eq(credentials.integrationId, integrationId), eq(credentials.kind, kind));
  return {
    ownerOf: ({ integrationId, kind }) => credentialOwner(integrationId, kind),
    pageAfter: (row) =>
      database
        .select()
        .from(credentials)
        .where(row ? sql`${place} > (${row.integrationId}, ${row.kind})` : undefined)
        .orderBy(asc(credentials.integrationId), asc(credentials.kind))
        .limit(BATCH),
    read: async (row) => (await database.select().from(credentials).where(at(row)))[0],
    async swap(row, sealed) {
      // Only what was read is replaced: a newer credential is never overwritten by an older one.
      const wasRead = and(at(row), eq(credentials.sealed, row.sealed));
      const rows = await database
        .update(credentials)
        .set({ sealed })
        .where(wasRead)
        .returning({ kind: credentials.kind });
      return rows.length > 0;
    },
  };
}

function channelRows(database: AnyDatabase): Source<typeof channels.$inferSelect> {
  return {
    ownerOf: ({ id }) => channelOwner(id),
    pageAfter: (row) =>
      database
        .select()
        .from(channels)
        .where(row ? gt(channels.id, row.id) : undefined)
        .orderBy(asc(channels.id))
        .limit(BATCH),
    read: async ({ id }) => (await database.select().from(channels).where(eq(channels.id, id)))[0],
    async swap(row, sealed) {
      const wasRead = and(eq(channels.id, row.id), eq(channels.sealed, row.sealed));
      return (await database.update(channels).set({ sealed }).where(wasRead).returning({ id: channels.id })).length > 0;
    },
  };
}

function worldRows(database: AnyDatabase): Source<{ readonly id: string; readonly sealed: string }> {
  const { id, sealed } = worlds;
  return {
    ownerOf: (row) => worldOwner(row.id),
    pageAfter: (row) =>
      database
        .select({ id, sealed })
        .from(worlds)
        .where(row ? gt(id, row.id) : undefined)
        .orderBy(asc(id))
        .limit(BATCH),
    read: async (row) => (await database.select({ id, sealed }).from(worlds).where(eq(id, row.id)))[0],
    async swap(row, again) {
      const wasRead = and(eq(id, row.id), eq(sealed, row.sealed));
      return (await database.update(worlds).set({ sealed: again }).where(wasRead).returning({ id })).length > 0;
    },
  };
}

function visitRows(database: AnyDatabase): Source<typeof visitValues.$inferSelect> {
  const place = sql`(${visitValues.visit}, ${visitValues.name})`;
  const at = ({ visit, name }: typeof visitValues.$inferSelect) =>
    and(eq(visitValues.visit, visit), eq(visitValues.name, name));
  return {
    ownerOf: ({ visit, name }) => visitOwner(visit, name),
    pageAfter: (row) =>
      database
        .select()
        .from(visitValues)
        .where(row ? sql`${place} > (${row.visit}, ${row.name})` : undefined)
        .orderBy(asc(visitValues.visit), asc(visitValues.name))
        .limit(BATCH),
    read: async (row) => (await database.select().from(visitValues).where(at(row)))[0],
    async swap(row, sealed) {
      const wasRead = and(at(row), eq(visitValues.sealed, row.sealed));
      const rows = await database
        .update(visitValues)
        .set({ sealed })
        .where(wasRead)
        .returning({ name: visitValues.name });
      return rows.length > 0;
    },
  };
}
