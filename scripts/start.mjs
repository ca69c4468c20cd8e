// npm start: checks the configuration, builds when needed, starts the server and says what to open. `--dev` runs next dev.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { build, isBuilt } from "./build.mjs";
import { load, ROOT } from "./load.mjs";
import { readSettings, serverEnv, stop } from "./settings.mjs";

const isDev = process.argv.includes("--dev");
const settings = await readSettings();
const { config } = settings;
await requirePort(config);
if (!isDev && !isBuilt()) {
  console.log("Building. This takes about half a minute, the first time only.");
  await build().catch((problem) => stop([problem.message]));
}

const command = isDev
  ? ["node_modules/next/dist/bin/next", "dev", "-H", config.host, "-p", String(config.port)]
  : [".next/standalone/server.js"];
const server = spawn(process.execPath, command, {
  cwd: ROOT,
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...serverEnv(settings), NODE_ENV: isDev ? "development" : "production" },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(signal ? 0 : (code ?? 1)));

if (await isHealthy()) for (const line of await welcome()) console.log(line);

async function isHealthy() {
  const everywhere = { "0.0.0.0": "127.0.0.1", "::": "::1" };
  const host = everywhere[config.host] ?? config.host;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${config.port}/api/health`;
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    await pause(200);
  }
  console.error("The server runs but does not answer /api/health.");
  return false;
}

async function welcome() {
  const lines = ["", `Insights Preflight is ready: ${config.url}`];
  if (config.mode === "live")
    return [...lines, `Mode: live. Data: ${config.databaseUrl ? "PostgreSQL" : config.dataDir}`, ""];
  const { scenarios } = await load("lib/sandbox/scenarios/index.ts");
  const { state, kit } = scenarios.find(({ id }) => id === "fresh").build();
  const users = state.tenants.flatMap((tenant) => tenant.users);
  const admin = users.find(({ userPrincipalName }) => userPrincipalName === kit.adminUserPrincipalName);
  return [
    ...lines,
    "Mode: sandbox. Nothing leaves this machine.",
    `Sign in as ${admin.userPrincipalName}, password ${admin.password}, MFA code ${admin.mfaCode}`,
    `Data: ${config.databaseUrl ? "PostgreSQL" : config.dataDir}`,
    "",
  ];
}

/** Says in a sentence why the server could not listen, before anything is built. */
function requirePort({ host, port }) {
  const reasons = {
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another one: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
    EACCES: `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `HOST ${host} is not an address of this machine.`,
  };
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", ({ code }) =>
      stop([reasons[code] ?? `The server cannot listen on ${host}:${port} (${code}).`]),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}
