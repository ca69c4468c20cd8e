import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/log";
import { holdJob, postponeJob, takeJobs } from "@/lib/store/jobs";
import type { Job, JobKind } from "./job";

/** Does one job. It ends the job itself, with what it comes to; the signal says that the job is lost or the worker stops. */
export type Handler = (job: Job, signal: AbortSignal) => Promise<void>;

export interface WorkerOptions {
  readonly handlers: Readonly<Partial<Record<JobKind, Handler>>>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** How long a silent holder keeps a job. */
  readonly holdMs?: number;
  /** How long to wait when there is nothing to do. */
  readonly idleMs?: number;
  /** Jobs done at once. */
  readonly most?: number;
  /** Called before jobs are taken, to ask for what has come due. */
  readonly schedule?: (now: Date) => Promise<void>;
}

export interface Worker {
  readonly name: string;
  /** Takes no more, waits for what is being done, gives back what does not end in time. */
  stop(graceMs?: number): Promise<void>;
}

const FIRST_AGAIN_MS = 30_000;
const LONGEST_AGAIN_MS = 3_600_000;

/** Works through the queue until it is stopped. Any number may run, on any number of machines. */
export function startWorker(options: WorkerOptions): Worker {
  const { handlers, now = Date.now, holdMs = 60_000, idleMs = 2_000, most = 4, schedule } = options;
  const name = randomUUID();
  const stopping = new AbortController();
  const running = new Map<Promise<void>, AbortController>();
  const kinds = (Object.keys(handlers) as JobKind[]).filter((kind) => handlers[kind]);

  const start = (job: Job) => {
    const handler = handlers[job.kind];
    if (!handler) return;
    // A signal for each job: Node keeps what listens to a lasting one for as long as that lasts.
    const lost = new AbortController();
    const done = perform(job, handler, { now, holdMs, lost }).finally(() => running.delete(done));
    running.set(done, lost);
  };
  const round = async (): Promise<boolean> => {
    await schedule?.(new Date(now()));
    const room = most - running.size;
    if (room === 0) return false;
    const at = now();
    const taken = await takeJobs({
      holder: name,
      kinds,
      now: new Date(at),
      heldUntil: new Date(at + holdMs),
      most: room,
    });
    for (const job of taken) start(job);
    return taken.length > 0;
  };
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      // The database may be away for a while; the queue is still there afterwards.
      const isBusy = await round().catch((problem) => log.warn({ err: problem }, "no work could be taken") ?? false);
      if (isBusy && running.size < most) continue;
      await pause(idleMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    name,
    async stop(graceMs = 10_000) {
      stopping.abort();
      await loop;
      const limit = pause(graceMs, undefined, { ref: false }).then(() => {
        for (const lost of running.values()) lost.abort();
      });
      await Promise.race([Promise.all(running.keys()), limit]);
      await Promise.all(running.keys());
    },
  };
}

interface Terms {
  readonly now: () => number;
  readonly holdMs: number;
  /** Aborts when the job is lost or the worker stops. */
  readonly lost: AbortController;
}

/** One job from being taken to its end: held while it lasts, given back when it fails. */
async function perform(job: Job, handler: Handler, { now, holdMs, lost }: Terms): Promise<void> {
  const beat = setInterval(() => {
    holdJob(job, new Date(now() + holdMs)).then(
      (isHeld) => isHeld || lost.abort(),
      () => undefined,
    );
  }, holdMs / 3);
  try {
    await handler(job, lost.signal);
  } catch (problem) {
    log.warn({ err: problem, job: job.kind, attempt: job.attempt }, "a job failed and is tried again");
    await postponeJob(job, new Date(now() + againMs(job.attempt))).catch(() => undefined);
  } finally {
    clearInterval(beat);
  }
}

/** Twice as long each time, up to an hour. */
export function againMs(attempt: number): number {
  return Math.min(FIRST_AGAIN_MS * 2 ** Math.max(0, attempt - 1), LONGEST_AGAIN_MS);
}
