import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { keepPending, takePending } from "@/lib/pending-authorization";
import { withRequestId } from "@/lib/request-context";
import { Secret } from "@/lib/secret";
import { writeBackup } from "@/lib/store/backup";
import { resealAll } from "@/lib/store/reseal";
import { rowsOf } from "@/lib/store/rows";
import { endOtherSessions, endSession, sessionsOf } from "@/lib/store/sessions";
import type { Store, StoreOptions } from "@/lib/store/store";
import { tableNames } from "@/lib/store/tables";
import { emptyVisitsOf, purgeVisits } from "@/lib/store/visits";
import {
  type Admin,
  change,
  closeVisit,
  type Flash,
  findVisit,
  openVisit,
  replace,
  take,
  takeFlash,
  type Visit,
} from "@/lib/vault";
import { twoInstances } from "./instances";

const flash = (detail: string): Flash => ({
  about: "token",
  subject: null,
  outcome: "refused",
  errors: {},
  values: {},
  cleaned: {},
  detail,
});
const tokens = (mark: string) => ({
  accessToken: new Secret(`access-${mark}`),
  refreshToken: new Secret(`refresh-${mark}`),
  idToken: null,
  expiresAt: "2026-01-01T00:00:00.000Z",
  scopes: ["User.Read"],
});
const adminOf = (tenantId: string, name = "ada"): Admin => ({
  objectId: `${name}-of-${tenantId}`,
  tenantId,
  userPrincipalName: `${name}@contoso.example`,
  displayName: name,
});
const signedIn = (admin: Admin, mark = "x") => ({
  admin,
  client: { tenant: admin.tenantId, clientId: "app", secret: new Secret(`operator-${mark}`), certificate: null },
  refreshToken: new Secret(`refresh-${mark}`),
  graph: tokens(mark),
});

/** The visit of an id that must be there. */
async function visitOf(id: string): Promise<Visit> {
  const visit = await findVisit(id);
  if (!visit) throw new Error("the visit is gone");
  return visit;
}

