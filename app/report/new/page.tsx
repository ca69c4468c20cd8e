import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { createReport } from "@/app/report/actions";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { OutcomeNotice } from "@/components/report/outcome-notice";
import { PlanForm } from "@/components/report/plan-form";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/lib/locales";
import type { SavedQuery } from "@/lib/microsoft/types";
import { parseQuery } from "@/lib/query/parse";
import { ask } from "@/lib/report/ask";
import { cleanName } from "@/lib/report/name";
import { earliestStart, leastHours } from "@/lib/report/schedule";
import type { PlanForm as Typed } from "@/lib/report/work";
import { Missing } from "../missing";
import { reportSession, takeOutcome } from "../session";

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).report.plan.title };
}

/** Makes a report of a saved query. */
export default async function NewReportPage({ searchParams }: PageProps) {
  const { person: asks, refusal } = await admit("/report/new");
  if (refusal) return <RefusedPage person={asks} refusal={refusal} path="/report/new" />;
  const open = await reportSession(asks);
  if (!open.ok) return <Missing lack={open} path="/report" />;
  const { person, insights, work } = open;
  const { locale, now } = person;
  const words = texts(locale).report;
  const { query: asked } = await searchParams;
  const outcome = await takeOutcome(open);
  const [queries, datasets] = await Promise.all([ask(insights.queries()), ask(insights.datasets())]);
  const query = queries.ok ? queries.value.items.find(({ id }) => id === asked) : undefined;
  if (!query)
    return (
      <AppShell person={person} current="setup" path="/report">
        {queries.ok ? (
          <MessagePage title={words.plan.gone} text={words.plan.goneText}>
            <ButtonLink variant="primary" href="/report">
              {words.page.back}
            </ButtonLink>
          </MessagePage>
        ) : (
          <div className="mx-auto max-w-[960px] px-4 py-10 wide:px-6">
            <OutcomeNotice outcome={queries.failure} texts={words.outcomes} locale={locale} />
          </div>
        )}
      </AppShell>
    );
  const parsed = datasets.ok ? parseQuery(query.text, datasets.value.items) : null;
  const dataset = parsed?.ok ? parsed.dataset : null;
  const mine = work.plan?.form.queryId === query.id ? work.plan : null;
  return (
    <AppShell person={person} current="setup" path="/report">
      <div className="mx-auto grid max-w-[960px] gap-6 px-4 pt-8 pb-20 wide:px-6">
        <header>
          <p className="text-sm">
            <a href="/report" className="link">
              {words.page.back}
            </a>
          </p>
          <h1 className="mt-1 text-2xl">{words.plan.title}</h1>
          <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{words.plan.lead}</p>
        </header>
        {outcome && <OutcomeNotice outcome={outcome} texts={words.outcomes} locale={locale} />}
        <PlanForm
          action={createReport}
          query={query}
          typed={mine?.form ?? proposal(query, dataset?.minimumRecurrenceHours ?? null, now)}
          problems={mine?.problems ?? {}}
          dataset={dataset && { name: dataset.name, minimumHours: dataset.minimumRecurrenceHours }}
          now={now}
          texts={words}
          locale={locale}
        />
      </div>
    </AppShell>
  );
}

/** What will do as it stands. */
function proposal(query: SavedQuery, minimumHours: number | null, now: Date): Typed {
  return {
    queryId: query.id,
    name: cleanName(query.name),
    when: "now",
    format: "CSV",
    startAt: earliestStart(now).toISOString().slice(0, 16),
    everyHours: String(leastHours(minimumHours)),
    times: "",
  };
}
