import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { visits } from "./schema";
import { store } from "./store";
import { isLiving } from "./visits";

/** A signed-in visit as lists show it. */
export interface SessionRow {
  readonly digest: string;
  readonly adminId: string;
  readonly adminName: string;
  readonly device: string | null;
  /** RFC 3339, as the other time. */
  readonly createdAt: string;
  /** To the minute. */
  readonly lastSeenAt: string;
}

/** Whose sessions are meant: everybody's of a tenant in one world, or one admin's. */
export interface SessionScope {
  readonly world: string | null;
  readonly tenantId: string;
  /** Null for the whole tenant. */
  readonly adminId: string | null;
}

/** The living sessions, the one used last first. */
export async function sessionsOf(scope: SessionScope): Promise<readonly SessionRow[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(visits)
    .where(and(within(scope), isLiving()))
    .orderBy(desc(visits.lastSeenAt), desc(visits.createdAt));
  return rows.flatMap(({ digest, adminId, adminName, device, createdAt, lastSeenAt }) =>
    adminId === null || adminName === null
      ? []
      : [
          {
            digest,
            adminId,
            adminName,
            device,
            createdAt: createdAt.toISOString(),
            lastSeenAt: lastSeenAt.toISOString(),
          },
        ],
  );
}

/** Ends one of those sessions; false when it is none of them. */
export async function endSession(scope: SessionScope, digest: string): Promise<boolean> {
  const { database } = await store();
  const one = and(within(scope), eq(visits.digest, digest));
  return (await database.delete(visits).where(one).returning({ digest: visits.digest })).length > 0;
}

/** Ends all of those sessions but one. */
export async function endOtherSessions(scope: SessionScope, but: string): Promise<void> {
  const { database } = await store();
  await database.delete(visits).where(and(within(scope), ne(visits.digest, but)));
}

function within({ world, tenantId, adminId }: SessionScope) {
  return and(
    world === null ? isNull(visits.world) : eq(visits.world, world),
    eq(visits.tenantId, tenantId),
    adminId === null ? undefined : eq(visits.adminId, adminId),
  );
}
