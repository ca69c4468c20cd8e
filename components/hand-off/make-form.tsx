import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LifetimeSelect } from "@/components/ui/lifetime-select";
import type { Role } from "@/lib/check";
import type { Handable } from "@/lib/hand-off";
import type { Integration } from "@/lib/integration";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill, plural } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { mayAct } from "@/lib/viewer-roles";
import { changesOf } from "./changes-of";

interface MakeFormProps {
  readonly action: (form: FormData) => Promise<void>;
  readonly offers: readonly Handable[];
  /** What the reader is known to be; null when that could not be read. */
  readonly roles: readonly Role[] | null;
  /** The change the reader came for; everything that is needed when null. */
  readonly preset: string | null;
  readonly isSignedIn: boolean;
  readonly integration: Integration;
  readonly words: Texts;
  readonly locale: Locale;
}

/** Picks what a link may change and how long it works. */
export function MakeForm(props: MakeFormProps) {
  const { action, offers, preset, isSignedIn, words, locale } = props;
  const { make } = words.handOff;
  const isMain = ({ action: { id }, need }: Handable) => need === "needed" || preset === id;
  const [needed, unknown] = [offers.filter(isMain), offers.filter((offer) => !isMain(offer))];
  // Where nothing could be checked, everything that could not is what there is to ask for.
  const [shown, rest] = needed.length > 0 ? [needed, unknown] : [unknown, []];
  return (
    <Card aria-labelledby="make" className="px-4.5 py-4.5">
      <h2 id="make" className="text-lg">
        {make.title}
      </h2>
      {offers.length === 0 ? (
        <p className="mt-1 text-ink-2">{make.nothing}</p>
      ) : (
        <form action={action} className="mt-3 grid gap-4">
          <fieldset>
            <legend className="mb-2 font-semibold">{make.legend}</legend>
            <Offers {...props} offers={shown} />
            {rest.length > 0 && shown.length > 0 && (
              <Disclosure summary={plural(make.unknown, rest.length, locale)} className="mt-3">
                <Offers {...props} offers={rest} />
              </Disclosure>
            )}
          </fieldset>
          {!isSignedIn && <p className="text-sm text-ink-3">{make.noSecrets}</p>}
          <div className="flex flex-wrap items-end gap-3">
            <LifetimeSelect label={make.lifetime} days={make.days} locale={locale} />
            <Button variant="primary">{make.button}</Button>
          </div>
        </form>
      )}
    </Card>
  );
}

function Offers(props: MakeFormProps) {
  return (
    <ul className="grid gap-3">
      {props.offers.map((offer) => (
        <Offer key={offer.action.id} {...props} offer={offer} />
      ))}
    </ul>
  );
}

function Offer({ offer, preset, roles, integration, words, locale }: MakeFormProps & { readonly offer: Handable }) {
  const { action, need } = offer;
  const { handOff, audit, ui } = words;
  const who = fill(handOff.make.who, { role: tag("plain", ui.roles[action.leastRole]) }, locale);
  const isOwn = roles !== null && mayAct(roles, action.leastRole);
  const isAsked = preset === null ? need === "needed" : preset === action.id;
  return (
    <li>
      <label className="flex min-h-6 items-start gap-3 coarse:min-h-11">
        <input type="checkbox" name="action" value={action.id} defaultChecked={isAsked} className="mt-1 size-4" />
        <span className="min-w-0">
          <span className="block font-semibold">{audit.actions[action.id]}</span>
          {changesOf(action.id, integration, words, locale).map((change) => (
            <span key={change} className="block text-ink-2 [overflow-wrap:anywhere]">
              {change}
            </span>
          ))}
          <span className="block text-sm text-ink-3">{isOwn ? `${who} · ${handOff.make.youMay}` : who}</span>
        </span>
      </label>
    </li>
  );
}
