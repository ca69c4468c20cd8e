import { CheckCard } from "@/components/setup/check-card";
import { IntegrationFacts } from "@/components/setup/integration-facts";
import { Rail } from "@/components/setup/rail";
import { VerdictLine } from "@/components/status/verdict-line";
import { CardList } from "@/components/ui/card";
import { type Check, type CheckResult, STAGES, type StageId } from "@/lib/check";
import { checkOf, checks } from "@/lib/checks";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import type { PublishedRun } from "@/lib/record-schema";
import { type Summary, summarize } from "@/lib/summary";
import { reportContext } from "./report-context";

interface RunViewProps {
  readonly run: PublishedRun;
  /** When the page was made. */
  readonly now: Date;
  readonly words: Texts;
  readonly locale: Locale;
}

/** A stored run as the admin saw it: the verdict, the chain, and every check with its requests and timings. */
export function RunView({ run, now, words, locale }: RunViewProps) {
  const results = new Map(run.results.map((result) => [result.id, result]));
  const summary = summarize(checks, results);
  const broken = summary.brokenLink ? checkOf(summary.brokenLink.check) : null;
  const { ui } = words;
  return (
    <div className="grid gap-6">
      <VerdictLine
        summary={summary}
        results={results}
        words={words.checks}
        finishedAt={run.finishedAt}
        now={now}
        ui={ui}
        locale={locale}
      />
      <div className="grid gap-8 wide:grid-cols-[232px_minmax(0,1fr)]">
        <div className="grid content-start gap-8">
          <Rail
            ui={ui}
            locale={locale}
            current={null}
            stages={summary.stages}
            brokenStage={broken?.stage ?? null}
            hrefOf={(stage) => `#stage-${stage}`}
          />
          <IntegrationFacts integration={run.integration} ui={ui} locale={locale} />
        </div>
        <div className="grid min-w-0 content-start gap-6">
          {STAGES.map((stage) => (
            <Stage key={stage} stage={stage} summary={summary} results={results} view={{ run, now, words, locale }} />
          ))}
        </div>
      </div>
    </div>
  );
}

function Stage({
  stage,
  summary,
  results,
  view,
}: {
  readonly stage: StageId;
  readonly summary: Summary;
  readonly results: ReadonlyMap<string, CheckResult>;
  readonly view: RunViewProps;
}) {
  const context = reportContext(view.run, view.words, view.locale);
  const mine = (checks as readonly Check[]).filter((check) => check.stage === stage && results.has(check.id));
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`} className="mb-2 scroll-mt-4 text-lg">
        {view.words.ui.stages[stage].name}
      </h2>
      <CardList>
        {mine.map((check) => {
          const result = results.get(check.id);
          return (
            result && (
              <CheckCard
                key={check.id}
                context={context}
                check={check}
                result={result}
                now={view.now}
                proved={summary.proved.includes(check.id)}
              />
            )
          );
        })}
      </CardList>
    </section>
  );
}
