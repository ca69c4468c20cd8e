import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { Secret } from "@/lib/secret";
import { lockFolder } from "@/lib/store/lock";
import { createIntegration, findIntegration, openCredential, sealCredential } from "@/lib/store/queries";
import { snapshotsIn, takeSnapshot } from "@/lib/store/snapshots";
import { newIntegration } from "../store/contract";
import { openSeeded, plant } from "../store/seed";
import { call } from "./io";

const base = mkdtempSync(path.join(os.tmpdir(), "preflight-cli-store-"));
const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
const folder = (name: string) => path.join(base, name);
const env = (name: string) => ({ PREFLIGHT_DATA: folder(name), PREFLIGHT_SEALING_KEY: oldKey.toString("base64") });

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Works with the store of a folder as the server would. */
async function inStore<T>(name: string, work: () => Promise<T>, sealingKey = oldKey): Promise<T> {
  const opened = await openSeeded({ dataDir: folder(name), databaseUrl: null, sealingKey });
  globalThis.preflightStore = Promise.resolve(opened);
  try {
    return await work();
  } finally {
    globalThis.preflightStore = undefined;
    await opened.close();
  }
}

async function integrationWithSecret(): Promise<string> {
  const { id } = await createIntegration(newIntegration());
  await sealCredential(id, "client-secret", new Secret("kept"));
  return id;
}

const fill = (name: string) => inStore(name, integrationWithSecret);

// Each call opens a database of its own.
describe("the commands that open the store", { timeout: 120_000 }, () => {
  afterEach(() => {
    globalThis.preflightStore = undefined;
  });

  it("back up, restore and seal anew", async () => {
    const id = await fill("a");
    const file = path.join(base, "a.backup");
    const written = await call(["backup", file], { env: env("a") });
    expect(written).toMatchObject({ code: 0 });
    expect(written.out).toContain("2 rows");
    await plant(folder("b"));
    expect(await call(["restore", file], { env: env("b") })).toMatchObject({ code: 0 });
    expect((await inStore("b", () => openCredential(id, "client-secret")))?.reveal()).toBe("kept");
    const rotated = {
      PREFLIGHT_DATA: folder("b"),
      PREFLIGHT_SEALING_KEY: newKey.toString("base64"),
      PREFLIGHT_SEALING_KEY_PREVIOUS: oldKey.toString("base64"),
    };
    expect(await call(["reseal"], { env: rotated })).toMatchObject({
      code: 0,
      out: "1 sealed anew, 0 were up to date.\n",
    });
    expect((await inStore("b", () => openCredential(id, "client-secret"), newKey))?.reveal()).toBe("kept");
    const lost = await call(["reseal"], { env: env("b") });
    expect(lost).toMatchObject({ code: 1 });
    expect(lost.err).toContain("1 open with none of the keys");
  });

  it("refuse in a sentence what would lose something", async () => {
    const id = await fill("full");
    const file = path.join(base, "full.backup");
    await call(["backup", file], { env: env("full") });
    const again = await call(["backup", file], { env: env("full") });
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain("is there already");
    const refused = await call(["restore", file], { env: env("full") });
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain("--replace");
    expect(await call(["restore", file, "--replace"], { env: env("full") })).toMatchObject({ code: 0 });
    expect(await inStore("full", () => findIntegration(id))).not.toBeNull();
    const lock = await lockFolder(folder("full"));
    const held = await call(["backup", `${file}2`, "--locale", "ko"], { env: env("full") });
    await lock.release();
    expect(held).toMatchObject({ code: 1 });
    expect(held.err).toContain("먼저 서버를 멈추십시오");
  });

  it("are called wrongly in a sentence", async () => {
    await plant(folder("wrong"));
    const wrong: [string[], string][] = [
      [["backup"], "Say which file to write"],
      [["restore"], "Say which file to restore"],
      [["restore", path.join(base, "absent")], "cannot be read (ENOENT)"],
      [["backup", path.join(base, "absent", "x")], "cannot be written (ENOENT)"],
    ];
    for (const [args, sentence] of wrong) {
      const { code, err } = await call(args, { env: env("wrong") });
      expect(err).toContain(sentence);
      expect(code).toBe(2);
    }
  });

  it("name the newest snapshot of a broken folder, from which everything comes back", async () => {
    const id = await inStore("broken", async () => {
      const made = await integrationWithSecret();
      const { database } = (await globalThis.preflightStore) ?? {};
      if (!database) throw new Error("no store is open");
      for (let day = 1; day <= 9; day++)
        await takeSnapshot(database, folder("broken"), new Date(`2026-01-0${day}T00:00:00Z`));
      return made;
    });
    const snapshots = snapshotsIn(folder("broken"));
    expect(snapshots).toHaveLength(7);
    const [newest = ""] = snapshots;
    expect(path.basename(newest)).toBe("snapshot-2026-01-09.backup");
    expect((await call(["backup", "--list"], { env: env("broken") })).out.trim().split("\n")).toEqual(snapshots);
    writeFileSync(path.join(folder("broken"), "db", "PG_VERSION"), "0");
    rmSync(path.join(folder("broken"), "db", "global"), { recursive: true });
    const refused = await call(["restore", newest], { env: env("broken") });
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain(`The newest snapshot is ${newest}.`);
    rmSync(path.join(folder("broken"), "db"), { recursive: true });
    expect(await call(["restore", newest], { env: env("broken") })).toMatchObject({ code: 0 });
    expect(await inStore("broken", () => findIntegration(id))).not.toBeNull();
    expect(existsSync(newest)).toBe(true);
  });
});
