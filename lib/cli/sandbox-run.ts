import { createHash, randomBytes, randomUUID } from "node:crypto";
import { APP_ID, type Cloud, PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import { cloudOf } from "@/lib/clouds";
import type { Integration } from "@/lib/integration";
import { createEntra } from "@/lib/microsoft/microsoft";
import type {
  AdminTokens,
  Answer,
  ClientCredentials,
  EntraClient,
  TokenAttempt,
  TokenSet,
} from "@/lib/microsoft/types";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { approveDeviceCode, type Person, SignInStopped, visit } from "@/lib/sandbox/person";
import { OPERATOR_APP, REDIRECT_URIS, SETUP_SCOPES } from "@/lib/sandbox/scenarios/base";
import type { Scenario, ScenarioKit, World } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";
import { type EngineInput, type FinishedRun, runChain } from "./engine";
import { pastedToken } from "./pasted-token";

/** What a scenario's run leaves behind. */
export interface ScenarioRun {
  readonly run: FinishedRun;
  readonly world: World;
  readonly kit: ScenarioKit;
  /** Every credential that was in play, for whoever searches for leaks. */
  readonly credentials: readonly Secret[];
}

type Outlet = (request: Request) => Promise<Response>;

/** How a run differs from the usual one. */
export type ScenarioRunOptions = Pick<EngineInput, "checks" | "signal" | "transport" | "deadlineMs">;

/** A world whose people have signed in: it can be run as often as one likes, and changed in between. */
export interface OpenScenario {
  readonly world: World;
  readonly kit: ScenarioKit;
  /** Everything this scenario's requests go through. */
  readonly outlet: Outlet;
  run(options?: ScenarioRunOptions): Promise<ScenarioRun>;
}

/** Everything one scenario's run speaks with. */
interface Stage {
  readonly world: World;
  readonly kit: ScenarioKit;
  readonly cloud: Cloud;
  readonly outlet: Outlet;
  readonly entra: EntraClient;
}

/** Plays a scenario: a new world, its people signing in on the sandbox's own pages, then every check through the real clients. */
export async function runScenario(scenario: Scenario, options: ScenarioRunOptions = {}): Promise<ScenarioRun> {
  const { state, kit } = scenario.build();
  const world = createWorld(state, `cli-${scenario.id}`, scenario.id);
  return (await openScenario(world, kit)).run(options);
}

/** Lets the setup admin of a living world sign in, as far as the kit has one. `through` stands between the clients and the world. */
export async function openScenario(
  world: World,
  kit: ScenarioKit,
  through: (outlet: Outlet) => Outlet = (outlet) => outlet,
): Promise<OpenScenario> {
  const cloud = cloudOf("global");
  const outlet = through(sandboxFetch(world));
  const admin = await adminTokens({ world, kit, cloud, outlet, entra: createEntra({ cloud, outlet }) });
  const integration = integrationOf(kit);
  const secret = kit.secret === null ? null : new Secret(kit.secret);
  return {
    world,
    kit,
    outlet,
    async run(options = {}) {
      const entra = createEntra({ ...options.transport, cloud, outlet });
      const credentials: Secret[] = [];
      const ask = testTokenOf({ world, kit, cloud, outlet, entra }, integration, secret);
      const testToken = ask && remembering(ask, credentials);
      const run = await runChain({ ...options, cloud, outlet, integration, admin, secret, testToken });
      credentials.push(...tokensIn(admin.graph), ...tokensIn(admin.partnerCenter), ...(secret ? [secret] : []));
      for (const user of world.state.tenants.flatMap(({ users }) => users)) credentials.push(new Secret(user.password));
      return { run, world, kit, credentials };
    },
  };
}

function integrationOf(kit: ScenarioKit): Integration {
  return {
    id: randomUUID(),
    cloud: "global",
    tenant: kit.tenant,
    clientId: kit.clientId,
    userPrincipalName: kit.userPrincipalName,
    redirectUri: REDIRECT_URIS[0],
    flow: kit.flow,
    partnerId: kit.partnerId,
  };
}

/** Graph through the operator's application, Partner Center through Microsoft's public client: as in the wizard. */
async function adminTokens(stage: Stage): Promise<AdminTokens> {
  const { kit, cloud } = stage;
  const person = personOf(stage, kit.adminUserPrincipalName, null, "accept-for-organization");
  if (!person) return { graph: null, partnerCenter: null };
  const operator = { tenant: kit.tenant, clientId: OPERATOR_APP.clientId, secret: new Secret(OPERATOR_APP.secret) };
  const scopes = ["User.Read", ...SETUP_SCOPES.split(" ")].map((scope) => `https://${cloud.graphHost}/${scope}`);
  const publicClient = { tenant: kit.tenant, clientId: APP_ID.azureCli, secret: null };
  const [graph, partnerCenter] = await Promise.all([
    byCode(stage, operator, scopes, person),
    byDeviceCode(stage, publicClient, [partnerCenterScope(cloud)], person),
  ]);
  return { graph: graph.ok ? graph.value : null, partnerCenter: partnerCenter.ok ? partnerCenter.value : null };
}

/** The kit's way to the integration user's token; null when something for it is missing, as in the wizard. */
function testTokenOf(
  stage: Stage,
  integration: Integration,
  secret: Secret | null,
): (() => Promise<TokenAttempt>) | null {
  const { kit, cloud, entra, world } = stage;
  const { clientId, flow } = integration;
  if (!clientId) return null;
  const at = () => new Date().toISOString();
  const { tokenOverride } = kit;
  if (tokenOverride)
    return async () => ({ ok: true, flow, at: at(), tokens: await pastedToken(world, kit, tokenOverride) });
  const person = personOf(stage, kit.userPrincipalName, kit.password, "accept");
  if (!person || (flow !== "device" && !secret)) return null;
  const client = { tenant: kit.tenant, clientId, secret };
  const scopes = [partnerCenterScope(cloud), "offline_access"];
  const ask = () => {
    if (flow === "code") return byCode(stage, client, scopes, person);
    if (flow === "device") return byDeviceCode(stage, { ...client, secret: null }, scopes, person);
    const { userPrincipalName, password } = person;
    return entra.password(client, cloud.partnerCenterResource, userPrincipalName, new Secret(password));
  };
  return async () => {
    const answer = await ask();
    if (answer.ok) return { ok: true, flow, at: at(), tokens: answer.value };
    return { ok: false, flow, at: at(), refusal: answer.refusal };
  };
}

function personOf(
  { world }: Stage,
  userPrincipalName: string | null,
  password: string | null,
  consent: Person["consent"],
): Person | null {
  if (userPrincipalName === null) return null;
  const users = world.state.tenants.flatMap((tenant) => tenant.users);
  const user = users.find((known) => known.userPrincipalName === userPrincipalName);
  return { userPrincipalName, password: password ?? user?.password ?? "", otp: user?.mfaCode ?? null, consent };
}

/** Authorization code with PKCE and MFA, walked on the sandbox's pages. */
async function byCode(
  { entra, outlet }: Stage,
  client: ClientCredentials,
  scopes: readonly string[],
  person: Person,
): Promise<Answer<TokenSet>> {
  const codeVerifier = randomBytes(32).toString("base64url");
  const codeChallenge = createHash("sha256").update(codeVerifier).digest("base64url");
  const redirectUri = REDIRECT_URIS[0];
  const state = randomUUID();
  const url = await entra.authorizationUrl({ client, redirectUri, scopes, state, codeChallenge, requireMfa: true });
  const end = await walk(() => visit(outlet, url, person));
  if ("ok" in end) return end;
  const code = end.searchParams.get("code");
  if (!code) return refusal(end.searchParams.get("error"), end.searchParams.get("error_description"));
  return entra.redeemCode({ client, redirectUri, scopes, code, codeVerifier });
}

/** Polls once, as soon as the person is done: waiting for Entra's interval would cost five seconds. */
async function byDeviceCode(
  { cloud, outlet }: Stage,
  client: ClientCredentials,
  scopes: readonly string[],
  person: Person,
): Promise<Answer<TokenSet>> {
  let open = () => {};
  const approved = new Promise<void>((resolve) => {
    open = resolve;
  });
  const patient: Outlet = async (request) => {
    if (request.url.endsWith("/token")) await approved;
    const response = await outlet(request);
    return request.url.endsWith("/devicecode") && response.ok
      ? Response.json({ ...(await response.json()), interval: 0 })
      : response;
  };
  const abort = new AbortController();
  const entra = createEntra({ cloud, outlet: patient });
  const started = await entra.startDeviceCode(client, scopes, abort.signal);
  if (!started.ok) return started;
  const { verificationUri, userCode, completion } = started.value;
  const end = await walk(() => approveDeviceCode(outlet, verificationUri, userCode, person));
  open();
  if (!("ok" in end)) return completion;
  abort.abort();
  return end;
}

/** Where the walk leads, or the refusal that a page showed and nobody else was told of. */
async function walk(go: () => Promise<URL>): Promise<URL | Answer<never>> {
  try {
    return await go();
  } catch (problem) {
    if (problem instanceof SignInStopped) return refusal(null, problem.description);
    throw problem;
  }
}

function refusal(code: string | null, message: string | null): Answer<never> {
  const aadsts = [...(message ?? "").matchAll(/AADSTS(\d{4,8})/g)].map(([, number]) => Number(number));
  const unknown = { suberror: null, reasonPhrase: null, requestId: null, correlationId: null };
  return { ok: false, refusal: { system: "entra", status: 400, code, aadsts, message, ...unknown } };
}

function remembering(ask: () => Promise<TokenAttempt>, credentials: Secret[]): () => Promise<TokenAttempt> {
  return async () => {
    const attempt = await ask();
    if (attempt.ok) credentials.push(...tokensIn(attempt.tokens));
    return attempt;
  };
}

function tokensIn(tokens: TokenSet | null): Secret[] {
  return [tokens?.accessToken, tokens?.refreshToken, tokens?.idToken].filter((token) => token instanceof Secret);
}

function partnerCenterScope(cloud: Cloud): string {
  return `${cloud.partnerCenterResource}/${PARTNER_CENTER_SCOPE}`;
}
