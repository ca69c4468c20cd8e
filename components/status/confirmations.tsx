import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { StatusIcon } from "@/components/ui/status-icon";
import { type KeptAttestation, validAt } from "@/lib/attestations";
import type { Texts } from "@/lib/locales";
import type { CheckText } from "@/lib/locales/check-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDate, formatDateTime } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { lastsWords } from "./standing-words";

interface View {
  readonly now: Date;
  /** Takes back what is confirmed of a check; null for who may only look. */
  readonly takeBack: ((form: FormData) => Promise<void>) | null;
  readonly words: Texts;
  readonly locale: Locale;
}

/** What people confirmed, who and until when, the newest first; also what counts no longer. */
export function Confirmations({ all, ...view }: View & { readonly all: readonly KeptAttestation[] }) {
  if (all.length === 0) return <p className="text-ink-2">{view.words.attest.list.none}</p>;
  const valid = new Set(validAt(all, view.now));
  return (
    <CardList>
      {all.map((one) => (
        <Row key={one.id} one={one} counts={valid.has(one)} end={endWords(one, all, view)} {...view} />
      ))}
    </CardList>
  );
}

function Row({
  one,
  counts,
  end,
  now,
  takeBack,
  words,
  locale,
}: View & { readonly one: KeptAttestation; readonly counts: boolean; readonly end: string }) {
  const { attest, status } = words;
  const byId: Readonly<Record<string, CheckText>> = words.checks;
  const title = (Object.hasOwn(byId, one.check) ? byId[one.check]?.title : null) ?? one.check;
  const who = tag("plain", one.by ?? attest.nobody);
  const facts = [
    fill(attest.list.by, { who, when: tag("plain", formatDateTime(one.at, locale)) }, locale),
    counts ? fill(attest.list.until, { when: tag("plain", formatDate(one.until, locale)) }, locale) : end,
    counts && lastsWords({ endAt: one.until }, now, status.expiry, locale),
  ].filter(Boolean);
  return (
    <li
      data-confirmation={counts ? "counts" : "ended"}
      className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4.5 py-3"
    >
      <StatusIcon status={counts ? "confirmed" : "manual"} className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-ink-2">{facts.join(" · ")}</p>
        {one.note && <p className="text-sm text-ink-3">{one.note}</p>}
      </div>
      {counts && takeBack && (
        <form action={takeBack}>
          <input type="hidden" name="check" value={one.check} />
          <Button aria-label={fill(attest.takeBackNamed, { check: tag("plain", title) }, locale)}>
            {attest.takeBack}
          </Button>
        </form>
      )}
    </li>
  );
}

/** Why one does not count any more. */
function endWords(one: KeptAttestation, all: readonly KeptAttestation[], { words, locale }: View): string {
  const { list, nobody } = words.attest;
  const when = tag("plain", formatDateTime(one.endedAt ?? one.until, locale));
  if (one.endedAt === null) return fill(list.ended, { when }, locale);
  const isRenewed = all.some(({ check, at }) => check === one.check && at === one.endedAt);
  const who = tag("plain", one.endedBy ?? nobody);
  return fill(isRenewed ? list.renewed : list.takenBack, { who, when }, locale);
}
