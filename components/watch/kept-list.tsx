import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDate } from "@/lib/locales/text";
import type { keptCredentials } from "@/lib/store/queries";
import { tag } from "@/lib/values";
import { type Coverage, coverageOf, TAKES } from "@/lib/watch/unattended";

type FormAction = (form: FormData) => Promise<void>;

interface KeptListProps {
  readonly kept: Awaited<ReturnType<typeof keptCredentials>>;
  /** A refresh token came with the reader's own test token and is not kept yet. */
  readonly offersSignIn: boolean;
  /** Null for whoever may only look. */
  readonly actions: Readonly<Record<"keepSignIn" | "dropCredential", FormAction>> | null;
  readonly words: Texts;
  readonly locale: Locale;
}

/** Which credentials are kept, how each is removed, and what they let the watch find out. */
export function KeptList({ kept, offersSignIn, actions, words, locale }: KeptListProps) {
  const { kept: texts } = words.watchPage;
  const coverage = coverageOf(new Set(kept.map(({ kind }) => kind)));
  return (
    <Card aria-labelledby="kept" className="px-4.5 py-4.5">
      <h2 id="kept" className="text-lg">
        {texts.title}
      </h2>
      <p className="mt-1 mb-3 text-ink-2">{kept.length > 0 ? texts.text : texts.none}</p>
      <ul className="grid gap-2 empty:hidden">
        {kept.map(({ kind, keptAt }) => (
          <li key={kind} data-kept={kind} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <b>{texts.names[kind]}</b>{" "}
              <span className="text-ink-3">
                {fill(texts.since, { when: tag("plain", formatDate(keptAt, locale)) }, locale)}
              </span>
            </span>
            {actions && (
              <form action={actions.dropCredential}>
                <input type="hidden" name="kind" value={kind} />
                <Button>
                  {texts.remove}
                  <span className="sr-only">: {texts.names[kind]}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {offersSignIn && actions && (
        <form action={actions.keepSignIn} className="mt-4 border-line border-t pt-4">
          <p className="mb-3 text-ink-2">{texts.keepSignInText}</p>
          <Button variant="primary">{texts.keepSignIn}</Button>
        </form>
      )}
      <Disclosure summary={words.watch.unattended.title} className="mt-3">
        <CoverageTable coverage={coverage} words={words} />
      </Disclosure>
    </Card>
  );
}

function CoverageTable({ coverage, words }: { readonly coverage: Coverage; readonly words: Texts }) {
  const { unattended } = words.watch;
  const rows = [
    [unattended.sure, coverage.sure],
    [unattended.ifReadable, coverage.ifReadable],
    [unattended.untold, coverage.untold],
  ] as const;
  return (
    <dl className="grid gap-3">
      {rows.map(
        ([name, ids]) =>
          ids.length > 0 && (
            <div key={name}>
              <dt className="font-semibold">{name}</dt>
              {ids.map((id) => {
                const takes = TAKES[id];
                const isUntold = coverage.untold.includes(id);
                return (
                  <dd key={id} className="text-ink-2">
                    {words.checks[id].title}
                    {isUntold && takes !== "nothing" && (
                      <span className="text-ink-3"> · {unattended.takes[takes]}</span>
                    )}
                  </dd>
                );
              })}
            </div>
          ),
      )}
    </dl>
  );
}
