import { randomUUID } from "node:crypto";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
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

/** How many jobs are due and not yet held. */
export async function waitingJobs(now: Date): Promise<number> {
  const { database } = await store();
  const due = and(isNull(jobs.endedAt), isNull(jobs.holder), sql`${jobs.dueAt} <= ${now}`);
  return database.$count(jobs, due);
}

/** Forgets jobs that ended before a time. */
export async function forgetJobs(before: Date): Promise<void> {
  const { database } = await store();
  await database.delete(jobs).where(lt(jobs.endedAt, before));
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
