import { sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { migrations } from "./migrations";
import { rowsOf } from "./rows";

/** Either engine, as migrations see it. */
export type AnyDatabase = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Where a statement runs: the database, or a transaction in it. */
export type Executor = Pick<AnyDatabase, "execute">;

// Any constant does, so long as every instance uses the same one.
const LOCK_ID = 7_216_044;

/** Applies what is missing, each migration once and in order, also when several instances start together. Throws NewerSchemaError. */
export async function migrate(database: AnyDatabase): Promise<void> {
  await database.transaction(async (transaction) => {
    await lockSchema(transaction);
    refuseNewer(await appliedIn(transaction));
    await applyMigrations(transaction, () => true);
  });
}

/** Waits until no other instance changes tables, and keeps others from it until the transaction is over. */
export async function lockSchema(transaction: Executor): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK_ID})`);
}

/** Applies those migrations that are wanted and not applied yet. */
export async function applyMigrations(transaction: Executor, isWanted: (id: string) => boolean): Promise<void> {
  await transaction.execute(
    sql`create table if not exists migrations (id text primary key, applied_at timestamptz not null default now())`,
  );
  for (const { id, statements } of migrations.filter((one) => isWanted(one.id))) {
    const fresh = sql`insert into migrations (id) values (${id}) on conflict do nothing returning id`;
    if (rowsOf(await transaction.execute(fresh)).length === 0) continue;
    for (const statement of statements) await transaction.execute(sql.raw(statement));
  }
}

/** Ids of the migrations that a database has had, in order; none when it is empty. */
export async function appliedIn(database: Executor): Promise<readonly string[]> {
  const there = rowsOf(await database.execute(sql`select to_regclass('migrations') is not null as there`));
  if (there[0]?.there !== true) return [];
  return rowsOf(await database.execute(sql`select id from migrations order by id`)).map(({ id }) => String(id));
}

/** Migrations this version has and the database has not. */
export function missingFrom(applied: readonly string[]): readonly string[] {
  return migrations.map(({ id }) => id).filter((id) => !applied.includes(id));
}

/** Throws NewerSchemaError when there is a migration this version does not know. */
export function refuseNewer(applied: readonly string[]): void {
  const unknown = applied.filter((id) => !migrations.some((known) => known.id === id));
  if (unknown.length > 0) throw new NewerSchemaError(unknown);
}

/** The data was written by a newer version; this one would misread it, and must not touch it. */
export class NewerSchemaError extends Error {
  readonly code = "newer-schema";
  /** Ids of the migrations this version does not know. */
  readonly unknown: readonly string[];

  constructor(unknown: readonly string[]) {
    super(
      `The database was made by a newer version of Insights Preflight (it has ${unknown.join(", ")}). Start that version, or give this one an empty database and restore a backup that it made.`,
    );
    this.name = "NewerSchemaError";
    this.unknown = unknown;
  }
}
