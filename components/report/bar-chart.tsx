import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill, formatNumber, plural } from "@/lib/locales/text";
import type { Chart } from "@/lib/report/chart";
import { tag } from "@/lib/values";

/** Bars with their names and numbers as text, so that nothing is told by length alone. */
export function BarChart({
  chart,
  texts,
  locale,
}: {
  readonly chart: Chart;
  readonly texts: ReportTexts["file"];
  readonly locale: Locale;
}) {
  const most = Math.max(...chart.bars.map(({ amount }) => Math.abs(amount)), 0);
  const title = fill(texts.chartOf, { value: tag("plain", chart.value), label: tag("plain", chart.label) }, locale);
  return (
    <figure className="grid gap-3" data-chart={chart.value}>
      <figcaption className="font-semibold">{title}</figcaption>
      <ol className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-2 text-sm sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_auto]">
        {chart.bars.map(({ name, amount }) => (
          <li key={name} className="col-span-full grid grid-cols-subgrid items-center gap-y-0.5">
            <span className="truncate" title={name}>
              {name === "" ? texts.blank : name}
            </span>
            <svg
              viewBox="0 0 100 1"
              preserveAspectRatio="none"
              aria-hidden="true"
              className="order-last col-span-2 h-3 w-full text-accent sm:order-none sm:col-span-1"
            >
              <rect width="100" height="1" className="fill-sunken" />
              <rect width={most === 0 ? 0 : (Math.abs(amount) / most) * 100} height="1" fill="currentColor" />
            </svg>
            <span className="text-right tabular-nums">{formatNumber(amount, locale)}</span>
          </li>
        ))}
      </ol>
      <p className="text-sm text-ink-3">
        {texts.chartBasis} {chart.others > 0 && `${plural(texts.others, chart.others, locale)}.`}
      </p>
    </figure>
  );
}
