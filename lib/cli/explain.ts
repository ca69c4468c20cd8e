import { checksFor } from "@/lib/diagnosis/catalogue/code-checks";
import type { CatalogueCode } from "@/lib/diagnosis/catalogue/codes";
import { relativesOf } from "@/lib/diagnosis/catalogue/conditions";
import { entraLookUp, lookUpOf, referenceOf } from "@/lib/diagnosis/catalogue/links";
import { findCodes } from "@/lib/diagnosis/catalogue/search";
import { codeFor, entraNumberIn, slugOf } from "@/lib/diagnosis/catalogue/slug";
import { takesEffect } from "@/lib/diagnosis/catalogue/takes-effect";
import { texts } from "@/lib/locales";
import { causeTexts } from "@/lib/locales/cause-texts";
import { explanationOf, wordsOf } from "@/lib/locales/code-words";
import type { Locale } from "@/lib/locales/locale";
import { type Command, EXIT, localeOf, oneOf, readOptions, UsageError } from "./command";
import { cliTexts } from "./texts";

/** How many codes are offered when none of that name exists. */
const MAX_OFFERED = 8;

/** `insights-preflight explain <code>`: what the catalogue holds about a code. Asks nobody. */
export const explain: Command = {
  name: "explain",
  argument: "code",
  options: { format: { type: "string" } },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const given = readOptions(explain, args, locale);
    const format = oneOf(given, "format", ["text", "json"], locale);
    const written = given.get("")?.[0] ?? "";
    if (written.trim() === "") throw new UsageError(cliTexts(locale).nothingToExplain);
    const code = codeFor(written);
    if (code) io.out(format === "json" ? JSON.stringify(published(code, locale), null, 2) : asText(code, locale));
    else if (format === "json") io.out(JSON.stringify(unknown(written), null, 2));
    else io.err(unknownText(written, locale));
    return code ? EXIT.ready : EXIT.failed;
  },
};

/** A code as other programs may rely on it. */
function published(code: CatalogueCode, locale: Locale) {
  const { earlier, later, beside } = relativesOf(code);
  return {
    schema: 1,
    known: true,
    ...code,
    id: slugOf(code),
    ...explanationOf(code, locale),
    takesEffect: takesEffect(code),
    checks: checksFor(code),
    related: { earlier: earlier.map(slugOf), later: later.map(slugOf), beside: beside.map(slugOf) },
    links: linksOf(code),
  };
}

/** Nothing of what was written is repeated: it may be a secret. */
function unknown(written: string) {
  const number = entraNumberIn(written);
  return {
    schema: 1,
    known: false,
    links: number === null ? [] : [entraLookUp(number)],
    near: near(written).map(slugOf),
  };
}

function asText(code: CatalogueCode, locale: Locale): string {
  const { errors } = texts(locale);
  const { meaning, fix } = explanationOf(code, locale);
  const { earlier, later, beside } = relativesOf(code);
  const effect = takesEffect(code);
  const lines: readonly (readonly [string, string | null | false])[] = [
    [errors.facts.system, errors.systems[code.system]],
    [errors.sections.chain, causeTexts(locale).stages[code.stage]],
    [errors.facts.who, code.who && errors.who[code.who]],
    [errors.facts.retry, code.retry && errors.retry[code.retry]],
    [errors.facts.effect, effect && errors.effect[effect]],
    [errors.facts.password, passwordLine(code, locale)],
    [errors.facts.oauth, code.oauthErrors.join(", ")],
    [errors.facts.says, code.says],
    [errors.sections.checks, checksFor(code).join(", ")],
    [errors.related.earlier, earlier.map(slugOf).join(", ")],
    [errors.related.later, later.map(slugOf).join(", ")],
    [errors.related.beside, beside.map(slugOf).join(", ")],
  ];
  return [
    [code.code, code.name].filter(Boolean).join("  "),
    "",
    meaning,
    "",
    fix,
    "",
    ...lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])),
    "",
    ...linksOf(code),
  ].join("\n");
}

function passwordLine({ passwordProven }: CatalogueCode, locale: Locale): string | null {
  const { yes, no } = texts(locale).errors.passwordProven;
  return passwordProven === null ? null : passwordProven ? yes : no;
}

function unknownText(written: string, locale: Locale): string {
  const words = cliTexts(locale);
  const number = entraNumberIn(written);
  const offered = near(written).map((code) =>
    [slugOf(code), wordsOf(code, locale)?.meaning ?? code.name].filter(Boolean).join("  "),
  );
  return [
    words.noSuchCode,
    ...(number === null ? [] : [entraLookUp(number)]),
    ...(offered.length > 0 ? ["", `${words.codesWithWords}:`, ...offered.map((line) => `  ${line}`)] : []),
  ].join("\n");
}

function near(written: string): readonly CatalogueCode[] {
  return findCodes(written).slice(0, MAX_OFFERED);
}

function linksOf(code: CatalogueCode): readonly string[] {
  return [lookUpOf(code), referenceOf(code.system)].filter((link) => link !== null);
}
