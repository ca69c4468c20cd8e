import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/field";
import type { StatusTexts } from "@/lib/locales/status-texts";
import { SHOWN_STATES } from "@/lib/standing";
import { STATUS_SORTS, type StatusQuery } from "@/lib/store/status";

/** Narrows and orders the list of integrations; an ordinary form. */
export function StatusFilter({ query, texts }: { readonly query: StatusQuery; readonly texts: StatusTexts }) {
  const { filter } = texts;
  return (
    <form method="get" action="/status" className="flex flex-wrap items-end gap-3" aria-label={filter.title}>
      <label className="min-w-0 grow text-sm sm:w-72 sm:grow-0">
        <span className="mb-1 block text-ink-3">{filter.search}</span>
        <input
          type="search"
          name="search"
          defaultValue={query.search}
          maxLength={200}
          placeholder={filter.searchHint}
          spellCheck={false}
          className={INPUT_CLASS}
        />
      </label>
      <Pick
        name="state"
        label={filter.state}
        value={query.state ?? ""}
        options={[["", filter.all], ...SHOWN_STATES.map((state) => [state, texts.states[state]] as const)]}
      />
      <Pick
        name="sort"
        label={filter.sort}
        value={query.sort}
        options={STATUS_SORTS.map((sort) => [sort, texts.sorts[sort]])}
      />
      <Button>{filter.apply}</Button>
    </form>
  );
}

function Pick({
  name,
  label,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, words: string])[];
}) {
  return (
    <label className="min-w-0 text-sm sm:w-52">
      <span className="mb-1 block text-ink-3">{label}</span>
      <select name={name} defaultValue={value} className={INPUT_CLASS}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
