import { sql } from "drizzle-orm";
import { tablesThere } from "./backup";
import { type BackupHeader, type BackupRow, rowsIn, verifyBackup } from "./backup-file";
import { type AnyDatabase, applyMigrations, type Executor, lockSchema, refuseNewer } from "./migrate";
import { rowsOf } from "./rows";
import { tableNames } from "./tables";

const BATCH = 200;

/** The store holds something, and nobody said that it may go. */
export class StoreNotEmptyError extends Error {
  readonly code = "store-not-empty";

  constructor() {
    super("The store is not empty.");
    this.name = "StoreNotEmptyError";
  }
}

/** Puts the store into the state of a backup, in one transaction: all of it or nothing. Throws BackupFileError, NewerSchemaError, StoreNotEmptyError. */
export async function restoreBackup(
  database: AnyDatabase,
  file: string,
  { replace }: { readonly replace: boolean },
): Promise<BackupHeader & { readonly rows: number }> {
  const header = await verifyBackup(file);
  refuseNewer(header.migrations);
  await database.transaction(async (transaction) => {
    await lockSchema(transaction);
    if (!replace && !(await isEmpty(transaction))) throw new StoreNotEmptyError();
    for (const table of [...tableNames().toReversed(), "migrations"])
      await transaction.execute(sql`drop table if exists ${sql.identifier(table)} cascade`);
    // The rows go into tables of their own time, and then have the migrations that they have missed.
    await applyMigrations(transaction, (id) => header.migrations.includes(id));
    await insertAll(transaction, file);
    await applyMigrations(transaction, () => true);
    await advanceCounters(transaction);
  });
  return header;
}

async function isEmpty(database: Executor): Promise<boolean> {
  for (const table of await tablesThere(database)) {
    const found = sql`select 1 from ${sql.identifier(table)} limit 1`;
    if (table !== "meta" && rowsOf(await database.execute(found)).length > 0) return false;
  }
  return true;
}

async function insertAll(database: Executor, file: string): Promise<void> {
  let batch: BackupRow[] = [];
  for await (const line of rowsIn(file)) {
    if (batch.length >= BATCH || (batch[0] && batch[0].table !== line.table)) {
      await insert(database, batch);
      batch = [];
    }
    batch.push(line);
  }
  await insert(database, batch);
}

async function insert(database: Executor, batch: readonly BackupRow[]): Promise<void> {
  const [first] = batch;
  if (!first) return;
  const table = sql.identifier(first.table);
  const columns = sql.join(
    Object.keys(first.row).map((name) => sql.identifier(name)),
    sql`, `,
  );
  const rows = JSON.stringify(batch.map(({ row }) => row));
  await database.execute(
    sql`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)`,
  );
}

/** Counted columns go on after the highest number that was restored. */
async function advanceCounters(database: Executor): Promise<void> {
  const counted = rowsOf(
    await database.execute(sql`select table_name as "table", column_name as "column"
      from information_schema.columns where table_schema = current_schema() and column_default like 'nextval(%'`),
  );
  for (const { table, column } of counted) {
    if (!tableNames().includes(String(table))) continue;
    const [name, field] = [sql.identifier(String(table)), sql.identifier(String(column))];
    await database.execute(sql`select setval(pg_get_serial_sequence(${String(table)}, ${String(column)}),
      coalesce((select max(${field}) from ${name}), 0) + 1, false)`);
  }
}
