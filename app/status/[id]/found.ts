import { cache } from "react";
import { readerOf } from "@/app/status/reader";
import { type Visitor, visitor } from "@/app/visitor";
import { integrationFor, type StatusRow } from "@/lib/store/status";

/** An integration that an address names, and who asks for it. */
interface Found {
  readonly person: Visitor;
  /** Null when there is none or it is somebody else's: the two are not to be told apart. */
  readonly row: StatusRow | null;
}

/** The visitor, and the integration if they may see it; looked for once a request. */
export const found = cache(async (id: string): Promise<Found> => {
  const person = await visitor();
  return { person, row: await integrationFor(readerOf(person), id, person.now) };
});
