import { authorize, deviceCode, passwordToken, secretStored } from "@/app/setup/actions";
import { SecretOnce } from "@/components/setup/secret-once";
import { PasswordForm } from "@/components/token/password-form";
import { PasswordOutlook } from "@/components/token/password-outlook";
import { TokenClaims } from "@/components/token/token-claims";
import { TokenLifetime } from "@/components/token/token-lifetime";
import { TokenReveal } from "@/components/token/token-reveal";
import { TokenWays } from "@/components/token/token-ways";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isConfidential } from "@/lib/certificate";
import { APP_ID } from "@/lib/cloud";
import type { TokenFlow } from "@/lib/integration";
import { decodeClaims } from "@/lib/microsoft/claims";
import { createEntra, createMicrosoft } from "@/lib/microsoft/microsoft";
import { type PasswordOutlook as Outlook, passwordOutlook } from "@/lib/password-outlook";
import { viewToken } from "@/lib/token-view";
import { adminTokens, type WalkInput } from "@/lib/walk";
import { DevicePanel } from "./sign-in";
import type { StageView } from "./stage";

/** A secret that was just made, shown until its owner says it is kept. */
export function NewSecret({ view }: { readonly view: StageView }) {
  const { input, words, person } = view;
  const secret = input?.visit.unshownSecret;
  if (!secret) return null;
  return (
    <SecretOnce
      value={secret.reveal()}
      ui={words.ui}
      locale={person.locale}
      done={
        <form action={secretStored}>
          <input type="hidden" name="back" value="/setup/app" />
          <Button variant="primary">{words.ui.secretOnce.continue}</Button>
        </form>
      }
    />
  );
}

/** The test token: what it says, then the three ways to one. */
export async function Token({ view }: { readonly view: StageView }) {
  const { input, person, query, words } = view;
  if (!input) return null;
  const asked = query.way;
  const way: TokenFlow = asked === "device" || asked === "password" ? asked : "code";
  const links = {
    code: "/setup/token?way=code",
    device: "/setup/token?way=device",
    password: "/setup/token?way=password",
  };
  const attempt = input.visit.testToken;
  return (
    <div className="grid gap-6">
      {attempt && !attempt.ok && (
        <Notice tone="bad" title={words.pages.token.failed}>
          <p className="text-sm [overflow-wrap:anywhere]">{attempt.refusal.message ?? attempt.refusal.code}</p>
        </Notice>
      )}
      {attempt?.ok && <Decoded view={view} input={input} />}
      <TokenWays
        chosen={way}
        links={links}
        locale={person.locale}
        forms={{
          code: <CodeWay view={view} input={input} />,
          device: <DeviceWay view={view} input={input} />,
          password: way === "password" ? await PasswordWay({ view, input }) : null,
        }}
      />
    </div>
  );
}

async function Decoded({ view, input }: { readonly view: StageView; readonly input: WalkInput }) {
  const { person, now } = view;
  const { integration, cloud } = input;
  const attempt = input.visit.testToken;
  const claims = attempt?.ok ? decodeClaims(attempt.tokens.accessToken) : null;
  if (!claims) return null;
  const resource = cloud.partnerCenterResource;
  const token = viewToken(claims, {
    audience: [resource, `${resource}/`, APP_ID.partnerCenter],
    tenantId: person.integration?.tenantId ?? null,
    clientId: integration.clientId,
    userPrincipalName: integration.userPrincipalName,
    now,
  });
  return (
    <>
      <TokenLifetime {...token.lifetime} now={now} locale={person.locale} />
      <TokenClaims view={token} locale={person.locale} />
      <TokenReveal from="/api/token" locale={person.locale} />
    </>
  );
}

interface WayProps {
  readonly view: StageView;
  readonly input: WalkInput;
}

function CodeWay({ view, input }: WayProps) {
  const { token } = view.words.pages;
  if (!input.integration.clientId || !isConfidential(input)) return <p className="text-ink-2">{token.codeNeedsApp}</p>;
  return (
    <form action={authorize}>
      <input type="hidden" name="purpose" value="test-token" />
      <input type="hidden" name="back" value="/setup/token" />
      <Button variant="primary">{token.codeButton}</Button>
    </form>
  );
}

function DeviceWay({ view, input }: WayProps) {
  const { token } = view.words.pages;
  const pending = input.visit.deviceCode;
  if (pending?.purpose === "test-token" && (pending.state === "pending" || pending.state === "failed"))
    return <DevicePanel view={view} pending={pending} />;
  return (
    <div className="grid gap-2">
      <p className="text-ink-2">
        {token.deviceNeeds} {token.deviceNeedsSteps}
      </p>
      {input.integration.clientId && (
        <form action={deviceCode}>
          <input type="hidden" name="purpose" value="test-token" />
          <input type="hidden" name="back" value="/setup/token?way=device" />
          <Button>{token.deviceButton}</Button>
        </form>
      )}
    </div>
  );
}

async function PasswordWay({ view, input }: WayProps) {
  const { person, flash, words } = view;
  const { integration, cloud } = input;
  const outlook = await outlookOf(input);
  const mine = flash?.about === "password" ? flash : null;
  return (
    <PasswordForm
      action={passwordToken}
      hidden={{ back: "/setup/token?way=password" }}
      userPrincipalName={mine?.values.userPrincipalName ?? integration.userPrincipalName}
      problems={mine ? { userPrincipalName: words.pages.outcome.invalid } : {}}
      request={{
        cloud,
        tenant: integration.tenant,
        clientId: integration.clientId ?? "",
        userPrincipalName: integration.userPrincipalName ?? "",
      }}
      outlook={
        outlook && <PasswordOutlook outlook={outlook} betterWay="/setup/token?way=code" locale={person.locale} />
      }
      locale={person.locale}
    />
  );
}

/** What is known before a password is typed. */
async function outlookOf(input: WalkInput): Promise<Outlook | null> {
  const { integration, cloud, reach } = input;
  if (!integration.userPrincipalName) return null;
  const admin = await adminTokens(input);
  const { graph } = createMicrosoft({ cloud, ...reach, admin })([], AbortSignal.timeout(15_000));
  return passwordOutlook(createEntra({ cloud, ...reach }), graph, integration.userPrincipalName);
}
