import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, gt, gte, inArray, isNull, sql } from "drizzle-orm";
import type { KeptAttestation } from "@/lib/attestations";
import type { RunRecord } from "@/lib/check";
import type { Session } from "./jobs";
import { attestations, runs, standings } from "./schema";
import { storable } from "./storable";
import { store } from "./store";

/** What a person confirms now. */
export interface NewAttestation {
  readonly integrationId: string;
  readonly check: string;
  readonly by: string | null;
  readonly at: Date;
  readonly until: Date;
  readonly note: string | null;
}

/** Keeps a confirmation; an earlier one of the same check that still counts gives way to it. */
export async function addAttestation(added: NewAttestation): Promise<void> {
  const { database } = await store();
  const { integrationId, check, by, at, note } = added;
  await database.transaction(async (session) => {
    await endOpen(session, integrationId, check, { at, by });
    await session.insert(attestations).values({ ...added, id: randomUUID(), note: note && storable(note) });
  });
}

/** Takes back what counts as confirmed of a check, and with it the last run's answer as far as that rests on it. */
export async function takeBackAttestation(
  integrationId: string,
  check: string,
  end: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  const { database } = await store();
  await database.transaction(async (session) => {
    const ended = await endOpen(session, integrationId, check, end);
    if (ended > 0) await session.update(standings).set({ restsUntil: end.at }).where(restsOn(integrationId, check));
  });
}

/** All confirmations of an integration, the newest first, whether they still count or not. */
export async function attestationsOf(integrationId: string): Promise<readonly KeptAttestation[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(attestations)
    .where(eq(attestations.integrationId, integrationId))
    .orderBy(desc(attestations.at), desc(attestations.id));
  return rows.map(({ integrationId: _, ...row }) => ({
    ...row,
    at: row.at.toISOString(),
    until: row.until.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}

/** When the first of the words that a run took was taken back while it ran; null when none was. */
export async function firstTakenBack(
  session: Session,
  { integration, startedAt, results }: RunRecord,
): Promise<Date | null> {
  const checks = results.flatMap(({ id, status }) => (status === "manual" ? [id] : []));
  const rows = await session
    .select({ at: attestations.endedAt })
    .from(attestations)
    .where(
      and(
        eq(attestations.integrationId, integration.id),
        inArray(attestations.check, checks),
        gte(attestations.endedAt, new Date(startedAt)),
      ),
    )
    .orderBy(asc(attestations.endedAt))
    .limit(1);
  return rows[0]?.at ?? null;
}

async function endOpen(
  session: Session,
  integrationId: string,
  check: string,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<number> {
  const ended = await session
    .update(attestations)
    .set({ endedAt: at, endedBy: by })
    .where(
      and(
        eq(attestations.integrationId, integrationId),
        eq(attestations.check, check),
        isNull(attestations.endedAt),
        gt(attestations.until, at),
      ),
    )
    .returning({ id: attestations.id });
  return ended.length;
}

/** The integration's standing, if its run took a person's word for that check. */
function restsOn(integrationId: string, check: string) {
  const word = JSON.stringify({ results: [{ id: check, status: "manual" }] });
  return and(
    eq(standings.integrationId, integrationId),
    sql`${standings.restsUntil} is not null`,
    sql`exists (select 1 from ${runs} where ${runs.id} = ${standings.runId} and ${runs.record} @> ${word}::jsonb)`,
  );
}
