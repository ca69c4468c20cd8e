import { setTimeout as pause } from "node:timers/promises";
import { eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Job } from "@/lib/jobs/job";
import { askForTidying, tidy } from "@/lib/jobs/work";
import { againMs, startWorker } from "@/lib/jobs/worker";
import { endJob, enqueue, holdJob, postponeJob, takeJobs, waitingJobs } from "@/lib/store/jobs";
import { jobs } from "@/lib/store/schema";
import type { Store, StoreOptions } from "@/lib/store/store";
import { openSeeded } from "../store/seed";

const START = Date.parse("2026-01-02T03:00:00Z");
const at = (ms: number) => new Date(START + ms);

const take = (holder: string, ms: number, holdMs = 60_000, most = 10) =>
  takeJobs({ holder, kinds: ["recheck", "deliver"], now: at(ms), heldUntil: at(ms + holdMs), most });

const enqueueAt = (subject: string, ms: number) => enqueue({ kind: "recheck", subject, dueAt: at(ms) });

function only(taken: readonly Job[]): Job {
  const [job, ...rest] = taken;
  if (!job || rest.length > 0) throw new TypeError(`${taken.length} jobs`);
  return job;
}

/** What the queue promises, whichever engine keeps it. */
export function queueContract(options: () => StoreOptions): void {
  let opened: Store;

  beforeAll(async () => {
    opened = await openSeeded(options());
    globalThis.preflightStore = Promise.resolve(opened);
  });

  beforeEach(() => opened.database.delete(jobs).then(() => undefined));

  afterAll(async () => {
    globalThis.preflightStore = undefined;
    await opened?.close();
  });

  it("gives a job to one holder only, and only once it is due", async () => {
    await enqueueAt("a", 1_000);
    expect(await take("one", 999)).toEqual([]);
    const [first, second] = await Promise.all([take("one", 1_000), take("two", 1_000)]);
    expect([...first, ...second]).toMatchObject([{ subject: "a", kind: "recheck", attempt: 1 }]);
    expect(await take("three", 2_000)).toEqual([]);
  });

  it("keeps one open job of a kind and subject, at the earlier time, and takes another one once it has ended", async () => {
    await enqueueAt("a", 5_000);
    await enqueueAt("a", 2_000);
    await enqueueAt("a", 9_000);
    await enqueue({ kind: "deliver", subject: "a", dueAt: at(5_000) });
    const job = only(await take("one", 2_000));
    expect(await endJob(job, "done", at(3_000))).toBe(true);
    await enqueueAt("a", 4_000);
    expect(await take("one", 4_000)).toHaveLength(1);
  });

  it("takes the longest due first and no more than asked for", async () => {
    for (const [subject, ms] of [
      ["c", 3],
      ["a", 1],
      ["b", 2],
    ] as const)
      await enqueueAt(subject, ms);
    expect((await waitingJobs(at(10))).jobs).toBe(3);
    expect((await take("one", 10, 60_000, 2)).map(({ subject }) => subject).sort()).toEqual(["a", "b"]);
    expect(await waitingJobs(at(10_000))).toEqual({ jobs: 1, oldestSeconds: 9 });
  });

  it("gives a silent holder's job to the next one, and the late holder can neither hold nor end it", async () => {
    await enqueueAt("a", 0);
    const lost = only(await take("one", 0, 1_000));
    expect(await take("two", 900)).toEqual([]);
    const heir = only(await take("two", 1_100));
    expect(heir.attempt).toBe(2);
    expect(await holdJob(lost, at(9_000))).toBe(false);
    let written = 0;
    const write = async () => {
      written += 1;
    };
    expect(await endJob(lost, "done", at(1_200), write)).toBe(false);
    expect(await endJob(heir, "done", at(1_300), write)).toBe(true);
    expect(await endJob(heir, "done", at(1_400), write)).toBe(false);
    expect(written).toBe(1);
  });

  it("keeps a job for a holder that is heard of", async () => {
    await enqueueAt("a", 0);
    const job = only(await take("one", 0, 1_000));
    expect(await holdJob(job, at(5_000))).toBe(true);
    expect(await take("two", 4_000)).toEqual([]);
  });

  it("writes nothing of a job whose end fails, and it is taken again", async () => {
    await enqueueAt("a", 0);
    const job = only(await take("one", 0, 1_000));
    const writing = endJob(job, "done", at(10), async (session) => {
      await enqueue({ kind: "deliver", subject: "x", dueAt: at(0) }, session);
      throw new TypeError("broken");
    });
    await expect(writing).rejects.toThrow("broken");
    expect((await take("two", 2_000)).map(({ kind, attempt }) => `${kind} ${attempt}`)).toEqual(["recheck 2"]);
  });

  it("takes a job that was given back at its new time", async () => {
    await enqueueAt("a", 0);
    await postponeJob(only(await take("one", 0)), at(30_000));
    expect(await take("two", 29_999)).toEqual([]);
    expect(only(await take("two", 30_000)).attempt).toBe(2);
  });

  it("counts what a dead holder left as waiting, and nothing before it is due", async () => {
    expect(await waitingJobs(at(0))).toEqual({ jobs: 0, oldestSeconds: 0 });
    await enqueueAt("a", 0);
    await enqueueAt("later", 90_000);
    await take("one", 0, 1_000);
    expect(await waitingJobs(at(500))).toEqual({ jobs: 0, oldestSeconds: 0 });
    expect(await waitingJobs(at(61_000))).toEqual({ jobs: 1, oldestSeconds: 61 });
  });

  it("tidies up again and again, and removes jobs that ended long ago and nothing that is open", async () => {
    await enqueue({ kind: "recheck", subject: "open", dueAt: new Date(0) });
    await enqueue({ kind: "recheck", subject: "ended", dueAt: new Date(0) });
    await opened.database
      .update(jobs)
      .set({ endedAt: new Date(0) })
      .where(eq(jobs.subject, "ended"));
    await askForTidying(new Date());
    const now = new Date();
    const job = only(await takeJobs({ holder: "one", kinds: ["tidy"], now, heldUntil: at(60_000), most: 10 }));
    await tidy(job);
    const left = await opened.database.select().from(jobs).where(isNull(jobs.endedAt));
    expect(left.map(({ kind, subject }) => `${kind} ${subject}`).sort()).toEqual(["recheck open", "tidy store"]);
    expect(left.find(({ kind }) => kind === "tidy")?.dueAt.getTime()).toBeGreaterThan(now.getTime());
    expect(await opened.database.$count(jobs)).toBe(3);
  });

  it("is worked through by several workers, each job once", async () => {
    const seen: string[] = [];
    for (let index = 0; index < 30; index += 1) await enqueueAt(String(index), 0);
    const handlers = {
      recheck: async (job: Job) => {
        await pause(5);
        if (await endJob(job, "done", new Date())) seen.push(job.subject);
      },
    };
    const workers = [1, 2, 3].map(() => startWorker({ handlers, idleMs: 10 }));
    await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(30);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(new Set(seen).size).toBe(30);
  });

  it("survives a job that fails: it is given back, and the worker goes on", async () => {
    await enqueueAt("bad", 0);
    await enqueueAt("good", 1);
    const done: string[] = [];
    const recheck = async (job: Job) => {
      if (job.subject === "bad") throw new TypeError("broken");
      done.push(job.subject);
      await endJob(job, "done", new Date());
    };
    const worker = startWorker({ handlers: { recheck }, idleMs: 10, most: 1 });
    await expect.poll(() => done, { timeout: 10_000 }).toEqual(["good"]);
    await worker.stop();
    const [bad] = await opened.database.select().from(jobs).where(isNull(jobs.endedAt));
    expect(bad).toMatchObject({ subject: "bad", attempt: 1, holder: null });
    expect(Number(bad?.dueAt) - Date.now()).toBeGreaterThan(againMs(1) - 10_000);
  });

  it("stops without losing what it was doing: a job that does not end in time is given back", async () => {
    await enqueueAt("slow", 0);
    let isStarted = false;
    const recheck = (_job: Job, signal: AbortSignal) => {
      isStarted = true;
      return new Promise<void>((_done, fail) => signal.addEventListener("abort", () => fail(new TypeError("stopped"))));
    };
    const worker = startWorker({ handlers: { recheck }, idleMs: 10 });
    await expect.poll(() => isStarted, { timeout: 10_000 }).toBe(true);
    await worker.stop(20);
    const [left] = await opened.database.select().from(jobs);
    expect(left).toMatchObject({ subject: "slow", holder: null, endedAt: null });
  });
}
