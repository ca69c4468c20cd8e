import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";

/** Nothing to see under this address, and where to go instead. */
export function Missing({
  words,
  back,
}: {
  readonly words: { readonly title: string; readonly text: string };
  readonly back: { readonly href: string; readonly words: string };
}) {
  return (
    <MessagePage title={words.title} text={words.text}>
      <ButtonLink href={back.href}>{back.words}</ButtonLink>
    </MessagePage>
  );
}
