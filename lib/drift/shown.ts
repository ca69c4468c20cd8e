declare const shown: unique symbol;

/** Text that may stand in a report. Only this file makes it, and only from numbers, closed words and names of the protocol. */
export type Shown = string & { readonly [shown]: true };

/** Words that a body may repeat in a report, for they are Microsoft's own and nobody's data. */
const WORDS = {
  vetting: ["none", "pending", "authorized", "rejected"],
  "partner-type": [
    "microsoftSupport",
    "syndicatePartner",
    "breadthPartner",
    "breadthPartnerDelegatedAdmin",
    "resellerPartnerDelegatedAdmin",
    "valueAddedResellerPartnerDelegatedAdmin",
  ],
  encoding: ["gzip", "br", "deflate", "identity"],
  flag: ["true", "false"],
  "any-origin": ["*", "null"],
  media: [
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=utf-8",
    "application/problem+json",
    "text/html",
    "text/plain",
    "text/html; charset=utf-8",
  ],
} as const satisfies Record<string, readonly string[]>;
export type WordSet = keyof typeof WORDS;

/** A word of ours: written in this program, not read from an answer. */
export function ours(word: Lowercase<string>): Shown {
  return allow(word);
}

export function number(value: number): Shown {
  return allow(Number.isFinite(value) ? String(Math.round(value)) : "unknown");
}

export function yesNo(value: boolean): Shown {
  return allow(value ? "yes" : "no");
}

/** The word if it is one of a closed set, else only how long it is. */
export function word(value: unknown, set: WordSet): Shown {
  const found = WORDS[set].find((known) => known === value);
  if (found !== undefined) return allow(found);
  return typeof value === "string" ? allow(`other, ${value.length} characters`) : allow(typeOf(value));
}

/** A number or one of Microsoft's codes; a code of any other form is not repeated. */
export function code(value: unknown): Shown {
  const text = String(value ?? "");
  return allow(/^\d{3,8}$/.test(text) ? text : value === undefined || value === null ? "none" : "not a number");
}

/** Names of keys with the types of their values; a key that does not look like a name of the protocol is only counted. */
export function keys(value: unknown, values: ReadonlySet<string>): Shown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return allow(typeOf(value));
  const entries = Object.entries(value);
  const named = entries.filter(([key]) => isName(key, values)).map(([key, item]) => `${key}: ${typeOf(item)}`);
  const others = entries.length - named.length;
  return allow([...named.sort(), ...(others > 0 ? [`${others} more`] : [])].join(", ") || "no keys");
}

/** One key or header name, or that it is not shown. */
export function name(key: string, values: ReadonlySet<string>): Shown {
  return allow(isName(key, values) ? key : "(a name that is not shown)");
}

export function names(all: readonly string[], values: ReadonlySet<string>): Shown {
  return allow(all.length === 0 ? "none" : all.map((key) => name(key, values)).join(", "));
}

/** Text that a contract or this program wrote, such as the pattern of a path. */
export function fromContract(text: string): Shown {
  return allow(text);
}

/** Several in a row. */
export function list(all: readonly Shown[]): Shown {
  return allow(all.length === 0 ? "none" : [...new Set(all)].join(", "));
}

/** Every text that an answer holds as a value, in lower case: none of them may pass for a name. */
export function valuesIn(bodies: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") found.add(value.toLowerCase());
    else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) visit(item);
  };
  for (const body of bodies) visit(body);
  return found;
}

/** Names of the protocol have letters and few signs: no digits, no dots but OData's, no blanks. */
function isName(key: string, values: ReadonlySet<string>): boolean {
  const isPlain = /^(?:@odata\.)?[A-Za-z][A-Za-z_-]{0,39}$/.test(key);
  return isPlain && !values.has(key.toLowerCase());
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `array of ${value.length}`;
  return value === undefined ? "absent" : typeof value;
}

/** The one place where text becomes showable. */
function allow(text: string): Shown {
  return text as Shown;
}
