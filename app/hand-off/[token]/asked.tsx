import { changesOf } from "@/components/hand-off/changes-of";
import { ActionPlan } from "@/components/setup/action-plan";
import { CardList } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { actionOf } from "@/lib/actions";
import type { ActionId } from "@/lib/check";
import { cloudOf } from "@/lib/clouds";
import { MAKES_SECRET } from "@/lib/hand-off";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDateTime } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import type { Received } from "./received";

interface AskedProps {
  readonly found: Received;
  readonly words: Texts;
  readonly locale: Locale;
}

/** Who asks, about what, and exactly what would change. */
export function Asked({ found, words, locale }: AskedProps) {
  const { handOff, integration } = found;
  const { received } = words.handOff;
  const intro = handOff.sender ? fill(received.asks, { who: tag("upn", handOff.sender) }, locale) : received.asksNobody;
  const facts = [
    [received.facts.tenant, integration.tenant],
    [received.facts.app, integration.clientId],
    [received.facts.user, integration.userPrincipalName],
    [received.facts.until, formatDateTime(handOff.expiresAt, locale)],
  ] as const;
  return (
    <>
      <h1 className="text-2xl">{received.title}</h1>
      <p className="mt-1 mb-5 text-lg text-ink-2 [overflow-wrap:anywhere]">{intro}</p>
      {!handOff.sender && <Notice tone="warn" title={received.beware} className="mb-5" />}
      <dl className="mb-6 grid gap-x-6 gap-y-1.5 sm:grid-cols-[auto_minmax(0,1fr)]">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="contents">
                <dt className="text-ink-3">{name}</dt>
                <dd className="[overflow-wrap:anywhere] max-sm:mb-1.5">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <h2 className="mb-2 text-lg">{received.changes}</h2>
      <CardList>
        {handOff.actions.map((id) => (
          <AskedChange key={id} id={id} found={found} words={words} locale={locale} />
        ))}
      </CardList>
      <p className="mt-2 mb-6 text-sm text-ink-3">{received.nothingElse}</p>
    </>
  );
}

function AskedChange({ id, found, words, locale }: AskedProps & { readonly id: ActionId }) {
  const { integration, now } = found;
  const action = actionOf(id);
  if (!action) return null;
  const cloud = cloudOf(integration.cloud);
  const tenantId = integration.tenantId ?? integration.tenant;
  return (
    <li className="px-4.5 py-4">
      <h3 className="text-md font-semibold">{words.audit.actions[id]}</h3>
      <ul className="mt-1 list-disc space-y-1 pl-5 text-ink-2 marker:text-ink-3">
        {changesOf(id, integration, words, locale).map((change) => (
          <li key={change} className="[overflow-wrap:anywhere]">
            {change}
          </li>
        ))}
        {MAKES_SECRET.has(id) && <li>{words.handOff.received.secretGoesTo}</li>}
      </ul>
      <ActionPlan
        action={action}
        requests={action.plan({ cloud, integration, tenantId, now })}
        undo={words.actions[id].undo}
        ui={words.ui}
        locale={locale}
      />
    </li>
  );
}
