import { secretShapeIn } from "../redaction/secret-shapes";
import type { Secret } from "../secret";

const MASK = "[secret]";
const LONGEST = 200;
/** Shorter pieces of an address are words such as "hooks", and masking them would only blacken prose. */
const SHORTEST_PIECE = 8;

/** One line of what the other side said, without anything that belongs to the channel's secrets or looks like a credential. */
export function mask(text: string, secrets: readonly Secret[]): string {
  const line = oneLine(text);
  const pieces = secrets.flatMap((secret) => piecesOf(secret.reveal())).sort((a, b) => b.length - a.length);
  const known = pieces.reduce((rest, piece) => rest.replaceAll(piece, MASK), line);
  const masked = withoutCredentials(known);
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST - 1)}…` : masked;
}

/** A text in one line: no control characters, and none that turn the direction of reading around. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ")
    .replaceAll(/ {2,}/g, " ")
    .trim();
}

/** The forms in which a secret comes back: as it is, encoded, and, of an address, the parts that open it. */
function piecesOf(secret: string): string[] {
  if (secret === "") return [];
  const whole = [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64").replace(/=+$/, "")];
  if (!/^https?:/.test(secret) || !URL.canParse(secret)) return whole;
  const { pathname, search, searchParams } = new URL(secret);
  const parts = [pathname, search, ...pathname.split("/"), ...searchParams.values()];
  return [...whole, ...parts.filter((part) => part.length >= SHORTEST_PIECE)];
}

/** A line without the words that have the shape of a credential, wherever they came from. */
export function withoutCredentials(line: string): string {
  const words = line.split(" ").map((word) => (secretShapeIn(word) === null ? word : MASK));
  return words.join(" ");
}
