import { config } from "./config";
import { newToken } from "./link";
import { insertParcel, readParcel, takeParcel } from "./store/parcels";

/** What one request leaves for the next: texts under unguessable names, for minutes. */
export interface Parcels {
  /** Gives the name it goes by. */
  put(text: string, nowMs: number): Promise<string>;
  /** Null when there is none, or it is over. */
  find(name: string, nowMs: number): Promise<string | null>;
  /** As find, and once only. */
  take(name: string, nowMs: number): Promise<string | null>;
}

/** How long parcels of a kind live, how many there are at once, and how many letters in all; the oldest make room. */
export interface ParcelKind {
  readonly kind: string;
  readonly lifeMs: number;
  readonly most: number;
  readonly mostLetters: number;
}

interface Parcel {
  readonly text: string;
  readonly untilMs: number;
}

/** In this process's memory only. */
export function parcelsInMemory({ lifeMs, most, mostLetters }: Omit<ParcelKind, "kind">): Parcels {
  const all = new Map<string, Parcel>();
  const find = async (name: string, nowMs: number) => {
    const found = all.get(name);
    return found && found.untilMs > nowMs ? found.text : null;
  };
  return {
    async put(text, nowMs) {
      const name = newToken();
      all.set(name, { text, untilMs: nowMs + lifeMs });
      let letters = [...all.values()].reduce((sum, one) => sum + one.text.length, 0);
      for (const [old, one] of all) {
        const isTooMuch = old !== name && (letters > mostLetters || all.size > most);
        if (one.untilMs > nowMs && !isTooMuch) continue;
        letters -= one.text.length;
        all.delete(old);
      }
      return name;
    },
    find,
    async take(name, nowMs) {
      const text = await find(name, nowMs);
      all.delete(name);
      return text;
    },
  };
}

/** Sealed in the store, where the next request finds them whichever instance it reaches. */
export function sharedParcels({ kind, lifeMs, most }: Omit<ParcelKind, "mostLetters">): Parcels {
  return {
    async put(text, nowMs) {
      const name = newToken();
      await insertParcel({ kind, name, text, expiresAt: new Date(nowMs + lifeMs) }, new Date(nowMs), most);
      return name;
    },
    find: (name, nowMs) => readParcel(kind, name, new Date(nowMs)),
    take: (name, nowMs) => takeParcel(kind, name, new Date(nowMs)),
  };
}

declare global {
  var preflightParcels: Map<string, Parcels> | undefined;
}

/** The parcels of a kind: shared where there may be other instances, else in memory; on globalThis because Next bundles routes apart. */
export function parcelsOf(kind: ParcelKind): Parcels {
  globalThis.preflightParcels ??= new Map();
  const known = globalThis.preflightParcels.get(kind.kind);
  const found = known ?? (config().databaseUrl ? sharedParcels(kind) : parcelsInMemory(kind));
  globalThis.preflightParcels.set(kind.kind, found);
  return found;
}
