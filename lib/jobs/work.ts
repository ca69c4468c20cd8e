import { purgeBuckets } from "../api/rate-limit";
import { config } from "../config";
import { log } from "../log";
import { send } from "../notify/send";
import { endJob, enqueue } from "../store/jobs";
import { purgeLiveRuns } from "../store/live-runs";
import { forgetParcels } from "../store/parcels";
import { purge } from "../store/purge";
import { store } from "../store/store";
import { purgeVisits } from "../store/visits";
import { dueWatches, moveWatch } from "../store/watches";
import { recheck } from "../watch/recheck";
import type { Job } from "./job";
import { startWorker, type Worker, type WorkerOptions } from "./worker";

const AT_ONCE = 50;
const TIDY_SUBJECT = "store";
/** Longer than any look takes: one that is lost with its worker is asked for again. */
const LOOK_AGAIN_MS = 15 * 60_000;
const TIDY_EVERY_MS = 3_600_000;

/** Starts a worker that looks at watched integrations, sends what is to be told, and removes what is kept no longer. */
export function startWork(options: Partial<WorkerOptions> = {}): Worker {
  return startWorker({ handlers: { recheck, deliver: send, tidy }, schedule: askForDue, ...options });
}

/** Removes what the retention no longer keeps, and asks for the next time. */
export async function tidy(job: Job): Promise<void> {
  const now = new Date();
  const { database } = await store();
  await purgeBuckets(now);
  await forgetParcels(now);
  if (config().mode === "sandbox") await (await import("../worlds/keep")).purgeWorlds(now);
  const visits = await purgeVisits(database);
  const liveRuns = await purgeLiveRuns(database);
  log.info({ ...(await purge(now)), visits, liveRuns }, "what is kept no longer was removed");
  const dueAt = new Date(now.getTime() + TIDY_EVERY_MS);
  await endJob(job, "done", now, (session) => enqueue({ kind: "tidy", subject: TIDY_SUBJECT, dueAt }, session));
}

/** Sees to it that some worker tidies up from now on; asked for again, the earlier time stands. */
export async function askForTidying(now: Date): Promise<void> {
  await enqueue({ kind: "tidy", subject: TIDY_SUBJECT, dueAt: now });
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
}
