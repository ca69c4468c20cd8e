import type { Traced } from "./traced";

/** UTF-8 that somebody read as Windows-1252: `Ã¼`, `â€™`. */
const MOJIBAKE =
  /\u00c3[\u0080-\u00bf]|\u00e2\u20ac[\u02dc\u2122\u0153\u009d\u201c\u201d\u2013\u2014]|\u00c2(?=[\u00a0-\u00bf])/g;
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const WIDE = /[\uff01-\uff5e]/g;
const QUOTES = /[\u2018-\u201b\u2032\u02bc\u00b4\u201c-\u201f\u2033\u00ab\u00bb\u2010-\u2015\u2212\ufe63]/g;
/** Letters in pieces, ligatures of PDF files, and narrow kana. */
const PIECES =
  /[A-Za-z][\u0300-\u036f]{1,3}|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\ufb00-\ufb06]|[\uff66-\uff9d][\uff9e\uff9f]?/g;

/** Writes letters, blanks, quotes and dashes the plain way. */
export function plain(text: Traced): Traced {
  return text
    .replace(MOJIBAKE, (match) => reread(match[0]))
    .replace(BLANK, () => " ")
    .replace(WIDE, (match) => String.fromCharCode(match[0].charCodeAt(0) - 0xfee0))
    .replace(QUOTES, (match) => plainMark(match[0].charCodeAt(0)))
    .replace(PIECES, (match) => match[0].normalize("NFKC"));
}

function reread(letters: string): string {
  const [first, , last = ""] = letters;
  if (first === "\u00c2") return "";
  if (first === "\u00c3") return String.fromCharCode(0xc0 + (letters.charCodeAt(1) & 0x3f));
  if (last === "\u02dc" || last === "\u2122") return "'";
  return last === "\u0153" || last === "\u009d" ? '"' : "-";
}

function plainMark(code: number): string {
  const isDash = (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63;
  if (isDash) return "-";
  const isDouble = (code >= 0x201c && code <= 0x201f) || code === 0x2033 || code === 0xab || code === 0xbb;
  return isDouble ? '"' : "'";
}
