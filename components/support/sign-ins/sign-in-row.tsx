import { StatusIcon } from "@/components/ui/status-icon";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/locales/locale";
import type { SignInsTexts } from "@/lib/locales/support-texts";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { AppliedPolicy, SignIn } from "@/lib/microsoft/sign-ins";
import { tag } from "@/lib/values";
import { demandWords } from "./demand-words";
import type { CodeWords } from "./look-up-state";

interface RowProps {
  readonly signIn: SignIn;
  /** Null for a sign-in that went through. */
  readonly code: CodeWords | null;
  readonly words: SignInsTexts;
  readonly locale: Locale;
}

/** One sign-in: how it ended and why, what Conditional Access had to say, and the ids to quote. */
export function SignInRow({ signIn, code, words, locale }: RowProps) {
  const isFailed = signIn.errorCode !== 0;
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 px-4.5 py-4" data-sign-in={signIn.errorCode}>
      <StatusIcon status={isFailed ? "fail" : "pass"} className="mt-0.5" />
      <div className="grid min-w-0 grid-cols-1 gap-3">
        <Outcome signIn={signIn} code={code} words={words} locale={locale} />
        <Policies signIn={signIn} words={words} />
        <Facts signIn={signIn} words={words} locale={locale} />
      </div>
    </li>
  );
}

function Outcome({ signIn, code, words, locale }: RowProps) {
  const said = (template: string, text: string | null) => text && fill(template, { text: tag("plain", text) }, locale);
  return (
    <div>
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-md">
        {code ? words.failed : words.succeeded}
        {code &&
          (code.href ? (
            <a href={code.href} className="link font-mono text-sm">
              {code.code}
            </a>
          ) : (
            <code>{code.code}</code>
          ))}
      </h3>
      {code?.means && <p>{code.means}</p>}
      {signIn.failureReason && <p className="text-ink-2">{said(words.saysMicrosoft, signIn.failureReason)}</p>}
      {signIn.detail && <p className="text-ink-2">{said(words.secondFactor, signIn.detail)}</p>}
    </div>
  );
}

function Policies({ signIn, words }: Pick<RowProps, "signIn" | "words">) {
  const concerned = signIn.policies.filter(({ result }) => result !== "notApplied" && result !== "notEnabled");
  if (concerned.length === 0)
    return signIn.conditionalAccess === "notApplied" ? <p className="text-ink-3">{words.policiesNone}</p> : null;
  return (
    <div className="rounded-md border border-line">
      <Table caption={words.policies} head={[words.policy, words.policyDemand, words.policyResult]}>
        {concerned.map((policy) => (
          <tr key={policy.id} data-policy={policy.result}>
            <th scope="row" className="text-left font-semibold [overflow-wrap:anywhere]">
              {policy.displayName}
            </th>
            <td>{demandWords(policy.demands, words)}</td>
            <td className={isUnmet(policy) ? "font-semibold text-bad" : ""}>{words.results[policy.result]}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function isUnmet({ result }: AppliedPolicy): boolean {
  return result === "failure";
}

function Facts({ signIn, words, locale }: Omit<RowProps, "code">) {
  const facts: readonly (readonly [name: string, value: string | null, isCode?: boolean])[] = [
    [words.time, formatDateTime(signIn.at, locale)],
    [words.user, signIn.userPrincipalName],
    [words.app, signIn.appName],
    [words.resource, signIn.resourceName],
    [words.clientApp, signIn.clientApp],
    [words.requestId, signIn.id, true],
    [words.correlationId, signIn.correlationId, true],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1.5 text-sm wide:grid-cols-2">
      {facts
        .filter(([, value]) => value)
        .map(([name, value, isCode]) => (
          <div key={name} className="flex flex-wrap gap-x-2 [overflow-wrap:anywhere]">
            <dt className="text-ink-3">{name}</dt>
            <dd className="min-w-0">{isCode ? <code>{value}</code> : value}</dd>
          </div>
        ))}
    </dl>
  );
}
