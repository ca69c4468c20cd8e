import { eq, sql } from "drizzle-orm";
import type { CheckResult } from "@/lib/check";
import type { Run } from "@/lib/run";
import type { Session } from "./jobs";
import type { AnyDatabase } from "./migrate";
import { rowsOf } from "./rows";
import { liveRuns } from "./schema";
import { storable } from "./storable";
import { store } from "./store";

type Results = Readonly<Record<string, CheckResult>>;

/** A run that some instance makes, as far as it is. */
export interface LiveRun extends Pick<Run, "id" | "startedAt" | "integration"> {
  readonly results: Results;
}

/** What followers get to see of one. */
export interface LiveSight extends LiveRun {
  /** Changes with every sign of life. */
  readonly aliveAt: string;
  /** How long ago the last sign of life was. */
  readonly silentMs: number;
}

/** Lets others follow a run that begins; nothing happens when its integration is gone. */
export async function insertLiveRun(
  { id, startedAt, integration, results }: LiveRun,
  session?: Session,
): Promise<void> {
  const database = session ?? (await store()).database;
  // The integration is held meanwhile, so that one that is just being removed is no error.
  await database.execute(sql`insert into live_runs (id, integration_id, integration, started_at, results)
    select ${id}, i.id, ${JSON.stringify(storable(integration))}::jsonb, ${startedAt}::timestamptz, ${json(results)}::jsonb
    from integrations i where i.id = ${integration.id} for key share of i`);
}

/** Adds results, or none, and shows a sign of life. */
export async function addResults(id: string, results: Results): Promise<void> {
  const { database } = await store();
  await database
    .update(liveRuns)
    .set({ aliveAt: sql`clock_timestamp()`, results: sql`${liveRuns.results} || ${json(results)}::jsonb` })
    .where(eq(liveRuns.id, id));
}

/** The run of that id while it goes on; null when it is over or never was. */
export async function findLiveRun(id: string): Promise<LiveSight | null> {
  const { database } = await store();
  const [row] = await database
    .select({ ...all, ...life })
    .from(liveRuns)
    .where(eq(liveRuns.id, id));
  return row ? { ...row, startedAt: row.startedAt.toISOString() } : null;
}

/** The same run a moment later; its results are only read again when it has shown a sign of life. */
export async function lookAgain(seen: LiveSight): Promise<LiveSight | null> {
  const { database } = await store();
  const news = sql<Results | null>`case when ${liveRuns.aliveAt}::text <> ${seen.aliveAt} then ${liveRuns.results} end`;
  const [row] = await database
    .select({ ...life, news })
    .from(liveRuns)
    .where(eq(liveRuns.id, seen.id));
  return row ? { ...seen, aliveAt: row.aliveAt, silentMs: row.silentMs, results: row.news ?? seen.results } : null;
}

/** Forgets a run that is over. */
export async function removeLiveRun(id: string, session: Session): Promise<void> {
  await session.delete(liveRuns).where(eq(liveRuns.id, id));
}

/** Removes runs whose instance has been silent for so long that nobody follows them any more; returns how many. */
export async function purgeLiveRuns(database: AnyDatabase): Promise<number> {
  const old = sql`${liveRuns.aliveAt} < now() - interval '10 minutes'`;
  return rowsOf(await database.execute(sql`delete from ${liveRuns} where ${old} returning 1 as gone`)).length;
}

const all = {
  id: liveRuns.id,
  integration: liveRuns.integration,
  startedAt: liveRuns.startedAt,
  results: liveRuns.results,
};

/** By the database's clock, which is the same for every instance. */
const life = {
  aliveAt: sql<string>`${liveRuns.aliveAt}::text`,
  silentMs: sql<number>`(extract(epoch from clock_timestamp() - ${liveRuns.aliveAt}) * 1000)::float8`,
};

function json(results: Results): string {
  return JSON.stringify(storable(results));
}
