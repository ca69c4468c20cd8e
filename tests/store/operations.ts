import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IntegrationTable } from "@/components/status/integration-table";
import { texts } from "@/lib/locales";
import { redact } from "@/lib/redact";
import { purgePlan } from "@/lib/retention";
import { Secret } from "@/lib/secret";
import { appendAudit, auditOf } from "@/lib/store/audit";
import { writeBackup } from "@/lib/store/backup";
import { createHandOff, findHandOff, markUsed } from "@/lib/store/hand-offs";
import { migrations } from "@/lib/store/migrations";
import { purgeBy } from "@/lib/store/purge";
import {
  createIntegration,
  findIntegration,
  findRun,
  openCredential,
  saveRun,
  sealCredential,
} from "@/lib/store/queries";
import { resealAll } from "@/lib/store/reseal";
import { restoreBackup } from "@/lib/store/restore";
import { rowsOf } from "@/lib/store/rows";
import { createShare, findShare } from "@/lib/store/shares";
import { integrationsFor } from "@/lib/store/status";
import { openStore, type Store, type StoreOptions } from "@/lib/store/store";
import { newIntegration, recordOf } from "./contract";
import { openSeeded } from "./seed";

const DAY_MS = 86_400_000;
const oldKey = randomBytes(32);
const newKey = randomBytes(32);

const auditRow = (integrationId: string, at: string) =>
  ({
    attempt: "a1b2c3d4",
    integrationId,
    at,
    actorId: null,
    actorName: "ümlaut 이름",
    action: "add-redirect-uri",
    undoes: null,
    result: "begun",
    detail: null,
    changes: [],
    requests: [],
  }) as const;

/** An integration with one of everything; gives its id. */
async function fill(mark: string): Promise<string> {
  const { id } = await createIntegration(newIntegration({ partnerId: "1234567" }));
  const record = recordOf(`run-${mark}`, id, "2026-01-01T00:00:00.000Z");
  await saveRun(record, "ready");
  await sealCredential(id, "client-secret", new Secret(`secret-${mark}`));
  await appendAudit(auditRow(id, "2026-01-02T03:04:05.678Z"));
  const link = { integrationId: id, sender: null, createdAt: new Date(0), expiresAt: new Date(DAY_MS) };
  await createHandOff({ ...link, tokenHash: `hand-${mark}`, actions: ["assign-erv"], owner: "0" });
  await createShare({ ...link, tokenHash: `share-${mark}`, record: redact(record) });
  return id;
}

/** The status page's row of an integration, drawn in the hour after its run. */
async function statusPage(id: string): Promise<string> {
  const now = new Date("2026-01-01T01:00:00.000Z");
  const { rows } = await integrationsFor(
    [{ integrationId: id }],
    { search: "", state: null, sort: "urgency", page: 1 },
    now,
  );
  return renderToStaticMarkup(createElement(IntegrationTable, { rows, now, words: texts("en"), locale: "en" }));
}

async function everything(id: string, mark: string) {
  return {
    status: await statusPage(id),
    integration: await findIntegration(id),
    run: await findRun(`run-${mark}`),
    audit: await auditOf(id),
    handOff: await findHandOff(`hand-${mark}`),
    share: await findShare(`share-${mark}`),
    secret: (await openCredential(id, "client-secret"))?.reveal(),
  };
}

