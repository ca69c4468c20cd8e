import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Texts } from "@/lib/locales";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDateTime, plural } from "@/lib/locales/text";
import { type Share, type ShareState, shareStateOf } from "@/lib/share";
import { tag } from "@/lib/values";

const ICON: Readonly<Record<ShareState, DisplayStatus>> = {
  open: "pass",
  revoked: "not-applicable",
  expired: "not-applicable",
};

interface ShareListProps {
  readonly shares: readonly Share[];
  readonly now: Date;
  /** Ends an open one; null for whoever may only look. */
  readonly end: ((form: FormData) => Promise<void>) | null;
  readonly words: Texts;
  readonly locale: Locale;
}

/** Every link to a run of the integration: what it shows, until when, and how often it was opened. */
export function ShareList(props: ShareListProps) {
  if (props.shares.length === 0) return <p className="text-ink-2">{props.words.shares.list.none}</p>;
  return (
    <CardList>
      {props.shares.map((share) => (
        <Row key={share.id} {...props} share={share} />
      ))}
    </CardList>
  );
}

function Row({ share, now, end, words, locale }: ShareListProps & { readonly share: Share }) {
  const { list, make } = words.shares;
  const state = shareStateOf(share, now);
  const when = (at: string) => ({ when: tag("plain", formatDateTime(at, locale)) });
  const facts = [
    list.states[state],
    fill(list.madeAt, when(share.createdAt), locale),
    state === "open" && fill(list.endsAt, when(share.expiresAt), locale),
    plural(list.opened, share.opens, locale),
    share.lastOpenedAt && fill(list.lastOpened, when(share.lastOpenedAt), locale),
  ].filter(Boolean);
  return (
    <li data-share={state} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4.5 py-3.5">
      <StatusIcon status={ICON[state]} className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">
          {fill(list.runAt, when(share.record.finishedAt), locale)} · {make.modes[share.record.redaction.mode].name}
        </p>
        <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{facts.join(" · ")}</p>
      </div>
      {state === "open" && end && (
        <form action={end}>
          <input type="hidden" name="id" value={share.id} />
          <Button>{list.revoke}</Button>
        </form>
      )}
    </li>
  );
}
