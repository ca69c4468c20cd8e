import { CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { CatalogueCode } from "@/lib/diagnosis/catalogue/codes";
import { slugOf } from "@/lib/diagnosis/catalogue/slug";
import { DIAGNOSIS_STAGES, type DiagnosisStage } from "@/lib/diagnosis/cause";
import type { Texts } from "@/lib/locales";
import { causeTexts } from "@/lib/locales/cause-texts";
import { wordsOf } from "@/lib/locales/code-words";
import type { Locale } from "@/lib/locales/locale";
import { plural } from "@/lib/locales/text";

interface ListProps {
  readonly words: Texts;
  readonly locale: Locale;
}

/** Codes by stage, in the order of the chain; those a search found by the stage of its best answer. */
export function CodeList({
  codes,
  isSearch,
  ...rest
}: ListProps & { readonly codes: readonly CatalogueCode[]; readonly isSearch: boolean }) {
  const present = new Set(codes.map(({ stage }) => stage));
  const stages = isSearch ? [...present] : DIAGNOSIS_STAGES.filter((stage) => present.has(stage));
  const names = causeTexts(rest.locale).stages;
  return (
    <>
      {!isSearch && (
        <nav aria-label={rest.words.errors.search.jump} className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
          {stages.map((stage) => (
            <a key={stage} href={`#${stage}`} className="link coarse:inline-flex coarse:min-h-11 coarse:items-center">
              {names[stage]}
            </a>
          ))}
        </nav>
      )}
      {stages.map((stage) => (
        <StageGroup
          key={stage}
          stage={stage}
          codes={codes.filter((code) => code.stage === stage)}
          isSearch={isSearch}
          {...rest}
        />
      ))}
    </>
  );
}

function StageGroup({
  stage,
  codes,
  isSearch,
  words,
  locale,
}: ListProps & {
  readonly stage: DiagnosisStage;
  readonly codes: readonly CatalogueCode[];
  readonly isSearch: boolean;
}) {
  const { errors } = words;
  const explained = codes.filter(({ retry }) => retry !== null);
  const named = codes.filter(({ retry }) => retry === null);
  return (
    <section aria-labelledby={stage} className="mt-8">
      <h2 id={stage} className="text-xl">
        {causeTexts(locale).stages[stage]}
      </h2>
      <p className="mb-3 max-w-[68ch] text-ink-2">{errors.places[stage]}</p>
      {explained.length > 0 && (
        <CardList>
          {explained.map((code) => (
            <CodeRow key={slugOf(code)} code={code} words={words} locale={locale} />
          ))}
        </CardList>
      )}
      {named.length > 0 && (
        <Disclosure
          open={isSearch}
          className="mt-2"
          summary={`${errors.onlyNamed.short} ${plural(errors.search.count, named.length, locale)}`}
        >
          <ul className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            {named.map((code) => (
              <li key={code.code} className="min-w-0 [overflow-wrap:anywhere]">
                <a
                  href={`/support/errors/${slugOf(code)}`}
                  className="link coarse:inline-flex coarse:min-h-11 coarse:items-center font-mono"
                >
                  {code.code}
                </a>{" "}
                <span className="text-ink-3">{code.name}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function CodeRow({ code, words, locale }: ListProps & { readonly code: CatalogueCode }) {
  const { systems } = words.errors;
  const name = code.system === "aadsts" ? code.name : systems[code.system];
  return (
    <li className="grid gap-x-4 px-4 py-3 [overflow-wrap:anywhere] sm:grid-cols-[13rem_minmax(0,1fr)]">
      <p className="min-w-0">
        <a
          href={`/support/errors/${slugOf(code)}`}
          className="link coarse:inline-flex coarse:min-h-11 coarse:items-center font-mono font-semibold"
        >
          {code.code}
        </a>
        {name && <span className="block text-xs text-ink-3">{name}</span>}
      </p>
      <p className="line-clamp-2 min-w-0 text-ink-2">{wordsOf(code, locale)?.meaning}</p>
    </li>
  );
}
