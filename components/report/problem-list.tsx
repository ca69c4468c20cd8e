import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill } from "@/lib/locales/text";
import { type Problem, placeOf } from "@/lib/query/problem";
import { tag } from "@/lib/values";

/** Each problem with its place, in a sentence, and what to write instead, one press away. */
export function ProblemList({
  form,
  text,
  problems,
  datasetName,
  ranges,
  texts,
  locale,
}: {
  /** Id of the form that a press posts. */
  readonly form: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly datasetName: string | null;
  readonly ranges: readonly string[];
  readonly texts: ReportTexts["query"];
  readonly locale: Locale;
}) {
  return (
    <ol className="grid list-decimal gap-3 pl-6 marker:text-ink-3">
      {problems.map((problem, index) => {
        const { line, column } = placeOf(text, problem.start);
        const place = { line: tag("number", line), column: tag("number", column) };
        const values = {
          found: tag("plain", problem.found),
          dataset: tag("plain", datasetName),
          ranges: tag("plain", ranges.join(", ")),
        };
        return (
          <li key={`${problem.start} ${problem.kind}`} data-problem={problem.kind}>
            <p className="[overflow-wrap:anywhere]">
              <span className="text-sm text-ink-3">{fill(texts.place, place, locale)}</span>
              <br />
              {fill(texts.kinds[problem.kind], values, locale)}
            </p>
            {problem.suggestion !== null && (
              <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
                {problem.suggestion.trim() === "" ? (
                  texts.remove
                ) : (
                  <span className="min-w-0">
                    {texts.instead} <code className="[overflow-wrap:anywhere]">{problem.suggestion.trim()}</code>
                  </span>
                )}
                <Button form={form} name="step" value={`mend-${index}`} variant="quiet">
                  {texts.use}
                  <span className="sr-only"> ({fill(texts.place, place, locale)})</span>
                </Button>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
