import type { Metadata } from "next";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { FileField } from "@/components/reports/file-field";
import { JudgedNotice } from "@/components/reports/judged-notice";
import { Problem } from "@/components/reports/problem";
import { RunView } from "@/components/reports/run-view";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { judgeAgain } from "@/lib/judge-again";
import { type Texts, texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import type { PublishedRun } from "@/lib/record-schema";
import { held } from "@/lib/run-report/opened";
import { MAX_RUN_BYTES } from "@/lib/run-report/read-run";
import { tag } from "@/lib/values";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).shares.open.title, robots: { index: false, follow: false } };
}

/** Opens a run file of anybody's, shows it as its admin saw it, and judges it again. */
export default async function OpenPage({ searchParams }: Props) {
  const person = await visitor();
  const { locale } = person;
  const words = texts(locale);
  const { open } = words.shares;
  const query = await searchParams;
  const name = typeof query.shown === "string" ? query.shown : null;
  const opened = name === null ? null : await held(name);
  const size = tag("plain", `${MAX_RUN_BYTES / 1_000_000} MB`);
  return (
    <AppShell person={person} current="support" path="/reports/open">
      <div className="mx-auto grid max-w-[1160px] gap-6 px-4 pt-8 pb-20 wide:px-6">
        <div>
          <h1 className="text-2xl">{open.title}</h1>
          <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{fill(open.lead, { size }, locale)}</p>
        </div>
        {name !== null && opened === null && <Notice tone="warn" live="status" title={open.gone} />}
        {opened?.kind === "problem" && <Problem problem={opened.problem} texts={words.shares} locale={locale} />}
        {opened?.kind !== "run" && (
          <Card className="max-w-[760px] px-4.5 py-4.5">
            <form action="/reports/open/file" method="post" encType="multipart/form-data" className="grid gap-4">
              <FileField name="run" label={open.file} paste={open.paste} />
              <Button variant="primary" className="w-fit">
                {open.button}
              </Button>
            </form>
          </Card>
        )}
        {opened?.kind === "run" && (
          <Shown
            run={opened.run}
            path={`/reports/open?shown=${name}`}
            isJudged={query.judge === "today"}
            words={words}
            locale={locale}
            now={person.now}
          />
        )}
      </div>
    </AppShell>
  );
}

function Shown({
  run,
  path,
  isJudged,
  words,
  locale,
  now,
}: {
  readonly run: PublishedRun;
  readonly path: string;
  readonly isJudged: boolean;
  readonly words: Texts;
  readonly locale: Locale;
  readonly now: Date;
}) {
  const { shares } = words;
  const judged = isJudged ? judgeAgain(run) : null;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={judged ? path : `${path}&judge=today`}>
          {judged ? shares.judge.asItWas : shares.judge.button}
        </ButtonLink>
        <ButtonLink href="/reports/open">{shares.open.title}</ButtonLink>
        <ButtonLink href="/reports/compare">{shares.compare.title}</ButtonLink>
      </div>
      {judged && <JudgedNotice before={run} judged={judged} words={words} locale={locale} />}
      <RunView run={judged?.run ?? run} now={now} words={words} locale={locale} />
    </>
  );
}
