import type { CatalogueCode } from "@/lib/diagnosis/catalogue/codes";
import { tag } from "@/lib/values";
import type { CodeTexts, CodeWords } from "./code-texts";
import { codes as en } from "./en/codes";
import { errors as enErrors } from "./en/errors";
import { codes as ko } from "./ko/codes";
import { errors as koErrors } from "./ko/errors";
import type { Locale } from "./locale";
import { fill } from "./text";

const TEXTS: Readonly<Record<Locale, CodeTexts>> = { en, ko };
const ERRORS = { en: enErrors, ko: koErrors } as const;

/** What a code means and what to do; null for a code of which only name and stage are known. */
export function wordsOf({ system, stage, code, number }: CatalogueCode, locale: Locale): CodeWords | null {
  const groups: Readonly<Record<string, Readonly<Record<string, CodeWords>>>> = { ...TEXTS[locale] };
  const group = groups[system === "aadsts" ? stage : system];
  const key = system === "aadsts" ? String(number) : code;
  return group !== undefined && Object.hasOwn(group, key) ? (group[key] ?? null) : null;
}

/** The same, with a plain sentence about what is known where there is nothing more. */
export function explanationOf(code: CatalogueCode, locale: Locale): CodeWords {
  const { meaning, fix } = ERRORS[locale].onlyNamed;
  return wordsOf(code, locale) ?? { meaning: fill(meaning, { code: tag("plain", code.code) }, locale), fix };
}
