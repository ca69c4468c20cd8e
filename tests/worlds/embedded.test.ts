import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pack, unpack } from "@/lib/sandbox/packed";
import { scenarios } from "@/lib/sandbox/scenarios";
import { createWorld, IDLE_MS, MOST_WORLDS } from "@/lib/sandbox/world";
import { createIntegration } from "@/lib/store/queries";
import { worlds } from "@/lib/store/schema";
import { openStore, type Store } from "@/lib/store/store";
import { startWatch } from "@/lib/store/watches";
import { purgeWorlds } from "@/lib/worlds/keep";
import { soleKeeper } from "@/lib/worlds/sole";
import { newIntegration } from "../store/contract";
import { ask, found, instance, move, newWorld } from "./instance";

let opened: Store;
const dataDir = mkdtempSync(path.join(os.tmpdir(), "worlds-"));

beforeAll(async () => {
  opened = await openStore({ dataDir, databaseUrl: null, sealingKey: randomBytes(32) });
  globalThis.preflightStore = Promise.resolve(opened);
});
afterAll(async () => {
  globalThis.preflightStore = undefined;
  await opened.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it.each(scenarios)("a world of $id is the same when it was written and read", (scenario) => {
  const world = createWorld(scenario.build().state, "written", scenario.id);
  world.runtime.set("codes", new Map([["a", { used: new Map([["b", 1]]) }]]));
  const read = unpack(pack(world));
  expect(read?.state).toEqual(world.state);
  expect(read?.runtime).toEqual(world.runtime);
  expect(read?.controlKey).toBe(world.controlKey);
});

describe("a world on the embedded database", () => {
  it("survives a restart with its log, about a second after its last change", async () => {
    const before = instance(soleKeeper);
    const world = newWorld();
    await before.put(world);
    const { id } = world.state;
    await move(before, world, 60_000);
    await ask(before, id, "https://graph.microsoft.com/v1.0/me");
    const isWritten = async () => {
      const after = await instance(soleKeeper).find(id);
      return [after?.state.advancedMs, after?.controlKey, after?.log.after(0).map(({ status }) => status)];
    };
    await expect.poll(isWritten, { timeout: 10_000 }).toEqual([60_000, world.controlKey, [401]]);
  });

  it("comes back as it was last when memory has made room of it, written already or not", async () => {
    const keeper = instance(soleKeeper);
    const world = newWorld();
    await keeper.put(world);
    const { id } = world.state;
    await move(keeper, world, 1);
    keeper.forget(id);
    expect((await found(keeper, id)).state.advancedMs).toBe(1);
    const version = async () => (await opened.database.select().from(worlds).where(eq(worlds.id, id)))[0]?.version;
    await expect.poll(version, { timeout: 10_000 }).toBe(2);
    keeper.forget(id);
    expect((await found(keeper, id)).state.advancedMs).toBe(1);
  });

  it("ends after hours of no use, unless something in it is watched", async () => {
    const keeper = instance(soleKeeper);
    const [idle, watched] = [newWorld(), newWorld()];
    for (const world of [idle, watched]) await keeper.put(world);
    const integration = await createIntegration(newIntegration({ world: watched.state.id }));
    await startWatch(integration.id, 24, new Date());
    await purgeWorlds(new Date(Date.now() + IDLE_MS - 60_000));
    expect([await keeper.has(idle.state.id)]).toEqual([true]);
    await purgeWorlds(new Date(Date.now() + IDLE_MS + 60_000));
    const left = await opened.database.select({ id: worlds.id }).from(worlds);
    expect(left).toEqual([{ id: watched.state.id }]);
  });

  it("makes room for newer ones beyond the bound", async () => {
    const keeper = instance(soleKeeper);
    const first = newWorld("no-datasets");
    await keeper.put(first);
    for (let count = 0; count < MOST_WORLDS; count += 1) await keeper.put(newWorld("no-datasets"));
    expect(await opened.database.$count(worlds)).toBe(MOST_WORLDS);
    expect(await instance(soleKeeper).has(first.state.id)).toBe(false);
  });
});
