import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Secret } from "@/lib/secret";
import type { Session } from "./jobs";
import type { AnyDatabase } from "./migrate";
import { rowsOf } from "./rows";
import { visits, visitValues } from "./schema";
import { seal, unsealWith, visitOwner } from "./seal";
import { type Store, store } from "./store";

/** A visit that nobody has used for so long is over. */
export const VISIT_LIFE_MS = 12 * 3_600_000;
const SEEN_NOTED_EVERY_MS = 60_000;

/** One thing kept of a visit. */
export interface KeptValue {
  readonly text: Secret;
  /** As it lies in the store: tells whether somebody has written it since. */
  readonly sealed: string;
  /** How long ago it was written or held. */
  readonly silentMs: number;
}

/** A visit as kept. */
export interface KeptVisit {
  readonly digest: string;
  readonly world: string | null;
  readonly values: ReadonlyMap<string, KeptValue>;
}

/** Whose visit it is, in words that people are listed by; null where nobody has signed in. */
export interface VisitAdmin {
  readonly tenantId: string;
  readonly objectId: string;
  readonly userPrincipalName: string;
}

/** What is written together with something of a visit, all or nothing. */
export type Also = (session: Session) => Promise<void>;

/** Begins a visit. */
export async function insertVisit(digest: string, world: string | null, device: string | null): Promise<void> {
  const { database } = await store();
  await database.insert(visits).values({ digest, world, device });
}

/** The living visit of that digest with what opens of it; null when there is none, it was ended, or nobody has used it for too long. */
export async function readVisit(digest: string): Promise<KeptVisit | null> {
  const opened = await store();
  const rows = await opened.database
    .select({
      world: visits.world,
      unseenMs: msSince(visits.lastSeenAt),
      name: visitValues.name,
      sealed: visitValues.sealed,
      silentMs: msSince(visitValues.writtenAt),
    })
    .from(visits)
    .leftJoin(visitValues, eq(visitValues.visit, visits.digest))
    .where(and(eq(visits.digest, digest), isLiving()));
  const [first] = rows;
  if (!first) return null;
  if (first.unseenMs > SEEN_NOTED_EVERY_MS) await noteSeen(opened.database, digest);
  const values = new Map<string, KeptValue>();
  for (const { name, sealed, silentMs } of rows) {
    const text = name !== null && sealed !== null ? opens(opened, sealed, digest, name) : null;
    if (name !== null && sealed !== null && text) values.set(name, { text, sealed, silentMs });
  }
  return { digest, world: first.world, values };
}

async function noteSeen(database: AnyDatabase, digest: string): Promise<void> {
  await database.update(visits).set({ lastSeenAt: sql`now()` }).where(eq(visits.digest, digest));
}

/** One thing kept of a visit; null when there is none. */
export async function readValue(digest: string, name: string): Promise<KeptValue | null> {
  const opened = await store();
  const [row] = await opened.database
    .select({ sealed: visitValues.sealed, silentMs: msSince(visitValues.writtenAt) })
    .from(visitValues)
    .where(atValue(digest, name));
  const text = row ? opens(opened, row.sealed, digest, name) : null;
  return row && text ? { ...row, text } : null;
}

/** Keeps or, where null, forgets things of a visit, all or nothing; other things stay, whoever writes them. A visit that has ended keeps nothing. Gives what was kept as it lies in the store. */
export async function writeValues(
  digest: string,
  texts: ReadonlyMap<string, Secret | null>,
  also?: Also,
): Promise<ReadonlyMap<string, string>> {
  const { database, sealingKey } = await store();
  const kept = new Map<string, string>();
  for (const [name, text] of texts) if (text) kept.set(name, seal(text, sealingKey, visitOwner(digest, name)));
  const gone = [...texts.keys()].filter((name) => !kept.has(name));
  const overwrite = sql`do update set sealed = excluded.sealed, written_at = now()`;
  const write = async (session: Session) => {
    if (kept.size > 0) await session.execute(insertion(digest, kept, overwrite));
    if (gone.length > 0)
      await session.delete(visitValues).where(and(eq(visitValues.visit, digest), inArray(visitValues.name, gone)));
    await also?.(session);
  };
  const isOneStatement = !also && (kept.size === 0 || gone.length === 0);
  await (isOneStatement ? write(database) : database.transaction(write));
  return kept;
}

/** Puts one thing, or nothing, in place of what was read; null, and nothing happens, when somebody else has written it since. */
export async function swapValue(
  digest: string,
  name: string,
  { read, text }: { readonly read: string | null; readonly text: Secret | null },
  also?: Also,
): Promise<{ readonly sealed: string | null } | null> {
  const { database, sealingKey } = await store();
  const sealed = text && seal(text, sealingKey, visitOwner(digest, name));
  const swap = async (session: Session) => {
    if (!(await swapped(session, digest, name, read, sealed))) return null;
    await also?.(session);
    return { sealed };
  };
  return also ? database.transaction(swap) : swap(database);
}

