import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ExternalLink } from "@/components/ui/external-link";
import type { PortalPage, Remedy, Role } from "@/lib/check";
import type { FindingText } from "@/lib/locales/check-texts";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import { fill } from "@/lib/locales/text";
import { type Tagged, tag } from "@/lib/values";
import { mayAct } from "@/lib/viewer-roles";
import type { CardContext, ResultOf } from "./card-context";
import { Evidence } from "./evidence";

/** The change that this product can make for the reader. */
export interface Fix {
  /** What changes, one sentence each, already filled. */
  readonly changes: readonly string[];
  /** The form with its one primary button. */
  readonly form: ReactNode;
  /** An `ActionPlan`, opened on demand. */
  readonly plan?: ReactNode;
  /** Another change that cures the finding as well. */
  readonly instead?: Fix | undefined;
}

export interface FindingBodyProps {
  readonly context: CardContext;
  readonly result: ResultOf<"fail">;
  readonly remedy: Remedy;
  readonly words: FindingText;
  readonly fix?: Fix | undefined;
  /** Roles the person at the screen is known to hold. */
  readonly viewerRoles?: readonly Role[] | undefined;
  readonly handOff?: ReactNode;
  readonly recheck?: ReactNode;
}

/** The cure of a finding: what will be done, the one button, the way by hand, who may, and the evidence. */
export function FindingBody(props: FindingBodyProps) {
  const { context, result, remedy, words, fix, viewerRoles, handOff, recheck } = props;
  const { ui, locale } = context;
  const say = (text: string) => fill(text, result.values, locale);
  const byHand = <ByHand context={context} remedy={remedy} steps={words.steps.map(say)} />;
  return (
    <>
      <div className="fix-box">
        <h3 className="text-md">{say(words.action)}</h3>
        {fix ? <Changes changes={fix.changes} /> : byHand}
        <div className="mt-3.5 flex flex-wrap items-center gap-2 empty:hidden">
          {fix?.form}
          {!fix && remedy.portal && <PortalLink context={context} page={remedy.portal} />}
          {recheck}
          {handOff}
        </div>
        {fix?.plan}
      </div>
      <p className="mt-3 text-sm text-ink-3">{whoMay(ui, remedy.who, viewerRoles, locale)}</p>
      {fix?.instead && (
        <Disclosure summary={ui.check.instead} className="mt-2">
          <Changes changes={fix.instead.changes} />
          <div className="mt-3">{fix.instead.form}</div>
          {fix.instead.plan}
        </Disclosure>
      )}
      {fix && (
        <Disclosure summary={ui.check.byHand} className="mt-2">
          <p className="text-ink-2">{ui.check.byHandIntro}</p>
          {byHand}
          {remedy.portal && (
            <div className="mt-3">
              <PortalLink context={context} page={remedy.portal} />
            </div>
          )}
        </Disclosure>
      )}
      <div className={fix ? "mt-1" : "mt-2"}>
        <Evidence result={result} ui={ui} locale={locale} />
      </div>
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly string[] }) {
  return (
    <ul className="mt-1.5 list-disc space-y-1 pl-5 text-ink-2 marker:text-ink-3">
      {changes.map((change) => (
        <li key={change} className="[overflow-wrap:anywhere]">
          {change}
        </li>
      ))}
    </ul>
  );
}

function ByHand({
  context,
  remedy,
  steps,
}: {
  readonly context: CardContext;
  readonly remedy: Remedy;
  readonly steps: readonly string[];
}) {
  const { check } = context.ui;
  return (
    <>
      <ol className="mt-1.5 list-decimal space-y-1 pl-5 text-md text-ink-2 marker:text-ink-3">
        {steps.map((step) => (
          <li key={step} className="[overflow-wrap:anywhere]">
            {step}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm">
        <ExternalLink href={remedy.docs} opensNewTab={check.opensNewTab}>
          {check.documentation}
        </ExternalLink>
      </p>
    </>
  );
}

function PortalLink({ context, page }: { readonly context: CardContext; readonly page: PortalPage }) {
  const { ui, locale } = context;
  const portal = page.startsWith("partner-") ? ui.portals.partnerCenter : ui.portals.entra;
  return (
    <ExternalLink href={context.portalHref(page)} opensNewTab={ui.check.opensNewTab} button="secondary">
      {fill(ui.check.openPortal, { portal: tag("plain", portal) }, locale)}
    </ExternalLink>
  );
}

function whoMay(
  ui: InterfaceTexts,
  who: Role,
  viewerRoles: readonly Role[] | undefined,
  locale: CardContext["locale"],
): string {
  const values: Record<string, Tagged> = { role: tag("plain", ui.roles[who]) };
  const can = viewerRoles !== undefined && mayAct(viewerRoles, who);
  const sentence = fill(ui.check.who, values, locale);
  return can ? `${sentence} ${ui.check.youMay}` : sentence;
}
