import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import type { Texts } from "@/lib/locales";
import { LOCALE_NAMES, type Locale } from "@/lib/locales/locale";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { Calendar } from "@/lib/store/calendars";
import { tag } from "@/lib/values";

type Action = (form: FormData) => Promise<void>;

interface CalendarsProps {
  readonly calendars: readonly Calendar[];
  /** Of a calendar that was made just now; null when there is none. */
  readonly address: string | null;
  /** The tenant whose integrations are told of; null when it is one integration. */
  readonly tenant: string | null;
  /** Null for who may only look. */
  readonly actions: {
    readonly makeCalendar: Action;
    readonly calendarStored: Action;
    readonly endCalendar: Action;
  } | null;
  readonly words: Texts;
  readonly locale: Locale;
}

/** Calendar feeds of what ends: makes one, shows its address once, lists them, ends one. */
export function Calendars({ calendars, address, tenant, actions, words, locale }: CalendarsProps) {
  const texts = words.calendar;
  const reaches =
    tenant === null ? texts.reachesOne : fill(texts.reachesTenant, { tenant: tag("domain", tenant) }, locale);
  return (
    <section aria-labelledby="calendars" className="grid grid-cols-1 gap-3">
      <div>
        <h2 id="calendars" className="mb-1 text-lg">
          {texts.title}
        </h2>
        <p className="max-w-[66ch] text-ink-2">
          {texts.lead} {reaches}
        </p>
      </div>
      {address && actions && <Made address={address} stored={actions.calendarStored} words={words} />}
      {calendars.length === 0 ? (
        <p className="text-ink-2">{texts.none}</p>
      ) : (
        <CardList>
          {calendars.map((one) => (
            <Row key={one.id} calendar={one} end={actions?.endCalendar ?? null} words={words} locale={locale} />
          ))}
        </CardList>
      )}
      {actions && (
        <form action={actions.makeCalendar}>
          <Button>{texts.make}</Button>
        </form>
      )}
    </section>
  );
}

/** The address of a new calendar and where it is put, until the reader has copied it. */
function Made({
  address,
  stored,
  words,
}: {
  readonly address: string;
  readonly stored: Action;
  readonly words: Texts;
}) {
  const { made, how } = words.calendar;
  return (
    <Notice tone="ok" live="status" title={made.title}>
      <p>{made.text}</p>
      <CodeBlock className="my-3 border border-line bg-surface!">
        <span id="new-calendar">{address}</span>
      </CodeBlock>
      <ul className="mb-3 list-disc space-y-1 pl-5 text-sm text-ink-2 marker:text-ink-3">
        {Object.values(how).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form action={stored} className="flex flex-wrap gap-2">
        <CopyButton from="new-calendar" labels={words.ui.copy} variant="primary" />
        <Button>{made.stored}</Button>
      </form>
    </Notice>
  );
}

function Row({
  calendar,
  end,
  words,
  locale,
}: {
  readonly calendar: Calendar;
  readonly end: Action | null;
  readonly words: Texts;
  readonly locale: Locale;
}) {
  const texts = words.calendar;
  const when = (at: string) => ({ when: tag("plain", formatDateTime(at, locale)) });
  const facts = [
    fill(texts.madeAt, when(calendar.createdAt), locale),
    calendar.maker,
    fill(texts.language, { language: tag("plain", LOCALE_NAMES[calendar.locale]) }, locale),
    calendar.revokedAt && fill(texts.endedAt, when(calendar.revokedAt), locale),
  ].filter(Boolean);
  return (
    <li
      data-calendar={calendar.revokedAt ? "ended" : "open"}
      className="flex flex-wrap items-center justify-between gap-3 px-4.5 py-3"
    >
      <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{facts.join(" · ")}</p>
      {end && !calendar.revokedAt && (
        <form action={end}>
          <input type="hidden" name="id" value={calendar.id} />
          <Button aria-label={fill(texts.endNamed, when(calendar.createdAt), locale)}>{texts.end}</Button>
        </form>
      )}
    </li>
  );
}
