import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { Secret } from "@/lib/secret";
import { lockFolder } from "@/lib/store/lock";
import { migrations } from "@/lib/store/migrations";
import { createIntegration, sealCredential } from "@/lib/store/queries";
import { openStore, store } from "@/lib/store/store";
import { newIntegration, storeContract } from "./contract";
import { plant } from "./seed";

const base = mkdtempSync(path.join(os.tmpdir(), "preflight-store-"));
const dataDir = path.join(base, "missing", "parents");
const sealingKey = randomBytes(32);

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe("the embedded database", () => {
  storeContract(() => ({ dataDir, databaseUrl: null, sealingKey }));

  it("refuses a second opening of the same folder in a sentence", async () => {
    await expect(openStore({ dataDir, databaseUrl: null, sealingKey })).rejects.toThrow(
      `Another process uses the data folder ${dataDir}.`,
    );
  });

  it("writes no credential in the clear", async () => {
    const { id } = await createIntegration(newIntegration());
    const planted = "planted-client-secret-7f3a";
    await sealCredential(id, "client-secret", new Secret(planted));
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(10);
    const leaks = files.filter((file) => readFileSync(path.join(file.parentPath, file.name)).includes(planted));
    expect(leaks).toEqual([]);
  });
});

describe("opening", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("does not remember a failure", async () => {
    const folder = mkdtempSync(path.join(base, "held-"));
    await plant(folder);
    vi.stubEnv("PREFLIGHT_DATA", folder);
    globalThis.preflightStore = undefined;
    const lock = await lockFolder(folder);
    await expect(store()).rejects.toMatchObject({ code: "folder-in-use" });
    await lock.release();
    const opened = await store();
    expect(await store()).toBe(opened);
    expect(statSync(path.join(folder, "keys.json")).mode & 0o777).toBe(0o600);
    await opened.close();
    globalThis.preflightStore = undefined;
  });
});

describe("migrations", () => {
  it("are embedded as generated", () => {
    execFileSync(process.execPath, ["scripts/migrations.mjs", "--check"]);
    expect(migrations.length).toBeGreaterThan(0);
  });

  it("match the schema", () => {
    const out = mkdtempSync(path.join(base, "generated-"));
    rmSync(out, { recursive: true });
    execFileSync("cp", ["-r", "lib/store/migrations", out]);
    const drizzleKit = ["node_modules/drizzle-kit/bin.cjs", "generate"];
    const where = ["--dialect=postgresql", "--schema=./lib/store/schema.ts", `--out=${path.relative(".", out)}`];
    const text = execFileSync(process.execPath, [...drizzleKit, ...where], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(text).toContain("No schema changes");
  });
});

describe("the folder lock", () => {
  const holder = (folder: string) =>
    spawn(process.execPath, [
      "--input-type=module",
      "-e",
      `
      import { createServer } from "node:net";
      createServer((socket) => socket.end("other")).listen(${JSON.stringify(path.join(folder, "lock"))}, () => console.log("held"));
    `,
    ]);

  it("is refused while its holder lives and free after kill -9", async () => {
    const folder = mkdtempSync(path.join(base, "lock-"));
    const other = holder(folder);
    await new Promise((resolve) => other.stdout.once("data", resolve));
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "folder-in-use" });
    const gone = new Promise((resolve) => other.once("exit", resolve));
    other.kill("SIGKILL");
    await gone;
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "folder-in-use" });
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  it("works in folders whose path is longer than a socket's may be", async () => {
    const folder = path.join(base, "long-".repeat(30));
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: "folder-in-use" });
    await lock.release();
  });
});
