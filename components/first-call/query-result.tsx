import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatNumber, plural } from "@/lib/locales/text";
import { tokenTexts } from "@/lib/locales/token-texts";
import type { Row } from "@/lib/microsoft/types";
import { tag } from "@/lib/values";
import { ScrollRegion } from "./scroll-region";

/** The first rows of a query in a table that scrolls sideways by touch, wheel or keyboard. */
export function QueryResult({
  dataset,
  columns,
  rows,
  dataRedacted,
  locale,
}: {
  readonly dataset: string;
  /** In the order asked for; further keys of the rows follow. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly dataRedacted: boolean;
  readonly locale: Locale;
}) {
  const texts = tokenTexts(locale).result;
  const shown = columnsOf(columns, rows);
  return (
    <section aria-labelledby="rows" className="grid gap-3" data-rows={rows.length}>
      <h2 id="rows" className="flex flex-wrap items-baseline gap-x-2 text-lg">
        {texts.title}
        <span className="text-sm font-normal text-ink-3">{plural(texts.rows, rows.length, locale)}</span>
      </h2>
      {dataRedacted && <Notice tone="warn">{texts.redacted}</Notice>}
      {rows.length === 0 ? (
        <Notice title={texts.none}>{texts.noneDetail}</Notice>
      ) : (
        <>
          <ScrollRegion
            label={fill(texts.region, { dataset: tag("plain", dataset) }, locale)}
            className="relative overflow-x-auto rounded-lg border border-line bg-surface shadow-lift"
          >
            <RowTable columns={shown} rows={rows} dataset={dataset} locale={locale} />
          </ScrollRegion>
          <p className="text-sm text-ink-3">{texts.more}</p>
        </>
      )}
    </section>
  );
}

/** The asked columns, spelled as the rows spell them, then whatever else came. */
function columnsOf(asked: readonly string[], rows: readonly Row[]): readonly string[] {
  const came = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const spelled = asked.map((name) => came.find((key) => key.toLowerCase() === name.toLowerCase()) ?? name);
  return [...new Set([...spelled, ...came])];
}

function RowTable({
  columns,
  rows,
  dataset,
  locale,
}: {
  columns: readonly string[];
  rows: readonly Row[];
  dataset: string;
  locale: Locale;
}) {
  const numeric = new Set(
    columns.filter(
      (column) =>
        rows.every((row) => isNumberOrNull(row[column])) && rows.some((row) => typeof row[column] === "number"),
    ),
  );
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{dataset}</caption>
      <thead>
        <tr className="text-ink-3">
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className={classNames(
                "border-b border-line px-3 py-2 font-semibold whitespace-nowrap",
                numeric.has(column) ? "text-right" : "text-left",
              )}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="[&>tr+tr]:border-t [&>tr]:border-line">
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)}>
            {columns.map((column) => (
              <td
                key={column}
                className={classNames("px-3 py-2 whitespace-nowrap", numeric.has(column) && "text-right tabular-nums")}
              >
                {cell(row[column], locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isNumberOrNull = (value: Row[string] | undefined) =>
  value === null || value === undefined || typeof value === "number";

/** Rows have no id of their own and may repeat. */
function keyOf(row: Row, index: number): string {
  return `${index} ${Object.values(row)[0]}`;
}

function cell(value: Row[string] | undefined, locale: Locale): string {
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "number" ? formatNumber(value, locale) : String(value);
}
