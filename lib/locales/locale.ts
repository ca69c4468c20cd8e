/** The languages the product speaks, the default first. */
export const LOCALES = ["en", "ko"] as const;
export type Locale = (typeof LOCALES)[number];

/** Name of the cookie that keeps the reader's choice. */
export const LOCALE_COOKIE = "locale";

/** Each language in its own words, for the switch. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: "English", ko: "한국어" };

/** Whether a string names a language of the product. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The reader's choice if there is one, else the best match of `Accept-Language`, else English. */
export function negotiateLocale(acceptLanguage: string | null | undefined, cookie: string | null | undefined): Locale {
  if (isLocale(cookie)) return cookie;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map(preferenceOf)
    .filter((preference) => preference.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return "en";
}

function preferenceOf(entry: string): { language: string; quality: number } {
  const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
  const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { language: tag.split("-")[0] ?? "", quality: Number.isFinite(quality) ? quality : 0 };
}
