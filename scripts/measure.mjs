// First-load JavaScript of the wizard against a bare Next page of the same versions, in gzipped bytes. Exits 1 above 25 KB
// of difference. `--json` prints one JSON line; `--url http://…` measures a server that runs already.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build, isBuilt } from "./build.mjs";
import { ROOT } from "./load.mjs";
import { freePort } from "./ports.mjs";

const LIMIT_BYTES = 25 * 1024;
const PAGE = "/setup/sign-in";
const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, url: { type: "string" } } });

const bareBytes = measureBare();
const pageBytes = values.url ? await measurePage(values.url) : await measureOwnServer();
const differenceBytes = pageBytes - bareBytes;
const isWithin = differenceBytes <= LIMIT_BYTES;
if (values.json) {
  console.log(JSON.stringify({ page: PAGE, pageBytes, bareBytes, differenceBytes, limitBytes: LIMIT_BYTES, isWithin }));
} else {
  console.log(`${PAGE}: ${kib(pageBytes)} of JavaScript, gzipped`);
  console.log(`bare Next page: ${kib(bareBytes)}`);
  console.log(`difference: ${kib(differenceBytes)} (limit ${kib(LIMIT_BYTES)})`);
}
process.exitCode = isWithin ? 0 : 1;

function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** Scripts that a browser with modules loads before the page works. */
function scriptsOf(html) {
  const tags = html.match(/<script\b[^>]*>|<link\b[^>]*>/g) ?? [];
  const isLoaded = (tag) =>
    !/\bnomodule\b/i.test(tag) && (tag.startsWith("<script") || /\bas="script"|rel="modulepreload"/.test(tag));
  const urls = tags.filter(isLoaded).flatMap((tag) => tag.match(/\b(?:src|href)="([^"]+\.js[^"]*)"/)?.slice(1) ?? []);
  return [...new Set(urls.map((url) => url.replaceAll("&amp;", "&")))];
}

function gzipped(bytes) {
  return gzipSync(bytes, { level: 9 }).length;
}

/** Built once for the installed versions; the folder lies inside the project so that it finds the same packages. */
function measureBare() {
  const folder = `${ROOT}/dist/bare-page`;
  const version = (name) => JSON.parse(readFileSync(`${ROOT}/node_modules/${name}/package.json`, "utf8")).version;
  const versions = ["next", "react", "react-dom"].map((name) => `${name} ${version(name)}`).join(", ");
  const kept = `${folder}/size.json`;
  if (existsSync(kept)) {
    const { of, bytes } = JSON.parse(readFileSync(kept, "utf8"));
    if (of === versions) return bytes;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/app`, { recursive: true });
  const files = {
    "package.json": '{ "private": true, "type": "module" }',
    "next.config.js": `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };`,
    "app/layout.jsx": 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
    "app/page.jsx": "export default () => <p>Bare</p>;",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  const result = spawnSync(process.execPath, [`${ROOT}/node_modules/next/dist/bin/next`, "build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (result.status !== 0) throw new Error(`the bare page does not build:\n${result.stdout}${result.stderr}`);
  const scripts = scriptsOf(readFileSync(`${folder}/.next/server/app/index.html`, "utf8"));
  if (scripts.length === 0) throw new Error("the bare page names no script");
  const fileOf = (url) => `${folder}/.next${new URL(url, "http://page").pathname.replace("/_next", "")}`;
  const bytes = scripts.reduce((sum, url) => sum + gzipped(readFileSync(fileOf(url))), 0);
  rmSync(`${folder}/.next`, { recursive: true });
  writeFileSync(kept, JSON.stringify({ of: versions, bytes }));
  return bytes;
}

async function measurePage(origin) {
  const answer = await fetch(new URL(PAGE, origin));
  if (!answer.ok) throw new Error(`${PAGE} answers ${answer.status}`);
  const scripts = scriptsOf(await answer.text());
  if (scripts.length === 0) throw new Error(`${PAGE} names no script`);
  const sizes = scripts.map(async (url) => {
    const script = await fetch(new URL(url, origin));
    if (!script.ok) throw new Error(`${url} answers ${script.status}`);
    return gzipped(Buffer.from(await script.arrayBuffer()));
  });
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}

async function measureOwnServer() {
  if (!isBuilt()) await build();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const data = mkdtempSync(path.join(os.tmpdir(), "preflight-measure-"));
  const server = spawn(process.execPath, [".next/standalone/server.js"], {
    cwd: ROOT,
    stdio: "ignore",
    env: {
      ...process.env,
      HOSTNAME: "127.0.0.1",
      PORT: String(port),
      PREFLIGHT_DATA: data,
      PREFLIGHT_MODE: "sandbox",
      NEXTAUTH_URL: origin,
    },
  });
  try {
    for (let tries = 0; tries < 150; tries++) {
      if ((await fetch(`${origin}/api/health`).catch(() => null))?.ok) return await measurePage(origin);
      await pause(200);
    }
    throw new Error("the server does not answer");
  } finally {
    server.kill();
    rmSync(data, { recursive: true, force: true });
  }
}
