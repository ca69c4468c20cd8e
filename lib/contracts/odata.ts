import { z } from "zod";

/** The schema of an entity or a page of entities under a URL: `$select` leaves the named properties and nothing else. */
export function selectionOf(form: "entity" | "collection", entity: z.ZodObject, url: URL): z.ZodType {
  const names = url.searchParams
    .get("$select")
    ?.split(",")
    .map((name) => name.trim());
  const selected = names === undefined ? defaultsOf(entity) : only(entity, names);
  const context = { "@odata.context": z.url() };
  if (form === "entity") return z.strictObject({ ...context, ...selected.shape });
  const count = url.searchParams.get("$count") === "true";
  return z.strictObject({
    ...context,
    ...(count && { "@odata.count": z.int() }),
    "@odata.nextLink": z.url().optional(),
    value: z.array(selected),
  });
}

/** What only `$select` brings; without it the property is not there. */
export function onSelect<T extends z.ZodType>(schema: T): T {
  return schema.meta({ onSelect: true });
}

/** Says of which type in Graph's metadata a schema is. */
export function csdl<T extends z.ZodType>(type: string, schema: T): T {
  return schema.meta({ csdl: type });
}

function defaultsOf(entity: z.ZodObject): z.ZodObject {
  return z.strictObject(Object.fromEntries(Object.entries(entity.shape).filter(([, schema]) => !isOnSelect(schema))));
}

function only(entity: z.ZodObject, names: readonly string[]): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(entity.shape).filter(([name]) => names.includes(name) || name.startsWith("@odata.")),
    ),
  );
}

function isOnSelect(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.meta()?.onSelect === true;
}
