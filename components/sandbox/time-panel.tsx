import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/locales/locale";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import { fill, formatDateTime, formatDuration, formatRelative } from "@/lib/locales/text";
import type { ControlDescription } from "@/lib/sandbox/control/describe";
import { tag } from "@/lib/values";
import { GroupTitle } from "./section";

type Events = SandboxTexts["time"]["events"];

/** Something to come, by the world's clock. */
export interface TimedEvent {
  readonly kind: keyof Events;
  readonly subject: string | null;
  readonly at: string;
}

interface TimePanelProps {
  readonly clock: ControlDescription["clock"];
  /** The next first. */
  readonly events: readonly TimedEvent[];
  readonly action: (form: FormData) => Promise<void>;
  /** A form for any other span. */
  readonly other: ReactNode;
  readonly texts: SandboxTexts["time"];
  readonly locale: Locale;
}

const SHOWN = 3;

/** What time it is in the world, how to move it, and what then happens. */
export function TimePanel({ clock, events, action, other, texts, locale }: TimePanelProps) {
  const spans = [
    ["PT1H", texts.hour],
    ["P1D", texts.day],
    ["P30D", texts.month],
    ["P180D", texts.halfYear],
  ] as const;
  const duration = tag("plain", formatDuration(clock.advancedMs, locale));
  const skew = tag("plain", formatDuration(clock.skewMs, locale));
  return (
    <div className="px-4.5 pb-4">
      <p className="text-sm text-ink-3">{texts.worldTime}</p>
      <p className="text-xl font-semibold tabular-nums" data-world-time="">
        <time dateTime={clock.worldAt}>{formatDateTime(clock.worldAt, locale)}</time>
      </p>
      <p className="text-sm text-ink-2">
        {clock.advancedMs === 0 ? texts.notMoved : fill(texts.moved, { duration }, locale)}
        {clock.skewMs !== 0 && ` · ${fill(texts.skew, { duration: skew }, locale)}`}
      </p>
      <div className="mt-3 grid grid-cols-2 gap-2 sm:grid-cols-4">
        {spans.map(([span, label]) => (
          <form key={span} action={action}>
            <input type="hidden" name="advance" value={span} />
            <Button className="w-full px-1! font-normal!">{label}</Button>
          </form>
        ))}
      </div>
      <div className="mt-3">{other}</div>
      <div className="mt-4">
        <GroupTitle>{texts.next}</GroupTitle>
        {events.length === 0 ? (
          <p className="text-sm text-ink-2">{texts.nothing}</p>
        ) : (
          <Events events={events.slice(0, SHOWN)} from={clock.worldAt} texts={texts.events} locale={locale} />
        )}
        {events.length > SHOWN && (
          <Disclosure summary={texts.more}>
            <Events events={events.slice(SHOWN, 20)} from={clock.worldAt} texts={texts.events} locale={locale} />
          </Disclosure>
        )}
      </div>
    </div>
  );
}

function Events({
  events,
  from,
  texts,
  locale,
}: {
  readonly events: readonly TimedEvent[];
  readonly from: string;
  readonly texts: Events;
  readonly locale: Locale;
}) {
  return (
    <ul className="text-sm">
      {events.map(({ kind, subject, at }) => {
        const template = kind === "change-visible" && subject === null ? texts["change-visible-unnamed"] : texts[kind];
        return (
          <li
            key={`${kind} ${subject} ${at}`}
            className="flex flex-wrap justify-between gap-x-4 py-0.5"
            data-event={kind}
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {fill(template, { subject: tag("plain", subject ?? "") }, locale)}
            </span>
            <time dateTime={at} className="whitespace-nowrap text-ink-3 tabular-nums">
              {formatRelative(at, new Date(from), locale)}
            </time>
          </li>
        );
      })}
    </ul>
  );
}
