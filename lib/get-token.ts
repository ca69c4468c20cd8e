import { createHash, randomBytes } from "node:crypto";
import { verifyIdToken } from "./auth";
import { APP_ID, type Cloud } from "./cloud";
import type { Integration } from "./integration";
import { createEntra } from "./microsoft/microsoft";
import type { Answer, ClientCredentials, TokenAttempt, TokenSet } from "./microsoft/types";
import { type Reach, reachFor } from "./outlet";
import type { Secret } from "./secret";
import type { Admin, PendingAuthorization, PendingDeviceCode, Visit } from "./vault";
import type { WalkInput } from "./walk";

const PENDING_MS = 15 * 60_000;

/** Delegated access to Partner Center and insights. */
export function partnerCenterScope(cloud: Cloud): string {
  return `${cloud.partnerCenterResource}/user_impersonation`;
}

/** Starts an authorization-code sign-in with PKCE and MFA through the integration's application; returns where to send the browser. */
export async function beginAuthorization(
  { visit, integration, cloud, reach, secret }: WalkInput,
  purpose: PendingAuthorization["purpose"],
  back: string,
): Promise<string> {
  const state = randomBytes(24).toString("base64url");
  const codeVerifier = randomBytes(32).toString("base64url");
  forgetOld(visit, reach);
  visit.pending.set(state, { purpose, codeVerifier, back, createdAtMs: reach.now() });
  const loginHint = purpose === "test-token" ? integration.userPrincipalName : visit.session?.admin.userPrincipalName;
  return createEntra({ cloud, ...reach }).authorizationUrl({
    client: clientOf(integration, secret),
    redirectUri: integration.redirectUri,
    scopes: [partnerCenterScope(cloud), "offline_access", "openid"],
    state,
    codeChallenge: createHash("sha256").update(codeVerifier).digest("base64url"),
    requireMfa: true,
    ...(loginHint ? { loginHint } : { prompt: "select_account" as const }),
  });
}

/** Where the browser comes back: redeems the code and files the outcome. Null when the state is not of this visit. */
export async function endAuthorization(
  { visit, integration, cloud, reach, secret }: WalkInput,
  query: URLSearchParams,
): Promise<{ readonly back: string } | null> {
  const state = query.get("state") ?? "";
  const pending = visit.pending.get(state);
  visit.pending.delete(state);
  if (!pending || reach.now() - pending.createdAtMs > PENDING_MS) return null;
  const client = clientOf(integration, secret);
  const code = query.get("code");
  const answer: Answer<TokenSet> = code
    ? await createEntra({ cloud, ...reach }).redeemCode({
        client,
        redirectUri: integration.redirectUri,
        scopes: [partnerCenterScope(cloud), "offline_access", "openid"],
        code,
        codeVerifier: pending.codeVerifier,
      })
    : refusalOfRedirect(query);
  file(visit, client, pending.purpose, "code", answer, reach);
  return { back: pending.back };
}

/** Entra's refusal as it comes back in the redirect. */
function refusalOfRedirect(query: URLSearchParams): Answer<never> {
  const message = query.get("error_description");
  const aadsts = [...(message ?? "").matchAll(/AADSTS(\d{4,8})/gi)].map(([, number]) => Number(number));
  const correlationId = /Correlation ID: ([0-9a-f-]{36})/i.exec(message ?? "")?.[1] ?? null;
  const unknown = { suberror: null, reasonPhrase: null, requestId: null, correlationId };
  return {
    ok: false,
    refusal: { system: "entra", status: 400, code: query.get("error"), aadsts, message, ...unknown },
  };
}

/** The documented call: application id, secret, user id and password against the v1 endpoint. */
export async function tryPassword(
  { visit, integration, cloud, reach, secret }: WalkInput,
  userPrincipalName: string,
  password: Secret,
): Promise<void> {
  const client = clientOf(integration, secret);
  const entra = createEntra({ cloud, ...reach });
  const answer = await entra.password(client, cloud.partnerCenterResource, userPrincipalName, password);
  file(visit, client, "test-token", "password", answer, reach);
}

