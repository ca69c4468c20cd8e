import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { StatusIcon } from "@/components/ui/status-icon";
import { type HandOff, type HandOffState, stateOf } from "@/lib/hand-off";
import type { Texts } from "@/lib/locales";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDateTime } from "@/lib/locales/text";
import { tag } from "@/lib/values";

const ICON: Readonly<Record<HandOffState, DisplayStatus>> = {
  open: "waiting",
  used: "pass",
  revoked: "not-applicable",
  expired: "not-applicable",
};

interface LinksProps {
  readonly handOffs: readonly HandOff[];
  readonly now: Date;
  /** Ends an open one. */
  readonly end: (form: FormData) => Promise<void>;
  readonly words: Texts;
  readonly locale: Locale;
}

/** Every link of the integration and what became of it. */
export function Links(props: LinksProps) {
  const { links } = props.words.handOff;
  return (
    <section aria-labelledby="links" className="mt-8">
      <h2 id="links" className="mb-2 text-lg">
        {links.title}
      </h2>
      {props.handOffs.length === 0 ? (
        <p className="text-ink-2">{links.none}</p>
      ) : (
        <CardList>
          {props.handOffs.map((handOff) => (
            <Row key={handOff.id} {...props} handOff={handOff} />
          ))}
        </CardList>
      )}
    </section>
  );
}

function Row({ handOff, now, end, words, locale }: LinksProps & { readonly handOff: HandOff }) {
  const { links } = words.handOff;
  const state = stateOf(handOff, now);
  const when = (at: string) => ({ when: tag("plain", formatDateTime(at, locale)) });
  const facts = [
    fill(links.madeAt, when(handOff.createdAt), locale),
    state === "open" && fill(links.endsAt, when(handOff.expiresAt), locale),
    handOff.usedAt &&
      fill(links.usedAt, { ...when(handOff.usedAt), who: tag("upn", handOff.usedBy ?? links.somebody) }, locale),
  ].filter(Boolean);
  return (
    <li data-hand-off={state} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4.5 py-3.5">
      <StatusIcon status={ICON[state]} className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{handOff.actions.map((id) => words.audit.actions[id]).join(", ")}</p>
        <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">
          {links.states[state]} · {facts.join(" · ")}
        </p>
        {state === "open" && <p className="text-sm text-ink-3">{links.waits}</p>}
      </div>
      {state === "open" && (
        <form action={end}>
          <input type="hidden" name="id" value={handOff.id} />
          <Button>{links.revoke}</Button>
        </form>
      )}
    </li>
  );
}
