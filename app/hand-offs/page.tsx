import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { cardContext, outcomeOf } from "@/app/setup/[stage]/stage";
import { AppShell } from "@/app/shell";
import { type Visitor, visitor, walkInput } from "@/app/visitor";
import { ByHand } from "@/components/hand-off/by-hand";
import { ChangeWatch } from "@/components/hand-off/change-watch";
import { Links } from "@/components/hand-off/links";
import { MakeForm } from "@/components/hand-off/make-form";
import { MessagePage } from "@/components/shell/message-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { handable, revisionOf, stateOf } from "@/lib/hand-off";
import { texts } from "@/lib/locales";
import { handOffsOf } from "@/lib/store/hand-offs";
import { takeFlash } from "@/lib/vault";
import { viewerRoles } from "@/lib/viewer-roles";
import { currentRun } from "@/lib/walk";
import { endHandOff, linkStored, makeHandOff } from "./actions";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).handOff.title };
}

/** What is open, who can do it, and links that let them do just that. */
export default async function HandOffsPage({ searchParams }: Props) {
  const { person, refusal } = await admit("/hand-offs");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/hand-offs" />;
  const words = texts(person.locale);
  const { handOff } = words;
  const { integration, now, locale } = person;
  const input = await walkInput(person);
  if (!integration || !input)
    return (
      <AppShell person={person} current={null} path="/hand-offs">
        <MessagePage title={handOff.empty.title} text={handOff.empty.text}>
          <ButtonLink variant="primary" href="/setup">
            {handOff.empty.button}
          </ButtonLink>
        </MessagePage>
      </AppShell>
    );
  const outcome = await outcomeOf(await currentRun(input));
  const made = await handOffsOf(integration.id);
  const isWaiting = made.some((one) => stateOf(one, now) === "open");
  return (
    <AppShell person={person} current={null} path="/hand-offs">
      <div className="mx-auto max-w-[960px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{handOff.title}</h1>
        <p className="mt-1 mb-6 max-w-[66ch] text-lg text-ink-2">{handOff.lead}</p>
        <NewLink person={person} />
        <Problem person={person} />
        <MakeForm
          action={makeHandOff}
          offers={handable(outcome.results, person.admin !== null)}
          roles={viewerRoles(outcome.results)}
          preset={presetOf((await searchParams).for)}
          isSignedIn={person.admin !== null}
          integration={integration}
          words={words}
          locale={locale}
        />
        <ByHand context={cardContext(person, words)} results={outcome.results} texts={handOff} />
        <Links handOffs={made} now={now} end={endHandOff} words={words} locale={locale} />
        {isWaiting && <ChangeWatch revision={revisionOf(integration, made)} />}
        <p className="mt-8">
          <ButtonLink href="/approval">{handOff.paper}</ButtonLink>
        </p>
      </div>
    </AppShell>
  );
}

const presetOf = (asked: string | string[] | undefined): string | null => (typeof asked === "string" ? asked : null);

/** The link, until the reader has put it away. */
function NewLink({ person }: { readonly person: Visitor }) {
  const { handOff, ui } = texts(person.locale);
  const link = person.visit?.unshownLink;
  if (!link) return null;
  return (
    <Notice tone="ok" live="status" title={handOff.made.title} className="mb-6">
      <p>{handOff.made.text}</p>
      <CodeBlock className="my-3 border border-line bg-surface!">
        <span id="new-link">{link}</span>
      </CodeBlock>
      <form action={linkStored} className="flex flex-wrap gap-2">
        <CopyButton from="new-link" labels={ui.copy} variant="primary" />
        <Button>{handOff.made.stored}</Button>
      </form>
    </Notice>
  );
}

/** Why no link was made. */
async function Problem({ person }: { readonly person: Visitor }) {
  const { make } = texts(person.locale).handOff;
  const flash = await takeFlash(person.visit, "hand-off");
  if (!flash) return null;
  const reason = flash.errors.action;
  return (
    <Notice
      tone="bad"
      live="alert"
      title={reason === "tenant-unknown" ? make.tenantUnknown : make.pickOne}
      className="mb-6"
    />
  );
}
