import { CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/locales/locale";
import type { DeskTexts } from "@/lib/locales/support-texts";
import { fill, plural } from "@/lib/locales/text";
import type { CauseView } from "@/lib/support/desk-view";
import { tag } from "@/lib/values";

interface CauseProps {
  readonly cause: CauseView;
  readonly words: DeskTexts;
  readonly locale: Locale;
}

/** The cause that explains the text best, with everything needed to act on it. */
export function BestCause({ cause, words, locale }: CauseProps) {
  return (
    <div className="card check check-fail overflow-clip px-5 py-5" data-cause={cause.id} data-stage={cause.stage}>
      <p className="text-sm text-ink-3">{words.best}</p>
      <h2 id="desk-answer" className="mt-0.5 text-xl">
        {cause.title}
      </h2>
      <Placed cause={cause} words={words} locale={locale} />
      {cause.text && <p className="mt-2 max-w-[72ch]">{cause.text}</p>}
      <Remedy cause={cause} words={words} />
      <Confirm cause={cause} words={words} />
    </div>
  );
}

/** What else the text may speak for, each opened in place. */
export function OtherCauses({
  causes,
  words,
  locale,
}: {
  readonly causes: readonly CauseView[];
  readonly words: DeskTexts;
  readonly locale: Locale;
}) {
  return (
    <section aria-labelledby="desk-others">
      <h2 id="desk-others" className="mb-3 text-lg">
        {plural(words.others, causes.length, locale)}
      </h2>
      <CardList>
        {causes.map((cause) => (
          <li key={cause.id + cause.title} className="px-4.5 py-2.5" data-cause={cause.id} data-stage={cause.stage}>
            <Disclosure summary={<span className="font-semibold">{cause.title}</span>}>
              <div className="pb-2 pl-4.5 text-md">
                <Placed cause={cause} words={words} locale={locale} />
                {cause.text && <p className="mt-2">{cause.text}</p>}
                <Remedy cause={cause} words={words} />
                <Confirm cause={cause} words={words} />
              </div>
            </Disclosure>
          </li>
        ))}
      </CardList>
    </section>
  );
}

/** Where in the chain, how sure, and what in the text says so. */
function Placed({ cause, words, locale }: CauseProps) {
  return (
    <ul className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm">
      <li className="rounded-full bg-sunken px-2.5 py-0.5 text-ink-2">
        {fill(words.stage, { stage: tag("plain", cause.stageName) }, locale)}
      </li>
      <li className="rounded-full bg-sunken px-2.5 py-0.5 text-ink-2" data-certainty={cause.certainty}>
        {words.certainty[cause.certainty]}
      </li>
      {cause.marks.length > 0 && (
        <li className="text-ink-3">
          {words.because}{" "}
          {cause.marks.map((number, index) => (
            <span key={number}>
              {index > 0 && ", "}
              <a href={`#evidence-${number}`} className="link">
                {fill(words.mark, { number: tag("number", number) }, locale)}
              </a>
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}

function Remedy({ cause, words }: Omit<CauseProps, "locale">) {
  const facts = [
    [words.who, cause.who],
    [words.effect, cause.effect],
    [words.retry, cause.retry],
  ] as const;
  return (
    <div className="fix-box mt-4">
      <h3 className="font-semibold">{words.fix}</h3>
      <p className="mt-0.5 max-w-[72ch]">{cause.fix}</p>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-3">{name}</dt>
            <dd className="first-letter:uppercase">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Confirm({ cause, words }: Omit<CauseProps, "locale">) {
  if (cause.checks.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="font-semibold">{words.confirm}</h3>
      <p className="text-ink-2">{words.confirmText}</p>
      <ul className="mt-1">
        {cause.checks.map(({ id, title, href }) => (
          <li key={id}>
            <a href={href} className="link inline-flex min-h-7 items-center coarse:min-h-11" data-check-link={id}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
