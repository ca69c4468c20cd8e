import type { ReportSession } from "@/app/report/session";
import { BarChart } from "@/components/report/bar-chart";
import { ChartChoice } from "@/components/report/chart-choice";
import { FileTable } from "@/components/report/file-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill, formatDateTime, plural } from "@/lib/locales/text";
import { downloadReport } from "@/lib/microsoft/insights-download";
import type { Execution, Report } from "@/lib/microsoft/types";
import { chartColumns, chartOf } from "@/lib/report/chart";
import type { FileTable as Table } from "@/lib/report/csv";
import { previewOf } from "@/lib/report/preview";
import { tag } from "@/lib/values";

/** The page waits for it: what streams in later is not seen without JavaScript. */
const DEADLINE_MS = 10_000;

interface FileProps {
  readonly open: ReportSession;
  readonly report: Report;
  /** The run whose file is shown. */
  readonly run: Execution;
  readonly runs: readonly Execution[];
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
}

/** A finished run: its file to download, its first rows and a chart of them. */
export async function ReportFile({ open, report, run, runs, query }: FileProps) {
  const { locale } = open.person;
  const words = texts(locale).report.file;
  const preview = await readPreview(open, run);
  return (
    <section aria-labelledby="file" className="grid gap-4">
      <h2 id="file" className="text-lg">
        {words.title}
      </h2>
      {"problem" in preview ? (
        <FileProblem problem={preview.problem} host={preview.host} texts={words} locale={locale} />
      ) : (
        <>
          <Downloading report={report} run={run} words={words} locale={locale} />
          <Preview table={preview.table} query={query} words={words} locale={locale} />
        </>
      )}
      {runs.length > 1 && <Runs report={report} runs={runs} words={words} locale={locale} />}
    </section>
  );
}

/** Why there is no file to show; a word in the address that is none of ours says nothing. */
export function FileProblem({
  problem,
  host,
  texts: words,
  locale,
}: {
  readonly problem: string;
  readonly host: string | null;
  readonly texts: ReportTexts["file"];
  readonly locale: Locale;
}) {
  const said = Object.entries(words.problems).find(([kind]) => kind === problem)?.[1];
  if (!said) return null;
  return (
    <Notice tone="bad" live="alert">
      {fill(said, { host: tag("plain", host) }, locale)}
    </Notice>
  );
}

type PreviewResult = { readonly table: Table } | { readonly problem: string; readonly host: string | null };

async function readPreview({ input }: ReportSession, run: Execution): Promise<PreviewResult> {
  const { cloud, reach } = input;
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const file = await downloadReport(run.secureLink ?? "", { cloud, outlet: reach.outlet, signal });
  if (!file.ok) return file;
  try {
    return { table: await previewOf(file.body, run.format) };
  } catch {
    return { problem: "unavailable", host: null };
  }
}

interface WordsProps {
  readonly words: ReportTexts["file"];
  readonly locale: Locale;
}

function Downloading({
  report,
  run,
  words,
  locale,
}: WordsProps & { readonly report: Report; readonly run: Execution }) {
  const dates = [
    run.generatedAt && fill(words.generated, { date: tag("plain", formatDateTime(run.generatedAt, locale)) }, locale),
    run.expiresAt && fill(words.expires, { date: tag("plain", formatDateTime(run.expiresAt, locale)) }, locale),
  ].filter(Boolean);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ButtonLink variant="primary" href={`/report/${report.id}/file?run=${encodeURIComponent(run.id)}`}>
        {fill(words.download, { format: tag("plain", run.format) }, locale)}
      </ButtonLink>
      <p className="text-sm text-ink-3">
        {words.downloadHint}
        {dates.length > 0 && ` ${dates.join(". ")}.`}
      </p>
    </div>
  );
}

function Preview({
  table,
  query,
  words,
  locale,
}: WordsProps & { readonly table: Table; readonly query: FileProps["query"] }) {
  if (table.rows.length === 0) return <Notice title={words.empty}>{words.emptyText}</Notice>;
  const columns = chartColumns(table);
  const asked = { label: textOf(query.label), value: textOf(query.value) };
  const chart = chartOf(table, asked);
  const run = textOf(query.run);
  const isAll = table.total === table.rows.length;
  return (
    <>
      <div className="grid gap-1.5">
        <p className="text-sm text-ink-3">
          {plural(isAll ? words.shown : words.shownPart, table.rows.length, locale)}
          {!isAll && table.total !== null && ` / ${plural(words.shown, table.total, locale)}`}
        </p>
        <FileTable table={table} numeric={columns.values} label={words.region} />
      </div>
      {chart && (
        <Card aria-labelledby="chart" className="grid gap-4 px-4.5 py-4.5">
          <h3 id="chart" className="text-md font-semibold">
            {words.chart}
          </h3>
          <ChartChoice columns={columns} chart={chart} hidden={run === "" ? {} : { run }} texts={words} />
          <BarChart chart={chart} texts={words} locale={locale} />
        </Card>
      )}
    </>
  );
}

function Runs({
  report,
  runs,
  words,
  locale,
}: WordsProps & { readonly report: Report; readonly runs: readonly Execution[] }) {
  return (
    <div>
      <h3 className="text-md font-semibold">{words.runs}</h3>
      <ul className="mt-1 grid gap-1 text-sm">
        {runs.map(({ id, generatedAt }) => (
          <li key={id}>
            <a href={`/report/${report.id}?run=${encodeURIComponent(id)}`} className="link">
              {generatedAt ? formatDateTime(generatedAt, locale) : id}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
