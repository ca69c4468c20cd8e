import type { Metadata } from "next";
import { AppShell } from "@/app/shell";
import { type Visitor, visitor } from "@/app/visitor";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/lib/locales";
import { fill, formatDateTime } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { takeFlash } from "@/lib/vault";
import { Asked } from "./asked";
import { type Received, received } from "./received";
import { Step } from "./step";

interface Props {
  readonly params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { title } = texts((await visitor()).locale).handOff.received;
  return { title, robots: { index: false, follow: false } };
}

/** What somebody is asked to change: shown whole before they sign in, made once they confirm. */
export default async function ReceivedPage({ params }: Props) {
  const { token } = await params;
  const found = await received(token);
  const person = await visitor();
  const path = `/hand-off/${token}`;
  return (
    <AppShell person={person} current={null} path={path}>
      {!found ? (
        // Not `notFound()`: its page stays empty for whoever has no JavaScript.
        <Unknown person={person} />
      ) : found.state === "open" ? (
        <div className="mx-auto max-w-[760px] px-4 pt-8 pb-20 wide:px-6">
          <Asked found={found} words={texts(person.locale)} locale={person.locale} />
          <Step person={person} found={found} token={token} />
        </div>
      ) : (
        <Ended person={person} found={found} />
      )}
    </AppShell>
  );
}

/** Told when nobody here made that link. */
function Unknown({ person }: { readonly person: Visitor }) {
  const { altered, home } = texts(person.locale).handOff.received;
  return (
    <MessagePage title={altered.title} text={altered.text}>
      <ButtonLink href="/">{home}</ButtonLink>
    </MessagePage>
  );
}

/** Why nothing can be done here any more; right after the change, that it is done. */
async function Ended({ person, found }: { readonly person: Visitor; readonly found: Received }) {
  const { received: words, links } = texts(person.locale).handOff;
  const { handOff, state } = found;
  const { visit, locale } = person;
  const outcome = (await takeFlash(visit, "action"))?.outcome ?? null;
  if (state === "used" && (outcome === "done" || outcome === "nothing-to-do"))
    return <MessagePage title={outcome === "done" ? words.done.title : words.done.nothing} text={words.done.text} />;
  const { title, text } = words[state === "open" ? "used" : state];
  const at = { used: handOff.usedAt, revoked: handOff.revokedAt, expired: handOff.expiresAt, open: null }[state];
  const values = {
    when: tag("plain", at && formatDateTime(at, locale)),
    who: tag("upn", handOff.usedBy ?? links.somebody),
  };
  return (
    <MessagePage title={title} text={fill(text, values, locale)}>
      <ButtonLink href="/">{words.home}</ButtonLink>
    </MessagePage>
  );
}
