import type { Metadata } from "next";
import { cookies } from "next/headers";
import { admit, mayDo } from "@/app/guard";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { Desk } from "@/components/support/desk/desk";
import { NOTHING_PASTED } from "@/components/support/desk/desk-state";
import { CodeBlock } from "@/components/ui/code-block";
import { texts } from "@/lib/locales";
import { causeTexts } from "@/lib/locales/cause-texts";
import { DESK_COOKIE, takeAnswer } from "./hand-over";
import { IntegrationChain } from "./integration-chain";

const COMMANDS = `npx insights-preflight diagnose error.log
npx insights-preflight explain AADSTS7000215
npx insights-preflight check --tenant contoso.com --client-id <application id> --user <sign-in name>
npx insights-preflight check --sandbox erv-missing`;

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).support.desk.title };
}

/** Paste anything, read the cause; the chain of one's own integration; the ways to the other tools of support. */
export default async function SupportPage() {
  const { person } = await admit("/support");
  const { people, support } = texts(person.locale);
  const words = support.desk;
  const answer = await takeAnswer((await cookies()).get(DESK_COOKIE)?.value);
  const links = [
    ["/support/errors", words.errors, words.errorsText],
    ["/support/sign-ins", words.signIns, words.signInsText],
    ["/reports/open", words.reports, words.reportsText],
    ...((await mayDo(person, "support"))
      ? ([["/support/integrations", people.support.open, people.support.openText]] as const)
      : []),
  ] as const;
  return (
    <AppShell person={person} current="support" path="/support">
      <div className="mx-auto max-w-[1040px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{words.title}</h1>
        <p className="mt-1 mb-6 text-lg text-ink-2">{words.lead}</p>
        <Desk
          action="/api/desk"
          initial={answer ?? NOTHING_PASTED}
          words={words}
          problems={causeTexts(person.locale).unreadable}
          locale={person.locale}
        />
        <IntegrationChain person={person} />
        <section aria-labelledby="support-links" className="mt-10">
          <h2 id="support-links" className="mb-3 text-lg">
            {words.links}
          </h2>
          <ul className="grid gap-3 sm:grid-cols-3">
            {links.map(([href, name, text]) => (
              <li key={href} className="card px-4 py-3.5">
                <a href={href} className="link inline-flex min-h-6 items-center font-semibold coarse:min-h-11">
                  {name}
                </a>
                <p className="mt-0.5 text-ink-2">{text}</p>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="support-terminal" className="mt-10">
          <h2 id="support-terminal" className="text-lg">
            {words.terminal}
          </h2>
          <p className="mt-1 mb-3 text-ink-2">{words.terminalText}</p>
          <CodeBlock>{COMMANDS}</CodeBlock>
        </section>
      </div>
    </AppShell>
  );
}
