import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { pageOf } from "@/app/status/query";
import { type Visitor, visitor } from "@/app/visitor";
import { RunView } from "@/components/reports/run-view";
import { MessagePage } from "@/components/shell/message-page";
import { HistoryTable } from "@/components/status/history-table";
import { Pager } from "@/components/status/pager";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RunRecord } from "@/lib/check";
import { texts } from "@/lib/locales";
import { fill } from "@/lib/locales/text";
import { type RedactedRow, referenceOf } from "@/lib/people/redacted-row";
import { redact, type SafeRun } from "@/lib/redact";
import { UnsafeReportError } from "@/lib/redaction/safe";
import { HISTORY_SIZE, runOf, runsOf } from "@/lib/store/history";
import { latestRun } from "@/lib/store/queries";
import { tag } from "@/lib/values";
import { redactedOne } from "../reader";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).people.support.title };
}

/** One integration as support sees it: its runs, each as the copy that may leave. */
export default async function RedactedIntegrationPage({ params, searchParams }: Props) {
  const { person, refusal } = await admit("/support/integrations/[id]");
  const { id } = await params;
  const path = `/support/integrations/${id}`;
  if (refusal) return <RefusedPage person={person} refusal={refusal} path={path} />;
  const row = await redactedOne(person, id);
  const { support } = texts(person.locale).people;
  return (
    <AppShell person={person} current="support" path={path}>
      {row ? (
        <Detail person={person} row={row} asked={await searchParams} />
      ) : (
        <MessagePage title={support.missing.title} text={support.missing.text}>
          <ButtonLink href="/support/integrations">{support.back}</ButtonLink>
        </MessagePage>
      )}
    </AppShell>
  );
}

interface DetailProps {
  readonly person: Visitor;
  readonly row: RedactedRow;
  readonly asked: Awaited<Props["searchParams"]>;
}

async function Detail({ person, row, asked }: DetailProps) {
  const { locale, now } = person;
  const words = texts(locale);
  const { support } = words.people;
  const path = `/support/integrations/${row.id}`;
  const page = pageOf(asked.page);
  const [record, history] = await Promise.all([
    typeof asked.run === "string" ? runOf(row.id, asked.run) : latestRun(row.id),
    runsOf(row.id, page),
  ]);
  const safe = record && safeRun(record);
  return (
    <div className="mx-auto grid max-w-[1160px] gap-6 px-4 pt-8 pb-20 wide:px-6">
      <div>
        <a href="/support/integrations" className="link text-sm">
          {support.back}
        </a>
        <h1 className="text-2xl">
          {fill(support.integration, { reference: tag("plain", referenceOf(row.id)) }, locale)}
        </h1>
        <p className="mt-1 max-w-[66ch] text-ink-2">
          {support.redacted} {support.more}
        </p>
      </div>
      {safe ? (
        <RunView run={safe} now={now} words={words} locale={locale} />
      ) : (
        <Notice tone={record ? "warn" : "info"} title={record ? support.heldBack : support.noRun} />
      )}
      {history.rows.length > 0 && (
        <section aria-labelledby="history">
          <h2 id="history" className="mb-2 text-lg">
            {words.status.history.title}
          </h2>
          <HistoryTable
            runs={history.rows}
            hrefOf={(run) => `${path}?run=${encodeURIComponent(run)}`}
            compareAt={null}
            words={words}
            locale={locale}
          />
          <Pager
            page={page}
            pages={Math.ceil(history.total / HISTORY_SIZE)}
            hrefOf={(other) => `${path}?page=${other}#history`}
            texts={words.status}
            locale={locale}
          />
        </section>
      )}
    </div>
  );
}

/** Null when the run is held back. */
function safeRun(record: RunRecord): SafeRun | null {
  try {
    return redact(record);
  } catch (problem) {
    if (problem instanceof UnsafeReportError) return null;
    throw problem;
  }
}
