import { ExternalLink } from "@/components/ui/external-link";
import { codeOf } from "@/lib/diagnosis/catalogue/codes";
import { entraLookUp } from "@/lib/diagnosis/catalogue/links";
import { codeFor, entraNumberIn } from "@/lib/diagnosis/catalogue/slug";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

/** Leads to Microsoft's own look-up when the number somebody wrote is not in the catalogue. */
export function UnknownNumber({
  written,
  words,
  locale,
}: {
  readonly written: string;
  readonly words: Texts;
  readonly locale: Locale;
}) {
  const number = entraNumberIn(written);
  if (number === null || codeOf("aadsts", String(number)) || codeFor(written)) return null;
  const text = fill(words.errors.lookUp, { code: tag("plain", `AADSTS${number}`) }, locale);
  return (
    <p className="mt-3">
      <ExternalLink href={entraLookUp(number)} opensNewTab={words.ui.check.opensNewTab}>
        {text}
      </ExternalLink>
    </p>
  );
}
