import type { CardContext } from "@/components/setup/card-context";
import { CardList } from "@/components/ui/card";
import { ExternalLink } from "@/components/ui/external-link";
import type { Check, CheckResult } from "@/lib/check";
import { checks } from "@/lib/checks";
import type { HandOffTexts } from "@/lib/locales/hand-off-texts";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

/** Findings that no link can put right: who can, and where. */
export function ByHand({
  context,
  results,
  texts,
}: {
  readonly context: CardContext;
  readonly results: ReadonlyMap<string, CheckResult>;
  readonly texts: HandOffTexts;
}) {
  const { ui, locale } = context;
  const open = (checks as readonly Check[]).flatMap((check) => {
    const result = results.get(check.id);
    if (result?.status !== "fail") return [];
    const remedy = check.findings[result.finding];
    const words = context.textOf(check.id)?.findings[result.finding];
    return remedy && words && !remedy.fix ? [{ check, result, remedy, words }] : [];
  });
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="by-hand" className="mt-8">
      <h2 id="by-hand" className="text-lg">
        {texts.byHand.title}
      </h2>
      <p className="mb-3 text-ink-2">{texts.byHand.text}</p>
      <CardList>
        {open.map(({ check, result, remedy, words }) => (
          <li key={check.id} className="flex flex-wrap items-start justify-between gap-3 px-4.5 py-3.5">
            <div className="min-w-0 flex-1 basis-72">
              <a href={context.checkHref(check.id)} className="link font-semibold">
                {fill(words.title, result.values, locale)}
              </a>
              <p className="text-sm text-ink-3">
                {fill(texts.make.who, { role: tag("plain", ui.roles[remedy.who]) }, locale)}
              </p>
            </div>
            {remedy.portal && (
              <ExternalLink
                href={context.portalHref(remedy.portal)}
                opensNewTab={ui.check.opensNewTab}
                button="secondary"
              >
                {fill(
                  ui.check.openPortal,
                  {
                    portal: tag(
                      "plain",
                      remedy.portal.startsWith("partner-") ? ui.portals.partnerCenter : ui.portals.entra,
                    ),
                  },
                  locale,
                )}
              </ExternalLink>
            )}
          </li>
        ))}
      </CardList>
    </section>
  );
}