interface DeviceCodeAsker {
  readonly visit: Visit;
  readonly integration: Integration | null;
  readonly cloud: Cloud;
}

/** Asks for a device code and files the outcome when the person is done, however long that takes. */
export async function beginDeviceCode(
  { visit, integration, cloud }: DeviceCodeAsker,
  purpose: PendingDeviceCode["purpose"],
  onSignedIn: (admin: Admin) => Promise<void>,
): Promise<void> {
  visit.deviceCode?.abort.abort();
  const reach = await reachFor(visit.world);
  const entra = createEntra({ cloud, ...reach });
  const clientId = purpose === "test-token" ? integration?.clientId : APP_ID.azureCli;
  if (!clientId) return;
  const client = { tenant: integration?.tenant ?? "organizations", clientId, secret: null };
  const scope = purpose === "sign-in" ? `https://${cloud.graphHost}/.default` : partnerCenterScope(cloud);
  const abort = new AbortController();
  const started = await entra.startDeviceCode(client, [scope, "offline_access", "openid", "profile"], abort.signal);
  if (!started.ok) {
    if (purpose === "test-token") file(visit, client, purpose, "device", started, reach);
    return;
  }
  const { userCode, verificationUri, expiresAt, completion } = started.value;
  const pending: PendingDeviceCode = { purpose, userCode, verificationUri, expiresAt, abort, state: "pending" };
  visit.deviceCode = pending;
  void completion
    .then(async (answer) => {
      if (purpose === "sign-in" && answer.ok) await signInByDevice(visit, client, answer.value, onSignedIn, cloud);
      else if (purpose !== "sign-in") file(visit, client, purpose, "device", answer, reach);
      pending.state = answer.ok ? "done" : "refused";
    })
    .catch(() => {
      pending.state = "failed";
    });
}

async function signInByDevice(
  visit: Visit,
  client: ClientCredentials,
  tokens: TokenSet,
  onSignedIn: (admin: Admin) => Promise<void>,
  cloud: Cloud,
): Promise<void> {
  const reach = await reachFor(visit.world);
  const entra = createEntra({ cloud, ...reach });
  const admin = await verifyIdToken(entra, client, tokens, undefined, reach.now());
  const home = { ...client, tenant: admin.tenantId };
  visit.session = { admin, client: home, refreshToken: tokens.refreshToken, graph: tokens };
  // Microsoft's public client is pre-authorised for Partner Center too: one sign-in serves both.
  const partner = tokens.refreshToken && (await entra.refresh(home, [partnerCenterScope(cloud)], tokens.refreshToken));
  if (partner?.ok) visit.partnerCenter = { client: home, tokens: partner.value };
  await onSignedIn(admin);
}

function file(
  visit: Visit,
  client: ClientCredentials,
  purpose: PendingDeviceCode["purpose"],
  flow: TokenAttempt["flow"],
  answer: Answer<TokenSet>,
  { now }: Reach,
): void {
  if (purpose === "partner-center") {
    if (answer.ok) visit.partnerCenter = { client, tokens: answer.value };
    else
      visit.flash = {
        about: "token",
        subject: purpose,
        outcome: "refused",
        errors: {},
        values: {},
        cleaned: {},
        detail: answer.refusal.message,
      };
    return;
  }
  const at = new Date(now()).toISOString();
  visit.testToken = answer.ok
    ? { ok: true, flow, at, tokens: answer.value }
    : { ok: false, flow, at, refusal: answer.refusal };
}

function clientOf(integration: Integration, secret: Secret | null): ClientCredentials {
  return { tenant: integration.tenant, clientId: integration.clientId ?? "", secret };
}

function forgetOld(visit: Visit, { now }: Reach): void {
  for (const [state, { createdAtMs }] of visit.pending)
    if (now() - createdAtMs > PENDING_MS) visit.pending.delete(state);
}
