import { CodeBlock } from "@/components/ui/code-block";
import { Disclosure } from "@/components/ui/disclosure";
import type { Action, PlannedRequest } from "@/lib/action";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { plural } from "@/lib/locales/text";

/** What an action will send, with which right, and how it is taken back: told before it is done. */
export function ActionPlan({
  action,
  requests,
  undo,
  ui,
  locale,
}: {
  readonly action: Pick<Action, "scope" | "leastRole">;
  readonly requests: readonly PlannedRequest[];
  /** How it is taken back, in words. */
  readonly undo: string;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
}) {
  const { plan } = ui;
  const scope = action.scope === "partner-center" ? plan.partnerCenterScope : action.scope;
  return (
    <Disclosure summary={plural(plan.title, requests.length, locale)} className="mt-3">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt className="text-ink-3">{plan.permission}</dt>
        <dd className={action.scope === "partner-center" ? undefined : "font-mono text-xs leading-5"}>{scope}</dd>
        <dt className="text-ink-3">{plan.role}</dt>
        <dd>{ui.roles[action.leastRole]}</dd>
        <dt className="text-ink-3">{plan.undo}</dt>
        <dd>{undo}</dd>
      </dl>
      <p className="mt-3 mb-1.5 text-ink-3">{plan.requests}</p>
      <ol className="grid gap-2">
        {requests.map((request) => (
          <li key={`${request.method} ${request.url} ${JSON.stringify(request.body)}`}>
            <CodeBlock className="border border-line bg-surface! text-xs!">
              <b>{request.method}</b> {request.url}
              {request.body !== null && `\n${JSON.stringify(request.body, null, 2)}`}
            </CodeBlock>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-ink-2">{plan.repeat}</p>
    </Disclosure>
  );
}
