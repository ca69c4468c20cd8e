import { Button, ButtonLink } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill, formatDate } from "@/lib/locales/text";
import type { SavedQuery } from "@/lib/microsoft/types";
import { tag } from "@/lib/values";
import { ConfirmDelete } from "./confirm-delete";

interface Actions {
  /** Puts a query into the editor. */
  readonly edit: (form: FormData) => Promise<void>;
  readonly change: (form: FormData) => Promise<void>;
}

/** The saved queries, and Microsoft's own behind a fold. */
export function QueryList({
  queries,
  actions,
  texts,
  locale,
}: {
  readonly queries: readonly SavedQuery[];
  readonly actions: Actions;
  readonly texts: ReportTexts["queries"];
  readonly locale: Locale;
}) {
  const own = queries.filter(({ isSystem }) => !isSystem);
  const system = queries.filter(({ isSystem }) => isSystem);
  return (
    <section aria-labelledby="queries" className="grid gap-3">
      <h2 id="queries" className="text-lg">
        {texts.title}
      </h2>
      {own.length === 0 ? (
        <Notice>{texts.none}</Notice>
      ) : (
        <Rows queries={own} actions={actions} texts={texts} locale={locale} />
      )}
      {system.length > 0 && (
        <Disclosure summary={`${texts.system} · ${system.length}`}>
          <p className="mb-3 max-w-[66ch] text-ink-2">{texts.systemLead}</p>
          <Rows queries={system} actions={actions} texts={texts} locale={locale} />
        </Disclosure>
      )}
    </section>
  );
}

function Rows({
  queries,
  actions,
  texts,
  locale,
}: {
  readonly queries: readonly SavedQuery[];
  readonly actions: Actions;
  readonly texts: ReportTexts["queries"];
  readonly locale: Locale;
}) {
  return (
    <CardList>
      {queries.map((query) => (
        <li key={query.id} className="grid gap-2 px-4.5 py-3" data-saved-query={query.name}>
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="min-w-0">
              <h3 className="text-md font-semibold [overflow-wrap:anywhere]">{query.name}</h3>
              {query.description && <p className="text-sm text-ink-2">{query.description}</p>}
              {!query.isSystem && query.user && query.createdAt && (
                <p className="text-sm text-ink-3">
                  {fill(
                    texts.by,
                    { user: tag("upn", query.user), date: tag("plain", formatDate(query.createdAt, locale)) },
                    locale,
                  )}
                </p>
              )}
            </div>
            <div className="flex flex-wrap gap-2">
              <form action={actions.edit}>
                <input type="hidden" name="text" value={query.text} />
                <Button>
                  {texts.edit}
                  <span className="sr-only"> {query.name}</span>
                </Button>
              </form>
              <ButtonLink href={`/report/new?query=${query.id}`}>
                {texts.report}
                <span className="sr-only"> {query.name}</span>
              </ButtonLink>
            </div>
          </div>
          <code className="text-sm text-ink-2 [overflow-wrap:anywhere]">{query.text}</code>
          {!query.isSystem && (
            <ConfirmDelete action={actions.change} step="delete-query" id={query.id} name={query.name} texts={texts} />
          )}
        </li>
      ))}
    </CardList>
  );
}
