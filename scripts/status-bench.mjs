// Seeds integrations with 90 days of runs into a PostgreSQL of its own, signs in to the sandbox, and prints how long the
// status list's query and its page take beside an empty Next page. `--integrations N`, `--runs N`; prints, asserts nothing.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { measured, signIn, startBare, startServer, timed } from "./bench.mjs";
import { requireBrowser } from "./browser.mjs";
import { build, isBuilt } from "./build.mjs";
import { load } from "./load.mjs";
import { startPostgres } from "./postgres.mjs";

const { values } = parseArgs({
  options: {
    integrations: { type: "string", default: "1000" },
    runs: { type: "string", default: "90" },
    rounds: { type: "string", default: "40" },
  },
});
const [count, runs, rounds] = [values.integrations, values.runs, values.rounds].map(Number);

const chrome = await requireBrowser();
const postgres = await startPostgres();
if ("reason" in postgres) throw new Error(postgres.reason);
if (!isBuilt()) await build();
const data = mkdtempSync(path.join(os.tmpdir(), "preflight-bench-"));
const server = await startServer(postgres.url, data);
const bare = await startBare();
const pool = new pg.Pool({ connectionString: postgres.url });
try {
  const { cookie, integrationId } = await signIn(server.origin, chrome);
  const { rows } = await pool.query("select world, tenant_id from integrations where id = $1", [integrationId]);
  const [{ world, tenant_id: tenantId }] = rows;
  const seedMs = await timed(() => seed(world, tenantId));
  const list = await load("lib/store/status.ts");
  const { openStore } = await load("lib/store/store.ts");
  const { Secret } = await load("lib/secret.ts");
  const opened = await openStore({
    dataDir: data,
    databaseUrl: new Secret(postgres.url),
    sealingKey: new Uint8Array(32),
  });
  globalThis.preflightStore = Promise.resolve(opened);
  const query = { search: "", state: null, sort: "urgency", page: 1 };
  const ask = (change) => () => list.integrationsFor([{ world, tenantId }], { ...query, ...change }, new Date());
  const page =
    (address, origin = server.origin) =>
    async () => {
      const answer = await fetch(`${origin}${address}`, { headers: { cookie }, redirect: "manual" });
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
      return (await answer.text()).length;
    };
  const { total } = await ask({})();
  console.log(`${total} integrations, ${runs} runs each, seeded in ${(seedMs / 1_000).toFixed(1)} s`);
  const one = await list.integrationsFor([{ world, tenantId }], query, new Date(), 1);
  const subjects = [
    ["query: most urgent first", ask({})],
    ["query: last page by what ends first", ask({ sort: "expiry", page: Math.ceil(total / list.PAGE_SIZE) })],
    ["query: search and state", ask({ search: "tenant-99", state: "not-ready" })],
    ["page: /status", page("/status")],
    ["page: /status?search=tenant-99", page("/status?search=tenant-99")],
    ["page: one integration", page(`/status/${one.rows[0].id}`)],
    ["page: an empty Next page", page("/", bare.origin)],
  ];
  for (const [name, work] of subjects) console.log(await measured(name, work, rounds));
  await opened.close();
} finally {
  await pool.end();
  server.stop();
  bare.stop();
  await pause(500);
  postgres.stop();
  for (const folder of [data, bare.folder]) rmSync(folder, { recursive: true, force: true });
}

/** Integrations of one tenant as daily checks would have left them: most ready, some broken, some old, some never checked. */
async function seed(world, tenantId) {
  const { runScenario } = await load("lib/cli/sandbox-run.ts");
  const { scenarios } = await load("lib/sandbox/scenarios/index.ts");
  const { standingOf } = await load("lib/standing.ts");
  const { recordOf } = await load("lib/judge-again.ts");
  const record = async (id) => recordOf((await runScenario(scenarios.find((one) => one.id === id))).run);
  const records = { ready: await record("ready"), "not-ready": await record("erv-missing") };
  for (let index = 0; index < count - 1; index += 1) {
    const id = randomUUID();
    const tenant = `tenant-${String(index).padStart(4, "0")}.example`;
    await pool.query(
      `insert into integrations (id, world, owner, tenant, tenant_id, cloud, client_id, user_principal_name, redirect_uri, flow)
       values ($1, $2, 'bench', $3, $4, 'global', $5, $6, 'https://localhost/callback', 'code')`,
      [id, world, tenant, tenantId, randomUUID(), `insights-bot@${tenant}`],
    );
    if (index % 50 === 49) continue;
    const state = index % 10 === 9 ? "not-ready" : "ready";
    const { values: found, links, check, finding, who, expiry } = standingOf(records[state], state);
    const last = new Date(Date.now() - (index % 25 === 24 ? 5 * 86_400_000 : (index % 20) * 3_600_000));
    await pool.query(
      `insert into runs (id, integration_id, started_at, finished_at, state, broken_check, record)
       select $1 || '-' || day, $1, $2::timestamptz - make_interval(days => day), $2::timestamptz - make_interval(days => day),
              case when day = 0 then $3 when day % 30 = 7 then 'not-ready' else 'ready' end, case when day = 0 then $4 end, $5
       from generate_series(0, $6::int - 1) as day`,
      [id, last, state, finding ? check : null, records[state], runs],
    );
    const ends = expiry && new Date(Date.now() + ((index % 400) - 5) * 86_400_000);
    await pool.query(
      `insert into standings (integration_id, run_id, started_at, finished_at, state, links, check_id, finding, "values", who, expiry_kind, expires_at)
       values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, `${id}-0`, last, state, JSON.stringify(links), check, finding, found, who, expiry?.kind ?? null, ends],
    );
  }
  await pool.query("analyze");
}
