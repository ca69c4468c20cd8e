import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { startWorker } from "@/lib/jobs/worker";
import { Secret } from "@/lib/secret";
import { endJob, enqueue } from "@/lib/store/jobs";
import { openStore } from "@/lib/store/store";

/** A worker in a process of its own: says what it takes and ends; each recheck asks for one delivery. */
export async function work(url: string, lastsMs: number, holdMs: number): Promise<void> {
  const options = { dataDir: "/nowhere", databaseUrl: new Secret(url), sealingKey: randomBytes(32) };
  globalThis.preflightStore = openStore(options);
  startWorker({
    holdMs,
    idleMs: 50,
    handlers: {
      recheck: async (job) => {
        console.log(`took ${job.subject} ${job.attempt}`);
        await pause(lastsMs);
        const deliver = { kind: "deliver", subject: job.subject, dueAt: new Date() } as const;
        const isMine = await endJob(job, "done", new Date(), (session) => enqueue(deliver, session));
        console.log(`${isMine ? "ended" : "lost"} ${job.subject} ${job.attempt}`);
      },
    },
  });
}
