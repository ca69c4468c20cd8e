import { setTimeout as pause } from "node:timers/promises";
import type { CheckResult, RunRecord } from "./check";
import { checks } from "./checks";
import { keepRecord } from "./keep-record";
import { hold } from "./lifecycle";
import { log } from "./log";
import type { Run } from "./run";
import { addResults, findLiveRun, type LiveSight, lookAgain } from "./store/live-runs";
import { findRun } from "./store/queries";

/** How often an instance tells what its run came to, and how often others look. */
const TELL_MS = 250;
/** How often it shows a sign of life when there is nothing to tell. */
const SIGN_OF_LIFE_MS = 3_000;
/** A run whose instance has been silent for so long is lost. */
export const LOST_MS = 15_000;
const MOST = 200;

/** A run, whichever instance makes it. */
export interface KnownRun {
  readonly run: Run;
  /** Null while it goes on. */
  readonly record: RunRecord | null;
  /** Whether the instance that made it went away before it was over. */
  readonly isLost: boolean;
}

declare global {
  var preflightKnownRuns: Map<string, KnownRun> | undefined;
}

/** The runs that this instance makes or follows, the oldest making room; on globalThis because Next bundles routes apart. */
function known(): Map<string, KnownRun> {
  globalThis.preflightKnownRuns ??= new Map();
  return globalThis.preflightKnownRuns;
}

function remember(run: Run, isLost: () => boolean): KnownRun {
  const runs = known();
  for (const id of runs.keys()) {
    if (runs.size < MOST) break;
    runs.delete(id);
  }
  let over: RunRecord | null = null;
  void run.record.then((record) => {
    over = record;
  });
  const one: KnownRun = {
    run,
    get record() {
      return over;
    },
    get isLost() {
      return isLost();
    },
  };
  runs.set(run.id, one);
  return one;
}

/** Tells every instance of a run that was begun here and stands among the live ones, and keeps its record once it is over. */
export function publish(run: Run): void {
  remember(run, () => false);
  hold(tell(run).finally(() => keepRecord(run)));
}

async function tell(run: Run): Promise<void> {
  const isOver = run.record.then(() => true);
  let fresh: Record<string, CheckResult> = {};
  for (const [id, result] of run.results)
    void result.then((settled) => {
      fresh[id] = settled;
    });
  for (let toldAtMs = Date.now(); !(await Promise.race([isOver, pause(TELL_MS, false, { ref: false })])); ) {
    const telling = fresh;
    if (Object.keys(telling).length === 0 && Date.now() - toldAtMs < SIGN_OF_LIFE_MS) continue;
    fresh = {};
    await addResults(run.id, telling).catch((problem: unknown) => {
      log.warn({ runId: run.id, err: problem }, "results not told to other instances yet");
      fresh = { ...telling, ...fresh };
    });
    toldAtMs = Date.now();
  }
}

/** The run of that id, if it goes on somewhere or is over; null when nobody knows it. */
export async function findKnownRun(id: string): Promise<KnownRun | null> {
  const here = known().get(id);
  if (here) return here;
  const live = await findLiveRun(id);
  if (live) return known().get(id) ?? follow(live);
  const record = await findRun(id);
  return record && { run: runOf(record), record, isLost: false };
}

/** A run that is over, in the shape of one under way. */
function runOf(record: RunRecord): Run {
  const results = new Map(record.results.map((result) => [result.id, Promise.resolve(result)]));
  const { id, startedAt, integration } = record;
  return { id, startedAt, integration, results, record: Promise.resolve(record) };
}

/** A run of another instance: its results settle here as that instance tells them. */
function follow(live: LiveSight): KnownRun {
  const { id, startedAt, integration } = live;
  const waiting = new Map<string, (result: CheckResult) => void>();
  const results = new Map<string, Promise<CheckResult>>();
  for (const check of checks)
    results.set(check.id, new Promise<CheckResult>((resolve) => waiting.set(check.id, resolve)));
  const settle = (result: CheckResult) => waiting.get(result.id)?.(result);
  let isLost = false;
  const record = ended(live, settle).then(async (found): Promise<RunRecord> => {
    isLost = found === null;
    const rest = {
      status: "error",
      code: "instance-lost",
      host: null,
      startedAt,
      durationMs: 0,
      exchanges: [],
    } as const;
    // What had come in stays; anything else counts as unknown.
    for (const check of results.keys()) settle({ id: check, ...rest });
    const all = await Promise.all(results.values());
    return found ?? { schema: 1, id, integration, startedAt, finishedAt: new Date().toISOString(), results: all };
  });
  return remember({ id, startedAt, integration, results, record }, () => isLost);
}

/** Passes results on as they come; then the record, or null when the run was lost. */
async function ended(live: LiveSight, settle: (result: CheckResult) => void): Promise<RunRecord | null> {
  let seen: LiveSight | null = live;
  while (seen && seen.silentMs < LOST_MS) {
    for (const result of Object.values(seen.results)) settle(result);
    await pause(TELL_MS, undefined, { ref: false });
    seen = await lookOr(seen);
  }
  const record = await findRun(live.id).catch(() => null);
  for (const result of record?.results ?? []) settle(result);
  return record;
}

/** A store that does not answer is silent as well. */
async function lookOr(seen: LiveSight): Promise<LiveSight | null> {
  try {
    return await lookAgain(seen);
  } catch (problem) {
    log.warn({ runId: seen.id, err: problem }, "a run of another instance cannot be followed");
    return { ...seen, silentMs: seen.silentMs + TELL_MS };
  }
}
