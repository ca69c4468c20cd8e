import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { INPUT_CLASS } from "@/components/ui/field";
import type { Locale } from "@/lib/locales/locale";
import { tokenTexts } from "@/lib/locales/token-texts";
import type { Dataset } from "@/lib/microsoft/types";
import type { QueryChoice } from "@/lib/query-choice";

/**
 * Chooses a dataset, its columns and a date range; an ordinary GET form, so it works without JavaScript.
 * Sends `dataset`, `column` (several), `range`, and `step` = `columns` or `run`; `queryChoice` reads it.
 */
export function QueryPicker({
  action,
  hidden,
  datasets,
  chosen,
  locale,
}: {
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly datasets: readonly Dataset[];
  readonly chosen: QueryChoice;
  readonly locale: Locale;
}) {
  const texts = tokenTexts(locale).picker;
  const dataset = datasets.find((one) => one.name === chosen.dataset) ?? datasets[0];
  if (!dataset) return null;
  return (
    <section aria-labelledby="picker" className="grid gap-3">
      <h2 id="picker" className="text-lg">
        {texts.title}
      </h2>
      <Card>
        <form method="get" action={action} className="grid gap-4 px-4.5 py-4.5">
          {Object.entries(hidden ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div>
            <label htmlFor="picker-dataset" className="mb-0.5 block font-semibold">
              {texts.dataset}
            </label>
            <div className="flex flex-wrap gap-2">
              <select
                id="picker-dataset"
                name="dataset"
                defaultValue={dataset.name}
                className={`${INPUT_CLASS} w-auto! max-w-full min-w-0 flex-1`}
              >
                {datasets.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
              <Button name="step" value="columns">
                {texts.showColumns}
              </Button>
            </div>
          </div>
          <Columns names={[...dataset.selectableColumns, ...dataset.metrics]} chosen={chosen.columns} texts={texts} />
          <DateRange ranges={dataset.dateRanges} chosen={chosen.range} texts={texts} />
          {chosen.query && (
            <div>
              <p className="mb-0.5 font-semibold">{texts.query}</p>
              <CodeBlock>{chosen.query}</CodeBlock>
            </div>
          )}
          <Button name="step" value="run" variant="primary" className="w-fit">
            {texts.run}
          </Button>
        </form>
      </Card>
    </section>
  );
}

type PickerTexts = ReturnType<typeof tokenTexts>["picker"];

function Columns({
  names,
  chosen,
  texts,
}: {
  names: readonly string[];
  chosen: readonly string[];
  texts: PickerTexts;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{texts.columns}</legend>
      <p className="mb-1.5 text-sm text-ink-3">{texts.columnsHint}</p>
      <div className="grid max-h-72 grid-cols-1 gap-x-4 overflow-y-auto rounded-sm border border-line px-3 py-1.5 sm:grid-cols-2">
        {[...new Set(names)].map((name) => (
          <label key={name} className="flex min-h-7 items-center gap-2.5 text-sm coarse:min-h-11">
            <input
              type="checkbox"
              name="column"
              value={name}
              defaultChecked={chosen.includes(name)}
              className="size-4 flex-none accent-accent"
            />
            <code className="min-w-0 [overflow-wrap:anywhere]">{name}</code>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function DateRange({
  ranges,
  chosen,
  texts,
}: {
  ranges: readonly string[];
  chosen: string | null;
  texts: PickerTexts;
}) {
  if (ranges.length === 0) return <p className="text-sm text-ink-3">{texts.noRange}</p>;
  return (
    <div>
      <label htmlFor="picker-range" className="mb-0.5 block font-semibold">
        {texts.range}
      </label>
      <select id="picker-range" name="range" defaultValue={chosen ?? ranges[0]} className={`${INPUT_CLASS} w-auto!`}>
        {ranges.map((range) => (
          <option key={range} value={range}>
            {range}
          </option>
        ))}
      </select>
    </div>
  );
}
