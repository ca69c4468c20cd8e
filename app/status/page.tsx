import type { Metadata } from "next";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { IntegrationFacts } from "@/components/setup/integration-facts";
import { Rail } from "@/components/setup/rail";
import { VerdictLine } from "@/components/status/verdict-line";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { checkOf, checks } from "@/lib/checks";
import { texts } from "@/lib/locales";
import { latestRun } from "@/lib/store/queries";
import { summarize } from "@/lib/summary";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).pages.status.title };
}

/** The last run of the visitor's integration: ready or not, the broken link, and who must act. */
export default async function StatusPage() {
  const person = await visitor();
  const { ui, pages, audit, shares, checks: words } = texts(person.locale);
  const record = person.integration ? await latestRun(person.integration.id) : null;
  const results = new Map((record?.results ?? []).map((result) => [result.id, result]));
  const summary = record ? summarize(checks, results) : null;
  const broken = summary?.brokenLink ? checkOf(summary.brokenLink.check) : null;
  return (
    <AppShell person={person} current="status" path="/status">
      <div className="mx-auto max-w-[960px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{pages.status.title}</h1>
        <p className="mt-1 mb-6 text-lg text-ink-2">{pages.status.lead}</p>
        {!record || !summary || !person.integration ? (
          <Notice title={pages.status.empty}>
            <p className="mb-3">{pages.status.emptyText}</p>
            <ButtonLink variant="primary" href="/setup">
              {pages.status.open}
            </ButtonLink>
          </Notice>
        ) : (
          <div className="grid gap-6">
            <VerdictLine
              summary={summary}
              results={results}
              words={words}
              finishedAt={record.finishedAt}
              now={person.now}
              ui={ui}
              locale={person.locale}
            />
            <div className="grid gap-8 wide:grid-cols-2">
              <Rail
                ui={ui}
                locale={person.locale}
                current={null}
                stages={summary.stages}
                brokenStage={broken?.stage ?? null}
                hrefOf={(stage) => `/setup/${stage}`}
              />
              <IntegrationFacts integration={person.integration} ui={ui} locale={person.locale} />
            </div>
            <div className="flex flex-wrap gap-2">
              <ButtonLink variant="primary" href="/setup">
                {pages.status.open}
              </ButtonLink>
              <ButtonLink href="/hand-offs">{ui.check.askSomeone}</ButtonLink>
              <ButtonLink href="/audit">{audit.open}</ButtonLink>
              <ButtonLink href={`/reports/new?run=${record.id}`}>{shares.make.link}</ButtonLink>
            </div>
          </div>
        )}
      </div>
    </AppShell>
  );
}
