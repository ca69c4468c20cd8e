import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../scripts/ports.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");
const STANDALONE = path.join(ROOT, ".next/standalone");

/** The production build, running by itself and without a network. */
export interface ProductionServer {
  readonly origin: string;
  /** Hosts it wanted to reach. */
  wantedHosts(): ReadonlySet<string>;
  /** Ends it and gives every file of the build that it had loaded, from `.next/server` on. */
  stop(): Promise<readonly string[]>;
}

/** Starts `.next/standalone/server.js` in a mode of its own; V8 notes each script that is loaded. */
export async function startProductionServer(mode: "live" | "sandbox"): Promise<ProductionServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), `preflight-${mode}-`));
  const [coverage, wanted, data] = ["coverage", "wanted", "data"].map((name) => path.join(folder, name));
  mkdirSync(coverage ?? "");
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const secret = randomBytes(32).toString("base64");
  const server = spawn(process.execPath, ["--require", path.join(import.meta.dirname, "no-network.cjs"), "server.js"], {
    cwd: STANDALONE,
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      NODE_V8_COVERAGE: coverage,
      WANTED_HOSTS: wanted,
      HOST: "127.0.0.1",
      HOSTNAME: "127.0.0.1",
      PORT: port,
      PREFLIGHT_MODE: mode,
      PREFLIGHT_URL: origin,
      PREFLIGHT_DATA: data,
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: secret,
      PREFLIGHT_SESSION_KEY: secret,
      LOG_LEVEL: "silent",
    },
  });
  await untilHealthy(server, `http://127.0.0.1:${port}/api/health`);
  return {
    origin,
    wantedHosts: () =>
      new Set(
        existsSync(wanted ?? "")
          ? readFileSync(wanted ?? "", "utf8")
              .split("\n")
              .filter(Boolean)
          : [],
      ),
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      const loaded = loadedFiles(coverage ?? "");
      rmSync(folder, { recursive: true, force: true });
      return loaded;
    },
  };
}

async function untilHealthy(server: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 150 && server.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  server.kill("SIGKILL");
  throw new Error("the production server does not come up");
}

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

function loadedFiles(coverage: string): string[] {
  const reports = readdirSync(coverage).map((name) => readFileSync(path.join(coverage, name), "utf8"));
  const urls = reports.flatMap((report) => (JSON.parse(report) as Coverage).result.map(({ url }) => url));
  const files = urls.filter((url) => url.startsWith("file:")).map((url) => fileURLToPath(url));
  const folder = path.join(STANDALONE, ".next/server") + path.sep;
  return [...new Set(files)].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
}

/** Modules of the sandbox inside files of the build, by the source map that lies beside each. */
export function sandboxModules(loaded: readonly string[]): string[] {
  const maps = loaded.map((file) => path.join(ROOT, ".next/server", `${file}.map`)).filter((file) => existsSync(file));
  const found = maps.flatMap((file) => readFileSync(file, "utf8").match(/\blib\/sandbox\/[\w./-]+\.ts\b/g) ?? []);
  return [...new Set(found)].sort();
}

/** Server action ids of the build: whoever knows one may call it from any page. */
export function actionIds(): string[] {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(STANDALONE, ".next/server/server-reference-manifest.json"), "utf8"),
  );
  const actions = typeof manifest === "object" && manifest !== null && "node" in manifest ? manifest.node : null;
  return Object.keys(Object(actions));
}

/** Sentences that stand in the sandbox's sources and nowhere else in the product's: wherever one is, there is the sandbox. */
export function sandboxTexts(): string[] {
  const all = ["lib", "app", "components"].flatMap(sourceFiles);
  const isIn = (folder: string) => (file: string) => file.startsWith(path.join("lib", folder) + path.sep);
  const textOf = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
  // The command line is not part of the server.
  const rest = all
    .filter((file) => !isIn("sandbox")(file) && !isIn("cli")(file))
    .map(textOf)
    .join("\n");
  const sentences = all.filter(isIn("sandbox")).flatMap((file) => [...textOf(file).matchAll(SENTENCE)]);
  return [...new Set(sentences.map(([, text = ""]) => text))].filter((text) => !rest.includes(text));
}

/** Plain words in quotes, which no bundler rewrites. */
const SENTENCE = /"([A-Z][\w']*(?: [\w',.:-]+){2,})"/g;

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}

/** Files that browsers are given. */
export function browserFiles(): string[] {
  const folder = path.join(STANDALONE, ".next/static");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
}
