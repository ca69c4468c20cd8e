import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { type Visitor, visitor } from "@/app/visitor";
import { SituationForm } from "@/components/sandbox/situation-form";
import { config } from "@/lib/config";
import { texts } from "@/lib/locales";
import { startSandbox } from "./actions";
import { Console } from "./console";
import { situationGroups } from "./situations";
import { worldOf } from "./world";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).sandbox.title };
}

/** Everything about the visitor's sandbox world: to choose, break, move and watch. In live mode there is no such page. */
export default async function SandboxPage() {
  if (config().mode !== "sandbox") notFound();
  const { person, refusal } = await admit("/sandbox");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/sandbox" />;
  const { sandbox } = texts(person.locale);
  const world = await worldOf(person);
  return (
    <AppShell person={person} current={null} path="/sandbox">
      <div className="mx-auto max-w-[1160px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{sandbox.title}</h1>
        <p className="mt-1 mb-5 max-w-[66ch] text-lg text-ink-2">{sandbox.lead}</p>
        {world ? <Console person={person} world={world} /> : <Start person={person} />}
      </div>
    </AppShell>
  );
}

async function Start({ person }: { readonly person: Visitor }) {
  const { sandbox } = texts(person.locale);
  return (
    <section className="card max-w-[760px] px-4.5 py-4.5" aria-labelledby="start-title">
      <h2 id="start-title" className="text-lg">
        {sandbox.start.title}
      </h2>
      <p className="mt-1 mb-4 text-ink-2">{sandbox.start.text}</p>
      <SituationForm
        action={startSandbox}
        groups={await situationGroups(person.locale)}
        chosen="fresh"
        label={sandbox.situation.label}
        button={sandbox.start.button}
        isPrimary
      />
    </section>
  );
}
