import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { PROGRAMS } from "@/lib/programs";
import { tag } from "@/lib/values";

/** A query as a small project in four languages, to carry on with. */
export function ProgramDownloads({
  query,
  isSandbox,
  locale,
}: {
  /** On one line. */
  readonly query: string;
  readonly isSandbox: boolean;
  readonly locale: Locale;
}) {
  const { page } = texts(locale).programs;
  return (
    <section aria-labelledby="programs" className="grid gap-3">
      <div>
        <h2 id="programs" className="text-lg">
          {page.title}
        </h2>
        <p className="text-ink-2">
          {page.lead} {page.noSecret}
        </p>
      </div>
      <p className="text-sm text-ink-2">
        {page.query}: <code className="break-words">{query}</code>
      </p>
      {isSandbox && <Notice>{page.inSandbox}</Notice>}
      <ul className="flex flex-wrap gap-x-4 gap-y-3">
        {PROGRAMS.map(({ id, title, needs }) => (
          <li key={id} className="grid justify-items-start gap-1">
            <ButtonLink href={`/api/programs/${id}?query=${encodeURIComponent(query)}`} download>
              {fill(page.download, { language: tag("plain", title) }, locale)}
            </ButtonLink>
            <span className="text-xs text-ink-2">{fill(page.needs, { needs: tag("plain", needs) }, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
