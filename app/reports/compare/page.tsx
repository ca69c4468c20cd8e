import type { Metadata } from "next";
import { shared } from "@/app/reports/[token]/shared";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { Comparison } from "@/components/reports/comparison";
import { FileField } from "@/components/reports/file-field";
import { Problem } from "@/components/reports/problem";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { compareRuns } from "@/lib/compare-runs";
import { type Texts, texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import type { PublishedRun } from "@/lib/record-schema";
import { isRedacted, redact } from "@/lib/redact";
import { UnsafeReportError } from "@/lib/redaction/safe";
import { held } from "@/lib/run-report/opened";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { title } = texts((await visitor()).locale).shares.compare;
  return { title, robots: { index: false, follow: false } };
}

/** What changed between two runs: two files, or a shared run and a file. */
export default async function ComparePage({ searchParams }: Props) {
  const person = await visitor();
  const { locale } = person;
  const words = texts(locale);
  const { compare } = words.shares;
  const query = await searchParams;
  const token = typeof query.share === "string" ? query.share : null;
  const isShared = token !== null && (await shared(token))?.state === "open";
  const name = typeof query.shown === "string" ? query.shown : null;
  const opened = name === null ? null : await held(name);
  return (
    <AppShell person={person} current="support" path="/reports/compare">
      <div className="mx-auto grid max-w-[960px] gap-6 px-4 pt-8 pb-20 wide:px-6">
        <div>
          <h1 className="text-2xl">{compare.title}</h1>
          <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{compare.lead}</p>
        </div>
        {name !== null && opened === null && <Notice tone="warn" live="status" title={words.shares.open.gone} />}
        {opened?.kind === "problem" && (
          <Problem
            problem={opened.problem}
            label={opened.field === "after" ? compare.after : compare.before}
            texts={words.shares}
            locale={locale}
          />
        )}
        {opened?.kind === "pair" && <Pair before={opened.before} after={opened.after} words={words} locale={locale} />}
        <Card className="px-4.5 py-4.5">
          <TwoFiles share={isShared ? token : null} words={words} />
        </Card>
      </div>
    </AppShell>
  );
}

function TwoFiles({ share, words }: { readonly share: string | null; readonly words: Texts }) {
  const { compare, open } = words.shares;
  return (
    <form action="/reports/compare/files" method="post" encType="multipart/form-data" className="grid gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        {share === null ? (
          <FileField name="before" label={compare.before} paste={open.paste} />
        ) : (
          <div>
            <p className="font-semibold">{compare.before}</p>
            <p className="text-ink-2">{compare.shared}</p>
            <input type="hidden" name="share" value={share} />
          </div>
        )}
        <FileField name="after" label={compare.after} paste={open.paste} />
      </div>
      <Button variant="primary" className="w-fit">
        {compare.button}
      </Button>
    </form>
  );
}

/** Stand-ins are only compared with stand-ins. */
function Pair({
  before,
  after,
  words,
  locale,
}: {
  readonly before: PublishedRun;
  readonly after: PublishedRun;
  readonly words: Texts;
  readonly locale: Locale;
}) {
  const isMixed = isRedacted(before) !== isRedacted(after);
  const even = (run: PublishedRun) => (isMixed && !isRedacted(run) ? redactedOr(run) : run);
  return (
    <>
      {isMixed && <Notice>{words.shares.compare.mixed}</Notice>}
      <Comparison comparison={compareRuns(even(before), even(after))} words={words} locale={locale} />
    </>
  );
}

/** What was opened here is only shown to whoever opened it, so a run that cannot be redacted is compared as it is. */
function redactedOr(run: PublishedRun): PublishedRun {
  try {
    return redact(run);
  } catch (problem) {
    if (problem instanceof UnsafeReportError) return run;
    throw problem;
  }
}
