import { checkOf } from "@/lib/checks";
import { checksFor } from "@/lib/diagnosis/catalogue/code-checks";
import type { CatalogueCode } from "@/lib/diagnosis/catalogue/codes";
import type { Texts } from "@/lib/locales";

/** The checks of the walk that find out whether this is what is broken. */
export function CodeChecks({ code, words }: { readonly code: CatalogueCode; readonly words: Texts }) {
  const ids = checksFor(code);
  if (ids.length === 0) return null;
  const { sections } = words.errors;
  return (
    <section aria-labelledby="checks" className="mt-8">
      <h2 id="checks" className="text-xl">
        {sections.checks}
      </h2>
      <p className="mt-1 text-ink-2">{sections.checksText}</p>
      <ul className="mt-2 grid gap-1">
        {ids.map((id) => (
          <li key={id}>
            <a
              href={`/setup/${checkOf(id)?.stage ?? "sign-in"}#check-${id}`}
              className="link coarse:inline-flex coarse:min-h-11 coarse:items-center"
            >
              {words.checks[id].title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
