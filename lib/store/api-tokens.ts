import { randomUUID } from "node:crypto";
import { and, desc, eq, isNull, lt, or } from "drizzle-orm";
import type { ApiToken, TokenReach } from "@/lib/api/token";
import { apiTokens } from "./schema";
import { store } from "./store";

/** What a new token starts with; only its digest is kept. */
export type NewApiToken = TokenReach &
  Pick<ApiToken, "name" | "scopes" | "maker"> & {
    readonly tokenHash: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  };

type Row = typeof apiTokens.$inferSelect;

const USE_NOTED_EVERY_MS = 60_000;

/** Keeps a new token and returns its id. */
export async function createApiToken(token: NewApiToken): Promise<string> {
  const { database } = await store();
  const id = randomUUID();
  await database.insert(apiTokens).values({ ...token, id });
  return id;
}

/** The token with that digest, in whatever state; null when there never was one. */
export async function findApiToken(tokenHash: string): Promise<ApiToken | null> {
  const { database } = await store();
  const rows = await database.select().from(apiTokens).where(eq(apiTokens.tokenHash, tokenHash));
  return rows[0] ? toToken(rows[0]) : null;
}

/** The tokens that reach just that, the newest first. */
export async function apiTokensOf(reach: TokenReach): Promise<readonly ApiToken[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(apiTokens)
    .where(reaching(reach))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
  return rows.map(toToken);
}

/** Ends an open token that reaches just that; the first end stands. */
export async function revokeApiToken(reach: TokenReach, id: string, at: Date): Promise<void> {
  const { database } = await store();
  await database
    .update(apiTokens)
    .set({ revokedAt: at })
    .where(and(eq(apiTokens.id, id), reaching(reach), isNull(apiTokens.revokedAt)));
}

/** Notes that a token was used, once a minute at most. */
export async function noteUse(id: string, at: Date): Promise<void> {
  const { database } = await store();
  const before = new Date(at.getTime() - USE_NOTED_EVERY_MS);
  await database
    .update(apiTokens)
    .set({ lastUsedAt: at })
    .where(and(eq(apiTokens.id, id), or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, before))));
}

function reaching({ world, tenantId, integrationId }: TokenReach) {
  const inWorld = world === null ? isNull(apiTokens.world) : eq(apiTokens.world, world);
  return and(
    inWorld,
    tenantId === null ? eq(apiTokens.integrationId, integrationId) : eq(apiTokens.tenantId, tenantId),
  );
}

function toToken({ tokenHash: _, ...row }: Row): ApiToken {
  return {
    ...row,
    ...reachOf(row),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}

function reachOf({ world, tenantId, integrationId }: Pick<Row, "world" | "tenantId" | "integrationId">): TokenReach {
  if (tenantId !== null) return { world, tenantId, integrationId: null };
  if (integrationId !== null) return { world, tenantId: null, integrationId };
  throw new Error("a kept token reaches nothing");
}
