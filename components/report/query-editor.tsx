import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { FieldLabel, INPUT_CLASS } from "@/components/ui/field";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { plural } from "@/lib/locales/text";
import type { Problem } from "@/lib/query/problem";
import { MarkedQuery } from "./marked-query";
import { ProblemList } from "./problem-list";
import { WhileSent } from "./while-sent";

const FORM = "query-form";
const TEXT = "field-text";

/** The query's text, to be changed by hand; what is wrong with it is marked at its place and told below. */
export function QueryEditor({
  action,
  text,
  problems,
  datasetName,
  ranges,
  texts,
  locale,
}: {
  readonly action: (form: FormData) => Promise<void>;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly datasetName: string | null;
  readonly ranges: readonly string[];
  readonly texts: ReportTexts["query"];
  readonly locale: Locale;
}) {
  const isGood = problems.length === 0;
  return (
    <Card aria-labelledby="query" className="h-fit">
      <div className="grid gap-4 px-4.5 py-4.5" data-query={isGood ? "good" : "bad"}>
        <h2 id="query" className="text-lg">
          {texts.title}
        </h2>
        <form id={FORM} action={action} key={text}>
          <WhileSent className="grid gap-3">
            <div>
              <FieldLabel id={TEXT} label={texts.label} />
              <p id={`${TEXT}-hint`} className="mb-1.5 text-sm text-ink-3">
                {texts.hint}
              </p>
              <textarea
                id={TEXT}
                name="text"
                rows={6}
                defaultValue={text}
                spellCheck={false}
                autoCapitalize="none"
                autoComplete="off"
                aria-invalid={isGood ? undefined : true}
                aria-describedby={classNames(`${TEXT}-hint`, !isGood && "query-problems")}
                className={`${INPUT_CLASS} font-mono`}
              />
            </div>
            <div className="flex flex-wrap gap-2">
              <Button name="step" value="try" variant="primary">
                {texts.try}
              </Button>
              <Button name="step" value="check">
                {texts.check}
              </Button>
            </div>
          </WhileSent>
        </form>
        {isGood ? (
          <p role="status" className="flex gap-2 text-sm text-ink-2">
            <StatusIcon status="pass" size="sm" className="mt-0.5" />
            {texts.good}
          </p>
        ) : (
          <div id="query-problems" role="alert" className="grid gap-3">
            <p className="flex gap-2 font-semibold">
              <StatusIcon status="fail" size="sm" className="mt-0.5" />
              {plural(texts.problems, problems.length, locale)}
            </p>
            {text.trim() !== "" && <MarkedQuery text={text} problems={problems} label={texts.marked} />}
            <ProblemList
              form={FORM}
              text={text}
              problems={problems}
              datasetName={datasetName}
              ranges={ranges}
              texts={texts}
              locale={locale}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
