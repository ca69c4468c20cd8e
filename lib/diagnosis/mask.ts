import type { Span } from "./cause";
import { keyedSecrets } from "./keyed-secrets";

/** Kinds of credential that people paste; where two fit the same place, the earlier one names it. */
export const SECRET_KINDS = [
  "private-key",
  "jwt",
  "basic",
  "cookie",
  "user-ticket",
  "sas",
  "client-secret",
  "password",
  "device-code",
  "authorization-code",
  "refresh-token",
  "client-assertion",
  "bearer",
  "access-token",
  "other",
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** One secret in a text, without what stands around it. */
export interface Secret extends Span {
  readonly kind: SecretKind;
}

/** Stands for each UTF-16 unit of a secret, so that every other place in the text keeps its index. */
export const MASK = "•";

const MAX = 8192;
const JWT = /eyJ[\w-]{10,8192}(?:\.[\w-]{0,8192}){0,4}/g;
const SCHEME = /(?:\b|(?<=\\[nrt]))(bearer|basic)(?:[ \t+]|%20){1,4}((?!\w{1,40}=["'\\h])[\w.~+/%=-]{8,8192})/gi;
const GRANT = /(?:(?<![\w.])|(?<=\\[nrt]))(?:[01]\.A[\w-]|M\.[CR]\d{2,3}[_.]|O?AQAB)[\w.!*$-]{20,8192}/g;
const USER_INFO = /:\/\/[^\s/:@"'<>]{1,100}:([^\s/@"'<>]{1,200})@/g;
const USER_CODE = /\benter the code ([A-Z0-9]{6,12})\b/gi;
/** A line that can only be the rest of a wrapped token. */
const WRAPPED = /=?\r?\n[ \t>|]{0,8}[\w.=-]{16,8192}(?=[\s"',;]|$)/y;

/** Every secret in a text, in its order, none overlapping; linear in the text. */
export function findSecrets(text: string): readonly Secret[] {
  const found = [
    ...privateKeys(text),
    ...tokens(text, JWT, "jwt"),
    ...schemes(text),
    ...tokens(text, GRANT, "refresh-token"),
    ...grouped(text, USER_INFO, "password"),
    ...grouped(text, USER_CODE, "device-code"),
    ...tildeSecrets(text),
    ...keyedSecrets(text),
  ];
  return merged(found);
}

/** The text with every secret masked in place, and how many of each kind there were. */
export function mask(text: string): { readonly text: string; readonly redactions: Redactions } {
  const secrets = findSecrets(text);
  return { text: maskedPiece(text, { start: 0, end: text.length }, secrets), redactions: countKinds(secrets) };
}

/** How many secrets of each kind. */
export type Redactions = Readonly<Partial<Record<SecretKind, number>>>;

/** Counts secrets by kind. */
export function countKinds(secrets: readonly Secret[]): Redactions {
  const counts: Partial<Record<SecretKind, number>> = {};
  for (const { kind } of secrets) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** A piece of the text with the secrets in it masked; `secrets` as `findSecrets` gives them. */
export function maskedPiece(text: string, piece: Span, secrets: readonly Secret[]): string {
  const parts: string[] = [];
  let at = piece.start;
  for (let index = firstEndingAfter(secrets, piece.start); index < secrets.length; index++) {
    const secret = secrets[index];
    if (secret === undefined || secret.start >= piece.end) break;
    const start = Math.max(secret.start, at);
    const end = Math.min(secret.end, piece.end);
    parts.push(text.slice(at, start), MASK.repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at, piece.end));
  return parts.join("");
}

function firstEndingAfter(secrets: readonly Secret[], index: number): number {
  let low = 0;
  let high = secrets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((secrets[middle]?.end ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokens(text: string, shape: RegExp, kind: SecretKind): Secret[] {
  const found: Secret[] = [];
  for (const match of text.matchAll(shape)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    found.push({ kind, start: match.index, end: withWrapped(text, match.index + match[0].length) });
  }
  return found;
}

function grouped(text: string, shape: RegExp, kind: SecretKind): Secret[] {
  return [...text.matchAll(shape)].map((match) => {
    const value = match[1] ?? "";
    const start = match.index + match[0].lastIndexOf(value);
    return { kind, start, end: start + value.length };
  });
}

function schemes(text: string): Secret[] {
  return [...text.matchAll(SCHEME)].flatMap((match) => {
    const value = match[2] ?? "";
    const isBasic = match[1]?.toLowerCase() === "basic";
    // Prose: "bearer authentication", "basic information".
    if (/^[a-z]+\.?$/i.test(value) && value.length < 30) return [];
    const end = match.index + match[0].length;
    return [{ kind: isBasic ? "basic" : "bearer", start: end - value.length, end } as const];
  });
}

function privateKeys(text: string): Secret[] {
  const found: Secret[] = [];
  for (let at = text.indexOf("PRIVATE KEY-----"); at >= 0; at = text.indexOf("PRIVATE KEY-----", at)) {
    const closing = text.indexOf("-----END", at + 16);
    const begin = text.slice(Math.max(0, at - 40), at).lastIndexOf("-----BEGIN");
    // Without an end it is cut off: what follows may all belong to it.
    const end = closing < 0 ? text.length : Math.min(text.length, closing + "-----END RSA PRIVATE KEY-----".length);
    found.push({ kind: "private-key", start: begin < 0 ? at : Math.max(0, at - 40) + begin, end });
    at = end;
  }
  return found;
}

const NAME_CHARACTER = /[\w.~-]/;

/** Entra's secrets hold a `~` and are 34 to 44 characters of both cases and digits. */
function tildeSecrets(text: string): Secret[] {
  const found: Secret[] = [];
  let last = 0;
  for (let at = text.indexOf("~"); at >= 0; at = text.indexOf("~", Math.max(at + 1, last))) {
    let start = at;
    while (start > last && at - start < 64 && NAME_CHARACTER.test(text[start - 1] ?? "")) start--;
    let end = at + 1;
    while (end < text.length && end - at < 80 && NAME_CHARACTER.test(text[end] ?? "")) end++;
    const value = text.slice(start, end);
    if (value.length >= 20 && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value))
      found.push({ kind: "client-secret", start, end });
    last = end;
  }
  return found;
}

/** Mail programs wrap long tokens; the rest of one is as secret as its beginning. */
function withWrapped(text: string, end: number): number {
  let at = end;
  for (;;) {
    WRAPPED.lastIndex = at;
    const rest = WRAPPED.exec(text);
    if (rest === null || at - end > MAX) return at;
    at += rest[0].length;
  }
}

function merged(found: readonly Secret[]): readonly Secret[] {
  const out: Secret[] = [];
  for (const secret of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (secret.end <= secret.start) continue;
    if (last === undefined || secret.start >= last.end) out.push(secret);
    else
      out[out.length - 1] = {
        kind: moreTelling(last.kind, secret.kind),
        start: last.start,
        end: Math.max(last.end, secret.end),
      };
  }
  return out;
}

function moreTelling(one: SecretKind, other: SecretKind): SecretKind {
  return SECRET_KINDS.indexOf(one) <= SECRET_KINDS.indexOf(other) ? one : other;
}
