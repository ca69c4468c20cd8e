import { type CodeSystem, codes as catalogue, codeOf } from "./catalogue/codes";
import type { Span } from "./cause";
import { endsOf } from "./ends-of";
import type { CodeFact } from "./facts";
import { isMention } from "./mention";

const EACH = 6;
const BREAK = String.raw`(?:[ \t]{0,3}\r?\n[ \t>|]{0,8})?`;
/** Line breaks may stand anywhere in it; the number may go on in the next line. */
const AADSTS = new RegExp(
  String.raw`A${BREAK}A${BREAK}D${BREAK}S${BREAK}T${BREAK}S${BREAK}[\s:#"'*(\[-]{0,3}(\d{2,8})(?:[ \t]{0,3}\r?\n[ \t>|]{0,8}(\d{1,7})(?=\D|$))?(:?)`,
  "gi",
);
const CODE_LIST = /error_?codes["']?\s{0,3}[:=]\s{0,3}[[(]?\s{0,8}((?:["']?\d{4,8}["']?[\s,]{0,12}){1,6})/gi;
const LABELLED =
  /(?:\berror ?no|\berror[ _-]?(?:code|number)|\bsign-?in error code|\bfailure code|\bresulttype|error\(s\)|오류 코드|エラー ?コード|fehlercode|code d.erreur|c[oó]digo de error|错误代码|錯誤碼)["']?\s{0,3}[:=#]?\s{0,3}["']?(\d{4,8})\b/gi;
const LOOKUP_LINK = /\/error\?code=(\d{5,8})/gi;
const BARE_STS = /(?<!AAD)\bSTS(\d{5,8})\b/g;
const PARTNER = /(?<![\w.-])(90042[01]|9003(?:08|09|29))(?!\w|[.-]\d)/g;
const PARTNER_LABELLED =
  /(?:(?:error[ _-]?)?code["']?\s{0,3}[:=]?\s{0,3}["']?|\()(10001|2000|3000|90000|600074)(?=["'),\s}]|$)/gi;
const INSIGHTS_SENTENCES = catalogue
  .filter(({ system, says }) => system === "insights" && says !== null && says.length > 14)
  .map(
    ({ code, says }) =>
      [code, new RegExp((says ?? "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"), "gi")] as const,
  );
const INSIGHTS_WORD = /\bmessage["']?\s{0,3}[:=]\s{0,3}["']?(unauthorized|forbidden)["']?\s{0,3}[,}]/gi;
const IN_CSV = /(?<=[,;|\t]\s{0,2}"?)(\d{5,7})(?="?\s{0,2}[,;|\t])/g;
const WORD = /\b(?:[a-z]{2,20}(?:_[a-z]{2,20}){1,5}|[A-Z]{2,40}(?:_[A-Z]{2,40}){1,5})\b/g;
const NAME = /\b[A-Z][a-z]{2,20}(?:_?[A-Z][A-Za-z0-9]{1,60}){1,3}\b/g;

/** Every code in the text, each place once, in its order. */
export function findCodes(text: string, isMicrosoft: boolean): readonly CodeFact[] {
  const found = [...entraCodes(text), ...numbered(text)];
  const partner = [...labelled(text, PARTNER, "partner-center"), ...partnerCodes(text), ...insightsCodes(text)];
  const words = [...wordCodes(text, isMicrosoft), ...namedCodes(text, found.length === 0)];
  const all = [...found, ...partner, ...words].sort((a, b) => a.start - b.start);
  return endsOf(all, ({ system, code, said }) => `${system} ${code} ${said}`, EACH);
}

interface Place extends Span {
  readonly number: string;
}

/** Entra's own spelling of its codes. */
function entraCodes(text: string): CodeFact[] {
  return endsOf(entraPlaces(text), ({ number }) => number, EACH).map(({ number, start, end }) =>
    fact("aadsts", number, text, start, end),
  );
}

/** The numbers behind `AADSTS`, each once; for texts too long to be read whole. */
export function entraNumbers(text: string): readonly string[] {
  return [...new Set(entraPlaces(text).map(({ number }) => number))];
}

function entraPlaces(text: string): readonly Place[] {
  const found: Place[] = [];
  for (const match of text.matchAll(AADSTS)) {
    const [whole, head = "", tail = "", colon = ""] = match;
    const isJoined = tail !== "" && isOne(head, tail, colon);
    const number = isJoined ? head + tail : head;
    if (number.length < 4) continue;
    const end =
      match.index + (isJoined || tail === "" ? whole.length - colon.length : whole.indexOf(head) + head.length);
    found.push({ number, start: match.index, end });
  }
  return found;
}

/** Whether a number goes on after the line break: if only so it is one we know, or if a colon follows. */
function isOne(head: string, tail: string, colon: string): boolean {
  const isHeadKnown = codeOf("aadsts", head) !== null;
  const isWholeKnown = codeOf("aadsts", head + tail) !== null;
  return isWholeKnown ? !isHeadKnown || colon !== "" : head.length < 4;
}

