import { ScrollRegion } from "@/components/first-call/scroll-region";

/** Columns to tick; the order of the query is the order of the list. */
export function ColumnChoice({
  title,
  hint,
  names,
  chosen,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{title}</legend>
      {hint && <p className="text-sm text-ink-3">{hint}</p>}
      <ScrollRegion
        label={title}
        className="mt-1.5 grid max-h-56 grid-cols-1 gap-x-4 overflow-y-auto rounded-sm border border-line px-3 py-1.5 sm:grid-cols-2"
      >
        {names.map((name) => (
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
      </ScrollRegion>
    </fieldset>
  );
}
