import { readerOf } from "@/app/status/reader";
import { type Visitor, visitor } from "@/app/visitor";
import { integrationFor, type StatusRow } from "@/lib/store/status";

/** The visitor, and the integration an address names if they may see it; somebody else's is as absent as none. */
export async function found(id: string): Promise<{ readonly person: Visitor; readonly row: StatusRow | null }> {
  const person = await visitor();
  return { person, row: await integrationFor(readerOf(person), id, person.now) };
}