function numbered(text: string): CodeFact[] {
  const lists = [...text.matchAll(CODE_LIST)].flatMap((match) => {
    const from = match.index + match[0].length - (match[1] ?? "").length;
    return [...(match[1] ?? "").matchAll(/\d{4,8}/g)].map(
      (one) => [one[0], from + one.index, from + one.index + one[0].length] as const,
    );
  });
  const isTable = /sign-?in error code|error ?code|resulttype/i.test(text);
  const single = [LABELLED, LOOKUP_LINK, BARE_STS, ...(isTable ? [IN_CSV] : [])].flatMap((shape) =>
    [...text.matchAll(shape)].map((match) => {
      const end = match.index + match[0].replace(/["']$/, "").length;
      return [match[1] ?? "", end - (match[1] ?? "").length, end] as const;
    }),
  );
  return [...lists, ...single]
    .filter(([number]) => codeOf("aadsts", number) !== null)
    .map(([number, start, end]) => fact("aadsts", number, text, start, end));
}

function labelled(text: string, shape: RegExp, system: CodeSystem): CodeFact[] {
  return [...text.matchAll(shape)].map((match) => {
    const code = match[1] ?? "";
    const start = match.index + match[0].lastIndexOf(code);
    return fact(system, code, text, start, start + code.length);
  });
}

/** Small numbers are Partner Center's only where the text is about it. */
function partnerCodes(text: string): CodeFact[] {
  const isPartner = /partner|MFA required|Account (?:Id has to be set|Status for the customer)/i.test(text);
  return isPartner ? labelled(text, PARTNER_LABELLED, "partner-center") : [];
}

/** Insights sends sentences in place of codes. */
function insightsCodes(text: string): CodeFact[] {
  const sentences = INSIGHTS_SENTENCES.flatMap(([code, shape]) =>
    [...text.matchAll(shape)].map((match) => fact("insights", code, text, match.index, match.index + match[0].length)),
  );
  const isInsights = /data_?redacted|insights\/v1|scheduled(?:dataset|queries|report)/i.test(text);
  const words = isInsights ? labelled(text, INSIGHTS_WORD, "insights") : [];
  return [...sentences, ...words.map((word) => ({ ...word, code: word.code.toLowerCase() }))];
}

/** Lower-case words that OAuth and the sign-in libraries use as codes. */
function wordCodes(text: string, isMicrosoft: boolean): CodeFact[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = match[0].toLowerCase();
    const shouted = match[0] === word ? undefined : shoutedNames.get(match[0]);
    if (shouted !== undefined) return [fact("graph", shouted, text, match.index, match.index + word.length)];
    if (match[0] !== word && !isMicrosoft) return [];
    const system = codeOf("oauth", word) ? "oauth" : isMicrosoft && codeOf("msal", word) ? "msal" : null;
    if (system === null) return [];
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const isValue = /=\s{0,1}["']?$/.test(before) && !/error["']?=$/i.test(before.trimEnd().replace(/["']$/, ""));
    if (isValue && !/error|code|reason/i.test(before.slice(-16))) return [];
    return [fact(system, word, text, match.index, match.index + word.length)];
  });
}

const graphNames = new Map(catalogue.filter((one) => one.system === "graph").map((one) => [one.code, one.code]));
/** The same where somebody wrote everything in capitals. */
const shoutedNames = new Map([...graphNames.keys()].map((name) => [name.toUpperCase(), name]));
/** Symbolic names long enough to be nobody else's. */
const entraNames = new Map(
  catalogue.flatMap((one) =>
    one.system === "aadsts" && one.name !== null && one.name.length >= 14 ? [[one.name, one.code]] : [],
  ),
);
const COMMON_NAMES = new Set([
  "UnknownError",
  "FailedDependency",
  "TooManyRequests",
  "InvalidRequest",
  "InteractionRequired",
]);

function namedCodes(text: string, withNames: boolean): CodeFact[] {
  return [...text.matchAll(NAME)].flatMap((match) => {
    const name = match[0];
    const graph =
      graphNames.get(name) ?? [...graphNames.keys()].find((code) => code.length > 20 && name.startsWith(code));
    const system = graph === undefined ? "aadsts" : "graph";
    const code = graph ?? (withNames ? entraNames.get(name) : undefined);
    if (code === undefined) return [];
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (COMMON_NAMES.has(name) && !/code["']?\s{0,2}[:=]\s{0,2}["']?$/i.test(before)) return [];
    return [fact(system, code.replace("AADSTS", ""), text, match.index, match.index + name.length)];
  });
}

function fact(
  system: CodeSystem,
  code: string,
  text: string,
  start: number,
  end: number,
  said: CodeFact["said"] = isMention(text, start, end) ? "mentioned" : "thrown",
): CodeFact {
  const known = codeOf(system, code)?.code ?? (system === "aadsts" ? `AADSTS${code}` : code);
  return { system, code: known, said, start, end };
}
