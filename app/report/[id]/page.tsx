import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { change } from "@/app/report/actions";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { ConfirmDelete } from "@/components/report/confirm-delete";
import { OutcomeNotice } from "@/components/report/outcome-notice";
import { planWords, stateWords } from "@/components/report/plan-words";
import { Progress } from "@/components/report/progress";
import { ReportControls } from "@/components/report/report-controls";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { texts } from "@/lib/locales";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { Report } from "@/lib/microsoft/types";
import { ask } from "@/lib/report/ask";
import { progressOf, type ReportProgress } from "@/lib/report/progress";
import { tag } from "@/lib/values";
import { Missing } from "../missing";
import { isReportId, type ReportSession, reportSession, takeOutcome } from "../session";
import { FileProblem, ReportFile } from "./file";

interface PageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).report.reports.title };
}

/** One report: how far it is, and its file. */
export default async function OneReportPage({ params, searchParams }: PageProps) {
  const { person: asks, refusal } = await admit("/report/[id]");
  if (refusal) return <RefusedPage person={asks} refusal={refusal} path={`/report/${(await params).id}`} />;
  const open = await reportSession(asks);
  const { id } = await params;
  if (!isReportId(id)) notFound();
  if (!open.ok) return <Missing lack={open} path={`/report/${id}`} />;
  const { person, insights } = open;
  const { locale } = person;
  const words = texts(locale).report;
  const outcome = await takeOutcome(open);
  const [reports, runs] = await Promise.all([ask(insights.reports()), ask(insights.executions(id))]);
  const report = reports.ok ? reports.value.items.find((one) => one.id.toLowerCase() === id.toLowerCase()) : undefined;
  const failed = [reports, runs].find((asked) => !asked.ok);
  return (
    <AppShell person={person} current="setup" path={`/report/${id}`}>
      {reports.ok && !report ? (
        <MessagePage title={words.reports.gone} text={words.reports.goneText}>
          <ButtonLink variant="primary" href="/report">
            {words.page.back}
          </ButtonLink>
        </MessagePage>
      ) : (
        <div className="mx-auto grid max-w-[1200px] gap-8 px-4 pt-8 pb-20 wide:px-6">
          <Head report={report} words={words} />
          {outcome && <OutcomeNotice outcome={outcome} texts={words.outcomes} locale={locale} />}
          {failed && !failed.ok && <OutcomeNotice outcome={failed.failure} texts={words.outcomes} locale={locale} />}
          {report && runs.ok && (
            <Body
              open={open}
              report={report}
              progress={progressOf(report, runs.value.items, person.now)}
              query={await searchParams}
            />
          )}
        </div>
      )}
    </AppShell>
  );
}

function Head({ report, words }: { readonly report: Report | undefined; readonly words: ReportTexts }) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-3">
      <div className="min-w-0">
        <p className="text-sm">
          <a href="/report" className="link">
            {words.page.back}
          </a>
        </p>
        <h1 className="mt-1 text-2xl [overflow-wrap:anywhere]">{report?.name ?? words.page.title}</h1>
      </div>
      {report && <ReportControls report={report} action={change} from="report" texts={words.reports} />}
    </header>
  );
}

interface BodyProps {
  readonly open: ReportSession;
  readonly report: Report;
  readonly progress: ReportProgress;
  readonly query: Awaited<PageProps["searchParams"]>;
}

function Body({ open, report, progress, query }: BodyProps) {
  const { locale } = open.person;
  const words = texts(locale).report;
  const asked = progress.files.find((run) => run.id === query.run) ?? progress.files[0];
  const fileProblem = typeof query.file === "string" ? query.file : null;
  return (
    <>
      <Progress
        state={progress.state}
        detail={detailOf(report, progress, open)}
        href={`/report/${report.id}`}
        texts={words.progress}
      />
      {fileProblem && <FileProblem problem={fileProblem} host={null} texts={words.file} locale={locale} />}
      {asked && <ReportFile open={open} report={report} run={asked} runs={progress.files} query={query} />}
      <Facts report={report} words={words.reports} locale={locale} />
      <ConfirmDelete action={change} step="delete-report" id={report.id} name={report.name} texts={words.reports} />
    </>
  );
}

function detailOf(report: Report, { state }: ReportProgress, { person }: ReportSession): string | null {
  const { progress } = texts(person.locale).report;
  if (state === "ready") return null;
  const start = tag("plain", report.startAt && formatDateTime(report.startAt, person.locale));
  return fill(progress[`${state}Text`], { start }, person.locale);
}

function Facts({
  report,
  words,
  locale,
}: {
  readonly report: Report;
  readonly words: ReportTexts["reports"];
  readonly locale: ReportSession["person"]["locale"];
}) {
  const facts = [
    [words.status, stateWords(report.status, words)],
    [words.plan, planWords(report, words, locale)],
    [words.created, report.createdAt ? formatDateTime(report.createdAt, locale) : "–"],
    [words.format, report.format],
  ] as const;
  return (
    <section aria-labelledby="report-query" className="grid gap-3">
      <h2 id="report-query" className="text-lg">
        {words.query}
      </h2>
      {report.query && <CodeBlock>{report.query}</CodeBlock>}
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
