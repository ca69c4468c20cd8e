import { randomUUID } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { StandingNow } from "@/lib/standing";
import { badges, integrations, standings } from "./schema";
import { store } from "./store";

/** A badge as whoever made it sees it. */
export interface Badge {
  readonly id: string;
  /** Sign-in name of who made it; null when nobody had signed in. */
  readonly sender: string | null;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** Keeps a new badge; of its link only the digest. */
export async function createBadge(badge: {
  readonly tokenHash: string;
  readonly integrationId: string;
  readonly sender: string | null;
  readonly createdAt: Date;
}): Promise<void> {
  const { database } = await store();
  await database.insert(badges).values({ ...badge, id: randomUUID() });
}

/** The badges of an integration, the newest first. */
export async function badgesOf(integrationId: string): Promise<readonly Badge[]> {
  const { database } = await store();
  const { id, sender, createdAt, revokedAt } = badges;
  const rows = await database
    .select({ id, sender, createdAt, revokedAt })
    .from(badges)
    .where(eq(badges.integrationId, integrationId))
    .orderBy(desc(createdAt), desc(id));
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

/** Ends a badge of that integration; the first end stands. */
export async function revokeBadge(integrationId: string, id: string, at: Date): Promise<void> {
  const { database } = await store();
  await database
    .update(badges)
    .set({ revokedAt: at })
    .where(and(eq(badges.id, id), eq(badges.integrationId, integrationId), isNull(badges.revokedAt)));
}

/** All that a badge may show, and the world whose clock counts. */
export interface BadgeFacts {
  readonly world: string | null;
  readonly standing: StandingNow | null;
}

/** What a living badge shows; null when there never was one with that digest, or it was ended. */
export async function badgeFacts(tokenHash: string): Promise<BadgeFacts | null> {
  const { database } = await store();
  const rows = await database
    .select({
      world: integrations.world,
      state: standings.state,
      finishedAt: standings.finishedAt,
      restsUntil: standings.restsUntil,
    })
    .from(badges)
    .innerJoin(integrations, eq(integrations.id, badges.integrationId))
    .leftJoin(standings, eq(standings.integrationId, badges.integrationId))
    .where(and(eq(badges.tokenHash, tokenHash), isNull(badges.revokedAt)));
  const row = rows[0];
  if (!row) return null;
  const { world, state, finishedAt } = row;
  if (!state || !finishedAt) return { world, standing: null };
  const restsUntil = row.restsUntil?.toISOString() ?? null;
  return { world, standing: { state, finishedAt: finishedAt.toISOString(), restsUntil } };
}
