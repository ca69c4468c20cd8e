import { deviceCode, dropDeviceCode } from "@/app/setup/actions";
import { DeviceCodePanel } from "@/components/setup/device-code-panel";
import { SandboxNotice } from "@/components/setup/sandbox-notice";
import { SignInChoices } from "@/components/setup/sign-in-choices";
import { Button, ButtonLink } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/field";
import { browserUrl } from "@/lib/outlet";
import { SIGN_IN_SCOPES } from "@/lib/sign-in-scopes";
import type { PendingDeviceCode } from "@/lib/vault";
import type { PanelView, StageView } from "./stage";

/** Three ways in, while nobody has come in yet; afterwards who is signed in. */
export async function SignIn({ view }: { readonly view: StageView }) {
  const { person, words, flash } = view;
  const { ui } = words;
  const pending = person.visit?.deviceCode;
  if (!person.admin && pending?.purpose === "sign-in") return <DeviceSignIn view={view} pending={pending} />;
  if (person.admin || person.integration) return null;
  const hasOperator = person.config.mode === "sandbox" || person.config.operator !== null;
  const problem = flash?.about === "sign-in" ? { code: "refused" as const, detail: flash.detail } : null;
  return (
    <>
      <SignInChoices
        ui={ui}
        microsoft={hasOperator ? <MicrosoftButton view={view} /> : null}
        device={<DeviceButton view={view} variant="secondary" />}
        manual={<ButtonLink href="/setup/sign-in?way=manual">{ui.signIn.manualButton}</ButtonLink>}
        permissions={SIGN_IN_SCOPES}
        problem={problem}
      />
      {person.config.mode === "sandbox" && <SandboxAccounts view={view} />}
    </>
  );
}

function MicrosoftButton({ view }: { readonly view: StageView }) {
  return (
    <form action="/api/sign-in" method="post">
      <input type="hidden" name="way" value="microsoft" />
      <input type="hidden" name="stage" value="sign-in" />
      <input type="hidden" name="back" value="/setup/sign-in" />
      <Button variant="primary">{view.words.ui.signIn.microsoftButton}</Button>
    </form>
  );
}

function DeviceButton({ view, variant }: { readonly view: StageView; readonly variant: "primary" | "secondary" }) {
  return (
    <form action={deviceCode}>
      <input type="hidden" name="purpose" value="sign-in" />
      <input type="hidden" name="back" value="/setup/sign-in" />
      <Button variant={variant}>{view.words.ui.signIn.deviceButton}</Button>
    </form>
  );
}

function DeviceSignIn({ view, pending }: { readonly view: StageView; readonly pending: PendingDeviceCode }) {
  const { words } = view;
  if (pending.state === "done")
    return (
      <form action="/api/sign-in" method="post" className="my-4">
        <input type="hidden" name="way" value="device" />
        <input type="hidden" name="back" value="/setup/sign-in" />
        <Button variant="primary">{words.ui.stage.next}</Button>
      </form>
    );
  return <DevicePanel view={view} pending={pending} />;
}

/** A device code on its way, whatever it is for. */
export function DevicePanel({ view, pending }: { readonly view: PanelView; readonly pending: PendingDeviceCode }) {
  const { person, words, now, back } = view;
  return (
    <DeviceCodePanel
      userCode={pending.userCode}
      verificationUri={browserUrl(pending.verificationUri, person.visit?.world ?? null, person.config.url)}
      expiresAt={pending.expiresAt}
      now={now}
      state={pending.state}
      ui={words.ui}
      locale={person.locale}
      cancel={
        <form action={dropDeviceCode}>
          <input type="hidden" name="back" value={back} />
          <Button variant="quiet">{words.ui.device.cancel}</Button>
        </form>
      }
      again={
        <form action={deviceCode}>
          <input type="hidden" name="purpose" value={pending.purpose} />
          <input type="hidden" name="back" value={back} />
          <Button>{words.ui.device.newCode}</Button>
        </form>
      }
    />
  );
}

async function SandboxAccounts({ view }: { readonly view: StageView }) {
  const { scenarios } = await import("@/lib/sandbox/scenarios");
  const { keeper } = await import("@/lib/sandbox/keeper");
  const world = view.person.visit?.world ? await keeper().find(view.person.visit.world) : null;
  const id = world?.state.scenario ?? "fresh";
  const state = world?.state ?? scenarios.find((scenario) => scenario.id === id)?.build().state;
  const accounts = (state?.tenants ?? []).flatMap(({ users }) => users);
  return (
    <SandboxNotice
      ui={view.words.ui}
      accounts={accounts}
      control={
        <a href="/sandbox" className="link inline-flex min-h-6 items-center coarse:min-h-11">
          {view.words.sandbox.situation.link}
        </a>
      }
    >
      <form action="/sandbox/start" method="get" className="flex flex-wrap items-end gap-3">
        <label className="min-w-0 flex-1 basis-64">
          <span className="mb-0.5 block font-semibold">{view.words.ui.sandbox.scenario}</span>
          <select name="scenario" defaultValue={id} className={INPUT_CLASS}>
            {scenarios.map((scenario) => (
              <option key={scenario.id} value={scenario.id}>
                {scenario.title[view.person.locale]}
              </option>
            ))}
          </select>
        </label>
        <Button>{view.words.ui.sandbox.open}</Button>
      </form>
    </SandboxNotice>
  );
}
