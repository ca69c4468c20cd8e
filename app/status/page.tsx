import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { admit, roleFor } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { type Visitor, visitor } from "@/app/visitor";
import { StatusFilter } from "@/components/status/filter-form";
import { IntegrationTable } from "@/components/status/integration-table";
import { Pager } from "@/components/status/pager";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/lib/locales";
import { plural } from "@/lib/locales/text";
import { may } from "@/lib/people/access";
import { integrationsFor, PAGE_SIZE, type StatusQuery } from "@/lib/store/status";
import { addressOf, queryOf } from "./query";
import { readerOf } from "./reader";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).pages.status.title };
}

/** Every integration the visitor may see; a single one opens by itself. */
export default async function StatusPage({ searchParams }: Props) {
  const { person, refusal } = await admit("/status");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/status" />;
  const asked = await searchParams;
  const query = queryOf(asked);
  const { pages, status, people } = texts(person.locale);
  const role = await roleFor(person);
  const list = await integrationsFor(readerOf(person), query, person.now);
  const only = list.total === 1 && Object.keys(asked).length === 0 ? list.rows[0] : undefined;
  if (only) redirect(`/status/${only.id}`);
  const isEmpty = list.total === 0 && query.page === 1 && query.search === "" && query.state === null;
  return (
    <AppShell person={person} current="status" path={`/status${addressOf(query)}`}>
      <div className="mx-auto max-w-[1160px] px-4 pt-8 pb-20 wide:px-6">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h1 className="text-2xl">{pages.status.title}</h1>
          {person.admin && may(role, "name") && <ButtonLink href="/people">{people.page.open}</ButtonLink>}
        </div>
        <p className="mt-1 mb-6 max-w-[66ch] text-lg text-ink-2">{status.lead}</p>
        {isEmpty ? (
          <Notice title={pages.status.empty}>
            <p className="mb-3">{pages.status.emptyText}</p>
            {may(role, "work") && (
              <ButtonLink variant="primary" href="/setup">
                {pages.status.open}
              </ButtonLink>
            )}
          </Notice>
        ) : (
          <List person={person} query={query} {...list} />
        )}
      </div>
    </AppShell>
  );
}

type ListProps = Awaited<ReturnType<typeof integrationsFor>> & {
  readonly person: Visitor;
  readonly query: StatusQuery;
};

function List({ person, query, rows, total }: ListProps) {
  const { now, locale } = person;
  const words = texts(locale);
  const { status } = words;
  const exportOf = (format: string) => `/status/export/${format}${addressOf({ ...query, page: 1 })}`;
  return (
    <>
      <StatusFilter query={query} texts={status} />
      <div className="mt-4 mb-3 flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-sm text-ink-2" data-total={total}>
          {total > 0 ? plural(status.found, total, locale) : status.none}
        </p>
        {total > 0 ? (
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={exportOf("csv")}>{status.exports.csv}</ButtonLink>
            <ButtonLink href={exportOf("json")}>{status.exports.json}</ButtonLink>
          </div>
        ) : (
          <ButtonLink href="/status?sort=urgency">{status.showAll}</ButtonLink>
        )}
      </div>
      {total > 0 && <IntegrationTable rows={rows} now={now} words={words} locale={locale} />}
      <Pager
        page={query.page}
        pages={Math.ceil(total / PAGE_SIZE)}
        hrefOf={(page) => `/status${addressOf({ ...query, page })}`}
        texts={status}
        locale={locale}
      />
    </>
  );
}
