import { randomUUID } from "node:crypto";
import { and, count, eq, isNull, lt, lte, min, or, sql } from "drizzle-orm";
import type { Job, JobKind } from "@/lib/jobs/job";
import type { AnyDatabase } from "./migrate";
import { jobs } from "./schema";
import { store } from "./store";

/** A database, or a transaction on one. */
export type Session = Pick<AnyDatabase, "select" | "insert" | "update" | "delete" | "execute">;

/** Asks for a piece of work. Where one of that kind and subject is open already, that one stands, at the earlier of the two times. */
export async function enqueue(
  { kind, subject, dueAt }: { readonly kind: JobKind; readonly subject: string; readonly dueAt: Date },
  session?: Session,
): Promise<void> {
  const database = session ?? (await store()).database;
  await database
    .insert(jobs)
    .values({ id: randomUUID(), kind, subject, dueAt })
    .onConflictDoUpdate({
      target: [jobs.kind, jobs.subject],
      targetWhere: sql`ended_at is null`,
      set: { dueAt: sql`least(${jobs.dueAt}, excluded.due_at)` },
    });
}

/** What a holder says when it takes work. */
export interface Taking {
  readonly holder: string;
  readonly kinds: readonly JobKind[];
  readonly now: Date;
  readonly heldUntil: Date;
  readonly most: number;
}

/** Takes due work that nobody holds, or whose holder has not been heard of in time; no two holders get the same. */
export async function takeJobs({ holder, kinds, now, heldUntil, most }: Taking): Promise<readonly Job[]> {
  const { database } = await store();
  const free = database
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        isNull(jobs.endedAt),
        sql`${jobs.dueAt} <= ${now}`,
        sql`(${jobs.heldUntil} is null or ${jobs.heldUntil} < ${now})`,
        sql`${jobs.kind} in ${[...kinds]}`,
      ),
    )
    .orderBy(jobs.dueAt)
    .limit(most)
    .for("update", { skipLocked: true });
  const rows = await database
    .update(jobs)
    .set({ holder, heldUntil, attempt: sql`${jobs.attempt} + 1` })
    .where(sql`${jobs.id} in ${free}`)
    .returning();
  return rows.map(({ id, kind, subject, attempt }) => ({ id, kind, subject, attempt, holder }));
}

/** Says that the holder lives; false when it has lost the job meanwhile. */
export async function holdJob(job: Job, heldUntil: Date): Promise<boolean> {
  const { database } = await store();
  const rows = await database.update(jobs).set({ heldUntil }).where(heldBy(job)).returning({ id: jobs.id });
  return rows.length > 0;
}

/** What is written together with a job's end. */
export type Write = (session: Session) => Promise<void>;

const nothing: Write = async () => undefined;

/** Ends a job together with what it comes to, all or nothing; false, and nothing is written, when somebody else has taken it over. */
export async function endJob(job: Job, outcome: string, at: Date, write: Write = nothing): Promise<boolean> {
  return settle(job, { endedAt: at, outcome, holder: null, heldUntil: null }, write);
}

/** Gives a job back, to be taken again at a later time by whoever comes, together with what it came to so far. */
export async function postponeJob(job: Job, dueAt: Date, write: Write = nothing): Promise<boolean> {
  return settle(job, { dueAt, holder: null, heldUntil: null }, write);
}

/** Whether a piece of work is asked for and not yet done. */
export async function isAsked(kind: JobKind, subject: string): Promise<boolean> {
  const { database } = await store();
  const open = and(eq(jobs.kind, kind), eq(jobs.subject, subject), isNull(jobs.endedAt));
  return (await database.$count(jobs, open)) > 0;
}

/** Jobs that are due and that no living holder has. */
export interface Waiting {
  readonly jobs: number;
  /** For how long the first of them has been due; 0 when there is none. */
  readonly oldestSeconds: number;
}

/** What waits in the queue at a moment. */
export async function waitingJobs(now: Date): Promise<Waiting> {
  const { database } = await store();
  const isFree = or(isNull(jobs.heldUntil), lt(jobs.heldUntil, now));
  const [row] = await database
    .select({ jobs: count(), oldest: min(jobs.dueAt) })
    .from(jobs)
    .where(and(isNull(jobs.endedAt), isFree, lte(jobs.dueAt, now)));
  const oldestSeconds = row?.oldest ? Math.floor((now.getTime() - row.oldest.getTime()) / 1_000) : 0;
  return { jobs: row?.jobs ?? 0, oldestSeconds };
}

async function settle(job: Job, change: Partial<typeof jobs.$inferInsert>, write: Write): Promise<boolean> {
  const { database } = await store();
  return database.transaction(async (transaction) => {
    const rows = await transaction.update(jobs).set(change).where(heldBy(job)).returning({ id: jobs.id });
    if (rows.length === 0) return false;
    await write(transaction);
    return true;
  });
}

/** Only the present holder: an attempt is never held twice. */
function heldBy({ id, holder, attempt }: Job) {
  return and(eq(jobs.id, id), eq(jobs.holder, holder), eq(jobs.attempt, attempt), isNull(jobs.endedAt));
}
