import { z } from "zod";
import { ApiProblem } from "./problem";

/** The query of a list. */
export const pageQuery = z.strictObject({
  cursor: z.string().max(500).optional().describe("`nextCursor` of the page before; leave it out for the first page."),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("Most items of a page."),
});

/** One page of a list. */
export const pageOf = (item: z.ZodType) =>
  z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable().describe("Null on the last page. Says nothing to readers."),
  });

/** Where a page begins; null for the first one. Refuses a cursor that no page gave. */
export function readCursor<Place>(cursor: string | undefined, schema: z.ZodType<Place>): Place | null {
  if (cursor === undefined) return null;
  const parsed = schema.safeParse(jsonOrNull(Buffer.from(cursor, "base64url").toString("utf8")));
  if (parsed.success) return parsed.data;
  throw new ApiProblem(
    "invalid-query",
    'The query parameter "cursor" must be the nextCursor of another page, unchanged.',
  );
}

/** A page out of one row more than asked for, which tells whether there is a next one. */
export function page<Item>(rows: readonly Item[], limit: number, placeOf: (item: Item) => unknown) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? Buffer.from(JSON.stringify(placeOf(last))).toString("base64url") : null };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
