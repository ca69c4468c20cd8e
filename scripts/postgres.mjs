// Starts a PostgreSQL of its own for tests. `node scripts/postgres.mjs` installs Debian's as root when the machine has none.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "./ports.mjs";

const isRoot = process.getuid?.() === 0;

/** Folder with initdb and pg_ctl; null when PostgreSQL's server is not installed. */
export function findPostgres() {
  const base = "/usr/lib/postgresql";
  const debian = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...debian.map((version) => `${base}/${version}/bin`),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  return folders.find((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/pg_ctl`)) ?? null;
}

/** `{ url, stop }` of a fresh server in a temporary folder, or `{ reason }` when there can be none. */
export async function startPostgres() {
  const bin = findPostgres();
  if (!bin) return { reason: 'PostgreSQL is not installed; "node scripts/postgres.mjs" does so as root on Debian' };
  const asOther = isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
  if (isRoot && spawnSync("id", ["postgres"]).status !== 0)
    return { reason: "there is no postgres user to run PostgreSQL as" };
  const base = mkdtempSync(path.join(os.tmpdir(), "preflight-pg-"));
  const data = path.join(base, "data");
  if (isRoot) {
    execFileSync("chown", ["postgres", base]);
    execFileSync("install", ["-d", "-o", "postgres", "-m", "700", data]);
  } else {
    mkdirSync(data, { mode: 0o700 });
  }
  const run = (command, ...args) => {
    const [program, ...rest] = [...asOther, `${bin}/${command}`, ...args];
    execFileSync(program, rest, { cwd: base, stdio: "ignore" });
  };
  const port = await freePort();
  run("initdb", "-D", data, "-U", "preflight", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
  const options = `-p ${port} -h 127.0.0.1 -k ${base} -F`;
  run("pg_ctl", "-D", data, "-l", `${base}/log`, "-w", "-t", "20", "-o", options, "start");
  const stop = () => {
    try {
      run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  };
  return { url: `postgres://preflight@127.0.0.1:${port}/postgres`, stop };
}

/** Sees to it that there is a server to start: Debian's is installed as root. Says why when there can be none; a CI that would test one engine only must not pass. */
function ensurePostgres() {
  if (findPostgres()) return;
  if (isRoot && existsSync("/etc/debian_version")) installFromDebian();
  if (findPostgres()) return;
  console.error("There is no PostgreSQL server here, and only root on Debian can install one: its tests are skipped.");
  if (process.env.CI) process.exitCode = 1;
}

function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", "inherit", "inherit"], env }).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", "postgresql");
}

if (process.argv[1] === new URL(import.meta.url).pathname) ensurePostgres();
