import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import type { TokenFlow } from "@/lib/integration";
import type { Locale } from "@/lib/locales/locale";
import { type TokenTexts, tokenTexts } from "@/lib/locales/token-texts";

const ORDER: readonly TokenFlow[] = ["code", "device", "password"];

/** The three ways to a test token; links choose, so it works without JavaScript. */
export function TokenWays({
  chosen,
  links,
  forms,
  locale,
}: {
  readonly chosen: TokenFlow;
  /** Where each way is chosen, such as `?way=device`. */
  readonly links: Readonly<Record<TokenFlow, string>>;
  /** What each way is started with; only the chosen one is drawn. */
  readonly forms: Readonly<Record<TokenFlow, ReactNode>>;
  readonly locale: Locale;
}) {
  const texts = tokenTexts(locale).ways;
  return (
    <section aria-labelledby="token-ways" className="grid gap-3">
      <div>
        <h2 id="token-ways" className="text-lg">
          {texts.title}
        </h2>
        <p className="text-ink-2">{texts.lead}</p>
      </div>
      <Card className="overflow-clip">
        <nav aria-labelledby="token-ways" className="border-b border-line">
          <ul className="grid divide-line max-sm:divide-y sm:grid-cols-3 sm:divide-x">
            {ORDER.map((way) => (
              <li key={way} className="flex">
                <Way way={way} isChosen={way === chosen} href={links[way]} texts={texts} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid gap-4 px-4.5 py-4.5">
          <div className="grid gap-1.5 text-ink-2">
            {texts[chosen].detail.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {forms[chosen]}
        </div>
      </Card>
    </section>
  );
}

function Way({
  way,
  isChosen,
  href,
  texts,
}: {
  way: TokenFlow;
  isChosen: boolean;
  href: string;
  texts: TokenTexts["ways"];
}) {
  const look = isChosen ? "bg-accent-soft shadow-[inset_0_-2px_0_var(--accent)]" : "hover:bg-sunken";
  return (
    <a
      href={href}
      aria-current={isChosen ? "true" : undefined}
      className={classNames("grid flex-1 content-start gap-1 px-4.5 py-3.5 -outline-offset-2!", look)}
    >
      <span className="flex items-start gap-2 font-semibold text-ink">
        <Dot isChosen={isChosen} />
        {texts[way].title}
      </span>
      <span className="pl-6 text-sm text-ink-2">{texts[way].summary}</span>
      {way !== "password" && <span className="pl-6 text-xs font-semibold text-ok">{texts.recommended}</span>}
    </a>
  );
}

/** A radio's shape: the choice is not told by colour alone. */
function Dot({ isChosen }: { isChosen: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={classNames("mt-0.5 size-4 flex-none", isChosen ? "text-accent" : "text-control")}
    >
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {isChosen && <circle cx="8" cy="8" r="3.5" fill="currentColor" />}
    </svg>
  );
}
