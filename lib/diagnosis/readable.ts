import type { UnreadableReason } from "./cause";

/** A text with more UTF-16 units than this is not read. */
export const MAX_UNITS = 50 * 1024 * 1024;
const SAMPLE = 4096;
const MAX_DEPTH = 200;
/** First bytes of zip, gzip, 7z and rar, read as UTF-8 or byte by byte. */
const ARCHIVES = [
  "PK\u0003\u0004",
  "PK\u0005\u0006",
  "PK\u0007\u0008",
  "\u001f\u008b",
  "\u001f\ufffd",
  "7z\u00bc\u00af",
  "7z\ufffd\ufffd",
  "Rar!\u001a",
];
/** Control characters that no text has; terminals' own (escape, tab, line ends) are some. */
const STRANGE = /(?!\s)\p{Cc}|\ufffd/gu;

/** Why a text is not worth reading; null when it is. Looks at its beginning only. */
export function unreadable(text: string): UnreadableReason | null {
  if (text.length === 0) return "empty";
  if (text.length > MAX_UNITS) return "too-large";
  const sample = text.slice(0, SAMPLE);
  if (ARCHIVES.some((magic) => sample.startsWith(magic))) return "zip";
  if (isBlank(sample) && isBlank(text)) return "blank";
  // Text in UTF-16 read byte by byte has a null beside every letter.
  const letters = sample.replaceAll("\u0000", "").replaceAll("\u001b", "");
  const strange = letters.match(STRANGE)?.length ?? 0;
  const isBinary = strange > letters.length * 0.05 || letters.length < sample.length * 0.3;
  return isBinary ? "binary" : null;
}

function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}]/u.test(text);
}

/** Whether brackets nest deeper than anything people read. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x7b || unit === 0x5b) depth++;
    else if (unit === 0x7d || unit === 0x5d) depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
