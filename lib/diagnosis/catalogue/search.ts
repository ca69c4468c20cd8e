import { wordsOf } from "@/lib/locales/code-words";
import { LOCALES } from "@/lib/locales/locale";
import { type CatalogueCode, codes } from "./codes";
import { codeFor } from "./slug";

/** Longest search text that is looked at, in characters. */
export const MAX_QUERY = 200;
const MAX_WORDS = 12;

interface Entry {
  readonly code: CatalogueCode;
  /** What it is called: code, number, name. */
  readonly names: readonly string[];
  /** The names in one text, and the name's words. */
  readonly title: string;
  /** Everything else that is written about it, in every language. */
  readonly body: string;
}

const entries: readonly Entry[] = codes.map(entryOf);

/** Codes that hold every word of a query, in any language, best first; all of them for an empty query. */
export function findCodes(query: string): readonly CatalogueCode[] {
  const words = wordsIn(query);
  if (words.length === 0) return codes;
  const exact = words.flatMap((word) => codeFor(word) ?? []);
  const found = entries.flatMap((entry, index) => {
    const scores = words.map((word) => scoreOf(entry, word));
    return scores.includes(0) ? [] : [{ code: entry.code, index, score: scores.reduce((sum, one) => sum + one, 0) }];
  });
  const ranked = found.sort((a, b) => b.score - a.score || a.index - b.index).map(({ code }) => code);
  return [...new Set([...exact, ...ranked])];
}

function wordsIn(query: string): string[] {
  const words = query
    .slice(0, MAX_QUERY)
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s:,;"'()]+/u);
  return words.filter((word) => word !== "").slice(0, MAX_WORDS);
}

/** 0 when the word is nowhere. */
function scoreOf({ names, title, body }: Entry, word: string): number {
  if (names.includes(word)) return 8;
  if (title.startsWith(word) || title.includes(` ${word}`)) return 4;
  if (title.includes(word)) return 2;
  return body.includes(word) ? 1 : 0;
}

function entryOf(code: CatalogueCode): Entry {
  const name = code.name ?? "";
  const names = [code.code, String(code.number ?? ""), name].map((one) => one.toLowerCase());
  const spelled = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  const words = LOCALES.flatMap((locale) => {
    const found = wordsOf(code, locale);
    return found ? [found.meaning, found.fix] : [];
  });
  const { says, oauthErrors, statuses, system, stage } = code;
  return {
    code,
    names,
    title: [...names, spelled].join(" "),
    body: [says ?? "", ...oauthErrors, ...statuses, system, stage, ...words].join(" ").normalize("NFC").toLowerCase(),
  };
}
