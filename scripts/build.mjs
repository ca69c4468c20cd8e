// Builds the server (.next/standalone) and the command line (dist/cli.mjs). `--if-needed` skips a build of the same source.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { buildCli } from "./build-cli.mjs";
import { ROOT } from "./load.mjs";

const MARK = `${ROOT}/.next/preflight-source`;
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Digest of everything a build is made from. */
function sourceDigest() {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES.filter((name) => existsSync(`${ROOT}/${name}`)))
    for (const file of filesIn(source))
      hash
        .update(`${file}\0`)
        .update(readFileSync(`${ROOT}/${file}`))
        .update("\0");
  return hash.digest("hex");
}

function filesIn(source) {
  if (!statSync(`${ROOT}/${source}`).isDirectory()) return [source];
  return readdirSync(`${ROOT}/${source}`)
    .sort()
    .flatMap((name) => filesIn(`${source}/${name}`));
}

/** Whether the present build was made from the present source. */
export function isBuilt() {
  const outputs = [MARK, `${ROOT}/.next/standalone/server.js`, `${ROOT}/dist/cli.mjs`];
  return outputs.every((file) => existsSync(file)) && readFileSync(MARK, "utf8") === sourceDigest();
}

/** Builds everything; throws when Next does not succeed. */
export async function build() {
  const digest = sourceDigest();
  rmSync(MARK, { force: true });
  rmSync(`${ROOT}/.next/standalone`, { recursive: true, force: true });
  const next = spawnSync(process.execPath, [`${ROOT}/node_modules/next/dist/bin/next`, "build"], {
    cwd: ROOT,
    // Progress is not a result: standard output stays with whoever builds.
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (next.status !== 0) throw new Error("next build did not succeed");
  const standalone = `${ROOT}/.next/standalone`;
  cpSync(`${ROOT}/.next/static`, `${standalone}/.next/static`, { recursive: true });
  cpSync(`${ROOT}/public`, `${standalone}/public`, { recursive: true });
  // Settings are read when the server starts, not baked into the build.
  for (const name of readdirSync(standalone)) if (name.startsWith(".env")) rmSync(`${standalone}/${name}`);
  await buildCli();
  writeFileSync(MARK, digest);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  try {
    if (!process.argv.includes("--if-needed") || !isBuilt()) await build();
  } catch (problem) {
    console.error(problem.message);
    process.exitCode = 1;
  }
}
