import { createHash, randomBytes, randomUUID } from "node:crypto";
import { isConfidential } from "@/lib/certificate";
import { APP_ID, type Cloud, PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import type {
  AdminTokens,
  Answer,
  AppCredential,
  ClientCredentials,
  EntraClient,
  TokenSet,
} from "@/lib/microsoft/types";
import { approveDeviceCode, type Person, SignInStopped, visit } from "@/lib/sandbox/person";
import { OPERATOR_APP, REDIRECT_URIS, SETUP_SCOPES } from "@/lib/sandbox/scenarios/base";
import type { ScenarioKit, SignInCourse, World } from "@/lib/sandbox/types";
import { Secret } from "@/lib/secret";

export type Outlet = (request: Request) => Promise<Response>;

/** Everything the people of one scenario sign in with. */
export interface Stage {
  readonly world: World;
  readonly kit: ScenarioKit;
  readonly cloud: Cloud;
  readonly outlet: Outlet;
  readonly entra: EntraClient;
  /** The same client by another way out. */
  readonly entraThrough: (outlet: Outlet) => EntraClient;
  /** The product's clock. */
  readonly now: () => number;
}

/** Asks Entra for tokens; may be asked again. */
export type Ask = (stage: Stage) => Promise<Answer<TokenSet>>;

/** Graph through the operator's application, Partner Center through Microsoft's public client: as in the wizard. */
export async function adminTokens(stage: Stage): Promise<AdminTokens> {
  const { kit, cloud } = stage;
  const person = personOf(stage, kit.adminUserPrincipalName, null, "accept-for-organization");
  if (!person) return { graph: null, partnerCenter: null };
  const secret = new Secret(OPERATOR_APP.secret);
  const operator = { tenant: kit.tenant, clientId: OPERATOR_APP.clientId, secret, certificate: null };
  const scopes = ["User.Read", ...SETUP_SCOPES.split(" ")].map((scope) => `https://${cloud.graphHost}/${scope}`);
  const publicClient = { tenant: kit.tenant, clientId: APP_ID.azureCli, secret: null, certificate: null };
  const [graph, partnerCenter] = await Promise.all([
    byCode(stage, operator, scopes, person),
    byDeviceCode(stage, publicClient, [partnerCenterScope(cloud)], person),
  ]);
  return { graph: graph.ok ? graph.value : null, partnerCenter: partnerCenter.ok ? partnerCenter.value : null };
}

/** The setup admin's Graph token through Microsoft's public client, as on the command line; null where the kit has no admin. */
export async function adminGraphByDeviceCode(stage: Stage): Promise<TokenSet | null> {
  const { kit, cloud } = stage;
  const person = personOf(stage, kit.adminUserPrincipalName, null, "accept");
  if (!person) return null;
  const client = { tenant: kit.tenant, clientId: APP_ID.azureCli, secret: null, certificate: null };
  const answer = await byDeviceCode(stage, client, [`https://${cloud.graphHost}/.default`], person);
  return answer.ok ? answer.value : null;
}

/**
 * The kit's way to the integration user's token, with what lies before the run behind it: the world may be later
 * afterwards. Null when something for it is missing, as in the wizard.
 */
export async function integrationSignIn(stage: Stage, credential: AppCredential): Promise<Ask | null> {
  const { kit, cloud } = stage;
  const { clientId, flow, signIn } = kit;
  const person = personOf(
    stage,
    kit.userPrincipalName,
    kit.password,
    signIn?.kind === "cancelled" ? "cancel" : "accept",
  );
  if (!clientId || !person || (flow !== "device" && !isConfidential(credential))) return null;
  const client = {
    tenant: kit.tenant,
    clientId,
    ...(flow === "device" ? { secret: null, certificate: null } : credential),
  };
  const scopes = [partnerCenterScope(cloud), "offline_access"];
  if (signIn && signIn.kind !== "cancelled") return interrupted(stage, signIn, client, scopes, person);
  if (flow === "code") return (now) => byCode(now, client, scopes, person);
  if (flow === "device") return (now) => byDeviceCode(now, client, scopes, person);
  const { userPrincipalName, password } = person;
  return ({ entra }) => entra.password(client, cloud.partnerCenterResource, userPrincipalName, new Secret(password));
}

/** Signs in up to the interruption and lets the time of it pass. */
async function interrupted(
  stage: Stage,
  course: Extract<SignInCourse, { forMs: number }>,
  client: ClientCredentials,
  scopes: readonly string[],
  person: Person,
): Promise<Ask> {
  const code = await codeFor(stage, client, scopes, person);
  const session = code.ok && course.kind === "session-kept" ? await code.value(stage) : null;
  stage.world.state.advancedMs += course.forMs;
  if (!code.ok) return async () => code;
  if (!session) return code.value;
  if (!session.ok) return async () => session;
  const { refreshToken } = session.value;
  if (!refreshToken) throw new TypeError("a session that is to be renewed needs a refresh token");
  return ({ entra }) => entra.refresh(client, scopes, refreshToken);
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

async function byCode(
  stage: Stage,
  client: ClientCredentials,
  scopes: readonly string[],
  person: Person,
): Promise<Answer<TokenSet>> {
  const code = await codeFor(stage, client, scopes, person);
  return code.ok ? code.value(stage) : code;
}

/** Authorization code with PKCE and MFA, walked on the sandbox's pages; redeeming it is left to whoever wants to. */
async function codeFor(
  { entra, outlet }: Stage,
  client: ClientCredentials,
  scopes: readonly string[],
  person: Person,
): Promise<Answer<Ask>> {
  const codeVerifier = randomBytes(32).toString("base64url");
  const codeChallenge = createHash("sha256").update(codeVerifier).digest("base64url");
  const redirectUri = REDIRECT_URIS[0];
  const state = randomUUID();
  const url = await entra.authorizationUrl({ client, redirectUri, scopes, state, codeChallenge, requireMfa: true });
  const end = await walk(() => visit(outlet, url, person));
  if ("ok" in end) return end;
  const code = end.searchParams.get("code");
  if (!code) return refusal(end.searchParams.get("error"), end.searchParams.get("error_description"));
  const redeem: Ask = (stage) => stage.entra.redeemCode({ client, redirectUri, scopes, code, codeVerifier });
  return { ok: true, status: 200, value: redeem };
}

/** Polls once, as soon as the person is done: waiting for Entra's interval would cost five seconds. */
async function byDeviceCode(
  { outlet, entraThrough }: Stage,
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
    return request.url.endsWith("/devicecode") && response.ok ? withoutInterval(response) : response;
  };
  const abort = new AbortController();
  const entra = entraThrough(patient);
  const started = await entra.startDeviceCode(client, scopes, abort.signal);
  if (!started.ok) return started;
  const { verificationUri, userCode, completion } = started.value;
  const end = await walk(() => approveDeviceCode(outlet, verificationUri, userCode, person));
  open();
  if (!("ok" in end)) return completion;
  abort.abort();
  return end;
}

async function withoutInterval(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text.replace(/"interval":\d+/, '"interval":0'), response);
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

function partnerCenterScope(cloud: Cloud): string {
  return `${cloud.partnerCenterResource}/${PARTNER_CENTER_SCOPE}`;
}
