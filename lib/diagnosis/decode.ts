import { plain } from "./plain-letters";
import type { Traced } from "./traced";

const ANSI = /(?:(?![\t\n\r])\p{Cc}|\^\[)\[[0-9;]{0,16}[A-Za-z]|(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;
const QUOTED_PRINTABLE = /=(?:\r?\n|[C-F][0-9A-F](?:=(?:\r?\n=)?[89AB][0-9A-F]){1,3}|[0-9A-F]{2})/g;
const ESCAPE =
  /\\{1,8}(?:u[0-9a-fA-F]{4}|x[c-fC-F][0-9a-fA-F](?:\\{1,8}x[89abAB][0-9a-fA-F]){1,3}|x[0-9a-fA-F]{2}|[nrt"'/])/g;
const ENTITY = /&(?:amp;){0,3}(?:#[0-9]{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,6});/g;
const PERCENT = /%(?:25){0,3}(?:[c-fC-F][0-9A-Fa-f](?:%(?:25){0,3}[89abAB][0-9A-Fa-f]){1,3}|[0-9A-Fa-f]{2})/g;
const PLUS = /(?<=[\p{L}\p{N}_.,:;'")\]}])\+(?=[\p{L}\p{N}_'"([{])/gu;
const INLINE_TAG = /<\/?(?:b|i|em|strong|span|wbr|mark|code|font|a|u)\b[^<>]{0,300}>/gi;
const BLOCK_TAG = /<\/?(?:br|p|div|td|tr|li|ul|pre|h[1-6]|body|html|table|string)\b[^<>]{0,300}>/gi;

/** Takes off what programs put around a text on its way: colours, escapes of JSON, HTML, URLs and mail. Linear. */
export function decode(given: Traced): Traced {
  let text = given.replace(ANSI, () => "");
  if (isQuotedPrintable(text.text)) text = text.replace(QUOTED_PRINTABLE, (match) => quotedPrintable(match[0]));
  text = text.replace(ESCAPE, unescaped).replace(ENTITY, (match) => entity(match[0]));
  const form = text.text.includes("%") ? text.replace(PERCENT, (match) => percent(match[0])) : text;
  const isOneWord = form !== text && !/\s/.test(given.text);
  // What was inside an address may have been escaped before it came there.
  if (form !== text) text = form.replace(ESCAPE, unescaped).replace(ENTITY, (match) => entity(match[0]));
  if (isOneWord || isForm(text.text)) text = text.replace(PLUS, () => " ");
  if (text.text.includes("<")) text = text.replace(INLINE_TAG, () => "").replace(BLOCK_TAG, () => "\n");
  return plain(text.replace(ANSI, () => ""));
}

function isQuotedPrintable(text: string): boolean {
  return (
    /quoted-printable|=(?:20|2E|3D)=?\r?\n/i.test(text) ||
    (text.includes("=3D") && /=\r?\n/.test(text)) ||
    /(?:=E[0-9A-F](?:=[89AB][0-9A-F]){2}){2}/.test(text)
  );
}

function isForm(text: string): boolean {
  return /error_description=|[?&#]error=|[\p{L}\p{N}_]\+[\p{L}\p{N}_]{1,20}\+[\p{L}\p{N}_]/u.test(text);
}

function unescaped(match: RegExpExecArray): string {
  const bare = match[0].replace(/^\\{1,8}/, "");
  if (bare === "n" || bare === "r") return "\n";
  if (bare === "t") return " ";
  if (bare.length === 1) return bare;
  if (bare.length > 5) return utf8(bare);
  return String.fromCharCode(Number.parseInt(bare.slice(1), 16));
}

function quotedPrintable(match: string): string {
  const digits = match.replace(/[=\r\n]/g, "");
  if (digits.length > 2) return utf8(digits);
  return digits === "" ? "" : String.fromCharCode(Number.parseInt(digits, 16));
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  amp: "&",
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  laquo: '"',
  raquo: '"',
  ndash: "-",
  mdash: "-",
  shy: "",
};
/** A letter and its mark, as in `&uuml;`. */
const MARKS: Readonly<Record<string, string>> = {
  uml: "\u0308",
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  tilde: "\u0303",
  cedil: "\u0327",
};

function entity(whole: string): string | null {
  const name = whole.slice(1, -1).replaceAll("amp;", "");
  if (name.startsWith("#")) {
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code < 0xffff ? String.fromCharCode(code) : " ";
  }
  const known = ENTITIES[name] ?? (name === "szlig" ? "ß" : undefined);
  if (known !== undefined) return known;
  const mark = MARKS[name.slice(1)];
  return mark === undefined ? null : `${name.slice(0, 1)}${mark}`.normalize("NFC");
}

/** Only what is readable by itself: half a letter in UTF-8 becomes a blank, as do line breaks' other halves. */
function percent(match: string): string | null {
  const digits = match.replace(/%(?:25){0,3}(?=[0-9A-Fa-f]{2})/g, "");
  if (digits.length > 2) return utf8(digits);
  const code = Number.parseInt(digits, 16);
  if (code === 0x0a || code === 0x0d) return "\n";
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  return code >= 0x80 ? " " : null;
}

const reader = new TextDecoder();

/** The letter that bytes written in hexadecimal digits stand for, whatever else is between them. */
function utf8(digits: string): string {
  const bytes = digits.match(/[0-9A-Fa-f]{2}/g) ?? [];
  return reader.decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16))).replaceAll("\ufffd", " ");
}
