import type { Secret, SecretKind } from "./mask";

/** Names before which a value is secret. Alternatives start differently or nest, so each place is read once. */
const NAME =
  /secret(?:[ _-]?(?:value|text|key|string))?|pass(?:word|wd|phrase)|pwd|(?:refresh|access|id|session)[ _-]?token|token|(?:device|user|auth|authorization)[ _-]?code|code(?:_verifier)?|(?:client[ _-]?)?assertion|aaduserticket|(?:set-)?cookie|(?:account|api|shared[ _-]?access)[ _-]?key|sig(?:nature)?|securestring/gi;

const QUOTE = String.raw`(?:\\{0,8}["']|&quot;|&#(?:34|39|x22|x27);|%22)`;
/** `name = `, `"name": `, `name%3D`, `<name>`, HAR's `"name":"x","value":`. */
const ASSIGNED = new RegExp(
  String.raw`${QUOTE}?\s{0,4}(?:,\s{0,4}${QUOTE}value${QUOTE}\s{0,4}:|=>|[=:>]|%3[DA])\s{0,4}`,
  "iy",
);
/** `--name value`, `-Name value`, `Name value` of ConvertTo-SecureString. */
const FLAGGED = /[ \t]{1,4}(?![ \t-])/y;
const OPENING = new RegExp(QUOTE, "iy");
const MAX = 8192;

/** Words that stand where a secret would and are none. */
const PLACEHOLDER =
  /^(?:null|none|nil|true|false|undefined|empty|missing|required|expired|invalid|redacted|removed|hidden|masked|string|not|the|is|[*•.x]{2,}|[<[{(%$].*)$/i;

/** Names that also stand before harmless words: only a value with the look of a credential counts. */
const NEEDS_SHAPE: readonly SecretKind[] = ["authorization-code", "other", "sas", "client-assertion", "access-token"];

/** Secrets that a name gives away: forms, JSON at any depth of escaping, headers, HAR, XML, command lines. */
export function keyedSecrets(text: string): Secret[] {
  const found: Secret[] = [];
  const ends: BareEnd = { start: -1, end: -1 };
  NAME.lastIndex = 0;
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const after = match.index + match[0].length;
    const kind = kindOf(match[0].toLowerCase());
    const start = valueStart(text, match.index, after, kind);
    if (start === null) continue;
    const value = kind === "cookie" ? lineValue(text, start, ends) : valueAt(text, start, ends);
    if (isSecret(text.slice(value.start, value.end), kind)) {
      found.push({ kind, ...value });
      NAME.lastIndex = value.end;
    }
  }
  return found;
}

function kindOf(name: string): SecretKind {
  if (name.startsWith("secret") || /key$/.test(name)) return "client-secret";
  if (name.startsWith("pass") || name === "pwd" || name === "securestring") return "password";
  if (name.startsWith("refresh")) return "refresh-token";
  if (name === "token") return "other";
  if (name.endsWith("token")) return "access-token";
  if (name.startsWith("device") || name.startsWith("user")) return "device-code";
  if (name.includes("code")) return "authorization-code";
  if (name.endsWith("assertion")) return "client-assertion";
  if (name === "aaduserticket") return "user-ticket";
  return name.endsWith("cookie") ? "cookie" : "sas";
}

function valueStart(text: string, from: number, after: number, kind: SecretKind): number | null {
  ASSIGNED.lastIndex = after;
  if (ASSIGNED.exec(text) !== null) return ASSIGNED.lastIndex;
  FLAGGED.lastIndex = after;
  const isFlag = /(?:^|[\s"'])--?[\w-]{0,20}$/.test(text.slice(Math.max(0, from - 24), from));
  return isFlag && kind !== "authorization-code" && FLAGGED.exec(text) !== null ? FLAGGED.lastIndex : null;
}

/** The last unquoted value looked at: another one that starts in it ends with it, and is not read again. */
interface BareEnd {
  start: number;
  end: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function valueAt(text: string, from: number, ends: BareEnd): Piece {
  OPENING.lastIndex = from;
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return { start: from, end: bareEnd(text, from, ends) };
  const start = from + opening.length;
  return { start, end: quotedEnd(text, start, opening, ends) };
}

/** An escaped quote belongs to the value; one that is escaped no deeper than the opening one closes it. */
function quotedEnd(text: string, start: number, opening: string, ends: BareEnd): number {
  const limit = Math.min(text.length, start + MAX);
  const quote = opening.at(-1) ?? "";
  const depth = opening.length - 1;
  if (quote !== '"' && quote !== "'") {
    const closing = text.slice(start, limit).indexOf(opening);
    return closing < 0 ? bareEnd(text, start, ends) : start + closing;
  }
  let slashes = 0;
  for (let at = start; at < limit; at++) {
    const unit = text[at];
    if (unit === quote && (depth === 0 ? slashes % 2 === 0 : slashes <= depth)) return at - (depth === 0 ? 0 : slashes);
    if (unit === "\n" && depth === 0) return at;
    slashes = unit === "\\" ? slashes + 1 : 0;
  }
  return limit;
}

/** A quote inside an unquoted value is part of it unless the structure around goes on after it. */
function bareEnd(text: string, start: number, ends: BareEnd): number {
  if (start < ends.start || start >= ends.end) {
    ends.start = start;
    ends.end = scanBare(text, start);
  }
  return ends.end;
}

function scanBare(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX);
  for (let at = start; at < limit; at++) {
    const unit = text[at] ?? "";
    if (/[\s&<>]/.test(unit) || text.startsWith("%26", at)) return at;
    if ((unit === '"' || unit === "'" || unit === "`") && /^(?:[\s,}\]:;)\\]|$)/.test(text.slice(at + 1, at + 2))) {
      let end = at;
      while (end > start && text[end - 1] === "\\") end--;
      return end;
    }
  }
  return limit;
}

function lineValue(text: string, start: number, ends: BareEnd): Piece {
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text)?.[0];
  if (opening !== undefined) return valueAt(text, start, ends);
  let end = start;
  while (end < text.length && end - start < MAX && !/[\r\n"']/.test(text[end] ?? "")) end++;
  return { start, end };
}

function isSecret(value: string, kind: SecretKind): boolean {
  const bare = value.slice(0, 128);
  if (bare.length < 4 || PLACEHOLDER.test(bare)) return false;
  if (kind === "device-code") return bare.length >= 6 && /\d|[A-Z]{6}/.test(bare);
  if (!NEEDS_SHAPE.includes(kind)) return true;
  return bare.length >= 20 && /\d/.test(bare) && /[a-z]/i.test(bare) && !/aadsts/i.test(bare);
}
