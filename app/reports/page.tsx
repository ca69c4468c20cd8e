import type { Metadata } from "next";
import { admit, roleFor } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { type Visitor, visitor } from "@/app/visitor";
import { ShareList } from "@/components/reports/share-list";
import { Button, ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/lib/locales";
import { may } from "@/lib/people/access";
import { sharesOf } from "@/lib/store/shares";
import { endShare, shareStored } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).shares.list.title };
}

/** Links to runs of the visitor's integration, and ways to open a run of somebody else's. */
export default async function ReportsPage() {
  const { person, refusal } = await admit("/reports");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/reports" />;
  const { integration, now, locale } = person;
  const role = await roleFor(person);
  const canWork = may(role, "work");
  const words = texts(locale);
  const { list, make, open, compare } = words.shares;
  const made = integration ? await sharesOf(integration.id) : [];
  return (
    <AppShell person={person} current={null} path="/reports">
      <div className="mx-auto max-w-[960px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{list.title}</h1>
        <p className="mt-1 mb-6 max-w-[66ch] text-lg text-ink-2">{list.lead}</p>
        {canWork && <NewLink person={person} />}
        <ShareList shares={made} now={now} end={canWork ? endShare : null} words={words} locale={locale} />
        <div className="mt-6 flex flex-wrap gap-2">
          {integration && canWork && <ButtonLink href="/reports/new">{make.link}</ButtonLink>}
          <ButtonLink href="/reports/open">{open.title}</ButtonLink>
          <ButtonLink href="/reports/compare">{compare.title}</ButtonLink>
          {may(role, "keep") && <ButtonLink href="/tokens">{words.tokens.title}</ButtonLink>}
        </div>
      </div>
    </AppShell>
  );
}

/** The link, until the reader has put it away. */
function NewLink({ person }: { readonly person: Visitor }) {
  const { shares, ui } = texts(person.locale);
  const { made } = shares.list;
  const link = person.visit?.unshownShare;
  if (!link) return null;
  return (
    <Notice tone="ok" live="status" title={made.title} className="mb-6">
      <p>{made.text}</p>
      <CodeBlock className="my-3 border border-line bg-surface!">
        <span id="new-share">{link}</span>
      </CodeBlock>
      <form action={shareStored} className="flex flex-wrap gap-2">
        <CopyButton from="new-share" labels={ui.copy} variant="primary" />
        <Button>{made.stored}</Button>
      </form>
    </Notice>
  );
}
