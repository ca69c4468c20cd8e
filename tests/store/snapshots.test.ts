import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { verifyBackup } from "@/lib/store/backup-file";
import { applyMigrations } from "@/lib/store/migrate";
import { snapshotsIn, takeSnapshot } from "@/lib/store/snapshots";
import { openDatabase } from "@/lib/store/store";
import { tableNames } from "@/lib/store/tables";
import { plant } from "./seed";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "preflight-snapshots-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

it("keep one a day for seven days, and the state from before new tables", async () => {
  await plant(dataDir);
  const opened = await openDatabase({ dataDir, databaseUrl: null });
  expect(snapshotsIn(dataDir)).toEqual([]);
  for (const day of ["01", "02", "03", "04", "05", "06", "07", "08", "08", "08"])
    await takeSnapshot(opened.database, dataDir, new Date(`2026-01-${day}T12:00:00Z`));
  const days = snapshotsIn(dataDir).map((file) => path.basename(file));
  expect(days).toHaveLength(7);
  expect([days[0], days[6]]).toEqual(["snapshot-2026-01-08.backup", "snapshot-2026-01-02.backup"]);
  for (const table of [...tableNames().toReversed(), "migrations"])
    await opened.database.execute(sql`drop table ${sql.identifier(table)}`);
  await applyMigrations(opened.database, (id) => id < "0002");
  await opened.close();
  await (await openDatabase({ dataDir, databaseUrl: null })).close();
  const [before = ""] = snapshotsIn(dataDir);
  expect(path.basename(before)).toBe("before-0002_shares.backup");
  expect(await verifyBackup(before)).toMatchObject({ migrations: ["0000_start", "0001_audit"] });
}, 120_000);
