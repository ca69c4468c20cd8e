import type { ValueKind } from "@/lib/values";

/** What a pseudonym stands for. */
export type Alias =
  | "user"
  | "tenant"
  | "app"
  | "object"
  | "request"
  | "name"
  | "company"
  | "partner"
  | "host"
  | "hidden";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The first group says what the id is of, the last one counts. */
const GUID_HEADS: Readonly<Partial<Record<Alias, string>>> = {
  tenant: "aaaaaaaa",
  app: "bbbbbbbb",
  object: "cccccccc",
  request: "dddddddd",
};
const PSEUDONYM_GUID = /^(?:aaaaaaaa|bbbbbbbb|cccccccc|dddddddd)-0000-4000-8000-\d{12}$/;
const PSEUDONYM_WORD = /^(?:app|name|company|hidden)-\d{1,6}$/;
const PSEUDONYM_HOST = /^(?:tenant|host)-\d{1,6}\.example$/;
const PSEUDONYM_UPN = /^user-\d{1,6}(?:#EXT#)?@tenant-\d{1,6}\.example$/;
const PSEUDONYM_PARTNER = /^9{3}\d{4}$/;

/** Whether a text is a GUID, in lower case. */
export const isGuidText = (text: string): boolean => GUID.test(text);

/** Whether a text is one that a pseudonym book wrote: redacting twice changes nothing. */
export function isPseudonym(text: string): boolean {
  return [PSEUDONYM_GUID, PSEUDONYM_WORD, PSEUDONYM_HOST, PSEUDONYM_UPN].some((shape) => shape.test(text));
}

/** The same stand-in for the same value throughout one report; nothing of a value is in its stand-in. */
export class PseudonymBook {
  readonly #known = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #taken: ReadonlySet<string>;

  /** `taken` are pseudonyms that stand in the record already. */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken;
  }

  /** A stand-in that was given before, in whatever role; null when there is none. */
  find(value: string): string | null {
    return this.#known.get(keyOf(value)) ?? null;
  }

  guid(value: string, alias: Alias): string {
    const head = GUID_HEADS[alias] ?? "cccccccc";
    return this.#given(value, head, (count) => `${head}-0000-4000-8000-${String(count).padStart(12, "0")}`);
  }

  domain(value: string): string {
    return this.#given(value, "tenant", (count) => `tenant-${count}.example`);
  }

  host(value: string): string {
    return this.#given(value, "host", (count) => `host-${count}.example`);
  }

  /** Keeps what a sign-in name says about its kind: that it is a guest's. */
  user(value: string): string {
    const at = value.lastIndexOf("@");
    const domain = this.domain(at < 0 ? value : value.slice(at + 1));
    const guest = /#ext#/i.test(value) ? "#EXT#" : "";
    return this.#given(value, "user", (count) => `user-${count}${guest}@${domain}`);
  }

  partner(value: string): string {
    if (PSEUDONYM_PARTNER.test(value)) return value;
    return this.#given(value, "partner", (count) => `999${String(count).padStart(4, "0")}`);
  }

  /** `app-1`, `company-1`, `hidden-1`. Case counts, so that two texts that differ stay two. */
  word(value: string, alias: Alias): string {
    return this.#given(value, alias, (count) => `${alias}-${count}`, `${alias} ${value}`);
  }

  #given(value: string, series: string, write: (count: number) => string, key = keyOf(value)): string {
    if (isPseudonym(value)) return value;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    let count = (this.#counts.get(series) ?? 0) + 1;
    while (this.#taken.has(write(count))) count += 1;
    this.#counts.set(series, count);
    const pseudonym = write(count);
    this.#known.set(key, pseudonym);
    return pseudonym;
  }
}

const keyOf = (value: string) => value.trim().toLowerCase();

/** What a tagged id is of. */
export const ALIAS_OF: Readonly<Partial<Record<ValueKind, Alias>>> = {
  "tenant-id": "tenant",
  "app-id": "app",
  "object-id": "object",
};
