import { sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { migrations } from "./migrations";

/** Either engine, as migrations see it. */
export type AnyDatabase = PgDatabase<PgQueryResultHKT, Record<string, never>>;

// Any constant does, so long as every instance uses the same one.
const LOCK_ID = 7_216_044;

/** Applies what is missing, each migration once and in order, also when several instances start together. */
export async function migrate(database: AnyDatabase): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK_ID})`);
    await transaction.execute(
      sql`create table if not exists migrations (id text primary key, applied_at timestamptz not null default now())`,
    );
    for (const { id, statements } of migrations) {
      const fresh = sql`insert into migrations (id) values (${id}) on conflict do nothing returning id`;
      if (rowCount(await transaction.execute(fresh)) === 0) continue;
      for (const statement of statements) await transaction.execute(sql.raw(statement));
    }
  });
}

function rowCount(result: unknown): number {
  const rows = typeof result === "object" && result !== null && "rows" in result ? result.rows : null;
  if (!Array.isArray(rows)) throw new TypeError("the driver answered without rows");
  return rows.length;
}
