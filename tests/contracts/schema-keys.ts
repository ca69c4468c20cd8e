import { z } from "zod";

/** One key a schema allows, and the type of Graph's metadata its object is of. */
export interface SchemaKey {
  readonly name: string;
  /** Names from the root, list positions left out: `web.redirectUris`. */
  readonly path: string;
  readonly csdl: string | null;
  readonly schema: z.ZodType;
}

/** Every key a schema allows, whatever depth it is at. */
export function keysOf(schema: unknown, path = "", csdl: string | null = null): readonly SchemaKey[] {
  if (!(schema instanceof z.ZodType)) return [];
  const type = textIn(schema.meta()?.csdl) ?? csdl;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return keysOf(schema.unwrap(), path, type);
  if (schema instanceof z.ZodArray) return keysOf(schema.element, path, null);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, child]): readonly SchemaKey[] => {
    if (!(child instanceof z.ZodType)) return [];
    const at = path === "" ? name : `${path}.${name}`;
    return [{ name, path: at, csdl: type, schema: child }, ...keysOf(child, at)];
  });
}

/** The same of a body: which paths it has values at. */
export function pathsIn(body: unknown, path = ""): ReadonlySet<string> {
  if (Array.isArray(body)) return new Set(body.flatMap((item) => [...pathsIn(item, path)]));
  if (typeof body !== "object" || body === null) return new Set();
  return new Set(
    Object.entries(body).flatMap(([name, value]) => {
      const at = path === "" ? name : `${path}.${name}`;
      return [at, ...pathsIn(value, at)];
    }),
  );
}

/** Whether null is allowed. */
export function isNullable(schema: z.ZodType): boolean {
  return schema.safeParse(null).success;
}

/** `string`, `boolean`, `number`, `array`, `object` or, where only null was ever seen, `null`. */
export function kindOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? kindOf(inner) : "unknown";
  }
  const kinds: Readonly<Record<string, string>> = { enum: "string", literal: "string", int: "number" };
  return kinds[schema.type] ?? schema.type;
}

function textIn(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
