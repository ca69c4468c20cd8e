import { ScrollRegion } from "@/components/first-call/scroll-region";
import { classNames } from "@/components/ui/class-names";
import type { FileTable as Table } from "@/lib/report/csv";

/** The beginning of a report's file, cell for cell as it stands there. */
export function FileTable({
  table,
  numeric,
  label,
}: {
  readonly table: Table;
  /** Columns of numbers, which stand to the right. */
  readonly numeric: readonly string[];
  readonly label: string;
}) {
  const cellClass = (index: number) =>
    classNames(
      "px-3 py-2 whitespace-nowrap",
      numeric.includes(table.columns[index] ?? "") ? "text-right tabular-nums" : "text-left",
    );
  return (
    <ScrollRegion
      label={label}
      className="relative max-h-112 overflow-auto rounded-lg border border-line bg-surface shadow-lift"
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="text-ink-3">
            {table.columns.map((column, index) => (
              <th
                key={keyOf(column, index)}
                scope="col"
                className={`${cellClass(index)} border-b border-line font-semibold`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody data-file-rows={table.rows.length} className="[&>tr+tr]:border-t [&>tr]:border-line">
          {table.rows.map((row, at) => (
            <tr key={keyOf(row[0] ?? "", at)}>
              {table.columns.map((column, index) => (
                <td key={keyOf(column, index)} className={cellClass(index)}>
                  {row[index] === undefined || row[index] === "" ? "–" : row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Neither rows nor columns of a file need be unique. */
function keyOf(text: string, index: number): string {
  return `${index} ${text}`;
}