/** What an operator does with the store, which every engine must do alike. `other` is a fresh place on the other engine or the same. */
export function operationsContract(
  folder: () => string,
  place: () => Omit<StoreOptions, "sealingKey">,
  other: () => Omit<StoreOptions, "sealingKey">,
): void {
  let opened: Store;
  let isClosed = false;
  const use = (one: Store) => {
    globalThis.preflightStore = Promise.resolve(one);
  };

  beforeAll(async () => {
    opened = await openSeeded({ ...place(), sealingKey: oldKey });
    use(opened);
  });

  afterAll(async () => {
    globalThis.preflightStore = undefined;
    if (!isClosed) await opened?.close();
  });

  describe("a backup", () => {
    it("restored elsewhere gives back every row as it was, and counting goes on", async () => {
      const file = path.join(folder(), "all.backup");
      const id = await fill("a");
      const before = await everything(id, "a");
      expect(before.status).toContain("text-ok");
      expect((await writeBackup(opened.database, file, new Date())).rows).toBeGreaterThanOrEqual(6);
      expect(gunzipSync(readFileSync(file)).toString()).not.toContain("secret-a");
      const elsewhere = await openSeeded({ ...other(), sealingKey: oldKey });
      use(elsewhere);
      try {
        await restoreBackup(elsewhere.database, file, { replace: false });
        expect(await everything(id, "a")).toEqual(before);
        await appendAudit(auditRow(id, "2026-01-03T00:00:00.000Z"));
        expect(await auditOf(id)).toHaveLength(2);
      } finally {
        use(opened);
        await elsewhere.close();
      }
    });

    it("is refused by a store that holds something, unless that may go", async () => {
      const file = path.join(folder(), "replaced.backup");
      const kept = await fill("kept");
      await writeBackup(opened.database, file, new Date());
      const later = await fill("later");
      await expect(restoreBackup(opened.database, file, { replace: false })).rejects.toMatchObject({
        code: "store-not-empty",
      });
      expect(await findIntegration(later)).not.toBeNull();
      await restoreBackup(opened.database, file, { replace: true });
      expect(await findIntegration(later)).toBeNull();
      expect(await openCredential(kept, "client-secret")).not.toBeNull();
    });

    it("that is damaged, cut short, newer or something else changes nothing", async () => {
      const file = path.join(folder(), "good.backup");
      const id = await fill("still");
      const before = await everything(id, "still");
      await writeBackup(opened.database, file, new Date());
      const bytes = readFileSync(file);
      const text = gunzipSync(bytes).toString();
      const bad: [string, Buffer, object][] = [
        ["flipped", gzipSync(text.replace("1234567", "7654321")), { fault: "damaged" }],
        ["missing row", gzipSync(text.replace(/\n\{"table":"runs".*/, "")), { fault: "damaged" }],
        ["lines cut", gzipSync(text.slice(0, text.lastIndexOf('{"end"'))), { fault: "cut-short" }],
        ["bytes cut", bytes.subarray(0, bytes.length - 20), { fault: "cut-short" }],
        ["plain text", Buffer.from("hello"), { fault: "not-a-backup" }],
        ["another's", gzipSync('{"format":"other"}\n'), { fault: "not-a-backup" }],
        ["newer layout", gzipSync(text.replace('"version":1', '"version":2')), { fault: "newer-format" }],
        [
          "newer schema",
          resummed(text.replace('"0000_start"', '"0000_start","9999_future"')),
          { code: "newer-schema" },
        ],
        ["impossible", resummed(text.replaceAll('"tenant": "contoso.example"', '"tenant": null')), {}],
      ];
      for (const [name, content, problem] of bad) {
        const broken = path.join(folder(), "bad.backup");
        writeFileSync(broken, content);
        await expect(restoreBackup(opened.database, broken, { replace: true }), name).rejects.toMatchObject(problem);
      }
      expect(await everything(id, "still")).toEqual(before);
    });

    it("of an older version gets the migrations that it missed", async () => {
      const file = path.join(folder(), "older.backup");
      const id = await fill("older");
      await writeBackup(opened.database, file, new Date());
      const [head = "", ...lines] = gunzipSync(readFileSync(file)).toString().trimEnd().split("\n");
      const old = { ...JSON.parse(head), migrations: ["0000_start"], tables: ["integrations", "credentials", "runs"] };
      const kept = lines
        .filter((line) => /^\{"table":"(integrations|credentials|runs)"/.test(line))
        .map((line) => line.replace(/, ?"(?:broken_check|cost)": ?(?:null|\{[^}]*\})/g, ""));
      writeFileSync(file, resummed([JSON.stringify(old), ...kept, lines.at(-1), ""].join("\n")));
      await restoreBackup(opened.database, file, { replace: true });
      expect((await openCredential(id, "client-secret"))?.reveal()).toBe("secret-older");
      expect(await auditOf(id)).toEqual([]);
      const applied = rowsOf(await opened.database.execute(sql`select id from migrations order by id`));
      expect(applied.map((row) => row.id)).toEqual(migrations.map((one) => one.id));
    });

    it("that cannot be written leaves no half a file", async () => {
      const file = path.join(folder(), "absent", "x.backup");
      await expect(writeBackup(opened.database, file, new Date())).rejects.toMatchObject({ code: "ENOENT" });
      expect(existsSync(`${file}.part`)).toBe(false);
    });
  });

  describe("changing the sealing key", () => {
    it("loses no credential, and none that is written meanwhile", async () => {
      const ids = await Promise.all(
        Array.from({ length: 230 }, async (_, index) => {
          const { id } = await createIntegration(newIntegration());
          await sealCredential(id, "client-secret", new Secret(`first-${index}`));
          return id;
        }),
      );
      const rotated = { ...opened, sealingKey: newKey, previousSealingKeys: [oldKey] };
      const isOld = (index: number) => index % 2 === 0;
      // Half of the writers are instances that still have the old key only.
      const writing = (async () => {
        for (const [index, id] of ids.entries()) {
          use(isOld(index) ? opened : rotated);
          await sealCredential(id, "client-secret", new Secret(`second-${index}`));
        }
      })();
      await resealAll(opened.database, rotated);
      await writing;
      use(rotated);
      const opens = () => Promise.all(ids.map(async (id) => (await openCredential(id, "client-secret"))?.reveal()));
      const expected = ids.map((_, index) => `second-${index}`);
      expect(await opens()).toEqual(expected);
      await resealAll(opened.database, rotated);
      use({ ...rotated, previousSealingKeys: [] });
      expect(await opens()).toEqual(expected);
      expect(await resealAll(opened.database, rotated)).toMatchObject({ resealed: 0, unopened: 0 });
      use(opened);
    });

    it("leaves alone what opens with no key, and says how many", async () => {
      const { id } = await createIntegration(newIntegration());
      const stranger = { ...opened, sealingKey: randomBytes(32) };
      use(stranger);
      await sealCredential(id, "refresh-token", new Secret("strange"));
      const keys = { sealingKey: newKey, previousSealingKeys: [oldKey] };
      expect(await resealAll(opened.database, keys)).toMatchObject({ unopened: 1 });
      expect((await openCredential(id, "refresh-token"))?.reveal()).toBe("strange");
      use(opened);
    });
  });

  describe("retention", () => {
    it("removes what is older, keeps each integration's latest run, the log for longer, and links that still open", async () => {
      const { id } = await createIntegration(newIntegration());
      const now = new Date("2026-06-01T00:00:00.000Z");
      const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
      const run = (days: number) => saveRun(recordOf(`${id}-${days}`, id, daysAgo(days).toISOString()), "ready");
      for (const days of [300, 200, 101, 99]) await run(days);
      const quiet = await createIntegration(newIntegration());
      await saveRun(recordOf(`${quiet.id}-900`, quiet.id, daysAgo(900).toISOString()), "ready");
      for (const days of [201, 199]) await appendAudit(auditRow(id, daysAgo(days).toISOString()));
      const link = { integrationId: id, sender: null, createdAt: daysAgo(500) };
      const record = redact(recordOf("x", id, now.toISOString()));
      const hand = { ...link, actions: ["assign-erv"], owner: "0" } as const;
      await createHandOff({ ...hand, tokenHash: "ended", expiresAt: daysAgo(101) });
      await createHandOff({ ...hand, tokenHash: "recent", expiresAt: daysAgo(99) });
      const used = await createHandOff({ ...hand, tokenHash: "used", expiresAt: daysAgo(-1) });
      await markUsed(used, daysAgo(101), null);
      await createShare({ ...link, record, tokenHash: "ended-share", expiresAt: daysAgo(101) });
      await createShare({ ...link, record, tokenHash: "open-share", expiresAt: daysAgo(-1) });
      await purgeBy(opened.database, purgePlan({ runsDays: 100, auditDays: 200 }, now));
      const there = await Promise.all([300, 200, 101, 99].map(async (days) => Boolean(await findRun(`${id}-${days}`))));
      expect(there).toEqual([false, false, false, true]);
      expect(await findRun(`${quiet.id}-900`)).not.toBeNull();
      expect((await auditOf(id)).map(({ at }) => at)).toEqual([daysAgo(199).toISOString()]);
      const hands = await Promise.all(
        ["ended", "recent", "used"].map(async (hash) => Boolean(await findHandOff(hash))),
      );
      expect(hands).toEqual([false, true, false]);
      const shared = await Promise.all(
        ["ended-share", "open-share"].map(async (hash) => Boolean(await findShare(hash))),
      );
      expect(shared).toEqual([false, true]);
    });

    it("removes more than one statement takes", async () => {
      const { id } = await createIntegration(newIntegration());
      await opened.database.execute(sql`insert into runs (id, integration_id, started_at, finished_at, state, record)
        select 'many-' || n, ${id}, timestamptz '2020-01-01' + n * interval '1 second', now(), 'ready', '{}'::jsonb
        from generate_series(1, 1201) n`);
      const plan = purgePlan({ runsDays: 1, auditDays: 1 }, new Date("2026-06-01T00:00:00.000Z"));
      expect((await purgeBy(opened.database, plan)).runs).toBeGreaterThanOrEqual(1200);
      expect(await findRun("many-1201")).not.toBeNull();
    });
  });

  it("refuses a database that a newer version made, in a sentence", async () => {
    await opened.database.execute(sql`insert into migrations (id) values ('9999_future')`);
    await opened.close();
    isClosed = true;
    await expect(openStore({ ...place(), sealingKey: oldKey })).rejects.toThrow(
      "The database was made by a newer version of Insights Preflight (it has 9999_future).",
    );
  });
}

/** The same lines with an end that fits them, as a writer would have made it. */
function resummed(text: string): Buffer {
  const lines = text.trimEnd().split("\n").slice(0, -1);
  const body = lines.map((line) => `${line}\n`).join("");
  const end = { end: true, rows: lines.length - 1, sha256: sha256(body) };
  return gzipSync(`${body}${JSON.stringify(end)}\n`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
