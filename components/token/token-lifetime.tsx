import type { Locale } from "@/lib/locales/locale";
import { formatDateTime } from "@/lib/locales/text";
import { tokenTexts } from "@/lib/locales/token-texts";
import { LifetimeCountdown } from "./lifetime-countdown";

/** How long the token lives: the moment it ends as text, and a countdown where JavaScript runs. */
export function TokenLifetime({
  issuedAt,
  expiresAt,
  now,
  locale,
}: {
  /** RFC 3339. */
  readonly issuedAt: string | null;
  readonly expiresAt: string | null;
  readonly now: Date;
  readonly locale: Locale;
}) {
  const texts = tokenTexts(locale).lifetime;
  return (
    <section aria-labelledby="token-lifetime" className="grid content-start gap-1.5">
      <h2 id="token-lifetime" className="text-lg">
        {texts.title}
      </h2>
      {expiresAt === null ? (
        <p>{texts.unknown}</p>
      ) : (
        <>
          <div className="js-only">
            <LifetimeCountdown
              issuedAtMs={Date.parse(issuedAt ?? expiresAt)}
              expiresAtMs={Date.parse(expiresAt)}
              serverNowMs={now.getTime()}
              locale={locale}
              texts={{ left: texts.left, ended: texts.ended, title: texts.title }}
            />
          </div>
          <p className="text-ink-2">
            <time dateTime={expiresAt}>
              {(Date.parse(expiresAt) > now.getTime() ? texts.validUntil : texts.endedAt).replace(
                "{time}",
                formatDateTime(expiresAt, locale),
              )}
            </time>
          </p>
        </>
      )}
      <p className="text-sm text-ink-3">{texts.rule}</p>
    </section>
  );
}
