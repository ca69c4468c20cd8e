import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { makeShare } from "@/app/reports/actions";
import { ownRun } from "@/app/reports/own-run";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { Downloads } from "@/components/reports/downloads";
import { RunView } from "@/components/reports/run-view";
import { ShareForm } from "@/components/reports/share-form";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Disclosure } from "@/components/ui/disclosure";
import type { RunRecord } from "@/lib/check";
import { texts } from "@/lib/locales";
import { type RedactionMode, redact, type SafeRun } from "@/lib/redact";
import { UnsafeReportError } from "@/lib/redaction/safe";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).shares.make.title };
}

/** Shows exactly what would leave, redacted unless chosen otherwise, and makes the link or the file. */
export default async function NewSharePage({ searchParams }: Props) {
  const { person, refusal } = await admit("/reports/new");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/reports/new" />;
  const { locale, now } = person;
  const words = texts(locale);
  const { make } = words.shares;
  const query = await searchParams;
  const mode: RedactionMode = query.mode === "clear" ? "clear" : "redacted";
  const record = await ownRun(person, typeof query.run === "string" ? query.run : null);
  const safe = record && safeRun(record, mode);
  const { noRun, heldBack } = make;
  if (!record || !safe)
    return (
      <AppShell person={person} current={null} path="/reports/new">
        <MessagePage {...(record ? heldBack : noRun)}>
          <ButtonLink variant="primary" href="/setup">
            {noRun.button}
          </ButtonLink>
        </MessagePage>
      </AppShell>
    );
  const hrefOf = (one: RedactionMode, format = "") =>
    `/reports/new${format && `/${format}`}?${new URLSearchParams({ run: record.id, mode: one })}`;
  return (
    <AppShell person={person} current={null} path={hrefOf(mode)}>
      <div className="mx-auto max-w-[1160px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{make.title}</h1>
        <p className="mt-1 mb-6 max-w-[66ch] text-lg text-ink-2">{make.lead}</p>
        <div className="grid gap-6">
          <ShareForm
            action={makeShare}
            runId={record.id}
            mode={mode}
            hrefOf={hrefOf}
            mustAgree={query.agree === "missing"}
            texts={make}
            locale={locale}
          />
          <Downloads hrefOf={(format) => hrefOf(mode, format)} texts={words.shares} />
          <div>
            <h2 className="text-xl">{make.preview}</h2>
            <p className="mt-1 text-ink-2">
              {make.previewText} {words.shares.notes[mode]}
            </p>
          </div>
          <RunView run={safe} now={now} words={words} locale={locale} />
          <Disclosure summary={make.raw}>
            <CodeBlock className="max-h-[480px] overflow-y-auto">{JSON.stringify(safe, null, 2)}</CodeBlock>
          </Disclosure>
        </div>
      </div>
    </AppShell>
  );
}

/** Null when the report is held back. */
function safeRun(record: RunRecord, mode: RedactionMode): SafeRun | null {
  try {
    return redact(record, mode);
  } catch (problem) {
    if (problem instanceof UnsafeReportError) return null;
    throw problem;
  }
}
