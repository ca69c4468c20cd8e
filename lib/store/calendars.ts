import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { TokenReach } from "@/lib/api/token";
import type { Locale } from "@/lib/locales/locale";
import type { Expiry } from "@/lib/watch/expiries";
import { counts, endingsOf, type Word, wordsJson } from "./endings";
import { within } from "./pages";
import { attestations, calendars, credentials, integrations, standings } from "./schema";
import { store } from "./store";

/** A calendar feed as whoever may end it sees it: without its link. */
export interface Calendar {
  readonly id: string;
  readonly locale: Locale;
  /** Sign-in name of who made it; null when nobody had signed in. */
  readonly maker: string | null;
  /** RFC 3339, as the other. */
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** Keeps a new calendar; of its link only the digest. */
export async function createCalendar(
  calendar: TokenReach & Pick<Calendar, "locale" | "maker"> & { readonly tokenHash: string; readonly createdAt: Date },
): Promise<void> {
  const { database } = await store();
  await database.insert(calendars).values({ ...calendar, id: randomUUID() });
}

/** The calendars that reach just that, the newest first. */
export async function calendarsOf(reach: TokenReach): Promise<readonly Calendar[]> {
  const { database } = await store();
  const { id, locale, maker, createdAt, revokedAt } = calendars;
  const rows = await database
    .select({ id, locale, maker, createdAt, revokedAt })
    .from(calendars)
    .where(reaching(reach))
    .orderBy(desc(createdAt), desc(id));
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

/** Ends a calendar that reaches just that; the first end stands. */
export async function revokeCalendar(reach: TokenReach, id: string, at: Date): Promise<void> {
  const { database } = await store();
  await database
    .update(calendars)
    .set({ revokedAt: at })
    .where(and(eq(calendars.id, id), reaching(reach), isNull(calendars.revokedAt)));
}

/** What a living calendar reaches and the language it speaks; null when there never was one with that digest, or it was ended. */
export async function findCalendar(tokenHash: string): Promise<(TokenReach & Pick<Calendar, "locale">) | null> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(calendars)
    .where(and(eq(calendars.tokenHash, tokenHash), isNull(calendars.revokedAt)));
  if (!rows[0]) return null;
  const { locale, world, tenantId, integrationId } = rows[0];
  if (tenantId !== null) return { locale, world, tenantId, integrationId: null };
  return integrationId === null ? null : { locale, world, tenantId: null, integrationId };
}

/** What ends of an integration, and since when that is known. */
export interface EndingsOfOne {
  readonly id: string;
  readonly tenant: string;
  readonly expiries: readonly Expiry[];
  /** When the last run ended (RFC 3339); null before the first. */
  readonly checkedAt: string | null;
  /** When the sign-in that is kept was kept; null when none is. */
  readonly keptAt: string | null;
  readonly words: readonly Word[];
}

const MOST = 1_000;

/** What ends of every integration within reach, in one statement; the first thousand by age. */
export async function endingsWithin(reach: TokenReach, now: Date): Promise<readonly EndingsOfOne[]> {
  const { database } = await store();
  const confirmed = database
    .select({ words: wordsJson.as("words") })
    .from(attestations)
    .where(and(eq(attestations.integrationId, integrations.id), counts(now)))
    .as("confirmed");
  const rows = await database
    .select({
      id: integrations.id,
      tenant: integrations.tenant,
      expiries: standings.expiries,
      finishedAt: standings.finishedAt,
      keptAt: credentials.updatedAt,
      words: confirmed.words,
    })
    .from(integrations)
    .leftJoin(standings, eq(standings.integrationId, integrations.id))
    .leftJoin(credentials, and(eq(credentials.integrationId, integrations.id), eq(credentials.kind, "refresh-token")))
    .leftJoinLateral(confirmed, sql`true`)
    .where(within(reach))
    .orderBy(asc(integrations.createdAt), asc(integrations.id))
    .limit(MOST);
  return rows.map((row) => ({
    id: row.id,
    tenant: row.tenant,
    expiries: endingsOf(row),
    checkedAt: row.finishedAt?.toISOString() ?? null,
    keptAt: row.keptAt?.toISOString() ?? null,
    words: row.words ?? [],
  }));
}

function reaching({ world, tenantId, integrationId }: TokenReach) {
  const inWorld = world === null ? isNull(calendars.world) : eq(calendars.world, world);
  return and(
    inWorld,
    tenantId === null ? eq(calendars.integrationId, integrationId) : eq(calendars.tenantId, tenantId),
  );
}
