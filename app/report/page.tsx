import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { ProgramDownloads } from "@/components/first-call/program-downloads";
import { QueryResult } from "@/components/first-call/query-result";
import { BuilderForm } from "@/components/report/builder-form";
import { OutcomeNotice } from "@/components/report/outcome-notice";
import { QueryEditor } from "@/components/report/query-editor";
import { QueryList } from "@/components/report/query-list";
import { ReportList } from "@/components/report/report-list";
import { SaveForm } from "@/components/report/save-form";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/lib/locales";
import type { Dataset } from "@/lib/microsoft/types";
import { type Parsed, parseQuery } from "@/lib/query/parse";
import { formatQuery } from "@/lib/query/query";
import { ask } from "@/lib/report/ask";
import { formOfQuery, queryOn, startingQuery } from "@/lib/report/builder";
import { build, change, openQuery, saveQuery, write } from "./actions";
import { Missing } from "./missing";
import { type ReportSession, reportSession, takeOutcome } from "./session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).report.page.title };
}

/** From the live columns to a saved query, and all queries and reports that are there. */
export default async function ReportPage() {
  const { person: asks, refusal } = await admit("/report");
  if (refusal) return <RefusedPage person={asks} refusal={refusal} path="/report" />;
  const open = await reportSession(asks);
  if (!open.ok) return <Missing lack={open} path="/report" />;
  const { person, insights } = open;
  const { locale } = person;
  const words = texts(locale).report;
  const outcome = await takeOutcome(open);
  const [datasets, queries, reports] = await Promise.all([
    ask(insights.datasets()),
    ask(insights.queries()),
    ask(insights.reports()),
  ]);
  const problem = [datasets, queries, reports].find((asked) => !asked.ok);
  return (
    <AppShell person={person} current="setup" path="/report">
      <div className="mx-auto grid max-w-[1200px] gap-8 px-4 pt-8 pb-20 wide:px-6">
        <header>
          <h1 className="text-2xl">{words.page.title}</h1>
          <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{words.page.lead}</p>
        </header>
        {outcome && <OutcomeNotice outcome={outcome} texts={words.outcomes} locale={locale} />}
        {!outcome && problem && !problem.ok && (
          <OutcomeNotice outcome={problem.failure} texts={words.outcomes} locale={locale} />
        )}
        {datasets.ok && <Writing open={open} datasets={datasets.value.items} />}
        {queries.ok && (
          <QueryList
            queries={queries.value.items}
            actions={{ edit: openQuery, change }}
            texts={words.queries}
            locale={locale}
          />
        )}
        {reports.ok && (
          <ReportList reports={reports.value.items} change={change} texts={words.reports} locale={locale} />
        )}
      </div>
    </AppShell>
  );
}

interface WritingProps {
  readonly open: ReportSession;
  readonly datasets: readonly Dataset[];
}

/** The query as choices and as text, its first rows, and its name. */
function Writing({ open, datasets }: WritingProps) {
  const { person, work } = open;
  const { locale } = person;
  const words = texts(locale).report;
  const starting = startingQuery(datasets);
  const first = datasets[0];
  if (!first) return <Notice tone="warn">{words.builder.noDatasets}</Notice>;
  const text = work.text ?? (starting ? formatQuery(starting) : "");
  const parsed = parseQuery(text, datasets);
  const dataset = parsed.ok ? parsed.dataset : (namedIn(text, datasets) ?? first);
  const query = parsed.ok ? parsed.query : queryOn(dataset);
  const { trial } = work;
  return (
    <>
      <div className="grid gap-5 wide:grid-cols-2">
        <BuilderForm
          action={build}
          datasets={datasets}
          dataset={dataset}
          chosen={formOfQuery(query)}
          texts={words.builder}
          locale={locale}
        />
        <QueryEditor
          action={write}
          text={text}
          problems={problemsIn(parsed)}
          datasetName={dataset.name}
          ranges={dataset.dateRanges}
          texts={words.query}
          locale={locale}
        />
      </div>
      {trial && !trial.ok && <OutcomeNotice outcome={trial.failure} texts={words.outcomes} locale={locale} />}
      {trial?.ok && (
        <div className="[&_section_section]:max-h-112 [&_section_section]:overflow-y-auto">
          <QueryResult
            dataset={trial.dataset}
            columns={trial.columns}
            rows={trial.rows}
            dataRedacted={trial.dataRedacted}
            locale={locale}
          />
        </div>
      )}
      {parsed.ok && (
        <>
          <SaveForm action={saveQuery} text={text} typed={work.save} texts={words.save} locale={locale} />
          <ProgramDownloads query={formatQuery(query)} isSandbox={person.visit?.world !== null} locale={locale} />
        </>
      )}
    </>
  );
}

function problemsIn(parsed: Parsed) {
  return parsed.ok ? [] : parsed.problems;
}

/** The dataset that a broken query most likely is about. */
function namedIn(text: string, datasets: readonly Dataset[]): Dataset | null {
  const name = /\bFROM\s+(\w+)/i.exec(text)?.[1]?.toLowerCase();
  return datasets.find((dataset) => dataset.name.toLowerCase() === name) ?? null;
}
