// node --expose-gc scripts/endurance.mjs [runs]: whether many runs and many worlds leave memory as it was. Prints the heap as it goes; exit 1 when it grows.
import { load } from "./load.mjs";

const RUNS = Number(process.argv[2] ?? 2000);
const STEPS = 10;
const MOST_GROWTH = 1.1;
if (typeof globalThis.gc !== "function") {
  console.error("Start it with node --expose-gc, so that only what is kept is counted.");
  process.exit(2);
}

const { openScenario } = await load("lib/cli/sandbox-run.ts");
const { scenarios } = await load("lib/sandbox/scenarios/index.ts");
const { createWorld, putWorld, worldCount, MOST_WORLDS } = await load("lib/sandbox/world.ts");
const heaps = [];
const began = Date.now();
const empty = heapMiB();
for (let step = 1; step <= STEPS; step += 1) {
  for (let run = 0; run < RUNS / STEPS; run += 1) await runOnce(`${step}-${run}`, scenarios[run % scenarios.length]);
  heaps.push(heapMiB());
  const worlds = `${worldCount()} worlds live of ${(RUNS / STEPS) * step} opened`;
  console.log(`${String((RUNS / STEPS) * step).padStart(5)} runs  ${heaps.at(-1).toFixed(1)} MiB  ${worlds}`);
}
const half = Math.ceil(STEPS / 2);
const growth = Math.max(...heaps.slice(half)) / Math.max(...heaps.slice(1, half));
const each = (heaps.at(-1) - empty) / worldCount();
console.log(
  `${RUNS} runs in ${((Date.now() - began) / 1000).toFixed(0)} s; second half against first: ${growth.toFixed(3)}`,
);
console.log(`a used world keeps ${each.toFixed(2)} MiB; ${MOST_WORLDS} are the most that live at once`);
process.exitCode = growth <= MOST_GROWTH && worldCount() <= MOST_WORLDS ? 0 : 1;

/** As the server does it: a world of its own for each visitor, kept until others need the place. */
async function runOnce(id, scenario) {
  const { state, kit } = scenario.build();
  const world = createWorld(state, id, scenario.id);
  putWorld(world);
  const open = await openScenario(world, kit);
  await open.run({ transport: { sleep: async () => {} } });
}

function heapMiB() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
