/** A row as either driver gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of a raw statement's answer, whose type drizzle leaves to the driver. */
export function rowsOf(result: unknown): readonly Row[] {
  const rows = typeof result === "object" && result !== null && "rows" in result ? result.rows : null;
  if (!Array.isArray(rows)) throw new TypeError("the driver answered without rows");
  return rows;
}