async function swapped(session: Session, digest: string, name: string, read: string | null, sealed: string | null) {
  if (read === null) {
    if (sealed === null) return true;
    const statement = insertion(digest, new Map([[name, sealed]]), sql`do nothing`);
    return rowsOf(await session.execute(statement)).length > 0;
  }
  const wasRead = and(atValue(digest, name), eq(visitValues.sealed, read));
  const written = { name: visitValues.name };
  const rows =
    sealed === null
      ? await session.delete(visitValues).where(wasRead).returning(written)
      : await session.update(visitValues).set({ sealed, writtenAt: sql`now()` }).where(wasRead).returning(written);
  return rows.length > 0;
}

/** Shows a sign of life for something that somebody works on; false when it is no longer what was written. */
export async function holdValue(digest: string, name: string, sealed: string): Promise<boolean> {
  const { database } = await store();
  const rows = await database
    .update(visitValues)
    .set({ writtenAt: sql`now()` })
    .where(and(atValue(digest, name), eq(visitValues.sealed, sealed)))
    .returning({ name: visitValues.name });
  return rows.length > 0;
}

/** The row of the visit is held while its values are written, so that nothing is kept of one that ends in the same moment. */
function insertion(digest: string, sealed: ReadonlyMap<string, string>, onConflict: SQL): SQL {
  const values = JSON.stringify(Object.fromEntries(sealed));
  return sql`insert into visit_values (visit, name, sealed)
    select v.digest, x.key, x.value from visits v, jsonb_each_text(${values}::jsonb) x
    where v.digest = ${digest} for key share of v
    on conflict (visit, name) ${onConflict} returning name`;
}

/** Notes who signed in, for lists. */
export async function noteAdmin(session: Session, digest: string, admin: VisitAdmin | null): Promise<void> {
  await session
    .update(visits)
    .set({
      tenantId: admin?.tenantId ?? null,
      adminId: admin?.objectId ?? null,
      adminName: admin?.userPrincipalName ?? null,
    })
    .where(eq(visits.digest, digest));
}

/** Ends a visit; every instance refuses it from now on. */
export async function removeVisit(digest: string): Promise<void> {
  const { database } = await store();
  await database.delete(visits).where(eq(visits.digest, digest));
}

/** Forgets what visits in a sandbox world got there; the visits stay. */
export async function emptyVisitsOf(world: string): Promise<void> {
  const { database } = await store();
  await database.transaction(async (session) => {
    const there = sql`${visitValues.visit} in (select digest from visits where world = ${world})`;
    await session.delete(visitValues).where(there);
    await session.update(visits).set({ tenantId: null, adminId: null, adminName: null }).where(eq(visits.world, world));
  });
}

/** Removes visits that nobody has used for too long; returns how many. */
export async function purgeVisits(database: AnyDatabase): Promise<number> {
  const dead = sql`${visits.lastSeenAt} <= ${earliest()}`;
  return (await database.delete(visits).where(dead).returning({ digest: visits.digest })).length;
}

/** Removes what was begun and not come back for within a time, such as a sign-in elsewhere. */
export async function forgetUnfinished(digest: string, prefix: string, olderThanMs: number): Promise<void> {
  const { database } = await store();
  const old = sql`${visitValues.writtenAt} < now() - make_interval(secs => ${olderThanMs / 1000})`;
  const ofKind = sql`starts_with(${visitValues.name}, ${prefix})`;
  await database.delete(visitValues).where(and(eq(visitValues.visit, digest), ofKind, old));
}

function opens({ sealingKey, previousSealingKeys }: Store, sealed: string, digest: string, name: string) {
  return unsealWith(sealed, [sealingKey, ...previousSealingKeys], visitOwner(digest, name));
}

function atValue(digest: string, name: string) {
  return and(eq(visitValues.visit, digest), eq(visitValues.name, name));
}

/** By the database's clock, which is the same for every instance. */
function earliest(): SQL {
  return sql`now() - make_interval(secs => ${VISIT_LIFE_MS / 1000})`;
}

/** Whether a visit was used of late; one that was ended has no row. */
export function isLiving(): SQL {
  return sql`${visits.lastSeenAt} > ${earliest()}`;
}

function msSince(column: typeof visits.lastSeenAt | typeof visitValues.writtenAt): SQL<number> {
  return sql<number>`(extract(epoch from now() - ${column}) * 1000)::float8`;
}
