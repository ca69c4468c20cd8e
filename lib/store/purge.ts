import { and, gt, lt, or, type SQL, sql } from "drizzle-orm";
import { alias, type PgTable } from "drizzle-orm/pg-core";
import { config } from "@/lib/config";
import { type PurgePlan, purgePlan } from "@/lib/retention";
import type { AnyDatabase } from "./migrate";
import { rowsOf } from "./rows";
import {
  alerts,
  apiTokens,
  attestations,
  audit,
  badges,
  calendars,
  channels,
  deliveries,
  handOffs,
  idempotency,
  jobs,
  people,
  runs,
  shares,
} from "./schema";
import { store } from "./store";

const BATCH = 500;

/** How many rows went, by what they were. */
export type Purged = Readonly<
  Record<
    "runs" | "audit" | "names" | "confirmations" | "handOffs" | "shares" | "alerts" | "deliveries" | "keys" | "jobs",
    number
  >
>;

/** Removes what the configured retention no longer keeps. */
export async function purge(now: Date): Promise<Purged> {
  const { database } = await store();
  return purgeBy(database, purgePlan(config().retention, now));
}

/** Carries out a plan, a few rows a statement, so that nobody waits for it. */
export async function purgeBy(database: AnyDatabase, plan: PurgePlan): Promise<Purged> {
  const later = alias(runs, "later");
  const hasLater = sql`exists (select 1 from ${runs} "later" where ${and(
    sql`${later.integrationId} = ${runs.integrationId}`,
    or(gt(later.startedAt, runs.startedAt), and(sql`${later.startedAt} = ${runs.startedAt}`, gt(later.id, runs.id))),
  )})`;
  const isUsedUp = lt(handOffs.usedAt, plan.linksBefore);
  return {
    runs: await remove(database, runs, and(lt(runs.startedAt, plan.runsBefore), hasLater)),
    audit: await remove(database, audit, lt(audit.at, plan.auditBefore)),
    names: await remove(database, people, lt(people.endedAt, plan.auditBefore)),
    confirmations: await remove(
      database,
      attestations,
      or(lt(attestations.endedAt, plan.auditBefore), lt(attestations.until, plan.auditBefore)),
    ),
    handOffs: await remove(database, handOffs, or(isUsedUp, isOver(handOffs, plan.linksBefore))),
    shares: await remove(database, shares, isOver(shares, plan.linksBefore)),
    // First the messages: one that waits still names its alerts.
    deliveries: await remove(database, deliveries, lt(deliveries.endedAt, plan.linksBefore)),
    alerts: await remove(database, alerts, lt(alerts.at, plan.runsBefore)),
    keys: await removeKeys(database, plan),
    jobs: await remove(database, jobs, lt(jobs.endedAt, plan.jobsBefore)),
  };
}

/** What opened something and does not any more: tokens, badges, calendars, ways out for alerts, keys of repeated writes. */
async function removeKeys(database: AnyDatabase, { linksBefore, now }: PurgePlan): Promise<number> {
  const counts = [
    await remove(database, apiTokens, isOver(apiTokens, linksBefore)),
    await remove(database, badges, lt(badges.revokedAt, linksBefore)),
    await remove(database, calendars, lt(calendars.revokedAt, linksBefore)),
    await remove(database, channels, lt(channels.stoppedAt, linksBefore)),
    await remove(database, idempotency, lt(idempotency.expiresAt, now)),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

function isOver(links: typeof handOffs | typeof shares | typeof apiTokens, before: Date): SQL | undefined {
  return or(lt(links.revokedAt, before), lt(links.expiresAt, before));
}

async function remove(database: AnyDatabase, table: PgTable, where: SQL | undefined): Promise<number> {
  let removed = 0;
  for (;;) {
    const some = sql`select ${table}.ctid from ${table} where ${where} limit ${BATCH}`;
    const gone = await database.execute(sql`delete from ${table} where ctid = any(array(${some})) returning 1 as gone`);
    const { length } = rowsOf(gone);
    removed += length;
    if (length < BATCH) return removed;
  }
}
