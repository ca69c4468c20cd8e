import { authorize, chooseUser, deviceCode } from "@/app/setup/actions";
import { fieldProblem } from "@/components/setup/field-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { isConfidential } from "@/lib/certificate";
import { SET_UP_SCOPES } from "@/lib/sign-in-scopes";
import type { WalkInput } from "@/lib/walk";
import { AllowSetUp } from "./fix";
import { DevicePanel } from "./sign-in";
import type { PanelView, StageView } from "./stage";

/** Names the integration user; the admin's own name is suggested. */
export function UserPanel({ view }: { readonly view: StageView }) {
  const { person, words, flash } = view;
  const { user } = words.pages;
  const isMine = flash?.about === "user";
  const problem = isMine ? flash.errors.userPrincipalName : undefined;
  const suggested = person.integration?.userPrincipalName ?? person.admin?.userPrincipalName ?? "";
  return (
    <Card id="user" className="px-4.5 py-4.5">
      <h2 className="text-lg">{user.title}</h2>
      <p className="mt-1 mb-4 text-ink-2">{user.text}</p>
      <form action={chooseUser} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="back" value="/setup/sign-in" />
        <Field
          className="min-w-0 flex-1 basis-72"
          name="userPrincipalName"
          label={user.label}
          hint={user.hint}
          required
          defaultValue={isMine ? flash.values.userPrincipalName : suggested}
          problem={fieldProblem(words.ui, "userPrincipalName", problem)}
        />
        <Button variant={person.integration?.userPrincipalName ? "secondary" : "primary"}>
          {person.integration?.userPrincipalName ? user.change : user.save}
        </Button>
      </form>
    </Card>
  );
}

/** Asks for the set-up permissions, only while they are missing and somebody is signed in. */
export function RightsPanel({ view }: { readonly view: StageView }) {
  const { person, words } = view;
  const { rights } = words.pages;
  const graph = person.visit?.session?.graph;
  if (!person.admin || graph?.scopes.includes("Application.ReadWrite.All")) return null;
  // A sign-in that could not be renewed is no missing permission, though the same button cures both.
  const { sessionEndedTitle, sessionEndedText } = words.ui.states;
  return (
    <Card id="rights" className="px-4.5 py-4.5">
      <h2 className="text-lg">{graph ? rights.title : sessionEndedTitle}</h2>
      <p className="mt-1 text-ink-2">{graph ? rights.text : sessionEndedText}</p>
      <p className="mt-2 mb-4 text-sm text-ink-3">
        {rights.asksFor}: <span className="font-mono [overflow-wrap:anywhere]">{SET_UP_SCOPES.join(", ")}</span>
      </p>
      <AllowSetUp view={view} />
    </Card>
  );
}

/** Two ways to the setup admin's Partner Center token. */
export function PartnerCenterPanel({ view, input }: { readonly view: PanelView; readonly input: WalkInput }) {
  const { words, back } = view;
  const texts = words.pages.partnerCenter;
  const pending = input.visit.deviceCode;
  if (pending?.purpose === "partner-center" && pending.state !== "done")
    return <DevicePanel view={view} pending={pending} />;
  const canUseApp = input.integration.clientId !== null && isConfidential(input);
  return (
    <Card id="partner-center" className="px-4.5 py-4.5">
      <h2 className="text-lg">{texts.title}</h2>
      <p className="mt-1 mb-4 text-ink-2">{texts.text}</p>
      <div className="flex flex-wrap gap-3">
        {canUseApp && (
          <form action={authorize}>
            <input type="hidden" name="purpose" value="partner-center" />
            <input type="hidden" name="back" value={back} />
            <Button variant="primary">{texts.app}</Button>
          </form>
        )}
        <form action={deviceCode}>
          <input type="hidden" name="purpose" value="partner-center" />
          <input type="hidden" name="back" value={back} />
          <Button>{texts.device}</Button>
        </form>
      </div>
      <p className="mt-3 text-sm text-ink-3">
        {canUseApp ? "" : `${texts.appLater} `}
        {texts.later}
      </p>
    </Card>
  );
}
