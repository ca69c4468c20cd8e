import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import type { DeskTexts } from "@/lib/locales/support-texts";
import { plural } from "@/lib/locales/text";
import type { DeskView } from "@/lib/support/desk-view";
import { BestCause, OtherCauses } from "./causes";
import { ClaimTable } from "./claim-table";
import { CodeTable } from "./code-table";
import { MarkedText } from "./marked-text";

export interface FindingsProps {
  readonly view: DeskView;
  readonly words: DeskTexts;
  readonly locale: Locale;
}

/** What a text says is broken: the best cause large, then what else may be, and where the text says so. */
export function Findings({ view, words, locale }: FindingsProps) {
  const [best, ...others] = view.causes;
  return (
    <div className="grid grid-cols-1 gap-6">
      {view.secrets && (
        <div data-secrets={view.secrets.count}>
          <Notice tone="warn" title={plural(words.secrets, view.secrets.count, locale)}>
            {words.secretsText} {view.secrets.kinds.join(", ")}.
          </Notice>
        </div>
      )}
      {best ? <BestCause cause={best} words={words} locale={locale} /> : <NoCause ask={view.ask} words={words} />}
      {others.length > 0 && <OtherCauses causes={others} words={words} locale={locale} />}
      <MarkedText blocks={view.text} words={words} locale={locale} />
      {view.claims && <ClaimTable claims={view.claims} words={words} locale={locale} />}
      {view.codes.length > 0 && <CodeTable codes={view.codes} words={words} />}
    </div>
  );
}

/** Nothing was recognised, or nothing of what was is broken. */
function NoCause({ ask, words }: { readonly ask: readonly string[]; readonly words: DeskTexts }) {
  const isUnknown = ask.length > 0;
  return (
    <div className="card px-4.5 py-4.5" data-cause="none">
      <h2 id="desk-answer" className="text-xl">
        {isUnknown ? words.nothing : words.sound}
      </h2>
      <p className="mt-1 text-ink-2">{isUnknown ? words.nothingText : words.soundText}</p>
      {isUnknown && (
        <>
          <h3 className="mt-4 font-semibold">{words.ask}</h3>
          <ul className="mt-1 list-disc pl-5 text-ink-2">
            {ask.map((item) => (
              <li key={item} className="py-0.5">
                {item}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
