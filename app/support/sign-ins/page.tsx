import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { AppShell } from "@/app/shell";
import { type Visitor, visitor } from "@/app/visitor";
import { LookUpForm } from "@/components/support/sign-ins/look-up-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ExternalLink } from "@/components/ui/external-link";
import { portalUrl } from "@/lib/clouds/portal";
import { texts } from "@/lib/locales";
import { DIAGNOSIS_SCOPES } from "@/lib/sign-in-scopes";
import { LOG_SCOPE } from "@/lib/sign-ins/look-up";
import { lookUp } from "./actions";
import { Ahead } from "./ahead";
import { readerTokens } from "./reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).support.signIns.title };
}

/** The tenant's sign-in log, for whoever may read it. */
export default async function SignInsPage() {
  const { person } = await admit("/support/sign-ins");
  const { ui, support } = texts(person.locale);
  const words = support.signIns;
  const tokens = await readerTokens(person);
  const mayAsk = tokens?.scopes.includes(LOG_SCOPE) ?? false;
  return (
    <AppShell person={person} current="support" path="/support/sign-ins">
      <div className="mx-auto max-w-[880px] px-4 pt-8 pb-20 wide:px-6">
        <a href="/support" className="link inline-flex min-h-6 items-center text-sm coarse:min-h-11">
          {words.back}
        </a>
        <h1 className="mt-2 text-2xl">{words.title}</h1>
        <p className="mt-1 mb-6 max-w-[70ch] text-lg text-ink-2">{words.lead}</p>
        {mayAsk ? (
          <LookUpForm action={lookUp} words={words} locale={person.locale} />
        ) : (
          <AskForRights person={person} isSignedIn={tokens !== null} />
        )}
        {mayAsk && <Ahead person={person} />}
        {person.admin && (
          <p className="mt-8 text-sm">
            <ExternalLink
              href={portalUrl(person.cloud, "sign-in-logs", { tenantId: person.admin.tenantId })}
              opensNewTab={ui.check.opensNewTab}
            >
              {words.portal}
            </ExternalLink>
          </p>
        )}
      </div>
    </AppShell>
  );
}

/** Permissions are asked for only when the reader presses. */
function AskForRights({ person, isSignedIn }: { readonly person: Visitor; readonly isSignedIn: boolean }) {
  const words = texts(person.locale).support.signIns;
  const hasOperator = person.config.mode === "sandbox" || person.config.operator !== null;
  return (
    <Card className="px-4.5 py-4.5" data-asks={isSignedIn ? "scope" : "sign-in"}>
      <h2 className="text-lg">{isSignedIn ? words.allowTitle : words.signInTitle}</h2>
      <p className="mt-1 text-ink-2">{isSignedIn ? words.allowText : words.signInText}</p>
      {hasOperator ? (
        <>
          <p className="mt-2 mb-4 text-sm text-ink-3">
            {words.asksFor}: <span className="font-mono [overflow-wrap:anywhere]">{DIAGNOSIS_SCOPES.join(", ")}</span>
          </p>
          <form action="/api/sign-in" method="post">
            <input type="hidden" name="way" value="microsoft" />
            <input type="hidden" name="stage" value="diagnosis" />
            <input type="hidden" name="back" value="/support/sign-ins" />
            <Button variant="primary">{isSignedIn ? words.allowButton : words.signInButton}</Button>
          </form>
        </>
      ) : (
        <p className="mt-2 text-ink-2">{words.noOperator}</p>
      )}
    </Card>
  );
}