/** What every engine must do alike for people who come to one instance and then to another. */
export function visitsContract(options: () => StoreOptions, opened: () => Store): void {
  const { here, there } = twoInstances(options, opened);
  const begin = (world: string | null = null, id = randomUUID()) =>
    here(async () => ({ id, visit: await openVisit(id, world, "Firefox · Linux") }));
  const age = (
    visit: Visit,
    column: "last_seen_at" | "written_at",
    table: "visits" | "visit_values",
    seconds: number,
  ) =>
    opened().database.execute(
      sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = now() - make_interval(secs => ${seconds})
        where ${sql.identifier(table === "visits" ? "digest" : "visit")} = ${visit.digest}`,
    );

  describe("a visit", () => {
    it("saved on one instance is whole on the other, and nothing secret of it stands in any table", async () => {
      const { id, visit } = await begin("world-1");
      const mark = randomUUID();
      const session = signedIn(adminOf(randomUUID()), mark);
      await here(() =>
        change(visit, { session, integrationId: "i1", unshownLink: `https://x.example/${mark}`, flash: flash(mark) }),
      );
      await here(() => keepPending(visit, `state-${mark}`, { purpose: "test-token", codeVerifier: mark, back: "/" }));
      const found = await there(() => visitOf(id));
      expect(found).toMatchObject({ world: "world-1", integrationId: "i1", unshownLink: `https://x.example/${mark}` });
      expect(found.session?.admin).toEqual(session.admin);
      expect(found.session?.client.secret?.reveal()).toBe(`operator-${mark}`);
      expect(found.session?.graph?.accessToken.reveal()).toBe(`access-${mark}`);
      expect(found.session?.graph?.idToken).toBeNull();
      const rows = await Promise.all(
        tableNames().map((table) =>
          opened().database.execute(sql`select t::text as row from ${sql.identifier(table)} t`),
        ),
      );
      const text = rows.flatMap(rowsOf).map(({ row }) => String(row));
      expect(text.length).toBeGreaterThan(4);
      expect(text.filter((row) => row.includes(mark) || row.includes(id))).toEqual([]);
    });

    it("keeps what two requests write at once", async () => {
      const { id } = await begin();
      const [one, other] = [await here(() => visitOf(id)), await there(() => visitOf(id))];
      const writes = Array.from({ length: 8 }, (_, index) =>
        index % 2 === 0
          ? here(() => change(one, { integrationId: `i${index}`, unshownToken: new Secret("t") }))
          : there(() => change(other, { unshownToken: new Secret("t"), unshownShare: `s${index}` })),
      );
      await Promise.all(writes);
      expect(await here(() => visitOf(id))).toMatchObject({
        integrationId: expect.stringMatching(/^i\d$/),
        unshownShare: expect.stringMatching(/^s\d$/),
        unshownToken: expect.any(Secret),
      });
    });

    it("tells a flash once, however many ask, and never swallows a newer one", async () => {
      const { id, visit } = await begin();
      await here(() => change(visit, { flash: flash("first") }));
      const asking = await Promise.all(Array.from({ length: 6 }, () => there(() => visitOf(id))));
      await there(() => change(visit, { flash: flash("second") }));
      expect(await Promise.all(asking.map((one) => here(() => takeFlash(one))))).toEqual(Array(6).fill(null));
      const again = await Promise.all(Array.from({ length: 6 }, () => there(() => visitOf(id))));
      expect(await there(() => takeFlash(again[0] ?? null, "watch"))).toBeNull();
      const told = await Promise.all(again.map((one) => there(() => takeFlash(one))));
      expect(told.filter(Boolean)).toEqual([flash("second")]);
      expect((await here(() => visitOf(id))).flash).toBeNull();
    });

    it("is given one run by those who begin one at once", async () => {
      const { id } = await begin();
      const run = (runId: string) => ({ runId, key: "k", startedAtMs: 1 });
      const asking = await Promise.all(Array.from({ length: 5 }, () => there(() => visitOf(id))));
      const won = await Promise.all(asking.map((one, index) => there(() => replace(one, "current", run(`r${index}`)))));
      expect(won.filter(Boolean)).toHaveLength(1);
      const winner = run(`r${won.indexOf(true)}`);
      expect(asking.map(({ current }) => current)).toEqual(Array(5).fill(winner));
    });

    it("that was ended is refused everywhere at once, and keeps nothing that comes late", async () => {
      const { id, visit } = await begin();
      await here(() => change(visit, { session: signedIn(adminOf("t")) }));
      await there(() => closeVisit(id));
      expect(await here(() => findVisit(id))).toBeNull();
      await here(() => change(visit, { session: signedIn(adminOf("t")), flash: flash("late") }));
      expect(await here(() => replace(visit, "current", { runId: "r", key: "k", startedAtMs: 1 }))).toBe(false);
      const left = sql`select 1 from visit_values where visit = ${visit.digest}`;
      expect(rowsOf(await opened().database.execute(left))).toEqual([]);
    });

    it("ends when nobody has used it for half a day, and is removed", async () => {
      const [used, unused] = [await begin(), await begin()];
      await age(used.visit, "last_seen_at", "visits", 11.9 * 3600);
      await age(unused.visit, "last_seen_at", "visits", 12.1 * 3600);
      expect(await there(() => findVisit(unused.id))).toBeNull();
      expect(await there(() => findVisit(used.id))).not.toBeNull();
      expect(await purgeVisits(opened().database)).toBeGreaterThanOrEqual(1);
      // Having been used just now, it has another half a day.
      const left = sql`select last_seen_at > now() - interval '1 minute' as seen, digest from visits`;
      const rows = rowsOf(await opened().database.execute(left));
      expect(rows).toContainEqual({ digest: used.visit.digest, seen: true });
      expect(rows.map(({ digest }) => digest)).not.toContain(unused.visit.digest);
    });

    it("is one object for all of a request, and read anew by the next", async () => {
      const { id } = await begin();
      const [first, second] = await here(() =>
        withRequestId("request-1", async () => [await visitOf(id), await visitOf(id)] as const),
      );
      expect(second).toBe(first);
      await there(() => change(first, { integrationId: "i9" }));
      expect(await here(() => withRequestId("request-2", () => visitOf(id)))).toMatchObject({ integrationId: "i9" });
    });

    it("loses what it got in a world that begins anew; visits elsewhere lose nothing", async () => {
      const [inside, outside] = [await begin("world-2"), await begin("world-3")];
      for (const { visit } of [inside, outside])
        await here(() => change(visit, { session: signedIn(adminOf("t2")), integrationId: "i1" }));
      await there(() => emptyVisitsOf("world-2"));
      expect(await here(() => visitOf(inside.id))).toMatchObject({ session: null, integrationId: null });
      expect(await here(() => visitOf(outside.id))).toMatchObject({ integrationId: "i1" });
      expect(await here(() => sessionsOf({ world: "world-2", tenantId: "t2", adminId: null }))).toEqual([]);
    });

    it("says that a device code failed once nobody waits for it any more", async () => {
      const { id, visit } = await begin();
      const code = { id: "c1", purpose: "sign-in", userCode: "AB", verificationUri: "u", expiresAt: "e" } as const;
      await here(() => change(visit, { deviceCode: { ...code, state: "pending" } }));
      expect((await there(() => visitOf(id))).deviceCode?.state).toBe("pending");
      await age(visit, "written_at", "visit_values", 21);
      expect((await there(() => visitOf(id))).deviceCode).toEqual({ ...code, state: "failed" });
    });
  });

  describe("an authorization on its way", () => {
    const request = { purpose: "partner-center", codeVerifier: "verifier", back: "/setup/role" } as const;

    it("comes back to any instance, once, to its own visit and not too late", async () => {
      const [mine, other] = [await begin(), await begin()];
      await here(() => keepPending(mine.visit, "s1", request));
      await here(() => keepPending(mine.visit, "s2", request));
      expect(await there(() => takePending(other.visit, "s1"))).toBeNull();
      const taken = await Promise.all(Array.from({ length: 4 }, () => there(() => takePending(mine.visit, "s1"))));
      expect(taken.filter(Boolean)).toEqual([request]);
      await age(mine.visit, "written_at", "visit_values", 16 * 60);
      expect(await there(() => takePending(mine.visit, "s2"))).toBeNull();
    });
  });

  describe("sessions", () => {
    const ids = (rows: readonly { readonly digest: string }[]) => rows.map(({ digest }) => digest).sort();

    it("are listed and ended within their own tenant, world and, where asked, person", async () => {
      const tenantId = randomUUID();
      const signIn = async (name: string, world: string | null, tenant = tenantId) => {
        const { id, visit } = await begin(world);
        await here(() => change(visit, { session: signedIn(adminOf(tenant, name)) }));
        return { id, digest: visit.digest };
      };
      const [ada, adaToo, bob] = [await signIn("ada", "w"), await signIn("ada", "w"), await signIn("bob", "w")];
      const strangers = [await signIn("ada", null), await signIn("ada", "w", randomUUID())];
      const all = { world: "w", tenantId, adminId: null };
      const own = { ...all, adminId: adminOf(tenantId, "ada").objectId };
      expect(ids(await there(() => sessionsOf(all)))).toEqual(ids([ada, adaToo, bob]));
      const [row] = (await there(() => sessionsOf(all))).filter(({ digest }) => digest === bob.digest);
      expect(row).toMatchObject({ adminName: "bob@contoso.example", device: "Firefox · Linux" });
      for (const { digest } of [bob, ...strangers]) expect(await there(() => endSession(own, digest))).toBe(false);
      await there(() => endOtherSessions(own, ada.digest));
      expect(await here(() => findVisit(adaToo.id))).toBeNull();
      expect(ids(await there(() => sessionsOf(all)))).toEqual(ids([ada, bob]));
      expect(await there(() => endSession(all, bob.digest))).toBe(true);
      expect(await here(() => findVisit(bob.id))).toBeNull();
      for (const { id } of [ada, ...strangers]) expect(await here(() => findVisit(id))).not.toBeNull();
    });
  });

  it("lets a visit go on when the sealing key changes, and its old key go", async () => {
    const { id, visit } = await begin();
    await here(() => change(visit, { session: signedIn(adminOf("t"), "kept") }));
    const rotated = { ...opened(), sealingKey: randomBytes(32), previousSealingKeys: [opened().sealingKey] };
    const session = async (store: Store) => {
      globalThis.preflightStore = Promise.resolve(store);
      return (await visitOf(id)).session?.refreshToken?.reveal();
    };
    expect(await session(rotated)).toBe("refresh-kept");
    await resealAll(opened().database, rotated);
    expect(await session({ ...rotated, previousSealingKeys: [] })).toBe("refresh-kept");
    // Back to the first key, for the tests that follow.
    await resealAll(opened().database, { ...opened(), previousSealingKeys: [rotated.sealingKey] });
    expect(await session(opened())).toBe("refresh-kept");
  });

  it("puts no visit into a backup: one that is restored revives no session that was ended", async () => {
    const { visit } = await begin();
    await here(() => change(visit, { integrationId: "i1" }));
    const folder = mkdtempSync(path.join(os.tmpdir(), "preflight-visits-"));
    const file = path.join(folder, "now.backup");
    await writeBackup(opened().database, file, new Date());
    const text = gunzipSync(readFileSync(file)).toString();
    rmSync(folder, { recursive: true });
    expect(text).toContain('"table":"integrations"');
    expect(text).not.toContain(visit.digest);
  });

  it("gives a thing that is told once to one of two instances", async () => {
    const { id, visit } = await begin();
    await here(() => change(visit, { unshownSecret: new Secret("one") }));
    const [a, b] = [await here(() => visitOf(id)), await there(() => visitOf(id))];
    expect((await here(() => take(a, "unshownSecret")))?.reveal()).toBe("one");
    expect(await there(() => take(b, "unshownSecret"))).toBeNull();
    expect(b.unshownSecret).toBeNull();
  });
}
