import { CardList } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import type { SignInsTexts } from "@/lib/locales/support-texts";
import { fill, plural } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import type { LookUpState } from "./look-up-state";
import { SignInRow } from "./sign-in-row";

/** What the log answered: sign-ins, none, or which right is missing. */
export function LookUpAnswer({
  state: { answer, codes },
  words,
  locale,
}: {
  readonly state: LookUpState;
  readonly words: SignInsTexts;
  readonly locale: Locale;
}) {
  if (!answer) return null;
  switch (answer.outcome) {
    case "missing": {
      const { title, text } = words.missing[answer.missing];
      return (
        <div data-look-up={answer.missing}>
          <Notice tone="warn" title={title}>
            {text}
          </Notice>
        </div>
      );
    }
    case "refused":
      return (
        <Notice tone="bad" title={fill(words.refused, { code: tag("plain", answer.code) }, locale)}>
          {answer.requestId && (
            <>
              {words.requestId}: <code>{answer.requestId}</code>
            </>
          )}
        </Notice>
      );
    case "error":
      return <Notice tone="warn" title={words.unreachable[answer.code === "throttled" ? "throttled" : "other"]} />;
    case "found":
      if (answer.signIns.length === 0)
        return (
          <div data-look-up="none">
            <Notice title={words.none}>{words.noneText}</Notice>
          </div>
        );
      return (
        <section aria-labelledby="sign-ins-found" data-look-up="found">
          <h2 id="sign-ins-found" className="mb-3 text-lg">
            {plural(words.found, answer.signIns.length, locale)}
          </h2>
          {answer.policiesMissing && (
            <Notice tone="warn" className="mb-3">
              {words.policiesMissing[answer.policiesMissing]}
            </Notice>
          )}
          <CardList>
            {answer.signIns.map((signIn) => (
              <SignInRow
                key={signIn.id}
                signIn={signIn}
                code={codes[signIn.errorCode] ?? null}
                words={words}
                locale={locale}
              />
            ))}
          </CardList>
        </section>
      );
  }
}
