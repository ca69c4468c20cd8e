import { randomUUID } from "node:crypto";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Share } from "@/lib/share";
import { shares } from "./schema";
import { storable } from "./storable";
import { store } from "./store";

/** What a new share starts with; only the digest of its link is kept. */
export type NewShare = Pick<Share, "integrationId" | "record" | "sender"> & {
  readonly tokenHash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** Keeps a new share and returns its id. */
export async function createShare({ record, ...share }: NewShare): Promise<string> {
  const { database } = await store();
  const id = randomUUID();
  await database.insert(shares).values({ ...share, record: storable(record), id });
  return id;
}

/** The share whose link has that digest; null when there never was one, or its integration is gone. */
export async function findShare(tokenHash: string): Promise<Share | null> {
  const { database } = await store();
  const rows = await database.select().from(shares).where(eq(shares.tokenHash, tokenHash));
  return rows[0] ? toShare(rows[0]) : null;
}

/** The shares of an integration, the newest first. */
export async function sharesOf(integrationId: string): Promise<readonly Share[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(shares)
    .where(eq(shares.integrationId, integrationId))
    .orderBy(desc(shares.createdAt), desc(shares.id));
  return rows.map(toShare);
}

/** Ends a share of that integration; the first end stands. */
export async function revokeShare(integrationId: string, id: string, at: Date): Promise<void> {
  const { database } = await store();
  await database
    .update(shares)
    .set({ revokedAt: at })
    .where(and(eq(shares.id, id), eq(shares.integrationId, integrationId), isNull(shares.revokedAt)));
}

/** Counts one opening; many at once are all counted. */
export async function countOpen(id: string, at: Date): Promise<void> {
  const { database } = await store();
  await database
    .update(shares)
    .set({ opens: sql`${shares.opens} + 1`, lastOpenedAt: at })
    .where(eq(shares.id, id));
}

function toShare({ tokenHash: _, ...row }: typeof shares.$inferSelect): Share {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastOpenedAt: row.lastOpenedAt?.toISOString() ?? null,
  };
}
