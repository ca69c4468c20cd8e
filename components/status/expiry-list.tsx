import type { Locale } from "@/lib/locales/locale";
import type { StatusTexts } from "@/lib/locales/status-texts";
import { formatDate } from "@/lib/locales/text";
import { daysLeft, type Expiry, identityOf } from "@/lib/watch/expiries";
import { expiryText } from "@/lib/watch/words";
import { lastsWords, SOON_DAYS } from "./standing-words";

/** What ends by itself, the first to end first, with the days that are left. */
export function ExpiryList({
  expiries,
  now,
  texts,
  locale,
}: {
  readonly expiries: readonly Expiry[];
  readonly now: Date;
  readonly texts: StatusTexts["expiry"];
  readonly locale: Locale;
}) {
  if (expiries.length === 0) return <p className="text-ink-2">{texts.noneText}</p>;
  return (
    <dl className="grid gap-2.5">
      {expiries.map((expiry) => (
        <div key={identityOf(expiry)} data-expiry={expiry.kind}>
          <dt className="text-ink-3 [overflow-wrap:anywhere]">{expiryText(expiry, locale)}</dt>
          <dd>
            <span className={daysLeft(expiry, now) < SOON_DAYS ? "font-semibold text-warn" : undefined}>
              {lastsWords(expiry, now, texts, locale)}
            </span>
            , {formatDate(expiry.endAt, locale)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
