import type { Traced } from "./traced";

const ANSI = /(?:(?![\t\n\r])\p{Cc}|\^\[)\[[0-9;]{0,16}[A-Za-z]|(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;
const QUOTED_PRINTABLE = /=(?:\r?\n|[0-9A-F]{2})/g;
const ESCAPE = /\\{1,8}(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[nrt"'/])/g;
const ENTITY = /&(?:amp;){0,3}(?:#[0-9]{1,6}|#x[0-9a-fA-F]{1,5}|quot|apos|lt|gt|nbsp|amp);/g;
const PERCENT = /%(?:25){0,3}([0-9A-Fa-f]{2})/g;
const PLUS = /(?<=[\w.,:;')])\+(?=[\w'(])/g;
const INLINE_TAG = /<\/?(?:b|i|em|strong|span|wbr|mark|code|font|a|u)\b[^<>]{0,300}>/gi;
const BLOCK_TAG = /<\/?(?:br|p|div|td|tr|li|ul|pre|h[1-6]|body|html|table|string)\b[^<>]{0,300}>/gi;
const BLANK = /\u00c2?[\u00a0\u2007\u202f\u3000]/g;
const WIDE = /[\uff01-\uff5e]/g;

/** Takes off what programs put around a text on its way: colours, escapes of JSON, HTML, URLs and mail. Linear. */
export function decode(given: Traced): Traced {
  let text = given.replace(ANSI, () => "");
  if (isQuotedPrintable(text.text)) text = text.replace(QUOTED_PRINTABLE, (match) => hex(match[0].slice(1), ""));
  text = text.replace(ESCAPE, unescaped);
  text = text.replace(ENTITY, (match) => entity(match[0]));
  if (text.text.includes("%")) text = text.replace(PERCENT, (match) => percent(match[1] ?? ""));
  if (isForm(text.text)) text = text.replace(PLUS, () => " ");
  if (text.text.includes("<")) text = text.replace(INLINE_TAG, () => "").replace(BLOCK_TAG, () => "\n");
  return text
    .replace(ANSI, () => "")
    .replace(BLANK, () => " ")
    .replace(WIDE, (match) => String.fromCharCode(match[0].charCodeAt(0) - 0xfee0));
}

function isQuotedPrintable(text: string): boolean {
  return /quoted-printable/i.test(text) || (text.includes("=3D") && /=\r?\n/.test(text));
}

function isForm(text: string): boolean {
  return /error_description=|[?&#]error=|\w\+\w{1,20}\+\w/.test(text);
}

function unescaped(match: RegExpExecArray): string {
  const bare = match[0].replace(/^\\{1,8}/, "");
  if (bare === "n" || bare === "r") return "\n";
  if (bare === "t") return " ";
  return bare.length > 1 ? String.fromCharCode(Number.parseInt(bare.slice(1), 16)) : bare;
}

function hex(digits: string, otherwise: string): string {
  return /^[0-9A-F]{2}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : otherwise;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " ", amp: "&" };

function entity(whole: string): string {
  const name = whole.slice(1, -1).replaceAll("amp;", "");
  if (!name.startsWith("#")) return ENTITIES[name] ?? " ";
  const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code < 0xffff ? String.fromCharCode(code) : " ";
}

/** Only what is readable by itself: half a letter in UTF-8 becomes a blank, as do line breaks' other halves. */
function percent(digits: string): string | null {
  const code = Number.parseInt(digits, 16);
  if (code === 0x0a || code === 0x0d) return "\n";
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  return code >= 0x80 ? " " : null;
}
