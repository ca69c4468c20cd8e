import { send } from "../notify/send";
import { enqueue, forgetJobs } from "../store/jobs";
import { store } from "../store/store";
import { dueWatches, moveWatch } from "../store/watches";
import { recheck } from "../watch/recheck";
import { startWorker, type Worker, type WorkerOptions } from "./worker";

const AT_ONCE = 50;
/** Longer than any look takes: one that is lost with its worker is asked for again. */
const LOOK_AGAIN_MS = 15 * 60_000;
const KEEP_JOBS_MS = 7 * 24 * 3_600_000;

/** Starts a worker that looks at watched integrations and sends what is to be told. */
export function startWork(options: Partial<WorkerOptions> = {}): Worker {
  return startWorker({ handlers: { recheck, deliver: send }, schedule: askForDue, ...options });
}

/** Asks for a look at every integration whose time has come; any number of workers may do so at once. */
export async function askForDue(now: Date): Promise<void> {
  const due = await dueWatches(now, AT_ONCE);
  if (due.length === 0) return;
  const { database } = await store();
  for (const subject of due)
    await database.transaction(async (session) => {
      await enqueue({ kind: "recheck", subject, dueAt: now }, session);
      await moveWatch(subject, now, new Date(now.getTime() + LOOK_AGAIN_MS), session);
    });
  await forgetJobs(new Date(now.getTime() - KEEP_JOBS_MS));
}
