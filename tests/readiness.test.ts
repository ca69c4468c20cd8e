import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { GET } from "@/app/api/ready/route";
import type { Store } from "@/lib/store/store";
import { openSeeded } from "./store/seed";

const base = mkdtempSync(path.join(os.tmpdir(), "preflight-ready-"));
let opened: Store;

beforeAll(async () => {
  opened = await openSeeded({ dataDir: base, databaseUrl: null, sealingKey: new Uint8Array(32) });
}, 60_000);
afterEach(() => {
  globalThis.preflightStore = undefined;
  globalThis.preflightLifecycle = undefined;
});
afterAll(async () => {
  await opened.close();
  rmSync(base, { recursive: true, force: true });
});

async function answer() {
  globalThis.preflightStore ??= Promise.resolve(opened);
  const response = await GET();
  return [response.status, await response.json()];
}

it("is ready with a store that is up to date", async () => {
  expect(await answer()).toEqual([200, { status: "ready" }]);
});

it("says in a word why it is not", async () => {
  const not = (reason: string) => [503, { status: "not-ready", reason }];
  globalThis.preflightStore = Promise.reject(new Error("no route to host"));
  expect(await answer()).toEqual(not("store-unreachable"));
  globalThis.preflightStore = undefined;
  await opened.database.execute(sql`insert into migrations (id) values ('9999_future')`);
  expect(await answer()).toEqual(not("newer-schema"));
  await opened.database.execute(sql`delete from migrations where id in ('9999_future', '0002_shares')`);
  expect(await answer()).toEqual(not("migrations-missing"));
  await opened.database.execute(sql`insert into migrations (id) values ('0002_shares')`);
  globalThis.preflightLifecycle = { isStopping: true, held: new Set(), stops: [] };
  expect(await answer()).toEqual(not("stopping"));
});
