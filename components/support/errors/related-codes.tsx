import type { CatalogueCode } from "@/lib/diagnosis/catalogue/codes";
import { relativesOf } from "@/lib/diagnosis/catalogue/conditions";
import { slugOf } from "@/lib/diagnosis/catalogue/slug";
import { causeTexts } from "@/lib/locales/cause-texts";
import { wordsOf } from "@/lib/locales/code-words";
import type { ErrorTexts } from "@/lib/locales/error-texts";
import type { Locale } from "@/lib/locales/locale";
import { causeOf, sameCauseAs } from "./same-cause";

/** Codes of the same condition: what it was called before, what it is called now, what stands beside it; and of the same cause. */
export function RelatedCodes({
  code,
  errors,
  locale,
}: {
  readonly code: CatalogueCode;
  readonly errors: ErrorTexts;
  readonly locale: Locale;
}) {
  const relatives = { ...relativesOf(code), cause: sameCauseAs(code) };
  const groups = (["earlier", "later", "beside", "cause"] as const).filter((group) => relatives[group].length > 0);
  const cause = causeOf(code);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-8">
      <h2 id="related" className="text-xl">
        {errors.sections.related}
      </h2>
      {groups.map((group) => (
        <div key={group} className="mt-2">
          <h3 className="text-ink-3">{errors.related[group]}</h3>
          {group === "cause" && cause && <p>{causeTexts(locale).causes[cause].title}</p>}
          <ul className="mt-0.5 grid gap-1.5">
            {relatives[group].map((one) => (
              <li
                key={slugOf(one)}
                className="gap-x-4 [overflow-wrap:anywhere] sm:grid sm:grid-cols-[13rem_minmax(0,1fr)]"
              >
                <a
                  href={`/support/errors/${slugOf(one)}`}
                  className="link coarse:inline-flex coarse:min-h-11 coarse:items-center font-mono"
                >
                  {one.code}
                </a>
                <span className="block text-ink-2">{wordsOf(one, locale)?.meaning ?? one.name}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
