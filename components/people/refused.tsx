import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import type { LackedPower, PeopleTexts } from "@/lib/locales/people-texts";
import type { PersonRole } from "@/lib/people/roles";

/** What is needed here, why the reader lacks it, whom to ask, and where they can go on. */
export function Refused({
  power,
  role,
  words,
}: {
  readonly power: LackedPower;
  readonly role: PersonRole;
  readonly words: PeopleTexts["refused"];
}) {
  const { title, text } = words.needs[power];
  return (
    <MessagePage title={title} text={text}>
      <div className="mb-1 basis-full">
        <p data-refused={power} data-role={role} className="max-w-[62ch] text-ink-2">
          {words.because[role]}
        </p>
      </div>
      <OnFrom role={role} words={words} />
      <ButtonLink href="/">{words.home}</ButtonLink>
    </MessagePage>
  );
}

function OnFrom({ role, words }: { readonly role: PersonRole; readonly words: PeopleTexts["refused"] }) {
  const [href, name] =
    role === "support"
      ? ["/support/integrations", words.toSupport]
      : role === "viewer"
        ? ["/status", words.toStatus]
        : ["/setup/sign-in", words.toRoles];
  return (
    <ButtonLink variant="primary" href={href}>
      {name}
    </ButtonLink>
  );
}
