import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Field, FieldLabel, INPUT_CLASS } from "@/components/ui/field";
import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { SavedQuery } from "@/lib/microsoft/types";
import { earliestStart, LONGEST_HOURS, leastHours, type ScheduleInput } from "@/lib/report/schedule";
import type { PlanProblems, PlanForm as Typed } from "@/lib/report/work";
import { tag, type Values } from "@/lib/values";
import { sentence } from "./save-form";
import { WhileSent } from "./while-sent";

/** Says when a query becomes a report: now, or by a schedule whose rules stand beside each field. */
export function PlanForm({
  action,
  query,
  typed,
  problems,
  dataset,
  now,
  texts,
  locale,
}: {
  readonly action: (form: FormData) => Promise<void>;
  readonly query: SavedQuery;
  readonly typed: Typed;
  readonly problems: PlanProblems;
  /** Null when the query's dataset is not there now. */
  readonly dataset: { readonly name: string; readonly minimumHours: number | null } | null;
  readonly now: Date;
  readonly texts: ReportTexts;
  readonly locale: Locale;
}) {
  const { plan, save } = texts;
  const minimumHours = dataset?.minimumHours ?? null;
  const values: Values = {
    now: tag("plain", formatDateTime(now.toISOString(), locale)),
    earliest: tag("plain", formatDateTime(earliestStart(now).toISOString(), locale)),
    least: tag("plain", leastHours(minimumHours)),
    most: tag("plain", LONGEST_HOURS),
    minimum: tag("plain", leastHours(minimumHours)),
    dataset: tag("plain", dataset?.name ?? query.name),
  };
  const said = (field: keyof ScheduleInput) => {
    const problem = problems[field];
    return problem && fill(plan.problems[problem], values, locale);
  };
  return (
    <Card>
      <form action={action} key={JSON.stringify([typed, problems])}>
        <WhileSent className="grid gap-6 px-4.5 py-4.5">
          <input type="hidden" name="queryId" value={query.id} />
          <div>
            <p className="mb-0.5 font-semibold">
              {plan.query}: {query.name}
            </p>
            <CodeBlock>{query.text}</CodeBlock>
          </div>
          <Field
            name="name"
            label={plan.name}
            hint={save.nameHint}
            defaultValue={typed.name}
            problem={problems.name && sentence({ name: typed.name, problem: problems.name }, save, locale)}
            className="max-w-md"
          />
          <fieldset className="group/when grid min-w-0 gap-3">
            <legend className="mb-1.5 font-semibold">{plan.when}</legend>
            <When value="now" chosen={typed.when} title={plan.now} hint={plan.nowHint} />
            <When value="schedule" chosen={typed.when} title={plan.schedule} hint={plan.scheduleHint} />
            <div className="grid gap-4 border-l-2 border-line pl-4 group-has-[[value=now]:checked]/when:hidden sm:grid-cols-3">
              <Field
                name="startAt"
                type="datetime-local"
                label={plan.start}
                hint={fill(plan.startHint, values, locale)}
                defaultValue={typed.startAt}
                problem={said("startAt")}
              />
              <Field
                name="everyHours"
                inputMode="numeric"
                label={plan.every}
                hint={fill(plan.everyHint, values, locale)}
                defaultValue={typed.everyHours}
                problem={said("everyHours")}
              />
              <Field
                name="times"
                inputMode="numeric"
                label={plan.times}
                mark={save.optional}
                hint={plan.timesHint}
                defaultValue={typed.times}
                problem={said("times")}
              />
            </div>
          </fieldset>
          <div>
            <FieldLabel id="plan-format" label={plan.format} />
            <select id="plan-format" name="format" defaultValue={typed.format} className={`${INPUT_CLASS} w-auto!`}>
              <option>CSV</option>
              <option>TSV</option>
            </select>
          </div>
          <Button variant="primary" className="w-fit">
            {plan.button}
          </Button>
        </WhileSent>
      </form>
    </Card>
  );
}

function When({
  value,
  chosen,
  title,
  hint,
}: {
  readonly value: Typed["when"];
  readonly chosen: Typed["when"];
  readonly title: string;
  readonly hint: string;
}) {
  return (
    <label className="flex items-start gap-2.5 coarse:min-h-11">
      <input
        type="radio"
        name="when"
        value={value}
        defaultChecked={chosen === value}
        className="mt-1 size-4 flex-none accent-accent"
      />
      <span>
        {title}
        <span className="block text-sm text-ink-3">{hint}</span>
      </span>
    </label>
  );
}
