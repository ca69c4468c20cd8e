import { randomUUID } from "node:crypto";
import type { Cloud } from "@/lib/cloud";
import { cloudOf } from "@/lib/clouds";
import type { Integration } from "@/lib/integration";
import type { Locale } from "@/lib/locales/locale";
import { createEntra } from "@/lib/microsoft/microsoft";
import { microsoftNetwork } from "@/lib/microsoft/network";
import type { AdminTokens, AppCredential, TokenAttempt } from "@/lib/microsoft/types";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { REDIRECT_URIS } from "@/lib/sandbox/scenarios/base";
import type { Scenario } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";
import type { Io } from "./command";
import { type LiveCheck, signIn, testTokenOf } from "./live-run";
import { pastedToken } from "./pasted-token";
import { createRecorder, type Recorder } from "./recorder";
import { appCredentialIn } from "./sandbox-run";
import { adminTokens, integrationSignIn, type Outlet, type Stage } from "./sandbox-sign-in";

/** Whom a contract run asks, signed in, through a recorder. */
export interface ContractSubject extends AppCredential {
  readonly cloud: Cloud;
  readonly recorder: Recorder;
  readonly integration: Integration;
  readonly admin: AdminTokens;
  readonly testToken: (() => Promise<TokenAttempt>) | null;
  readonly now: () => number;
}

/** A real tenant: the setup admin signs in by device code, the integration user by the chosen flow. */
export async function liveSubject(live: LiveCheck, io: Io, locale: Locale): Promise<ContractSubject> {
  const { integration, secret, certificate } = live;
  const cloud = cloudOf(integration.cloud);
  const recorder = createRecorder(microsoftNetwork, cloud);
  const entra = createEntra({ cloud, outlet: recorder.outlet, signal: io.signal });
  const admin = await signIn(entra, cloud, integration.tenant, io, locale);
  const testToken = testTokenOf(live, entra, cloud, io, locale);
  return { cloud, recorder, integration, admin, secret, certificate, testToken, now: Date.now };
}

/** A scenario: its people walk the sandbox's pages as browsers do, beside the recorder. */
export async function sandboxSubject(scenario: Scenario): Promise<ContractSubject> {
  const { state, kit } = scenario.build();
  const world = createWorld(state, `contract-${scenario.id}`, scenario.id);
  const cloud = cloudOf(kit.cloud);
  const browser = sandboxFetch(world);
  const recorder = createRecorder(browser, cloud);
  const now = () => Date.now() + world.state.advancedMs;
  const entraThrough = (outlet: Outlet) => createEntra({ cloud, outlet, now });
  const entra = entraThrough(recorder.outlet);
  const stage: Stage = { world, kit, cloud, outlet: browser, now, entra, entraThrough };
  const credential = appCredentialIn(kit);
  const { tokenOverride, flow } = kit;
  const ask = tokenOverride
    ? async () => ({ ok: true, status: 200, value: await pastedToken(world, kit, tokenOverride) }) as const
    : await integrationSignIn(stage, credential);
  const testToken =
    ask &&
    (async (): Promise<TokenAttempt> => {
      const answer = await ask(stage);
      const at = new Date(now()).toISOString();
      return answer.ok
        ? { ok: true, flow, at, tokens: answer.value }
        : { ok: false, flow, at, refusal: answer.refusal };
    });
  const { tenant, clientId, userPrincipalName, partnerId } = kit;
  const ids = { id: randomUUID(), cloud: cloud.id, tenant, clientId, userPrincipalName, partnerId };
  const integration = { ...ids, redirectUri: REDIRECT_URIS[0], flow };
  return { cloud, recorder, integration, admin: await adminTokens(stage), ...credential, testToken, now };
}
