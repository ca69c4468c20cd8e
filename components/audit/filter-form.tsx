import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/field";
import type { AuditEntry, AuditFilter } from "@/lib/audit";
import type { AuditTexts } from "@/lib/locales/audit-texts";

/** Narrows the list by change, result and person: only what occurs in it can be picked. */
export function FilterForm({
  entries,
  filter,
  texts,
}: {
  readonly entries: readonly AuditEntry[];
  readonly filter: AuditFilter;
  readonly texts: AuditTexts;
}) {
  const actions = [...new Set(entries.map(({ action }) => action))];
  const results = [...new Set(entries.map(({ result }) => result))];
  const people = [...new Set(entries.flatMap(({ actorName }) => actorName ?? []))];
  return (
    <form method="get" action="/audit" className="flex flex-wrap items-end gap-3" aria-label={texts.filter.title}>
      <Pick
        name="action"
        label={texts.filter.action}
        all={texts.filter.all}
        value={filter.action}
        options={actions.map((id) => [id, texts.actions[id]])}
      />
      <Pick
        name="result"
        label={texts.filter.result}
        all={texts.filter.all}
        value={filter.result}
        options={results.map((id) => [id, texts.results[id]])}
      />
      <Pick
        name="person"
        label={texts.filter.person}
        all={texts.filter.all}
        value={filter.person}
        options={people.map((name) => [name, name])}
      />
      <Button>{texts.filter.apply}</Button>
    </form>
  );
}

function Pick({
  name,
  label,
  all,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly (readonly [id: string, words: string])[];
}) {
  return (
    <label className="min-w-0 text-sm sm:w-44">
      <span className="mb-1 block text-ink-3">{label}</span>
      <select name={name} defaultValue={value ?? ""} className={INPUT_CLASS}>
        <option value="">{all}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
