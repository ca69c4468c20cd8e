import { randomUUID } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { HandOff } from "@/lib/hand-off";
import { handOffs } from "./schema";
import { store } from "./store";

/** What a new hand-off starts with; only the digest of its link is kept. */
export type NewHandOff = Pick<HandOff, "integrationId" | "actions" | "owner" | "sender"> & {
  readonly tokenHash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** Keeps a new hand-off and returns its id. */
export async function createHandOff(handOff: NewHandOff): Promise<string> {
  const { database } = await store();
  const id = randomUUID();
  await database.insert(handOffs).values({ ...handOff, id });
  return id;
}

/** The hand-off whose link has that digest; null when there never was one, or its integration is gone. */
export async function findHandOff(tokenHash: string): Promise<HandOff | null> {
  const { database } = await store();
  const rows = await database.select().from(handOffs).where(eq(handOffs.tokenHash, tokenHash));
  return rows[0] ? toHandOff(rows[0]) : null;
}

/** The hand-offs of an integration, the newest first. */
export async function handOffsOf(integrationId: string): Promise<readonly HandOff[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(handOffs)
    .where(eq(handOffs.integrationId, integrationId))
    .orderBy(desc(handOffs.createdAt), desc(handOffs.id));
  return rows.map(toHandOff);
}

/** Ends an open hand-off of that integration; one that was used or ended stays as it is. */
export async function revokeHandOff(integrationId: string, id: string, at: Date): Promise<void> {
  const { database } = await store();
  const mine = and(eq(handOffs.id, id), eq(handOffs.integrationId, integrationId));
  await database
    .update(handOffs)
    .set({ revokedAt: at })
    .where(and(mine, isNull(handOffs.usedAt), isNull(handOffs.revokedAt)));
}

/** Notes that the changes were made, and by whom; the first one stands. */
export async function markUsed(id: string, at: Date, by: string | null): Promise<void> {
  const { database } = await store();
  await database
    .update(handOffs)
    .set({ usedAt: at, usedBy: by })
    .where(and(eq(handOffs.id, id), isNull(handOffs.usedAt)));
}

function toHandOff({ tokenHash: _, ...row }: typeof handOffs.$inferSelect): HandOff {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    usedAt: row.usedAt?.toISOString() ?? null,
  };
}
