// The worker of scripts/watch-bench.mjs, with the sandbox in the same process: seeds watched integrations, waits for a line, and looks at all of them.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { load } from "./load.mjs";

const { world: worldId, tenantId, count, most, delayMs } = JSON.parse(process.argv[2]);
const say = (step, facts = {}) => process.stdout.write(`${JSON.stringify({ step, ...facts })}\n`);

const { seed, startLooking } = await load("scripts/watch-bench-world.ts");
const requests = await seed({ worldId, tenantId, count, delayMs });
say("seeded", { integrations: count });
await once(process.stdin, "data");
process.stdin.pause();
const before = requests();
const cpuBefore = process.cpuUsage();
const began = performance.now();
const { worker, left } = startLooking(most);
say("working");
let peakBytes = 0;
while ((await left()) > 0) {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  await pause(250);
}
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(cpuBefore);
say("done", { seconds, requests: requests() - before, peakBytes, cpuSeconds: (user + system) / 1e6 });
await worker.stop();
process.exit(0);
