import type { Visitor } from "@/app/visitor";
import { type RedactedRow, redactedRow } from "@/lib/people/redacted-row";
import { integrationFor, integrationsFor, type Reader, type StatusQuery } from "@/lib/store/status";

/** What the guard lets support see: all of the world they are in. Outside the sandbox that is every tenant. */
const everything = ({ visit }: Visitor): Reader => (visit ? [{ everyTenantOf: visit.world }] : []);

/** One page of the list. It is not searched: a search that finds a name tells it. */
export async function redactedList(
  person: Visitor,
  query: Pick<StatusQuery, "state" | "page">,
): Promise<{ readonly rows: readonly RedactedRow[]; readonly total: number }> {
  const asked: StatusQuery = { ...query, search: "", sort: "age" };
  const { rows, total } = await integrationsFor(everything(person), asked, person.now);
  return { rows: rows.map((row) => redactedRow(row, person.now)), total };
}

/** The integration of that id; null when there is none. */
export async function redactedOne(person: Visitor, id: string): Promise<RedactedRow | null> {
  const row = await integrationFor(everything(person), id, person.now);
  return row && redactedRow(row, person.now);
}
