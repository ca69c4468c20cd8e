import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import type { RunRecord } from "@/lib/check";
import { log } from "@/lib/log";
import { standingOf } from "@/lib/standing";
import type { Summary } from "@/lib/summary";
import type { AnyDatabase } from "./migrate";
import { integrations, runs, standings } from "./schema";
import { storable } from "./storable";

/** What a run leaves to be listed, as a row. */
export function standingRow(record: RunRecord, state: Summary["state"]) {
  const { values, expiries, restsUntil, ...standing } = standingOf(record, state);
  const [first] = expiries;
  return {
    ...standing,
    startedAt: new Date(record.startedAt),
    finishedAt: new Date(record.finishedAt),
    values: storable(values),
    expiries: storable(expiries),
    expiresAt: first ? new Date(first.endAt) : null,
    restsUntil: restsUntil === null ? null : new Date(restsUntil),
  };
}

const BATCH = 50;

/** Gives integrations whose runs are older than standings the standing of their last run; the others are left alone. */
export async function fillStandings(database: AnyDatabase): Promise<void> {
  for (let after = ""; ; ) {
    const latest = database
      .select({ id: runs.id, state: runs.state, record: runs.record })
      .from(runs)
      .where(eq(runs.integrationId, integrations.id))
      .orderBy(desc(runs.startedAt), desc(runs.id))
      .limit(1)
      .as("latest");
    const rows = await database
      .select({ integrationId: integrations.id, state: latest.state, record: latest.record })
      .from(integrations)
      .innerJoinLateral(latest, eq(integrations.id, integrations.id))
      .leftJoin(standings, eq(standings.integrationId, integrations.id))
      .where(and(isNull(standings.integrationId), gt(integrations.id, after)))
      .orderBy(asc(integrations.id))
      .limit(BATCH);
    for (const { integrationId, state, record } of rows) await fill(database, integrationId, record, state);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.integrationId;
  }
}

async function fill(
  database: AnyDatabase,
  integrationId: string,
  record: RunRecord,
  state: Summary["state"],
): Promise<void> {
  try {
    const row = standingRow(record, state);
    await database
      .insert(standings)
      .values({ ...row, integrationId })
      .onConflictDoNothing();
  } catch (problem) {
    // One old record that cannot be read must not keep the server from starting.
    log.warn({ integrationId, err: problem }, "the last run of an integration could not be read for the list");
  }
}
