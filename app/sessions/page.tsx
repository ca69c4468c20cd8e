import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { SessionList } from "@/components/sessions/session-list";
import { MessagePage } from "@/components/shell/message-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { texts } from "@/lib/locales";
import { fill } from "@/lib/locales/text";
import { sessionsOf } from "@/lib/store/sessions";
import { tag } from "@/lib/values";
import { endElsewhere, endOne } from "./actions";
import { sessionScope } from "./scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).sessions.title };
}

/** Where people are signed in, and the way to end it. */
export default async function SessionsPage() {
  const { person } = await admit("/sessions");
  const { locale, admin } = person;
  const { sessions: words, ui } = texts(locale);
  const may = await sessionScope(person);
  if (!may || !admin)
    return (
      <AppShell person={person} current={null} path="/sessions">
        <MessagePage title={words.nobody.title} text={words.nobody.text}>
          <ButtonLink variant="primary" href="/setup/sign-in">
            {words.nobody.button}
          </ButtonLink>
        </MessagePage>
      </AppShell>
    );
  const all = await sessionsOf(may.tenant ?? may.own);
  const isHere = ({ digest }: { readonly digest: string }) => digest === may.here;
  const mine = all.filter(({ adminId }) => adminId === admin.objectId);
  const own = [...mine.filter(isHere), ...mine.filter((one) => !isHere(one))];
  const others = all.filter(({ adminId }) => adminId !== admin.objectId);
  const list = {
    here: may.here,
    end: endOne,
    signOut: (
      <form action="/api/sign-out" method="post">
        <Button>{ui.shell.signOut}</Button>
      </form>
    ),
    texts: words.row,
    locale,
  } as const;
  const tenant = tag("domain", admin.userPrincipalName.split("@").at(-1) ?? admin.tenantId);
  return (
    <AppShell person={person} current={null} path="/sessions">
      <div className="mx-auto max-w-[960px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{words.title}</h1>
        <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{words.lead}</p>
        <p className="mt-2 max-w-[66ch] text-ink-2">{words.ends}</p>
        <div className="mt-8 mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-lg">{words.own}</h2>
          {own.length > 1 && (
            <form action={endElsewhere}>
              <Button>{words.endOthers}</Button>
            </form>
          )}
        </div>
        <SessionList {...list} sessions={own} />
        {may.tenant && (
          <>
            <h2 className="mt-8 text-lg">{fill(words.others.title, { tenant }, locale)}</h2>
            <p className="mt-1 mb-3 text-ink-2">{others.length > 0 ? words.others.text : words.others.none}</p>
            {others.length > 0 && <SessionList {...list} sessions={others} />}
          </>
        )}
      </div>
    </AppShell>
  );
}
