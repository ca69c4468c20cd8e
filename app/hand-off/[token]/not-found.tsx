import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/lib/locales";

/** Told when nobody here made that link. */
export default async function NoSuchHandOff() {
  const person = await visitor();
  const { received } = texts(person.locale).handOff;
  return (
    <AppShell person={person} current={null} path="/hand-off">
      <MessagePage title={received.altered.title} text={received.altered.text}>
        <ButtonLink href="/">{received.home}</ButtonLink>
      </MessagePage>
    </AppShell>
  );
}
