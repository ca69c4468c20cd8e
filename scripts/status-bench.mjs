// Seeds integrations with 90 days of runs into a PostgreSQL of its own, signs in to the sandbox, and prints how long the
// status list's query and its page take beside an empty Next page. `--integrations N`, `--runs N`; prints, asserts nothing.
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { browserFlags, requireBrowser } from "./browser.mjs";
import { build, isBuilt } from "./build.mjs";
import { load, ROOT } from "./load.mjs";
import { freePort } from "./ports.mjs";
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
const server = await startServer();
const bare = await startBare();
const pool = new pg.Pool({ connectionString: postgres.url });
try {
  const { cookie, integrationId } = await signIn(server.origin);
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
  for (const [name, work] of subjects) console.log(await measured(name, work));
  await opened.close();
} finally {
  await pool.end();
  server.stop();
  bare.stop();
  await pause(500);
  postgres.stop();
  for (const folder of [data, bare.folder]) rmSync(folder, { recursive: true, force: true });
}

async function timed(work) {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function measured(name, work) {
  for (let warm = 0; warm < 5; warm += 1) await work();
  const took = [];
  for (let round = 0; round < rounds; round += 1) took.push(await timed(work));
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(1);
  return `${name.padEnd(44)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms`;
}

async function startServer() {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [`${ROOT}/scripts/start.mjs`], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      PREFLIGHT_MODE: "sandbox",
      HOST: "127.0.0.1",
      PORT: String(port),
      PREFLIGHT_URL: origin,
      PREFLIGHT_DATA: data,
      DATABASE_URL: postgres.url,
      LOG_LEVEL: "warn",
    },
  });
  await untilAnswers(`${origin}/api/health`);
  return { origin, stop: () => child.kill("SIGTERM") };
}

/** A page of the same versions that draws one word at each request; its folder lies inside the project to find the same packages. */
async function startBare() {
  const folder = `${ROOT}/dist/bare-server`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/app`, { recursive: true });
  const files = {
    "package.json": '{ "private": true, "type": "module" }',
    "next.config.js": `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };`,
    "app/layout.jsx": 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
    "app/page.jsx": 'export const dynamic = "force-dynamic";\nexport default () => <p>Bare</p>;',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  const next = `${ROOT}/node_modules/next/dist/bin/next`;
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const built = spawnSync(process.execPath, [next, "build"], { cwd: folder, encoding: "utf8", env });
  if (built.status !== 0) throw new Error(`the bare page does not build:\n${built.stdout}${built.stderr}`);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const start = [next, "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, start, { cwd: folder, stdio: ["ignore", "ignore", "inherit"], env });
  await untilAnswers(origin);
  return { origin, folder, stop: () => child.kill("SIGTERM") };
}

async function untilAnswers(address) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`${address} does not answer`);
}

/** Signs the sandbox's admin in with a browser, which then is needed no more. */
async function signIn(origin) {
  const { chromium } = await import("@playwright/test");
  const { scenarios } = await load("lib/sandbox/scenarios/index.ts");
  const { state, kit } = scenarios.find(({ id }) => id === "ready").build();
  const users = state.tenants.flatMap((tenant) => tenant.users);
  const admin = users.find(({ userPrincipalName }) => userPrincipalName === kit.adminUserPrincipalName);
  const browser = await chromium.launch({ executablePath: chrome, args: browserFlags() });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/sandbox/start?scenario=ready`);
    await page.goto(`${origin}/setup/sign-in`);
    await page.locator('form[action="/api/sign-in"] button').first().click();
    await answerSteps(page, admin);
    await page.goto(`${origin}/status`);
    const integrationId = new URL(page.url()).pathname.split("/").at(-1);
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    return { cookie, integrationId };
  } finally {
    await browser.close();
  }
}

async function answerSteps(page, admin) {
  const main = page.locator("main[data-step]");
  await main.waitFor();
  for (let step = 0; step < 8 && (await main.count()) > 0; step += 1) {
    const name = await main.getAttribute("data-step");
    const fields = { account: admin.userPrincipalName, password: admin.password, mfa: admin.mfaCode };
    if (name !== "consent")
      await page
        .locator({ account: "input[name=account]", password: "[name=password]", mfa: "[name=otp]" }[name])
        .first()
        .fill(fields[name]);
    const left = page.waitForEvent("framenavigated");
    await page
      .locator(`button[name=action][value=${name === "consent" ? "accept" : "next"}]`)
      .first()
      .click();
    await left;
    await page.waitForLoadState();
  }
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
    const { values: found, links, check, finding, who, expiries } = standingOf(records[state], state);
    const last = new Date(Date.now() - (index % 25 === 24 ? 5 * 86_400_000 : (index % 20) * 3_600_000));
    await pool.query(
      `insert into runs (id, integration_id, started_at, finished_at, state, broken_check, record)
       select $1 || '-' || day, $1, $2::timestamptz - make_interval(days => day), $2::timestamptz - make_interval(days => day),
              case when day = 0 then $3 when day % 30 = 7 then 'not-ready' else 'ready' end, case when day = 0 then $4 end, $5
       from generate_series(0, $6::int - 1) as day`,
      [id, last, state, finding ? check : null, records[state], runs],
    );
    const ends = new Date(Date.now() + ((index % 400) - 5) * 86_400_000);
    const endings = expiries.map((expiry) => ({ ...expiry, endAt: ends.toISOString() }));
    await pool.query(
      `insert into standings (integration_id, run_id, started_at, finished_at, state, links, check_id, finding, "values", who, expiries, expires_at)
       values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, `${id}-0`, last, state, JSON.stringify(links), check, finding, found, who, JSON.stringify(endings), ends],
    );
    if (index % 5 === 0)
      await pool.query(
        `insert into attestations (id, integration_id, check_id, at, until) values ($1, $1, 'erv-role', now(), now() + make_interval(days => $2))`,
        [id, (index % 180) + 1],
      );
  }
  await pool.query("analyze");
}
