// Re-checks integrations with a worker against a sandbox that takes 100 ms for each answer, on a PostgreSQL of its own, and prints
// throughput, memory, database size, and how long the status page takes meanwhile beside an empty Next page.
// `--integrations N`, `--at-once N`, `--delay MS`, `--heap MB` for a worker with so much heap; prints, asserts nothing.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { measured, signIn, startBare, startServer } from "./bench.mjs";
import { requireBrowser } from "./browser.mjs";
import { build, isBuilt } from "./build.mjs";
import { ROOT } from "./load.mjs";
import { startPostgres } from "./postgres.mjs";

const { values } = parseArgs({
  options: {
    integrations: { type: "string", default: "1000" },
    "at-once": { type: "string", default: "16" },
    delay: { type: "string", default: "100" },
    rounds: { type: "string", default: "40" },
    heap: { type: "string" },
  },
});
const rounds = Number(values.rounds);

const chrome = await requireBrowser();
const postgres = await startPostgres();
if ("reason" in postgres) throw new Error(postgres.reason);
if (!isBuilt()) await build();
const data = mkdtempSync(path.join(os.tmpdir(), "preflight-bench-"));
const server = await startServer(postgres.url, data, { PREFLIGHT_WORKER: "off" });
const bare = await startBare();
const pool = new pg.Pool({ connectionString: postgres.url });
let worker = null;
try {
  const { cookie, integrationId } = await signIn(server.origin, chrome);
  const { rows } = await pool.query("select world, tenant_id from integrations where id = $1", [integrationId]);
  worker = startWorker(rows[0]);
  const seeded = await worker.says("seeded");
  const before = await size();
  console.log(`${seeded.integrations} integrations, ${mb(before)} of database before the first look`);
  const page = (address, origin) => async () => {
    const answer = await fetch(`${origin}${address}`, { headers: { cookie }, redirect: "manual" });
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    return (await answer.text()).length;
  };
  const pages = async (when) => {
    console.log(await measured(`/status, ${when}`, page("/status", server.origin), rounds));
    console.log(await measured(`an empty Next page, ${when}`, page("/", bare.origin), rounds));
  };
  await pages("nothing else running");
  worker.go();
  await worker.says("working");
  await pages("while the worker works");
  const { seconds, requests, peakBytes, cpuSeconds } = await worker.says("done");
  const { rows: said } = await pool.query(
    `select results ->> 'status' as status, count(*) / $1::float as a_run
       from runs, jsonb_array_elements(record -> 'results') as results group by 1 order by 2 desc`,
    [seeded.integrations],
  );
  console.log(said.map(({ status, a_run: each }) => `${status} ${each.toFixed(1)}`).join(", "), "checks a run");
  const grown = (await size()) - before;
  const count = seeded.integrations;
  console.log(
    `${count} runs in ${seconds.toFixed(0)} s: ${(count / seconds).toFixed(1)} a second, ${values["at-once"]} at once`,
  );
  console.log(
    `${requests} answers of ${values.delay} ms, ${(requests / count).toFixed(1)} a run; ${cpuSeconds.toFixed(0)} s of processor, the sandbox's part included`,
  );
  console.log(`worker and sandbox: ${mb(peakBytes)} of memory at most`);
  console.log(`database: ${mb(grown)} more, ${(grown / count / 1024).toFixed(1)} KiB a run`);
} finally {
  worker?.stop();
  await pool.end();
  server.stop();
  bare.stop();
  await pause(500);
  await postgres.stop();
  for (const folder of [data, bare.folder]) rmSync(folder, { recursive: true, force: true });
}

async function size() {
  const { rows } = await pool.query("select pg_database_size(current_database()) as bytes");
  return Number(rows[0].bytes);
}

function mb(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
}

/** The worker in a process of its own: it says each step as a line of JSON. */
function startWorker({ world, tenant_id: tenantId }) {
  const order = {
    world,
    tenantId,
    count: Number(values.integrations),
    most: Number(values["at-once"]),
    delayMs: Number(values.delay),
  };
  const heap = values.heap === undefined ? [] : [`--max-old-space-size=${values.heap}`];
  const child = spawn(process.execPath, [...heap, `${ROOT}/scripts/watch-bench-worker.mjs`, JSON.stringify(order)], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, PREFLIGHT_DATA: data, DATABASE_URL: postgres.url, LOG_LEVEL: "warn" },
  });
  const said = new Map();
  const waiting = new Map();
  createInterface(child.stdout).on("line", (line) => {
    const { step, ...facts } = JSON.parse(line);
    said.set(step, facts);
    waiting.get(step)?.(facts);
  });
  const ended = new Promise((_resolve, reject) =>
    child.once("exit", (code, signal) => code === 0 || reject(new Error(`the worker ended with ${code ?? signal}`))),
  );
  return {
    says: (step) => Promise.race([said.get(step) ?? new Promise((resolve) => waiting.set(step, resolve)), ended]),
    go: () => child.stdin.write("go\n"),
    stop: () => child.kill("SIGTERM"),
  };
}
