import { CodeSamples } from "@/components/first-call/code-samples";
import { DatasetList } from "@/components/first-call/dataset-list";
import { NextSteps } from "@/components/first-call/next-steps";
import { ProgramDownloads } from "@/components/first-call/program-downloads";
import { QueryPicker } from "@/components/first-call/query-picker";
import { QueryResult } from "@/components/first-call/query-result";
import { RawExchange } from "@/components/first-call/raw-exchange";
import { ReportLink } from "@/components/report/report-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type CapturedCall, capturing } from "@/lib/capture";
import { createMicrosoft } from "@/lib/microsoft/microsoft";
import type { Answer, Dataset, InsightsAnswer, Row } from "@/lib/microsoft/types";
import { reportQuery } from "@/lib/programs/program";
import { type QueryChoice, queryChoice } from "@/lib/query-choice";
import { RunError } from "@/lib/run";
import type { WalkInput } from "@/lib/walk";
import type { StageView } from "./stage";

/** The datasets, the first rows, the calls as they went over the wire, and the same in five languages. */
export async function FirstCall({ view }: { readonly view: StageView }) {
  const { input, person, words, query } = view;
  if (!input) return null;
  const { call } = words.pages;
  const result = await callInsights(input, formOf(query));
  if (!result)
    return (
      <Notice title={call.blocked}>
        <p className="mb-3">{call.blockedText}</p>
        <ButtonLink variant="primary" href="/setup/token">
          {call.toBroken}
        </ButtonLink>
      </Notice>
    );
  const { locale } = person;
  const { datasets, choice, rows, calls } = result;
  const { integration, cloud } = input;
  return (
    <div className="mt-3 grid gap-8">
      {rows && choice && (
        <QueryResult
          dataset={choice.dataset}
          columns={choice.columns}
          rows={rows.items}
          dataRedacted={rows.dataRedacted}
          locale={locale}
        />
      )}
      {choice && <QueryPicker action="/setup/first-call" datasets={datasets} chosen={choice} locale={locale} />}
      <DatasetList datasets={datasets} locale={locale} />
      {calls.map((one) => (
        <RawExchange key={`${one.method} ${one.url}`} call={one} locale={locale} />
      ))}
      {choice?.query && integration.clientId && (
        <CodeSamples
          input={{
            cloud,
            tenant: integration.tenant,
            clientId: integration.clientId,
            userPrincipalName: integration.userPrincipalName ?? "",
            query: choice.query,
            flow: integration.flow,
          }}
          locale={locale}
        />
      )}
      {choice?.query && integration.clientId && (
        <ProgramDownloads query={reportQuery(choice)} isSandbox={input.visit.world !== null} locale={locale} />
      )}
      {rows && <ReportLink texts={words.report.page} />}
      {rows && <NextSteps opensNewTab={words.ui.check.opensNewTab} locale={locale} />}
    </div>
  );
}

interface CallResult {
  readonly datasets: readonly Dataset[];
  readonly choice: QueryChoice | null;
  readonly rows: InsightsAnswer<readonly Row[]> | null;
  readonly calls: readonly CapturedCall[];
}

/** The two calls of the first report; null while there is no token. What went wrong, the checks above say. */
async function callInsights(input: WalkInput, form: URLSearchParams): Promise<CallResult | null> {
  const { visit, cloud, reach } = input;
  const attempt = visit.testToken;
  if (!attempt?.ok) return null;
  const calls: CapturedCall[] = [];
  const none = { graph: null, partnerCenter: null };
  const seen = capturing(reach.outlet, cloud.partnerCenterHost, calls);
  const microsoft = createMicrosoft({ cloud, ...reach, outlet: seen, admin: none })([], AbortSignal.timeout(30_000));
  const insights = microsoft.insights(attempt.tokens.accessToken);
  const listed = await answered(insights.datasets());
  const datasets = listed?.items ?? [];
  const choice = queryChoice(form, datasets);
  const rows = choice?.query ? await answered(insights.testQuery(choice.query)) : null;
  return { datasets, choice, rows, calls };
}

async function answered<T>(asked: Promise<Answer<T>>): Promise<T | null> {
  try {
    const answer = await asked;
    return answer.ok ? answer.value : null;
  } catch (problem) {
    if (problem instanceof RunError) return null;
    throw problem;
  }
}

function formOf(query: StageView["query"]): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of typeof value === "string" ? [value] : (value ?? [])) form.append(name, one);
  return form;
}
