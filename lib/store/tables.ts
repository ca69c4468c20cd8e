import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "./schema";

/** Names of all tables, each after those it refers to. */
export function tableNames(): readonly string[] {
  const tables = Object.values(schema).flatMap((value) => (is(value, PgTable) ? [getTableConfig(value)] : []));
  const needs = new Map(
    tables.map(({ name, foreignKeys }) => [
      name,
      foreignKeys.map((key) => getTableConfig(key.reference().foreignTable).name).filter((other) => other !== name),
    ]),
  );
  const placed = new Set<string>();
  const place = (name: string): void => {
    if (placed.has(name)) return;
    for (const other of needs.get(name) ?? []) place(other);
    placed.add(name);
  };
  for (const { name } of tables) place(name);
  return [...placed];
}
