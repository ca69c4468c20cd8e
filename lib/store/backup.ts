import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { getTableName, sql } from "drizzle-orm";
import packageJson from "@/package.json" with { type: "json" };
import { BACKUP_VERSION, type BackupHeader, type BackupLines, backupLines } from "./backup-file";
import { type AnyDatabase, appliedIn, type Executor } from "./migrate";
import { rowsOf } from "./rows";
import { liveRuns, rateLimits, visits, visitValues } from "./schema";
import { tableNames } from "./tables";

const BATCH = 200;

/** What a backup came to. */
export interface BackupDone {
  readonly rows: number;
  readonly bytes: number;
}

/** Writes everything the store keeps into a file that appears whole or not at all; either engine can take it back. Sealed credentials stay sealed. */
export async function writeBackup(database: AnyDatabase, file: string, now: Date): Promise<BackupDone> {
  const beside = `${file}.part`;
  try {
    const rows = await database.transaction(
      async (transaction) => {
        const lines = backupLines(await headOf(transaction, now));
        const target = createWriteStream(beside, { mode: 0o600, flush: true });
        await pipeline(Readable.from(everyLine(transaction, lines)), createGzip(), target);
        return lines.rows();
      },
      // One moment for all tables, whatever is written meanwhile.
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
    const { size } = await stat(beside);
    await rename(beside, file);
    return { rows, bytes: size };
  } catch (problem) {
    await rm(beside, { force: true });
    throw problem;
  }
}

async function headOf(database: Executor, now: Date): Promise<BackupHeader> {
  return {
    format: "insights-preflight-backup",
    version: BACKUP_VERSION,
    product: packageJson.version,
    createdAt: now.toISOString(),
    migrations: [...(await appliedIn(database))],
    tables: [...(await tablesThere(database))],
  };
}

async function* everyLine(database: Executor, lines: BackupLines): AsyncGenerator<string> {
  yield lines.head;
  for (const table of lines.tables)
    for await (const batch of batchesOf(database, table)) yield batch.map((json) => lines.row(table, json)).join("");
  yield lines.end();
}

/** What is about now and nothing else: who is signed in and which runs are under way. A backup that is restored brings back no session that was ended since. */
const PASSING: readonly string[] = [visits, visitValues, liveRuns, rateLimits].map(getTableName);

/** The tables whose rows are kept. A store that waits for its migrations does not have every table yet. */
export async function tablesThere(database: Executor): Promise<readonly string[]> {
  const names = tableNames().filter((name) => !PASSING.includes(name));
  const found = rowsOf(
    await database.execute(sql`select name from unnest(string_to_array(${names.join(",")}, ',')) as name
      where to_regclass(quote_ident(name)) is not null`),
  ).map(({ name }) => name);
  return names.filter((name) => found.includes(name));
}

/** Rows as the database itself writes them as JSON, so that no driver's idea of a date comes between. */
async function* batchesOf(database: Executor, table: string): AsyncGenerator<readonly string[]> {
  const all = sql`select to_jsonb(t)::text as json from ${sql.identifier(table)} t`;
  await database.execute(sql`declare backup no scroll cursor for ${all}`);
  for (;;) {
    const batch = rowsOf(await database.execute(sql.raw(`fetch ${BATCH} from backup`))).map(({ json }) => String(json));
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) break;
  }
  await database.execute(sql`close backup`);
}
