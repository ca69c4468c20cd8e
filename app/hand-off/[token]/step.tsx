import type { ReactNode } from "react";
import { PartnerCenterPanel } from "@/app/setup/[stage]/panels";
import { DevicePanel } from "@/app/setup/[stage]/sign-in";
import { deviceCode } from "@/app/setup/actions";
import { Choices } from "@/app/setup/choices";
import { SetUpForm } from "@/app/setup/set-up-form";
import { type Visitor, walkInput } from "@/app/visitor";
import { FlashNotice } from "@/components/setup/flash-notice";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { actionOf } from "@/lib/actions";
import { texts } from "@/lib/locales";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { type Flash, takeFlash } from "@/lib/vault";
import { joinWorld, makeChanges } from "./actions";
import { mayCarryOut, type Received } from "./received";

interface StepProps {
  readonly person: Visitor;
  readonly found: Received;
  readonly token: string;
}

/** The one thing that the receiver does next. */
export async function Step(props: StepProps) {
  const { person, found } = props;
  const { received } = texts(person.locale).handOff;
  switch (await mayCarryOut(person, found)) {
    case "other-world":
      return (
        <Panel title={received.join.title} text={received.join.text}>
          <TokenForm token={props.token} action={joinWorld}>
            <Button variant="primary">{received.join.button}</Button>
          </TokenForm>
        </Panel>
      );
    case "sign-in":
      return <SignIn {...props} />;
    case "other-tenant": {
      const values = {
        who: tag("upn", person.admin?.userPrincipalName ?? null),
        tenant: tag("domain", found.integration.tenant),
      };
      return (
        <Notice tone="bad" title={received.otherTenant.title}>
          <p className="mb-3">{fill(received.otherTenant.text, values, person.locale)}</p>
          <Another {...props} />
        </Notice>
      );
    }
    default:
      return <Confirm {...props} />;
  }
}

function SignIn({ person, token }: StepProps) {
  const words = texts(person.locale);
  const { signIn } = words.handOff.received;
  const back = `/hand-off/${token}`;
  const pending = person.visit?.deviceCode;
  if (pending?.purpose === "sign-in" && pending.state !== "done")
    return <DevicePanel view={{ person, words, now: person.now, back }} pending={pending} />;
  const hasOperator = person.config.mode === "sandbox" || person.config.operator !== null;
  return (
    <Panel title={signIn.title} text={signIn.text}>
      <div className="flex flex-wrap gap-3">
        {pending?.state === "done" ? (
          <form action="/api/sign-in" method="post">
            <input type="hidden" name="way" value="device" />
            <input type="hidden" name="back" value={back} />
            <Button variant="primary">{words.ui.stage.next}</Button>
          </form>
        ) : (
          <>
            {hasOperator && <SetUpForm back={back} label={signIn.button} />}
            <form action={deviceCode}>
              <input type="hidden" name="purpose" value="sign-in" />
              <input type="hidden" name="back" value={back} />
              <Button variant={hasOperator ? "secondary" : "primary"}>{signIn.device}</Button>
            </form>
          </>
        )}
      </div>
    </Panel>
  );
}

/** Signed in and of the right tenant: what is still missing, or the button. */
async function Confirm(props: StepProps) {
  const { person, found, token } = props;
  const words = texts(person.locale);
  const { received } = words.handOff;
  const back = `/hand-off/${token}`;
  const scopes = person.visit?.session?.graph?.scopes ?? [];
  const needed = found.handOff.actions.flatMap((id) => actionOf(id)?.scope ?? []);
  const flash = await takeFlash(person.visit, "action");
  if (flash?.outcome === "choice-needed")
    return (
      <Choices flash={flash} words={words} locale={person.locale} back={back} send={{ action: makeChanges, token }} />
    );
  if (needed.some((scope) => scope !== "partner-center" && !scopes.includes(scope)))
    return (
      <Panel title={words.pages.rights.title} text={words.pages.rights.text}>
        <SetUpForm back={back} label={words.pages.rights.button} />
      </Panel>
    );
  const input = await walkInput({ ...person, integration: found.integration });
  if (needed.includes("partner-center") && input && !input.visit.partnerCenter)
    return <PartnerCenterPanel view={{ person, words, now: person.now, back }} input={{ ...input, secret: null }} />;
  return (
    <Card className="px-4.5 py-4.5">
      <Refused {...props} flash={flash} />
      <p className="mb-3 [overflow-wrap:anywhere]">
        {fill(received.signedInAs, { who: tag("upn", person.admin?.userPrincipalName ?? null) }, person.locale)}
      </p>
      <div className="flex flex-wrap gap-3">
        <TokenForm token={token} action={makeChanges}>
          <Button variant="primary">{received.button}</Button>
        </TokenForm>
        <Another {...props} />
      </div>
    </Card>
  );
}

/** Why the change did not go through, and whose rights would do. */
function Refused({ person, flash }: StepProps & { readonly flash: Flash | null }) {
  if (!flash || flash.outcome === "invalid" || flash.outcome === "choice-needed") return null;
  const { handOff, ui } = texts(person.locale);
  const action = flash.subject === null ? null : actionOf(flash.subject);
  const role = action && tag("plain", ui.roles[action.leastRole]);
  return (
    <>
      <FlashNotice outcome={flash.outcome} detail={flash.detail} ui={ui} />
      {flash.outcome === "refused" && role && (
        <Notice tone="warn" title={handOff.received.withoutRight.title} className="mb-4">
          {fill(handOff.received.withoutRight.text, { role }, person.locale)}
        </Notice>
      )}
    </>
  );
}

function Another({ person, token }: StepProps) {
  return (
    <SetUpForm back={`/hand-off/${token}`} label={texts(person.locale).handOff.received.other} variant="secondary" />
  );
}

function TokenForm({
  token,
  action,
  children,
}: {
  readonly token: string;
  readonly action: (form: FormData) => Promise<void>;
  readonly children: ReactNode;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  );
}

function Panel({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <Card className="px-4.5 py-4.5">
      <h2 className="text-lg">{title}</h2>
      <p className="mt-1 mb-4 text-ink-2">{text}</p>
      {children}
    </Card>
  );
}
