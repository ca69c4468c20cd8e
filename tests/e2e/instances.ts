import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Secret } from "@/lib/secret";
import { openStore } from "@/lib/store/store";
import { freePort } from "../../scripts/ports.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Servers on one database behind a proxy, and the database as this process sees it. */
export interface Instances {
  /** Where browsers go: each request reaches another server than the one before. */
  readonly origin: string;
  /** The servers' own addresses. */
  readonly servers: readonly string[];
  /** How many requests each server got through the proxy. */
  readonly served: readonly number[];
  /** Starts a worker in a process of its own. */
  startWorker(): ChildProcess;
  stop(): Promise<void>;
}

/** Starts two servers that look at no integration by themselves, with nothing in common but the database and the keys. */
export async function startInstances(databaseUrl: string): Promise<Instances> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "preflight-instances-"));
  const [sealing, session] = [randomBytes(32), randomBytes(32)];
  const ports = [await freePort(), await freePort()];
  const proxyPort = await freePort();
  const origin = `http://localhost:${proxyPort}`;
  const env = {
    PATH: process.env.PATH,
    PREFLIGHT_MODE: "sandbox",
    PREFLIGHT_URL: origin,
    DATABASE_URL: databaseUrl,
    PREFLIGHT_SESSION_KEY: session.toString("base64"),
    PREFLIGHT_SEALING_KEY: sealing.toString("base64"),
    PREFLIGHT_WEBHOOK_NETWORKS: "127.0.0.0/8",
    PREFLIGHT_WORKER: "off",
    LOG_LEVEL: "silent",
    NODE_ENV: "production" as const,
  };
  const children: ChildProcess[] = [];
  const start = (args: readonly string[], own: Readonly<Record<string, string>>) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "ignore", env: { ...env, ...own } });
    children.push(child);
    return child;
  };
  const servers = ports.map((port) => `http://127.0.0.1:${port}`);
  for (const port of ports)
    start(["scripts/start.mjs"], { HOST: "127.0.0.1", PORT: String(port), PREFLIGHT_DATA: `${folder}/${port}` });
  const opened = await openStore({ dataDir: folder, databaseUrl: new Secret(databaseUrl), sealingKey: sealing });
  globalThis.preflightStore = Promise.resolve(opened);
  await Promise.all(servers.map(untilReady));
  const served = ports.map(() => 0);
  const proxy = alternating(ports, served).listen(proxyPort, "localhost");
  return {
    origin,
    servers,
    served,
    startWorker: () => start(["--input-type=module", "-e", WORKER], { PREFLIGHT_DATA: `${folder}/worker` }),
    async stop() {
      proxy.close();
      const living = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
      const ended = living.map((child) => new Promise((resolve) => child.once("exit", resolve)));
      for (const child of living) child.kill("SIGTERM");
      await Promise.race([Promise.all(ended), pause(15_000)]);
      globalThis.preflightStore = undefined;
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const WORKER = `import { load } from "./scripts/load.mjs"; (await load("tests/e2e/shift.ts")).work();`;

function alternating(ports: readonly number[], served: number[]): Server {
  let turn = 0;
  return createServer((incoming, outgoing) => {
    const at = turn % ports.length;
    turn += 1;
    served[at] = (served[at] ?? 0) + 1;
    const { method, headers, url } = incoming;
    const onward = request({ host: "127.0.0.1", port: ports[at], method, headers, path: url }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  });
}

async function untilReady(server: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${server}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error("an instance does not come up");
}
