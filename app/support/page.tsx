import type { Metadata } from "next";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { CodeBlock } from "@/components/ui/code-block";
import { texts } from "@/lib/locales";

const COMMANDS = `npx insights-preflight check --sandbox erv-missing
npx insights-preflight check --tenant contoso.com --client-id <application id> --user <sign-in name> --format json
npx insights-preflight scenarios`;

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).pages.support.title };
}

/** How support staff find the broken link from the terminal. */
export default async function SupportPage() {
  const person = await visitor();
  const { pages } = texts(person.locale);
  return (
    <AppShell person={person} current="support" path="/support">
      <div className="mx-auto max-w-[760px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{pages.support.title}</h1>
        <p className="mt-1 mb-6 text-lg text-ink-2">{pages.support.lead}</p>
        <p className="mb-3">{pages.support.terminal}</p>
        <CodeBlock>{COMMANDS}</CodeBlock>
        <p className="mt-3 text-ink-2">{pages.support.command}</p>
      </div>
    </AppShell>
  );
}
