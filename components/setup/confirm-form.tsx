import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ExternalLink } from "@/components/ui/external-link";
import { INPUT_CLASS } from "@/components/ui/field";
import { LifetimeSelect } from "@/components/ui/lifetime-select";
import { ATTESTATION_DAYS, MAX_ATTESTATION_NOTE_CHARS, USUAL_ATTESTATION_DAYS } from "@/lib/attestations";
import type { Check, PortalPage } from "@/lib/check";
import type { AttestTexts } from "@/lib/locales/attest-texts";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import type { CardContext } from "./card-context";

type Action = (form: FormData) => Promise<void>;

interface ConfirmProps {
  readonly action: Action;
  readonly check: Pick<Check, "id" | "findings">;
  /** Path to come back to. */
  readonly back: string;
  readonly context: CardContext;
  readonly texts: AttestTexts;
}

/** What to look at where no call can tell, and the form by which a person says that it is so. */
export function ConfirmForm({ action, check, back, context, texts }: ConfirmProps) {
  const { ui, locale } = context;
  const words = context.textOf(check.id);
  const remedies = Object.values(check.findings);
  const [first] = remedies;
  const portal = remedies.find((remedy) => remedy.portal)?.portal;
  return (
    <Disclosure summary={texts.open}>
      <p className="max-w-[66ch] text-ink-2">{texts.lead}</p>
      <p className="mt-2 font-semibold">{fill(texts.what, { title: tag("plain", words?.title) }, locale)}</p>
      <p className="text-ink-2">{words?.why}</p>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {portal && (
          <ExternalLink href={context.portalHref(portal)} opensNewTab={ui.check.opensNewTab}>
            {fill(ui.check.openPortal, { portal: tag("plain", nameOf(portal, context)) }, locale)}
          </ExternalLink>
        )}
        {first && (
          <ExternalLink href={first.docs} opensNewTab={ui.check.opensNewTab}>
            {ui.check.documentation}
          </ExternalLink>
        )}
      </p>
      <form action={action} className="mt-3 flex flex-wrap items-end gap-3">
        <input type="hidden" name="check" value={check.id} />
        <input type="hidden" name="back" value={back} />
        <LifetimeSelect
          label={texts.lifetime}
          days={texts.days}
          locale={locale}
          choices={ATTESTATION_DAYS}
          usual={USUAL_ATTESTATION_DAYS}
        />
        <label className="min-w-0 grow basis-72">
          <span className="mb-0.5 block font-semibold">{texts.note}</span>
          <input name="note" maxLength={MAX_ATTESTATION_NOTE_CHARS} autoComplete="off" className={INPUT_CLASS} />
        </label>
        <Button>{texts.button}</Button>
      </form>
    </Disclosure>
  );
}

function nameOf(page: PortalPage, { ui }: CardContext): string {
  return page.startsWith("partner-") ? ui.portals.partnerCenter : ui.portals.entra;
}

/** Takes a confirmation back. */
export function TakeBackForm({ action, check, back, context, texts }: ConfirmProps) {
  const title = tag("plain", context.textOf(check.id)?.title ?? check.id);
  return (
    <form action={action}>
      <input type="hidden" name="check" value={check.id} />
      <input type="hidden" name="back" value={back} />
      <Button aria-label={fill(texts.takeBackNamed, { check: title }, context.locale)}>{texts.takeBack}</Button>
    </form>
  );
}
