import { and, desc, eq, gt, lt, notInArray } from "drizzle-orm";
import { digestOf } from "@/lib/link";
import { Secret } from "@/lib/secret";
import { parcels } from "./schema";
import { parcelOwner, seal, unsealWith } from "./seal";
import { store } from "./store";

/** A text on its way from one request to the next. */
export interface NewParcel {
  readonly kind: string;
  /** Unguessable; only its digest is kept. */
  readonly name: string;
  readonly text: string;
  readonly expiresAt: Date;
}

/** Keeps a parcel; those that are over, and the oldest of its kind beyond so many, make room. */
export async function insertParcel({ kind, name, text, expiresAt }: NewParcel, now: Date, most: number): Promise<void> {
  const { database, sealingKey } = await store();
  const nameHash = digestOf(name);
  const sealed = seal(new Secret(text), sealingKey, parcelOwner(nameHash));
  await database.insert(parcels).values({ nameHash, kind, sealed, expiresAt });
  await forgetParcels(now);
  const ofKind = eq(parcels.kind, kind);
  const latest = database
    .select({ nameHash: parcels.nameHash })
    .from(parcels)
    .where(ofKind)
    .orderBy(desc(parcels.expiresAt))
    .limit(most);
  await database.delete(parcels).where(and(ofKind, notInArray(parcels.nameHash, latest)));
}

/** Removes the parcels that are over. */
export async function forgetParcels(now: Date): Promise<void> {
  const { database } = await store();
  await database.delete(parcels).where(lt(parcels.expiresAt, now));
}

/** The text of a parcel that is not over; null when there is none. */
export async function readParcel(kind: string, name: string, now: Date): Promise<string | null> {
  const { database } = await store();
  return opened(
    await database
      .select()
      .from(parcels)
      .where(present(kind, name, now)),
  );
}

/** Hands a parcel out once: of two who ask at the same time one gets it. */
export async function takeParcel(kind: string, name: string, now: Date): Promise<string | null> {
  const { database } = await store();
  return opened(
    await database
      .delete(parcels)
      .where(present(kind, name, now))
      .returning(),
  );
}

const present = (kind: string, name: string, now: Date) =>
  and(eq(parcels.kind, kind), eq(parcels.nameHash, digestOf(name)), gt(parcels.expiresAt, now));

async function opened([row]: readonly (typeof parcels.$inferSelect)[]): Promise<string | null> {
  const { sealingKey, previousSealingKeys } = await store();
  if (!row) return null;
  return unsealWith(row.sealed, [sealingKey, ...previousSealingKeys], parcelOwner(row.nameHash))?.reveal() ?? null;
}
