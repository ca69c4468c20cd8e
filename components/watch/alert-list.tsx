import { CardList } from "@/components/ui/card";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Texts } from "@/lib/locales";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { formatDateTime } from "@/lib/locales/text";
import type { StoredAlert } from "@/lib/store/alerts";
import type { AlertKind } from "@/lib/watch/alerts";
import { alertText } from "@/lib/watch/words";

const ICONS: Readonly<Record<AlertKind, DisplayStatus>> = {
  red: "fail",
  "credential-gone": "fail",
  "cannot-tell": "inconclusive",
  expiring: "warning",
  drift: "warning",
  recovered: "pass",
};

/** What the watch has told, the newest first. */
export function AlertList({
  alerts,
  words,
  locale,
}: {
  readonly alerts: readonly StoredAlert[];
  readonly words: Texts;
  readonly locale: Locale;
}) {
  const texts = words.watchPage.alerts;
  return (
    <section aria-labelledby="alerts">
      <h2 id="alerts" className="mb-2 text-lg">
        {texts.title}
      </h2>
      {alerts.length === 0 ? (
        <p className="text-ink-2">{texts.none}</p>
      ) : (
        <CardList>
          {alerts.map(({ id, alert }) => {
            const { title, lines } = alertText(alert, locale);
            return (
              <li key={id} data-alert={alert.kind} className="flex gap-3 px-4.5 py-3.5">
                <StatusIcon status={ICONS[alert.kind]} className="mt-0.5" />
                <div className="min-w-0">
                  <p className="font-semibold [overflow-wrap:anywhere]">{title}</p>
                  {lines.map((line) => (
                    <p key={line} className="text-ink-2 [overflow-wrap:anywhere]">
                      {line}
                    </p>
                  ))}
                  <p className="text-sm text-ink-3">
                    {words.watch.kinds[alert.kind]} · {formatDateTime(alert.at, locale)}
                  </p>
                </div>
              </li>
            );
          })}
        </CardList>
      )}
    </section>
  );
}
