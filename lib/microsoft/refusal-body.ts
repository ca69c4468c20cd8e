import { RunError } from "../run";
import { readJson } from "./answer";
import type { Received } from "./transport";

/** A JSON object with its keys in lower case and without blanks around them, as Microsoft's APIs disagree about both. */
export type Folded = Readonly<Record<string, unknown>>;

/** Folds an object's own keys, not those of what is in it; null when it is not an object. */
export function fold(value: unknown): Folded | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.trim().toLowerCase(), item]));
}

/** Text that says something. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** What a refusal says: an object, plain text or nothing. A page for people came from something in between, not from the API. */
export function refusalBody(received: Received): { readonly json: Folded | null; readonly text: string | null } {
  const body = received.body.trim();
  if (body === "") return { json: null, text: null };
  if (body.startsWith("<")) throw new RunError("malformed-answer", received.host);
  // What starts as an object must end as one: half a refusal refuses nothing.
  if (body.startsWith("{")) return { json: fold(readJson(received)), text: null };
  return { json: null, text: body.slice(0, 500) };
}

/** `error="…"` of the `WWW-Authenticate` header: all that some refusals say. */
export function challengeCode({ headers }: Received): string | null {
  return /\berror="([\w-]{1,60})"/.exec(headers.get("www-authenticate") ?? "")?.[1] ?? null;
}
