import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { INPUT_CLASS } from "@/components/ui/field";
import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill } from "@/lib/locales/text";
import type { Dataset } from "@/lib/microsoft/types";
import { NAME, OPERATORS } from "@/lib/query/query";
import type { BuilderForm as Chosen } from "@/lib/report/builder";
import { tag } from "@/lib/values";
import { ColumnChoice } from "./column-choice";
import { WhileSent } from "./while-sent";

/** Chooses dataset, columns, filters, order, limit and timespan; every button writes the query of what is chosen. */
export function BuilderForm({
  action,
  datasets,
  dataset,
  chosen,
  texts,
  locale,
}: {
  readonly action: (form: FormData) => Promise<void>;
  readonly datasets: readonly Dataset[];
  /** Whose columns are shown. */
  readonly dataset: Dataset;
  readonly chosen: Chosen;
  readonly texts: ReportTexts["builder"];
  readonly locale: Locale;
}) {
  const columns = dataset.selectableColumns.filter((name) => NAME.test(name));
  const metrics = dataset.metrics.filter((name) => NAME.test(name) && !columns.includes(name));
  return (
    <Card aria-labelledby="builder" className="h-fit">
      <form action={action} data-builder={dataset.name} key={JSON.stringify(chosen)}>
        <WhileSent className="grid gap-5 px-4.5 py-4.5">
          <h2 id="builder" className="text-lg">
            {texts.title}
          </h2>
          <input type="hidden" name="columnsOf" value={dataset.name} />
          <DatasetChoice datasets={datasets} dataset={dataset} texts={texts} />
          <div className="grid gap-4">
            <ColumnChoice title={texts.columns} hint={texts.columnsHint} names={columns} chosen={chosen.columns} />
            {metrics.length > 0 && <ColumnChoice title={texts.metrics} names={metrics} chosen={chosen.columns} />}
            <label className="flex min-h-7 items-center gap-2.5 coarse:min-h-11">
              <input
                type="checkbox"
                name="distinct"
                defaultChecked={chosen.distinct}
                className="size-4 flex-none accent-accent"
              />
              {texts.distinct}
            </label>
          </div>
          <Filters columns={columns} chosen={chosen.filters} texts={texts} locale={locale} />
          <Orders columns={[...columns, ...metrics]} chosen={chosen.orders} texts={texts} locale={locale} />
          <div className="grid gap-4 sm:grid-cols-2">
            <div>
              <label htmlFor="builder-limit" className="mb-0.5 block font-semibold">
                {texts.limit}
              </label>
              <input
                id="builder-limit"
                name="limit"
                inputMode="numeric"
                defaultValue={chosen.limit}
                aria-describedby="builder-limit-hint"
                className={INPUT_CLASS}
              />
              <p id="builder-limit-hint" className="mt-1 text-sm text-ink-3">
                {texts.limitHint}
              </p>
            </div>
            <Timespan ranges={dataset.dateRanges} chosen={chosen.timespan} texts={texts} />
          </div>
          <Button name="step" value="build" className="w-fit">
            {texts.update}
          </Button>
        </WhileSent>
      </form>
    </Card>
  );
}

type Texts = ReportTexts["builder"];

function DatasetChoice({
  datasets,
  dataset,
  texts,
}: {
  readonly datasets: readonly Dataset[];
  readonly dataset: Dataset;
  readonly texts: Texts;
}) {
  return (
    <div>
      <label htmlFor="builder-dataset" className="mb-0.5 block font-semibold">
        {texts.dataset}
      </label>
      <div className="flex flex-wrap gap-2">
        <select
          id="builder-dataset"
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
        <Button name="step" value="dataset">
          {texts.show}
        </Button>
      </div>
    </div>
  );
}

interface RowsProps<T> {
  readonly columns: readonly string[];
  readonly chosen: readonly T[];
  readonly texts: Texts;
  readonly locale: Locale;
}

function Filters({ columns, chosen, texts, locale }: RowsProps<Chosen["filters"][number]>) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{texts.filters}</legend>
      <p className="mb-1.5 text-sm text-ink-3">{texts.filtersHint}</p>
      <div className="grid gap-2">
        {chosen.map(({ column, operator, value }, index) => (
          <div
            key={keyOf(index, column)}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-2 sm:grid-cols-[minmax(0,2fr)_auto_minmax(0,2fr)]"
          >
            <Choice
              name="filterColumn"
              label={rowLabel(texts.filterColumn, index, locale)}
              options={columns}
              chosen={column}
              nothing={texts.nothing}
            />
            <Choice
              name="filterOperator"
              label={rowLabel(texts.filterOperator, index, locale)}
              options={OPERATORS}
              chosen={operator}
            />
            <input
              name="filterValue"
              aria-label={rowLabel(texts.filterValue, index, locale)}
              defaultValue={value}
              spellCheck={false}
              autoComplete="off"
              className={`${INPUT_CLASS} col-span-2 sm:col-span-1`}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Orders({ columns, chosen, texts, locale }: RowsProps<Chosen["orders"][number]>) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">{texts.orders}</legend>
      <div className="grid gap-2">
        {chosen.map(({ column, direction }, index) => (
          <div key={keyOf(index, column)} className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
            <Choice
              name="orderColumn"
              label={rowLabel(texts.orderColumn, index, locale)}
              options={columns}
              chosen={column}
              nothing={texts.nothing}
            />
            <select
              name="orderDirection"
              aria-label={rowLabel(texts.orderDirection, index, locale)}
              defaultValue={direction}
              className={`${INPUT_CLASS} w-auto!`}
            >
              <option value="ASC">{texts.ascending}</option>
              <option value="DESC">{texts.descending}</option>
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Choice({
  name,
  label,
  options,
  chosen,
  nothing,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: string;
  readonly nothing?: string;
}) {
  return (
    <select name={name} aria-label={label} defaultValue={chosen} className={`${INPUT_CLASS} min-w-0`}>
      {nothing !== undefined && <option value="">{nothing}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}

function Timespan({
  ranges,
  chosen,
  texts,
}: {
  readonly ranges: readonly string[];
  readonly chosen: string;
  readonly texts: Texts;
}) {
  if (ranges.length === 0)
    return (
      <div>
        <p className="mb-0.5 font-semibold">{texts.timespan}</p>
        <p className="text-sm text-ink-3">{texts.timespanNone}</p>
      </div>
    );
  return (
    <div>
      <label htmlFor="builder-timespan" className="mb-0.5 block font-semibold">
        {texts.timespan}
      </label>
      <select id="builder-timespan" name="timespan" defaultValue={chosen} className={INPUT_CLASS}>
        <option value="">{texts.timespanDefault}</option>
        {ranges.map((range) => (
          <option key={range} value={range}>
            {range}
          </option>
        ))}
      </select>
    </div>
  );
}

function rowLabel(text: string, index: number, locale: Locale): string {
  return fill(text, { row: tag("number", index + 1) }, locale);
}

/** Rows have no id; a row whose column changed is another row to React. */
function keyOf(index: number, column: string): string {
  return `${index} ${column}`;
}
