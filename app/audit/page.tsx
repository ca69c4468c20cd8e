import type { Metadata } from "next";
import { admit, mayDo } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { Entry } from "@/components/audit/entry";
import { FilterForm } from "@/components/audit/filter-form";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { entriesOf, filtered, madeBy } from "@/lib/audit";
import { portalUrl } from "@/lib/clouds/portal";
import { texts } from "@/lib/locales";
import { auditOf } from "@/lib/store/audit";
import { takeFlash } from "@/lib/vault";
import { CleanUp } from "./clean-up";
import { filterOf, queryOf } from "./filter";
import { AuditFlash } from "./flash";
import { Undo } from "./undo";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).audit.title };
}

/** Everything this product changed for the visitor's integration, with its undo. */
export default async function AuditPage({ searchParams }: Props) {
  const { person, refusal } = await admit("/audit");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/audit" />;
  const { audit, ui } = texts(person.locale);
  const { integration, cloud } = person;
  const rows = integration ? await auditOf(integration.id) : [];
  if (!integration || rows.length === 0)
    return (
      <AppShell person={person} current={null} path="/audit">
        <MessagePage title={audit.empty.title} text={audit.empty.text}>
          {(await mayDo(person, "work")) && (
            <ButtonLink variant="primary" href="/setup">
              {audit.empty.button}
            </ButtonLink>
          )}
        </MessagePage>
      </AppShell>
    );
  const filter = filterOf(await searchParams);
  const entries = entriesOf(rows);
  const shown = filtered(entries, filter);
  const canWork = await mayDo(person, "work");
  const roleHref = portalUrl(cloud, "partner-user-management");
  return (
    <AppShell person={person} current={null} path="/audit">
      <div className="mx-auto max-w-[960px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{audit.title}</h1>
        <p className="mt-1 mb-6 max-w-[66ch] text-lg text-ink-2">{audit.lead}</p>
        <AuditFlash flash={await takeFlash(person.visit, "action")} locale={person.locale} />
        <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
          <FilterForm entries={entries} filter={filter} texts={audit} />
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={`/audit/export/csv${queryOf(filter)}`}>{audit.exports.csv}</ButtonLink>
            <ButtonLink href={`/audit/export/json${queryOf(filter)}`}>{audit.exports.json}</ButtonLink>
          </div>
        </div>
        {shown.length === 0 && <Notice>{audit.filter.none}</Notice>}
        <CardList>
          {shown.map((entry) => (
            <Entry
              key={entry.attempt}
              entry={entry}
              undo={canWork && entry.canUndo && <Undo person={person} entry={entry} />}
              roleHref={roleHref}
              texts={audit}
              ui={ui}
              locale={person.locale}
            />
          ))}
        </CardList>
        {canWork && <CleanUp person={person} integration={integration} made={madeBy(rows)} />}
      </div>
    </AppShell>
  );
}

/** Shown once; what belongs to another page waits for it. */
