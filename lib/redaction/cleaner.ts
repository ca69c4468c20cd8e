import type { ValueKind } from "@/lib/values";
import { ALIAS_OF, type Alias, isGuidText, isPseudonym, type PseudonymBook } from "./pseudonyms";
import { secretShapeIn } from "./secret-shapes";
import { KNOWN_HOSTS, KNOWN_IDS, VOCABULARY } from "./vocabulary";

/** What a text is said to be: a value's own kind, a code of Microsoft's, the id of a request. */
export type TextKind = ValueKind | "code" | "request-id";

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
const DURATION = /^P(?:\d{1,5}[YMWD]){1,4}$/;
const CODE = /^(?:AADSTS)?\d{1,8}$/;
const AADSTS = /^AADSTS\d{4,8}$/;
const NUMBER = /^-?\d{1,9}(?:\.\d{1,6})?$/;
const SMALL_NUMBER = /^\d{1,4}(?:\.\d{1,2})?$/;
const PARTNER_ID = /^\d{4,10}$/;
const DOMAIN = /^(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z][a-z0-9-]{1,62}$/i;
const USER = /^[\w.+#'-]{1,113}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;
const NAME = /^[\p{L}\p{N} .,&()/+'_-]{1,120}$/u;
const SEPARATORS = /([\s,;:()'"=|]+)/;

/** Whether a text has the shape of what it is said to be and none of a credential's. */
export function isPlausible(text: string, kind: TextKind): boolean {
  if (secretShapeIn(text) !== null) return false;
  switch (kind) {
    case "tenant-id":
    case "app-id":
    case "object-id":
    case "request-id":
      return isGuidText(text.toLowerCase());
    case "upn":
      return USER.test(text);
    case "domain":
      return DOMAIN.test(text);
    case "partner-id":
      return PARTNER_ID.test(text);
    case "name":
      return NAME.test(text) && !isPassword(text);
    case "url":
      return /^https?:\/\/[\w.:/-]{1,300}$/i.test(text);
    default:
      return false;
  }
}

/** Letters of both cases, digits and more in one word: nobody names a thing like that. */
function isPassword(text: string): boolean {
  return text
    .split(" ")
    .some((word) => word.length >= 8 && /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word));
}

/** Turns one text at a time into what may leave. A text that nothing vouches for becomes a pseudonym or `hidden-n`. */
export class Cleaner {
  readonly #book: PseudonymBook;
  /** Identities that may leave as they are, in lower case; empty while redaction is on. */
  readonly #vouched: ReadonlySet<string>;
  /** How many different texts were given a stand-in, by what they were. */
  readonly replaced = new Set<string>();

  constructor(book: PseudonymBook, vouched: ReadonlySet<string>) {
    this.#book = book;
    this.#vouched = vouched;
  }

  /** The safe form of a text of a known kind; `alias` names what a `name` is of. */
  text(text: string, kind: TextKind = "plain", alias: Alias = "name"): string {
    const bare = text.trim().toLowerCase();
    if (text === "" || VOCABULARY.has(text) || isPseudonym(text)) return text;
    if (KNOWN_IDS.has(bare) || KNOWN_HOSTS.has(bare)) return text;
    switch (kind) {
      case "tenant-id":
      case "app-id":
      case "object-id":
        return isGuidText(bare)
          ? this.#identity(text, this.#book.guid(text, ALIAS_OF[kind] ?? "object"))
          : this.#any(text);
      case "request-id":
        return isGuidText(bare) ? this.#identity(text, this.#book.guid(text, "request")) : this.#any(text);
      case "upn":
        return USER.test(text) ? this.#identity(text, this.#book.user(text)) : this.#any(text);
      case "domain":
        return DOMAIN.test(text) ? this.#identity(text, this.#book.domain(text)) : this.#any(text);
      case "name":
        return this.#identity(text, this.#book.word(text, alias));
      case "partner-id":
        return PARTNER_ID.test(text) ? this.#identity(text, this.#book.partner(text)) : this.#any(text);
      case "number":
      case "code":
        return (kind === "code" ? CODE : NUMBER).test(text) && this.#book.find(text) === null ? text : this.#any(text);
      default:
        return this.#any(text);
    }
  }

  /** The safe form of the id that a check, a finding or a field goes by: a known word or nothing of it. */
  word(text: string): string {
    return VOCABULARY.has(text) || isPseudonym(text) ? text : this.#hidden(text);
  }

  /** A number that is an identity elsewhere is one here. */
  number(value: number): number {
    const known = this.#book.find(String(value));
    return known === null || this.#vouched.has(String(value)) ? value : Number(known) || 0;
  }

  #identity(text: string, pseudonym: string): string {
    if (pseudonym === text || this.#vouched.has(text.trim().toLowerCase())) return text;
    this.replaced.add(pseudonym);
    return pseudonym;
  }

  #hidden(text: string): string {
    const pseudonym = this.#book.word(text, "hidden");
    this.replaced.add(pseudonym);
    return pseudonym;
  }

  #any(text: string): string {
    if (DATE.test(text) || DURATION.test(text)) return text;
    if (/^[a-z][a-z0-9+.-]{1,30}:\/\//i.test(text)) return this.#url(text);
    return this.#identified(text) ?? this.#tokens(text);
  }

  /** The stand-in of a text that is an identity by its shape, or is known as one; null for any other. */
  #identified(text: string): string | null {
    const known = this.#book.find(text);
    if (known !== null) return this.#identity(text, known);
    const bare = text.trim().toLowerCase();
    if (KNOWN_IDS.has(bare) || KNOWN_HOSTS.has(bare)) return text;
    if (isGuidText(bare)) return this.#identity(text, this.#book.guid(text, "object"));
    if (secretShapeIn(text) !== null) return null;
    if (USER.test(text)) return this.#identity(text, this.#book.user(text));
    return DOMAIN.test(text) ? this.#identity(text, this.#book.domain(text)) : null;
  }

  /** Word by word; what stands between two known words and is not known is hidden as one. */
  #tokens(text: string): string {
    let out = "";
    /** Unknown words in a row, with what stands between them. */
    let unknown = "";
    let gap = "";
    for (const [at, part] of text.split(SEPARATORS).entries()) {
      if (at % 2 === 1) gap += part;
      else if (part !== "") {
        const safe = this.#token(part);
        if (safe === null && unknown !== "") unknown += gap + part;
        else {
          out += (unknown === "" ? "" : this.#hidden(unknown)) + gap + (safe ?? "");
          unknown = safe === null ? part : "";
        }
        gap = "";
      }
    }
    return out + (unknown === "" ? "" : this.#hidden(unknown)) + gap;
  }

  #token(token: string): string | null {
    const bare = token.replace(/\.$/, "");
    if (VOCABULARY.has(token) || VOCABULARY.has(bare) || isPseudonym(bare)) return token;
    if (AADSTS.test(token)) return token;
    if (SMALL_NUMBER.test(token) && this.#book.find(token) === null) return token;
    return this.#identified(token);
  }

  /** Host and path piece by piece; what comes before and after them does not leave. */
  #url(text: string): string {
    if (!URL.canParse(text)) return this.#hidden(text);
    if (this.#vouched.has(text.trim().toLowerCase())) return text;
    const url = new URL(text);
    if (url.protocol !== "https:" && url.protocol !== "http:") return this.#hidden(text);
    const { hostname } = url;
    const host = KNOWN_HOSTS.has(hostname) || isPseudonym(hostname) ? hostname : this.#host(hostname);
    const port = url.port === "" ? "" : `:${url.port}`;
    const path = url.pathname.split("/").map((segment) => this.#segment(segment));
    const isBare = url.pathname === "/" && !text.endsWith("/");
    return `${url.protocol}//${host}${port}${isBare ? "" : path.join("/")}`;
  }

  #host(hostname: string): string {
    return this.#identity(hostname, this.#book.find(hostname) ?? this.#book.host(hostname));
  }

  #segment(segment: string): string {
    if (segment === "" || VOCABULARY.has(segment)) return segment;
    const safe = this.text(decoded(segment));
    return encodeURIComponent(safe).replace(/%24/g, "$").replace(/%3D/g, "=").replace(/%2C/g, ",");
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
