import { CardList } from "@/components/ui/card";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Texts } from "@/lib/locales";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { formatDateTime } from "@/lib/locales/text";
import type { DeliveryRecord } from "@/lib/notify/retry";
import type { StoredChannel } from "@/lib/store/channels";
import type { Delivery } from "@/lib/store/deliveries";

const ICONS: Readonly<Record<DeliveryRecord["outcome"], DisplayStatus>> = {
  delivered: "pass",
  retry: "waiting",
  "given-up": "error",
  stopped: "not-applicable",
};

interface DeliveryListProps {
  readonly deliveries: readonly Delivery[];
  readonly channels: readonly StoredChannel[];
  readonly words: Texts;
  readonly locale: Locale;
}

/** What was sent where, and what the other side said, the newest first. */
export function DeliveryList({ deliveries, channels, words, locale }: DeliveryListProps) {
  const texts = words.watchPage.deliveries;
  const nameOf = (id: string) => channels.find((channel) => channel.id === id)?.name ?? id;
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries" className="mb-2 text-lg">
        {texts.title}
      </h2>
      {deliveries.length === 0 ? (
        <p className="text-ink-2">{texts.none}</p>
      ) : (
        <CardList>
          {deliveries.map((delivery) => (
            <Row
              key={delivery.id}
              delivery={delivery}
              name={nameOf(delivery.channelId)}
              words={words}
              locale={locale}
            />
          ))}
        </CardList>
      )}
    </section>
  );
}

function Row({
  delivery,
  name,
  words,
  locale,
}: {
  readonly delivery: Delivery;
  readonly name: string;
  readonly words: Texts;
  readonly locale: Locale;
}) {
  const { deliveries: texts } = words.watchPage;
  const { outcomes, reasons } = words.notify.deliveries;
  const last = delivery.attempts.at(-1);
  const said = [last?.reason && reasons[last.reason], last?.status, last?.detail].filter(Boolean).join(" · ");
  return (
    <li data-delivery={last?.outcome ?? "waiting"} className="flex gap-3 px-4.5 py-3.5">
      <StatusIcon status={last ? ICONS[last.outcome] : "waiting"} className="mt-0.5" />
      <div className="min-w-0">
        <p className="font-semibold [overflow-wrap:anywhere]">
          {name}
          {delivery.alertIds.length === 0 && ` · ${texts.trial}`}
        </p>
        <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">
          {last ? outcomes[last.outcome] : texts.waits} · {formatDateTime(last?.at ?? delivery.createdAt, locale)}
        </p>
        {said && <p className="text-sm text-ink-3 [overflow-wrap:anywhere]">{said}</p>}
      </div>
    </li>
  );
}
