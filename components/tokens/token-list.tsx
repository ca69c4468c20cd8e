import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { StatusIcon } from "@/components/ui/status-icon";
import { type ApiToken, type ApiTokenState, tokenStateOf } from "@/lib/api/token";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { TokensTexts } from "@/lib/locales/tokens-texts";
import { tag } from "@/lib/values";

const ICON: Readonly<Record<ApiTokenState, DisplayStatus>> = {
  open: "pass",
  revoked: "not-applicable",
  expired: "not-applicable",
};

interface TokenListProps {
  readonly tokens: readonly ApiToken[];
  readonly now: Date;
  /** Ends one that works. */
  readonly end: (form: FormData) => Promise<void>;
  readonly texts: TokensTexts;
  readonly locale: Locale;
}

/** Every token that reaches the same: what it may do, until when, and when it was used last. */
export function TokenList(props: TokenListProps) {
  if (props.tokens.length === 0) return <p className="text-ink-2">{props.texts.list.none}</p>;
  return (
    <CardList>
      {props.tokens.map((token) => (
        <Row key={token.id} {...props} token={token} />
      ))}
    </CardList>
  );
}

function Row({ token, now, end, texts, locale }: TokenListProps & { readonly token: ApiToken }) {
  const { list, make } = texts;
  const state = tokenStateOf(token, now);
  const when = (at: string) => ({ when: tag("plain", formatDateTime(at, locale)) });
  const facts = [
    list.states[state],
    fill(list.madeAt, when(token.createdAt), locale),
    token.maker && fill(list.madeBy, { who: tag("upn", token.maker) }, locale),
    state === "open" && fill(list.endsAt, when(token.expiresAt), locale),
    token.lastUsedAt ? fill(list.lastUsed, when(token.lastUsedAt), locale) : list.neverUsed,
  ].filter(Boolean);
  return (
    <li data-token={state} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4.5 py-3.5">
      <StatusIcon status={ICON[state]} className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        <p className="font-semibold">{token.name}</p>
        <p className="text-sm text-ink-2">{facts.join(" · ")}</p>
        <p className="text-sm text-ink-3">{token.scopes.map((scope) => make.scopes[scope]).join(" · ")}</p>
      </div>
      {state === "open" && (
        <form action={end}>
          <input type="hidden" name="id" value={token.id} />
          <Button aria-label={fill(list.revokeNamed, { name: tag("plain", token.name) }, locale)}>{list.revoke}</Button>
        </form>
      )}
    </li>
  );
}
