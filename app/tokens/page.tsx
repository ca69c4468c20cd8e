import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { type Visitor, visitor } from "@/app/visitor";
import { MessagePage } from "@/components/shell/message-page";
import { MakeForm } from "@/components/tokens/make-form";
import { TokenList } from "@/components/tokens/token-list";
import { Button, ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/lib/locales";
import { fill } from "@/lib/locales/text";
import { apiTokensOf } from "@/lib/store/api-tokens";
import { tag } from "@/lib/values";
import { endToken, makeToken, tokenStored } from "./actions";
import { formIn } from "./form";
import { reachOf } from "./reach";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).tokens.title };
}

/** Tokens for the API: what they reach, a form for a new one, and those there are. */
export default async function TokensPage({ searchParams }: Props) {
  const { person, refusal } = await admit("/tokens");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/tokens" />;
  const { integration, now, locale } = person;
  const words = texts(locale).tokens;
  const reach = reachOf(person);
  if (!reach || !integration)
    return (
      <AppShell person={person} current={null} path="/tokens">
        <MessagePage title={words.empty.title} text={words.empty.text}>
          <ButtonLink variant="primary" href="/setup">
            {words.empty.button}
          </ButtonLink>
        </MessagePage>
      </AppShell>
    );
  const tenant = tag("domain", integration.tenant);
  return (
    <AppShell person={person} current={null} path="/tokens">
      <div className="mx-auto max-w-[960px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{words.title}</h1>
        <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{words.lead}</p>
        <p className="mt-2 max-w-[66ch] text-ink-2">
          {reach.tenantId === null ? words.reachesOne : fill(words.reachesTenant, { tenant }, locale)}{" "}
          {words.unattended}
        </p>
        <p className="mt-2 mb-6">
          <a href="/api/v1/openapi.json" className="link">
            {words.description}
          </a>
        </p>
        <NewToken person={person} />
        <MakeForm action={makeToken} form={formIn(await searchParams)} texts={words.make} locale={locale} />
        <h2 className="mt-8 mb-3 text-lg">{words.list.title}</h2>
        <TokenList tokens={await apiTokensOf(reach)} now={now} end={endToken} texts={words} locale={locale} />
      </div>
    </AppShell>
  );
}

/** The token, until the reader has stored it. */
function NewToken({ person }: { readonly person: Visitor }) {
  const { tokens, ui } = texts(person.locale);
  const token = person.visit?.unshownToken;
  if (!token) return null;
  return (
    <Notice tone="ok" live="status" title={tokens.made.title} className="mb-6">
      <p>{tokens.made.text}</p>
      <CodeBlock className="my-3 border border-line bg-surface!">
        <span id="new-token">{token.reveal()}</span>
      </CodeBlock>
      <form action={tokenStored} className="flex flex-wrap gap-2">
        <CopyButton from="new-token" labels={ui.copy} variant="primary" />
        <Button>{tokens.made.stored}</Button>
      </form>
    </Notice>
  );
}
