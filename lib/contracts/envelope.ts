import { z } from "zod";

/** The insights envelope around its elements, with names in camelCase. */
export function envelopeOf(items: z.ZodType): z.ZodType {
  return z.strictObject({
    value: z.array(items),
    nextLink: z.string().nullable(),
    totalCount: z.int(),
    message: z.string().nullable(),
    statusCode: z.int(),
    dataRedacted: z.boolean(),
  });
}

/** The same body with its own names, and those of its elements, in camelCase: samples mix the two even within one element. */
export function inCamelCase(body: unknown, items: z.ZodType): unknown {
  if (!isRecord(body)) return body;
  const { value, ...rest } = lowered(body);
  // Rows of a query have the names the query gave them.
  const areRows = items instanceof z.ZodRecord;
  const elements =
    Array.isArray(value) && !areRows ? value.map((item) => (isRecord(item) ? lowered(item) : item)) : value;
  return { ...rest, value: elements };
}

/** Whether an envelope writes its own names in both casings at once. */
export function isMixed(body: unknown): boolean {
  const names = isRecord(body) ? Object.keys(body) : [];
  return names.some(isUpper) && !names.every(isUpper);
}

function lowered(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      // The documentation has a blank in two of its names.
      const bare = name.trim();
      return [bare.charAt(0).toLowerCase() + bare.slice(1), item];
    }),
  );
}

function isUpper(name: string): boolean {
  return /^[A-Z]/.test(name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
