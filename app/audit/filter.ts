import type { AuditFilter } from "@/lib/audit";

/** What the address narrows the list by. */
export function filterOf(query: Readonly<Record<string, string | readonly string[] | undefined>>): AuditFilter {
  const read = (name: string) => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  return { action: read("action"), result: read("result"), person: read("person") };
}

/** The same as a query string, with its question mark. */
export function queryOf(filter: AuditFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
