import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/locales/locale";
import type { StatusTexts } from "@/lib/locales/status-texts";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

/** Links to the page before and after; nothing when there is only one. */
export function Pager({
  page,
  pages,
  hrefOf,
  texts,
  locale,
}: {
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
  readonly texts: StatusTexts;
  readonly locale: Locale;
}) {
  if (pages <= 1) return null;
  const where = fill(texts.page, { page: tag("number", page), pages: tag("number", pages) }, locale);
  return (
    <nav aria-label={where} className="mt-3 flex flex-wrap items-center gap-3">
      {page > 1 && <ButtonLink href={hrefOf(page - 1)}>{texts.previous}</ButtonLink>}
      <span className="text-sm text-ink-2">{where}</span>
      {page < pages && <ButtonLink href={hrefOf(page + 1)}>{texts.next}</ButtonLink>}
    </nav>
  );
}
