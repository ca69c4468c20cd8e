import type { Metadata } from "next";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { found } from "@/app/status/[id]/found";
import { Missing } from "@/app/status/[id]/missing";
import { RunView } from "@/components/reports/run-view";
import { texts } from "@/lib/locales";
import { fill, formatDateTime } from "@/lib/locales/text";
import { runOf } from "@/lib/store/history";
import { tag } from "@/lib/values";

interface Props {
  readonly params: Promise<{ id: string; run: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const { person, row } = await found("/status/[id]/runs/[run]", id);
  const { status } = texts(person.locale);
  return { title: row ? `${row.tenant} – ${status.history.title}` : status.run.missing.title };
}

/** A run of an integration's history with its requests and answers, as it was judged then. */
export default async function RunPage({ params }: Props) {
  const { id, run } = await params;
  const { person, refusal, row } = await found("/status/[id]/runs/[run]", id);
  if (refusal) return <RefusedPage person={person} refusal={refusal} path={`/status/${id}/runs/${run}`} />;
  const record = row && (await runOf(row.id, run));
  const { now, locale } = person;
  const words = texts(locale);
  const { status } = words;
  const when = record && { when: tag("plain", formatDateTime(record.finishedAt, locale)) };
  return (
    <AppShell person={person} current="status" path={`/status/${id}/runs/${run}`}>
      {row && when ? (
        <div className="mx-auto grid max-w-[1160px] gap-6 px-4 pt-8 pb-20 wide:px-6">
          <div>
            <a href={`/status/${row.id}`} className="link text-sm">
              {status.run.back}
            </a>
            <h1 className="text-2xl">{fill(status.run.title, when, locale)}</h1>
            <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{status.run.lead}</p>
          </div>
          <RunView run={record} now={now} words={words} locale={locale} />
        </div>
      ) : (
        <Missing
          words={row ? status.run.missing : status.detail.missing}
          back={
            row ? { href: `/status/${row.id}`, words: status.run.back } : { href: "/status", words: status.detail.all }
          }
        />
      )}
    </AppShell>
  );
}
