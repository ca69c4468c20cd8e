import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/field";
import type { ReportTexts } from "@/lib/locales/report-texts";
import type { Chart, ChartColumns } from "@/lib/report/chart";

/** Chooses the chart's two columns; a GET form, so that a chart has an address. */
export function ChartChoice({
  columns,
  chart,
  hidden,
  texts,
}: {
  readonly columns: ChartColumns;
  readonly chart: Chart;
  readonly hidden: Readonly<Record<string, string>>;
  readonly texts: ReportTexts["file"];
}) {
  const choices = [
    { name: "value", label: texts.chartValue, names: columns.values, chosen: chart.value },
    { name: "label", label: texts.chartLabel, names: columns.labels, chosen: chart.label },
  ];
  return (
    <form method="get" action="#chart" className="flex flex-wrap items-end gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {choices.map(({ name, label, names, chosen }) => (
        <div key={name} className="min-w-0">
          <label htmlFor={`chart-${name}`} className="mb-0.5 block text-sm font-semibold">
            {label}
          </label>
          <select
            id={`chart-${name}`}
            name={name}
            defaultValue={chosen}
            key={chosen}
            className={`${INPUT_CLASS} w-auto! max-w-full`}
          >
            {names.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
      ))}
      <Button>{texts.chartShow}</Button>
    </form>
  );
}
