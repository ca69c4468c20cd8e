import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/field";
import { MAX_QUERY } from "@/lib/diagnosis/catalogue/search";
import type { ErrorTexts } from "@/lib/locales/error-texts";

/** Asks for a code; a plain GET, so that what was searched for stands in the address. */
export function SearchForm({ errors, query }: { readonly errors: ErrorTexts; readonly query: string }) {
  const { label, hint, button } = errors.search;
  return (
    <form action="/support/errors" method="get">
      <search className="block">
        <label htmlFor="find-code" className="mb-0.5 block font-semibold">
          {label}
        </label>
        <p id="find-code-hint" className="mb-1.5 text-sm text-ink-3">
          {hint}
        </p>
        <div className="flex gap-2">
          <input
            id="find-code"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={MAX_QUERY}
            aria-describedby="find-code-hint"
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            enterKeyHint="search"
            className={`${INPUT_CLASS} min-w-0 flex-1`}
          />
          <Button variant="primary">{button}</Button>
        </div>
      </search>
    </form>
  );
}
