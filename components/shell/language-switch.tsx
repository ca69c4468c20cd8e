import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/locales/locale";

/** A link to the same page in each other language; a plain request sets the cookie. */
export function LanguageSwitch({
  locale,
  path,
  label,
}: {
  readonly locale: Locale;
  /** Where to come back to, with its query. */
  readonly path: string;
  readonly label: string;
}) {
  return (
    <ul aria-label={label} className="flex gap-1">
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <li key={other}>
          <a
            href={`/api/locale?${new URLSearchParams({ to: other, back: path })}`}
            lang={other}
            hrefLang={other}
            className="inline-flex min-h-8 items-center rounded-sm px-1 text-ink-2 hover:bg-sunken hover:text-ink wide:px-2 coarse:min-h-11"
          >
            {LOCALE_NAMES[other]}
          </a>
        </li>
      ))}
    </ul>
  );
}
