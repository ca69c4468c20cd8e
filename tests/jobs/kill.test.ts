import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { Secret } from "@/lib/secret";
import { enqueue } from "@/lib/store/jobs";
import { jobs } from "@/lib/store/schema";
import { openStore } from "@/lib/store/store";
import { startPostgres } from "@/scripts/postgres.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");
const server = await startPostgres();
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  if ("url" in server) await server.stop();
});

/** A worker in a process of its own, and what it has said so far. */
function worker(url: string, lastsMs: number, holdMs: number) {
  const program = `import { load } from "./scripts/load.mjs";
    const { work } = await load("tests/jobs/hand.ts");
    await work(${JSON.stringify(url)}, ${lastsMs}, ${holdMs});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { cwd: ROOT });
  children.push(child);
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  return { said: () => said, kill: () => child.kill("SIGKILL") };
}

if ("reason" in server) it.skip(`PostgreSQL: ${server.reason}`, () => undefined);
else
  it("a job whose worker is killed in the middle is taken over once, and nothing is done twice or lost", async () => {
    const { url } = server;
    const options = { dataDir: "/nowhere", databaseUrl: new Secret(url), sealingKey: randomBytes(32) };
    const opened = await openStore(options);
    globalThis.preflightStore = Promise.resolve(opened);
    await enqueue({ kind: "recheck", subject: "a", dueAt: new Date() });
    const first = worker(url, 600_000, 2_000);
    await expect.poll(first.said, { timeout: 20_000 }).toContain("took a 1");
    first.kill();
    const heirs = [worker(url, 200, 2_000), worker(url, 200, 2_000)];
    const all = () => heirs.map((heir) => heir.said()).join("");
    await expect.poll(all, { timeout: 25_000 }).toContain("ended a 2");
    expect(all().match(/took a/g)).toHaveLength(1);
    const rows = await opened.database.select().from(jobs);
    expect(rows.map(({ kind, outcome }) => `${kind} ${outcome}`).sort()).toEqual(["deliver null", "recheck done"]);
    globalThis.preflightStore = undefined;
    await opened.close();
  }, 60_000);
