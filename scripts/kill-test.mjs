// Kills a writer of the embedded database in mid-write (kill -9), 20 times or as often as told, and looks for every row it had acknowledged.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { load, ROOT } from "./load.mjs";

const times = Number(process.argv[2] ?? 20);
const folder = mkdtempSync(path.join(os.tmpdir(), "preflight-kill-"));
const env = { ...process.env, PREFLIGHT_DATA: folder, DATABASE_URL: "", LOG_LEVEL: "silent" };
const acknowledged = [];
try {
  for (let turn = 1; turn <= times; turn++) await killOnce(5 + Math.floor(Math.random() * 60));
  Object.assign(process.env, env);
  const { findRun } = await load("lib/store/queries.ts");
  const lost = [];
  for (const id of acknowledged) if ((await findRun(id)) === null) lost.push(id);
  await (await globalThis.preflightStore).close();
  console.log(`${times} kills, ${acknowledged.length} rows acknowledged, ${lost.length} lost`);
  if (lost.length > 0 || acknowledged.length === 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Starts a writer on what the one before left behind, and kills it after so many rows. */
async function killOnce(rows) {
  const writer = spawn(process.execPath, [`${ROOT}/scripts/kill-writer.mjs`], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => writer.once("exit", (_code, signal) => resolve(signal)));
  let seen = 0;
  // What was still in the pipe when it was killed was acknowledged as well.
  for await (const id of createInterface({ input: writer.stdout })) {
    acknowledged.push(id);
    seen += 1;
    if (seen === rows) writer.kill("SIGKILL");
  }
  if ((await ended) !== "SIGKILL") throw new Error("a writer ended by itself: the store did not open again");
}
