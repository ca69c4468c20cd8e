import { randomUUID } from "node:crypto";
import { certificateIn } from "@/lib/certificate";
import { cloudOf } from "@/lib/clouds";
import type { Integration } from "@/lib/integration";
import { createEntra } from "@/lib/microsoft/microsoft";
import type { AdminTokens, AppCredential, TokenAttempt, TokenSet } from "@/lib/microsoft/types";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { REDIRECT_URIS } from "@/lib/sandbox/scenarios/base";
import type { Scenario, ScenarioKit, World } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";
import { type EngineInput, type FinishedRun, runChain } from "./engine";
import { pastedToken } from "./pasted-token";
import { type Ask, adminTokens, integrationSignIn, type Outlet, type Stage } from "./sandbox-sign-in";

/** What a scenario's run leaves behind. */
export interface ScenarioRun {
  readonly run: FinishedRun;
  readonly world: World;
  readonly kit: ScenarioKit;
  /** Every credential that was in play, for whoever searches for leaks. */
  readonly credentials: readonly Secret[];
}

/** How a run differs from the usual one. */
export type ScenarioRunOptions = Pick<EngineInput, "checks" | "signal" | "transport" | "deadlineMs">;

/** A world whose people have signed in: it can be run as often as one likes, and changed in between. */
export interface OpenScenario {
  readonly world: World;
  readonly kit: ScenarioKit;
  /** Everything this scenario's requests go through. */
  readonly outlet: Outlet;
  /** The setup admin's tokens. */
  readonly admin: AdminTokens;
  run(options?: ScenarioRunOptions): Promise<ScenarioRun>;
}

/** Plays a scenario's first moment: a new world, its people signing in on the sandbox's own pages, then every check through the real clients. */
export async function runScenario(scenario: Scenario, options: ScenarioRunOptions = {}): Promise<ScenarioRun> {
  const { state, kit } = scenario.build();
  return (await openScenario(createWorld(state, `cli-${scenario.id}`, scenario.id), kit)).run(options);
}

/** Plays every moment of a scenario in the same world; people sign in anew at each. */
export async function playScenario(
  scenario: Scenario,
  options: ScenarioRunOptions = {},
): Promise<readonly [ScenarioRun, ...ScenarioRun[]]> {
  const first = await runScenario(scenario, options);
  if (!scenario.after) return [first];
  const { world, kit } = first;
  world.state.advancedMs += scenario.after.advanceMs;
  return [first, await (await openScenario(world, kit)).run(options)];
}

/** Lets the setup admin of a living world sign in, as far as the kit has one. `through` stands between the clients and the world. */
export async function openScenario(
  world: World,
  kit: ScenarioKit,
  through: (outlet: Outlet) => Outlet = (outlet) => outlet,
): Promise<OpenScenario> {
  const cloud = cloudOf(kit.cloud);
  const outlet = through(sandboxFetch(world));
  const now = () => Date.now() + world.state.advancedMs;
  const connect = (transport: ScenarioRunOptions["transport"]) => {
    const entraThrough = (by: Outlet) => createEntra({ now, ...transport, cloud, outlet: by });
    return { entraThrough, entra: entraThrough(outlet) };
  };
  const stage: Stage = { world, kit, cloud, outlet, now, ...connect({}) };
  const integration = integrationOf(kit);
  const credential = appCredentialIn(kit);
  const changedAt = changesOf(kit);
  const ask = kit.tokenOverride === null ? await integrationSignIn(stage, credential) : pasted(kit.tokenOverride);
  const admin = await adminTokens(stage);
  return {
    world,
    kit,
    outlet,
    admin,
    async run(options = {}) {
      const here: Stage = { ...stage, ...connect(options.transport) };
      const credentials: Secret[] = [];
      const testToken = ask && (() => attempt(here, ask, credentials));
      const given = { cloud, outlet, integration, admin, ...credential, testToken, changedAt, now };
      const run = await runChain({ ...options, ...given });
      credentials.push(...tokensIn(admin.graph), ...tokensIn(admin.partnerCenter), ...secretsOf(credential));
      for (const user of world.state.tenants.flatMap(({ users }) => users)) credentials.push(new Secret(user.password));
      return { run, world, kit, credentials };
    },
  };
}

/** What a kit's application proves itself with. */
export function appCredentialIn({ secret, certificate }: ScenarioKit): AppCredential {
  return {
    secret: secret === null ? null : new Secret(secret),
    certificate: certificate ? certificateIn(new Secret(certificate)) : null,
  };
}

function secretsOf({ secret, certificate }: AppCredential): readonly Secret[] {
  return [secret, certificate?.privateKey].flatMap((one) => one ?? []);
}

function integrationOf(kit: ScenarioKit): Integration {
  return {
    id: randomUUID(),
    cloud: kit.cloud,
    tenant: kit.tenant,
    clientId: kit.clientId,
    userPrincipalName: kit.userPrincipalName,
    redirectUri: REDIRECT_URIS[0],
    flow: kit.flow,
    partnerId: kit.partnerId,
  };
}

function changesOf({ changedAtMs }: ScenarioKit): NonNullable<EngineInput["changedAt"]> {
  return Object.fromEntries(Object.entries(changedAtMs).map(([action, ms]) => [action, new Date(ms).toISOString()]));
}

function pasted(override: NonNullable<ScenarioKit["tokenOverride"]>): Ask {
  return async ({ world, kit }) => ({ ok: true, status: 200, value: await pastedToken(world, kit, override) });
}

async function attempt(stage: Stage, ask: Ask, credentials: Secret[]): Promise<TokenAttempt> {
  const answer = await ask(stage);
  const { flow } = stage.kit;
  const at = new Date(stage.now()).toISOString();
  if (!answer.ok) return { ok: false, flow, at, refusal: answer.refusal };
  credentials.push(...tokensIn(answer.value));
  return { ok: true, flow, at, tokens: answer.value };
}

function tokensIn(tokens: TokenSet | null): Secret[] {
  return [tokens?.accessToken, tokens?.refreshToken, tokens?.idToken].filter((token) => token instanceof Secret);
}
