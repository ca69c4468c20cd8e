// What the benchmarks have in common: the built product with a store of its own, an empty Next page beside it, and a clock.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { browserFlags } from "./browser.mjs";
import { load, ROOT } from "./load.mjs";
import { freePort } from "./ports.mjs";

/** Milliseconds that some work takes. */
export async function timed(work) {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** One line of how long some work takes, after five times that do not count. */
export async function measured(name, work, rounds) {
  for (let warm = 0; warm < 5; warm += 1) await work();
  const took = [];
  for (let round = 0; round < rounds; round += 1) took.push(await timed(work));
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(1);
  return `${name.padEnd(44)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms`;
}

/** The built product on a free port, with a store on that PostgreSQL. */
export async function startServer(databaseUrl, data, more = {}) {
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
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: "warn",
      ...more,
    },
  });
  await untilAnswers(`${origin}/api/health`);
  return { origin, stop: () => child.kill("SIGTERM") };
}

/** A page of the same versions that draws one word at each request; its folder lies inside the project to find the same packages. */
export async function startBare() {
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
export async function signIn(origin, chrome) {
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
