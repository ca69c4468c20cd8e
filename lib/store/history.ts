import { and, desc, eq, sql } from "drizzle-orm";
import type { RunRecord } from "@/lib/check";
import type { Summary } from "@/lib/summary";
import { runs } from "./schema";
import { store } from "./store";

/** A run as a list of runs shows it. */
export interface RunEntry {
  readonly id: string;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly state: Summary["state"];
  /** The check of the broken link; null when there was none. */
  readonly brokenCheck: string | null;
}

/** How many runs a page of the history has. */
export const HISTORY_SIZE = 20;

/** The runs of an integration, the latest first: one page (from 1), and how many there are in all. */
export async function runsOf(
  integrationId: string,
  page: number,
): Promise<{ readonly rows: readonly RunEntry[]; readonly total: number }> {
  const { database } = await store();
  const { id, startedAt, finishedAt, state, brokenCheck } = runs;
  const total = sql<number>`count(*) over ()`.mapWith(Number);
  const rows = await database
    .select({ id, startedAt, finishedAt, state, brokenCheck, total })
    .from(runs)
    .where(eq(runs.integrationId, integrationId))
    .orderBy(desc(startedAt), desc(id))
    .limit(HISTORY_SIZE)
    .offset((page - 1) * HISTORY_SIZE);
  return {
    rows: rows.map(({ total: _, ...row }) => ({
      ...row,
      startedAt: row.startedAt.toISOString(),
      finishedAt: row.finishedAt.toISOString(),
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** The record of a run of that integration; null when it is another one's or there is none. */
export async function runOf(integrationId: string, id: string): Promise<RunRecord | null> {
  const { database } = await store();
  const rows = await database
    .select({ record: runs.record })
    .from(runs)
    .where(and(eq(runs.id, id), eq(runs.integrationId, integrationId)));
  return rows[0]?.record ?? null;
}
