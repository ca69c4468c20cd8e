import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { InterfaceTexts, SignInProblem } from "@/lib/locales/interface-texts";

/** The three ways to begin, the first being the usual one. */
export function SignInChoices({
  ui,
  microsoft,
  device,
  manual,
  permissions,
  problem,
}: {
  readonly ui: InterfaceTexts;
  /** The form that sends the browser to Entra; null when this copy has no Entra app. */
  readonly microsoft: ReactNode | null;
  readonly device: ReactNode;
  readonly manual: ReactNode;
  /** What the sign-in asks for, as Microsoft names it. */
  readonly permissions?: readonly string[];
  /** Why the last try did not work; `detail` is Microsoft's own text. */
  readonly problem?: { readonly code: SignInProblem; readonly detail: string | null } | null;
}) {
  const { signIn } = ui;
  return (
    <section aria-labelledby="sign-in-title">
      {problem && (
        <Notice tone="bad" live="alert" title={ui.signInProblems[problem.code]} className="mb-4">
          {problem.detail && (
            <p className="[overflow-wrap:anywhere]">
              {ui.outcomes.inMicrosoftsWords}: {problem.detail}
            </p>
          )}
        </Notice>
      )}
      <h2 id="sign-in-title" className="mb-3 text-lg">
        {signIn.title}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-lift">
        <Choice
          title={signIn.microsoft}
          text={microsoft ? signIn.microsoftText : signIn.microsoftUnavailable}
          mark={microsoft ? signIn.recommendedWay : null}
          note={
            microsoft && permissions && permissions.length > 0 ? (
              <>
                {signIn.permissions}:{" "}
                <span className="font-mono text-xs [overflow-wrap:anywhere]">{permissions.join(", ")}</span>
              </>
            ) : null
          }
        >
          {microsoft}
        </Choice>
        <Choice title={signIn.device} text={signIn.deviceText}>
          {device}
        </Choice>
        <Choice title={signIn.manual} text={signIn.manualText}>
          {manual}
        </Choice>
      </ul>
    </section>
  );
}

function Choice({
  title,
  text,
  mark,
  note,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly mark?: string | null;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <li className="grid gap-x-6 gap-y-3 px-4.5 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div>
        <h3 className="text-md">
          {title}
          {mark && (
            <span className="ml-2 inline-block rounded-full bg-accent-soft px-2 py-px text-xs font-semibold text-accent">
              {mark}
            </span>
          )}
        </h3>
        <p className="mt-0.5 text-sm text-ink-2">{text}</p>
        {note && <p className="mt-1.5 text-sm text-ink-3">{note}</p>}
      </div>
      <div className="max-w-xs empty:hidden">{children}</div>
    </li>
  );
}
