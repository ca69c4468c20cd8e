import { cache } from "react";
import { type Admission, admit } from "@/app/guard";
import { readerOf } from "@/app/status/reader";
import type { PlaceId } from "@/lib/people/places";
import { integrationFor, type StatusRow } from "@/lib/store/status";

/** An integration that an address names, and who asks for it. */
interface Found extends Admission {
  /** Null when there is none or it is somebody else's: the two are not to be told apart. */
  readonly row: StatusRow | null;
}

/** Who asks at a place, and the integration if they may see it; looked for once a request. */
export const found = cache(async (place: PlaceId, id: string): Promise<Found> => {
  const { person, refusal } = await admit(place);
  const row = refusal ? null : await integrationFor(readerOf(person), id, person.now);
  return { person, refusal, row };
});
