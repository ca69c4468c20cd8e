import { config } from "./config";
import { askForTidying, startWork } from "./jobs/work";
import { endGracefully, onStop } from "./lifecycle";
import { log } from "./log";
import { measureQueue } from "./measured";
import { identifyRequests } from "./request-context";
import { waitingJobs } from "./store/jobs";
import { FolderInUseError } from "./store/lock";
import { NewerSchemaError } from "./store/migrate";
import { resealAll } from "./store/reseal";
import { takeSnapshot } from "./store/snapshots";
import { type Store, StoreError, store } from "./store/store";

const DAY_MS = 86_400_000;

/** What a server does once, before its first request. A store that this version must not or cannot use ends the process with a sentence. */
export async function startUp(): Promise<void> {
  identifyRequests();
  measureQueue(() => waitingJobs(new Date()));
  // A development server holds connections to browsers that never end by themselves.
  if (process.env.NODE_ENV === "production") endGracefully(closeStore);
  try {
    const opened = await store();
    if (config().databaseUrl === null) careForEmbedded(opened);
    if (config().worker === "on") await workBesides();
  } catch (problem) {
    if (isFinal(problem)) {
      process.stderr.write(`${problem.message}\n`);
      process.exit(1);
    }
    // A PostgreSQL that is not up yet is asked again at the next request.
    log.warn({ err: problem }, "the store is not there yet");
  }
}

function isFinal(problem: unknown): problem is Error {
  if (problem instanceof NewerSchemaError || problem instanceof FolderInUseError) return true;
  return problem instanceof StoreError && config().databaseUrl === null;
}

const IDLE_MS = 5_000;

/** Looks at watched integrations, sends alerts and tidies up in the server's own process. */
async function workBesides(): Promise<void> {
  await askForTidying(new Date());
  const worker = startWork({ idleMs: IDLE_MS });
  onStop(() => worker.stop());
}

async function closeStore(): Promise<void> {
  const opened = await globalThis.preflightStore?.catch(() => null);
  globalThis.preflightStore = undefined;
  await opened?.close();
}

/** Nobody else can do it while this process has the folder: a snapshot now and every day, and sealing with a new key. */
function careForEmbedded(opened: Store): void {
  const snapshot = () =>
    takeSnapshot(opened.database, config().dataDir, new Date()).then(
      (file) => log.info({ file }, "snapshot made"),
      (problem: unknown) => log.error({ err: problem }, "no snapshot could be made"),
    );
  const daily = setInterval(snapshot, DAY_MS).unref();
  onStop(async () => clearInterval(daily));
  snapshot()
    .then(() => (opened.previousSealingKeys.length > 0 ? resealAll(opened.database, opened) : null))
    .then((sums) => sums && log.info({ ...sums }, "credentials sealed anew"))
    .catch((problem: unknown) => log.error({ err: problem }, "credentials could not be sealed anew"));
}
