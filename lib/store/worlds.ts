import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import { log } from "@/lib/log";
import { Secret } from "@/lib/secret";
import { integrations, watches, worldExchanges, worlds } from "./schema";
import { seal, unsealWith, worldOwner } from "./seal";
import { type Store, store } from "./store";

/** A world as it is kept. */
export interface WorldRow {
  readonly version: number;
  readonly usedAt: Date;
  /** Null when it is the version that the reader has. */
  readonly text: string | null;
}

/** Keeps a new world under its first version. */
export async function insertWorld(id: string, text: string, usedAt: Date): Promise<void> {
  const opened = await store();
  await opened.database.insert(worlds).values({ id, sealed: sealed(opened, id, text), version: 1, usedAt });
}

/** The world of that id, with its text unless it is the known version; null when there is none that opens. */
export async function readWorld(id: string, known: number | null = null): Promise<WorldRow | null> {
  const opened = await store();
  const { version, usedAt } = worlds;
  const news = sql<string | null>`case when ${version} = ${known ?? 0} then null else ${worlds.sealed} end`;
  const [row] = await opened.database.select({ version, usedAt, news }).from(worlds).where(eq(worlds.id, id));
  if (!row) return null;
  if (row.news === null) return { version: row.version, usedAt: row.usedAt, text: null };
  const text = unsealWith(row.news, [opened.sealingKey, ...opened.previousSealingKeys], worldOwner(id));
  if (text) return { version: row.version, usedAt: row.usedAt, text: text.reveal() };
  log.warn({}, "a sandbox world opens with no key that is left");
  return null;
}

/** Puts a world's next version in place of this one; false, and nothing is written, when another one stands there. */
export async function writeWorld(id: string, version: number, text: string, usedAt: Date): Promise<boolean> {
  const opened = await store();
  const rows = await opened.database
    .update(worlds)
    .set({ sealed: sealed(opened, id, text), version: version + 1, usedAt })
    .where(and(eq(worlds.id, id), eq(worlds.version, version)))
    .returning({ id: worlds.id });
  return rows.length > 0;
}

/** Notes that a world was used. */
export async function touchWorld(id: string, usedAt: Date): Promise<void> {
  const { database } = await store();
  await database.update(worlds).set({ usedAt }).where(eq(worlds.id, id));
}

/** An exchange under its number, as JSON text. */
export interface ExchangeRow {
  readonly number: number;
  readonly exchange: string;
}

/** Adds to a world's log in one statement, which numbers without gaps and keeps the latest so many. */
export async function appendExchanges(id: string, exchanges: readonly string[], most: number): Promise<void> {
  if (exchanges.length === 0) return;
  const { database } = await store();
  const count = exchanges.length;
  await database.execute(sql`
    with bumped as (
      update ${worlds} set exchanges = exchanges + ${count} where id = ${id} returning exchanges
    ), trimmed as (
      delete from ${worldExchanges} using bumped
      where world_id = ${id} and number <= bumped.exchanges - ${most}
    )
    insert into ${worldExchanges} (world_id, number, exchange)
    select ${id}, bumped.exchanges - ${count} + given.place::integer, given.exchange
    from bumped, jsonb_array_elements_text((${JSON.stringify(exchanges)}::text)::jsonb)
      with ordinality as given (exchange, place)`);
}

/** A world's exchanges after a number, oldest first. */
export async function exchangesAfter(id: string, number: number): Promise<readonly ExchangeRow[]> {
  const { database } = await store();
  return database
    .select({ number: worldExchanges.number, exchange: worldExchanges.exchange })
    .from(worldExchanges)
    .where(and(eq(worldExchanges.worldId, id), gt(worldExchanges.number, number)))
    .orderBy(asc(worldExchanges.number));
}

/** Removes worlds that nobody has used since a time and nothing watches, and of the others all but the latest used so many; how many went. */
export async function removeWorlds({
  before,
  most,
}: {
  readonly before: Date;
  readonly most: number;
}): Promise<number> {
  const { database } = await store();
  const watched = database
    .select({ world: integrations.world })
    .from(integrations)
    .innerJoin(watches, eq(watches.integrationId, integrations.id))
    .where(eq(integrations.world, worlds.id));
  const idle = and(lt(worlds.usedAt, before), sql`not exists ${watched}`);
  const latest = database.select({ id: worlds.id }).from(worlds).orderBy(desc(worlds.usedAt)).limit(most);
  const gone = await database
    .delete(worlds)
    .where(sql`${idle} or ${worlds.id} not in ${latest}`)
    .returning({ id: worlds.id });
  return gone.length;
}

/** Whether there is a world of that id. */
export async function hasWorld(id: string): Promise<boolean> {
  const { database } = await store();
  return (await database.$count(worlds, eq(worlds.id, id))) > 0;
}

function sealed({ sealingKey }: Store, id: string, text: string): string {
  return seal(new Secret(text), sealingKey, worldOwner(id));
}
