import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedBuckets } from "@/lib/api/rate-limit";
import { addFault, faultsOf, removeFault } from "@/lib/sandbox/control/faults";
import type { NewExchange } from "@/lib/sandbox/keeper";
import { Secret } from "@/lib/secret";
import { forgetBuckets } from "@/lib/store/rate-limits";
import { resealAll } from "@/lib/store/reseal";
import { worlds } from "@/lib/store/schema";
import { openStore, type Store } from "@/lib/store/store";
import { sharedKeeper } from "@/lib/worlds/shared";
import { startPostgres } from "@/scripts/postgres.mjs";
import { ask, found, instance, move, newWorld } from "./instance";

const server = await startPostgres();
const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
const TOKEN = "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token";

const exchange = (path: string): NewExchange => ({
  at: new Date().toISOString(),
  method: "GET",
  host: "graph.microsoft.com",
  path,
  requestHeaders: {},
  requestBody: "",
  status: 200,
  responseHeaders: {},
  responseBody: "NUL \u0000, half a pair \ud800",
  durationMs: 1,
  fault: null,
});

if ("reason" in server) it.skip(`PostgreSQL: ${server.reason}`, () => undefined);
else {
  let opened: Store;
  const one = instance(sharedKeeper);
  const other = instance(sharedKeeper);

  beforeAll(async () => {
    opened = await openStore({ dataDir: "/nowhere", databaseUrl: new Secret(server.url), sealingKey: oldKey });
    globalThis.preflightStore = Promise.resolve(opened);
  });
  afterAll(async () => {
    globalThis.preflightStore = undefined;
    await opened.close();
    await server.stop();
  });

  const open = async (scenario?: string) => {
    const world = newWorld(scenario);
    await one.put(world);
    return world.state.id;
  };

  describe("a world on two instances", () => {
    it("is the same on both: what one changes, the other sees at once", async () => {
      const id = await open();
      const [here, there] = [await found(one, id), await found(other, id)];
      await move(one, here, 60_000);
      expect((await found(other, id)).state.advancedMs).toBe(60_000);
      await other.turn(there, async () => void addFault(there, { host: "*", kind: "reset" }));
      expect(faultsOf(await found(one, id)).map(({ number, kind }) => [number, kind])).toEqual([[1, "reset"]]);
      await one.turn(here, async () => void removeFault(here, "1"));
      expect((await found(other, id)).state.faults).toEqual([]);
    });

    it("loses no change, however many are made at once on both", async () => {
      const id = await open();
      const [here, there] = [await found(one, id), await found(other, id)];
      const moves = Array.from({ length: 20 }, () => [move(one, here, 1), move(other, there, 1_000)]);
      await Promise.all(moves.flat());
      expect((await found(one, id)).state.advancedMs).toBe(20_020);
      expect((await found(other, id)).state.advancedMs).toBe(20_020);
    });

    it("keeps what was changed before the work broke off, and says that it did", async () => {
      const id = await open();
      const here = await found(one, id);
      const work = async () => {
        here.state.advancedMs = 7;
        throw new Error("broken off");
      };
      await expect(one.turn(here, work)).rejects.toThrow("broken off");
      expect((await found(other, id)).state.advancedMs).toBe(7);
    });

    it("verifies on one what the other has signed", async () => {
      const id = await open();
      const [app] = (await found(one, id)).state.tenants[0]?.applications ?? [];
      const body = new URLSearchParams({
        grant_type: "client_credentials",
        client_id: app?.appId ?? "",
        client_secret: app?.secrets[0]?.value ?? "",
        scope: "https://graph.microsoft.com/.default",
      });
      const issued = await ask(one, id, TOKEN, { method: "POST", body });
      const { access_token } = await issued.json();
      // What a process that was started later does not have.
      Object.assign(globalThis, { insightsPreflightSigningKeys: undefined });
      const headers = { authorization: `Bearer ${access_token}` };
      const answer = await ask(other, id, "https://graph.microsoft.com/v1.0/organization", { headers });
      // 403: the token is good, the application may not read this. A foreign signature is a 401.
      expect(answer.status).not.toBe(401);
      const keys = async (keeper: typeof one) =>
        (await (await ask(keeper, id, "https://login.microsoftonline.com/common/discovery/v2.0/keys")).json()).keys[0]
          .n;
      expect(await keys(other)).toBe(await keys(one));
    });

    it("does not wait for a slow answer of its own", async () => {
      const id = await open();
      const here = await found(one, id);
      const slow = { host: "graph.microsoft.com", kind: "delay", delayMs: 60_000 };
      await one.turn(here, async () => void addFault(here, slow));
      const leaving = new AbortController();
      const waiting = ask(one, id, "https://graph.microsoft.com/v1.0/me", { signal: leaving.signal });
      await move(one, here, 5);
      expect((await found(other, id)).state.advancedMs).toBe(5);
      leaving.abort();
      await expect(waiting).rejects.toThrow("abort");
    });

    it("has one log, numbered without gaps, of which the latest hundred are kept", async () => {
      const id = await open();
      const [here, there] = [await found(one, id), await found(other, id)];
      for (let count = 0; count < 60; count += 1) {
        one.note(here, exchange("/here"));
        other.note(there, exchange("/there"));
      }
      await Promise.all([one.refreshLog(here), other.refreshLog(there)]);
      await Promise.all([one.refreshLog(here), other.refreshLog(there)]);
      expect(there.log.after(20)).toEqual(here.log.after(20));
      expect(here.log.after(0).map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, at) => 21 + at));
      expect(new Set(here.log.after(0).map(({ path }) => path))).toEqual(new Set(["/here", "/there"]));
      expect(here.log.after(119)[0]?.responseBody).toBe("NUL \u0000, half a pair \ud800");
    });

    it("is gone on both when it is removed", async () => {
      const id = await open();
      await found(other, id);
      await opened.database.delete(worlds).where(eq(worlds.id, id));
      expect([await one.find(id), await other.find(id), await one.has(id)]).toEqual([null, null, false]);
    });

    it("is stored without a readable password or key, and sealed anew with a new key", async () => {
      const id = await open();
      const { controlKey, state } = await found(one, id);
      const stored = JSON.stringify(await opened.database.select().from(worlds));
      const password = state.tenants[0]?.users[0]?.password ?? "none";
      for (const secret of [controlKey, password]) expect(stored).not.toContain(secret);
      const keys = { sealingKey: newKey, previousSealingKeys: [oldKey] };
      expect((await resealAll(opened.database, keys)).unopened).toBe(0);
      globalThis.preflightStore = Promise.resolve({ ...opened, sealingKey: newKey });
      expect((await found(instance(sharedKeeper), id)).controlKey).toBe(controlKey);
    });
  });

  describe("a rate limit on two instances", () => {
    const bucket = { size: 60, perSecond: 1 };
    let nowMs = Date.UTC(2026, 2, 1);
    const limits = [sharedBuckets(() => nowMs, bucket), sharedBuckets(() => nowMs, bucket)];
    const take = (at: number, cost: number, key = "token") => limits[at % 2]?.take(key, cost);

    it("is one: of twenty requests at once as many pass as one bucket holds", async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => take(at, 10)));
      expect(answers.filter((answer) => answer?.ok)).toHaveLength(6);
      expect(answers.filter((answer) => !answer?.ok)[0]).toEqual({ ok: false, retryAfterSeconds: 10 });
      expect(await take(0, 1, "another token")).toEqual({ ok: true });
    });

    it("fills up again by itself, as fast as said and no further", async () => {
      nowMs += 4_000;
      expect(await take(1, 10)).toEqual({ ok: false, retryAfterSeconds: 6 });
      nowMs += 6_000;
      expect(await take(0, 10)).toEqual({ ok: true });
      nowMs += 3_600_000;
      expect(
        (await Promise.all([1, 2, 3, 4, 5, 6, 7].map((at) => take(at, 10)))).filter((one) => one?.ok),
      ).toHaveLength(6);
    });

    it("is not upset by a clock that lags behind", async () => {
      nowMs -= 30_000;
      expect(await take(0, 10)).toEqual({ ok: false, retryAfterSeconds: 10 });
    });

    it("is forgotten once it is full again, and only then", async () => {
      await forgetBuckets(new Date(nowMs));
      expect((await take(0, 10))?.ok).toBe(false);
      await forgetBuckets(new Date(nowMs + 60_000));
      expect((await take(0, 10))?.ok).toBe(true);
    });
  });
}
