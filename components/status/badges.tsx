import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { Badge } from "@/lib/store/badges";
import { tag } from "@/lib/values";

type Action = (form: FormData) => Promise<void>;

/** The integration's badges: makes one, shows its addresses once, ends one. */
export function Badges({
  badges,
  address,
  actions,
  words,
  locale,
}: {
  readonly badges: readonly Badge[];
  /** Of a badge that was made just now, without its ending; null when there is none. */
  readonly address: string | null;
  /** Null for whoever may only look. */
  readonly actions: { readonly make: Action; readonly stored: Action; readonly end: Action } | null;
  readonly words: Texts;
  readonly locale: Locale;
}) {
  const { badge } = words.status;
  return (
    <>
      {address && actions && (
        <Notice tone="ok" live="status" title={badge.made.title} className="mb-4">
          <p>{badge.made.text}</p>
          {(["svg", "json"] as const).map((format) => (
            <div key={format} className="my-3 flex flex-wrap items-center gap-2">
              <CodeBlock className="min-w-0 flex-1 basis-80 border border-line bg-surface!">
                <span id={`new-badge-${format}`}>{`${address}.${format}`}</span>
              </CodeBlock>
              <CopyButton from={`new-badge-${format}`} labels={words.ui.copy} />
            </div>
          ))}
          <form action={actions.stored}>
            <Button variant="primary">{badge.made.stored}</Button>
          </form>
        </Notice>
      )}
      {badges.length === 0 ? (
        <p className="text-ink-2">{badge.none}</p>
      ) : (
        <CardList>
          {badges.map((one) => (
            <Row key={one.id} badge={one} end={actions?.end ?? null} words={words} locale={locale} />
          ))}
        </CardList>
      )}
      {actions && (
        <form action={actions.make} className="mt-4">
          <Button>{badge.make}</Button>
        </form>
      )}
    </>
  );
}

function Row({
  badge,
  end,
  words,
  locale,
}: {
  readonly badge: Badge;
  readonly end: Action | null;
  readonly words: Texts;
  readonly locale: Locale;
}) {
  const texts = words.status.badge;
  const when = (at: string) => ({ when: tag("plain", formatDateTime(at, locale)) });
  const facts = [
    fill(texts.madeAt, when(badge.createdAt), locale),
    badge.sender,
    badge.revokedAt && fill(texts.endedAt, when(badge.revokedAt), locale),
  ].filter(Boolean);
  return (
    <li
      data-badge={badge.revokedAt ? "ended" : "open"}
      className="flex flex-wrap items-center justify-between gap-3 px-4.5 py-3"
    >
      <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{facts.join(" · ")}</p>
      {!badge.revokedAt && end && (
        <form action={end}>
          <input type="hidden" name="badge" value={badge.id} />
          <Button>{texts.revoke}</Button>
        </form>
      )}
    </li>
  );
}
