import { Buffer } from "node:buffer";
import { issueAccessToken, issueIdToken, loginHostOf } from "../../tokens";
import type { SandboxTenant, SandboxUser } from "../../types";
import { AZURE_CLI_APP_ID } from "../graph/first-party";
import type { Exchange } from "./answer";
import { answerFresh } from "./answer";
import type { Client, ClientProof } from "./client";
import { clientPrincipal } from "./client";
import { effectiveScopes } from "./consent";
import { keep, opaqueToken, refreshGrants } from "./memory";
import { assignedOrRefused } from "./person-rules";
import { blockedByPolicy, refusedWithoutMfa } from "./policy";
import type { Refusal } from "./refusal";
import { isRefusal } from "./refusal";
import { crossCloud } from "./refusals";
import type { Resource } from "./resource";
import { resourceOf } from "./resource";
import type { AskedScopes } from "./scope";

export type Version = "1.0" | "2.0";

/** Everything a user token is made from, once the person has proved who they are. */
export interface UserTokenRequest {
  readonly tenant: SandboxTenant;
  readonly user: SandboxUser;
  readonly client: Client;
  readonly proof: ClientProof;
  readonly asked: AskedScopes;
  readonly amr: readonly string[];
  readonly nonce: string | null;
  readonly isDeviceCode: boolean;
  readonly version: Version;
  /** The password call gives none unless `offline_access` was asked for in v2; v1 always gives one. */
  readonly wantsRefreshToken: boolean;
}

/** Applies every rule that stands between a signed-in person and a token, then answers with the tokens. */
export async function answerUserToken(exchange: Exchange, request: UserTokenRequest): Promise<Response | Refusal> {
  const { world } = exchange;
  const { tenant, user, client, asked } = request;
  const resource = resourceOf(world, tenant, asked.resource);
  if (isRefusal(resource)) return resource;
  const signIn = { tenant, user, resourceAppId: resource.appId, isDeviceCode: request.isDeviceCode };
  const refused =
    wrongCloud(exchange, tenant, request.proof) ??
    blockedByPolicy(signIn) ??
    refusedWithoutMfa(signIn, request.amr, request.version) ??
    assignedOrRefused(world, tenant, client, user);
  if (refused) return refused;
  const scopes = effectiveScopes(world, tenant, client, resource, asked, user.id);
  return isRefusal(scopes) ? scopes : answerFresh(exchange, 200, await tokenBody(exchange, request, resource, scopes));
}

/** Answers with a token for the application itself. */
export async function answerAppToken(
  exchange: Exchange,
  tenant: SandboxTenant,
  { client, proof }: { readonly client: Client; readonly proof: ClientProof },
  asked: string,
  version: Version,
): Promise<Response | Refusal> {
  const resource = resourceOf(exchange.world, tenant, asked);
  if (isRefusal(resource)) return resource;
  const refused = wrongCloud(exchange, tenant, proof);
  if (refused) return refused;
  const clientObjectId = clientPrincipal(exchange.world, tenant, client.appId)?.id ?? client.appId;
  const issued = await issueAccessToken(exchange.world, {
    tenant,
    audience: resource.asked,
    appId: client.appId,
    clientProof: proof,
    user: null,
    clientObjectId,
    scopes: [],
    amr: [],
  });
  const { token, expiresIn, expiresOn, notBefore } = issued;
  const times = { expires_in: expiresIn, ext_expires_in: expiresIn };
  if (version === "2.0") return answerFresh(exchange, 200, { token_type: "Bearer", ...times, access_token: token });
  return answerFresh(exchange, 200, {
    token_type: "Bearer",
    ...asStrings({ ...times, expires_on: expiresOn, not_before: notBefore }),
    resource: asked,
    access_token: token,
  });
}

async function tokenBody(
  exchange: Exchange,
  request: UserTokenRequest,
  resource: Resource,
  scopes: readonly string[],
): Promise<object> {
  const { world, form } = exchange;
  const { tenant, user, client, asked, version } = request;
  const issued = await issueAccessToken(world, {
    tenant,
    audience: resource.asked,
    appId: client.appId,
    clientProof: request.proof,
    user,
    scopes,
    amr: request.amr,
  });
  const { token, expiresIn, expiresOn, notBefore } = issued;
  const times = { expires_in: expiresIn, ext_expires_in: expiresIn };
  const more = {
    ...(request.wantsRefreshToken && { refresh_token: newRefreshToken(exchange, request) }),
    ...(client.appId === AZURE_CLI_APP_ID && request.wantsRefreshToken && { foci: "1" }),
    ...(asked.oidc.includes("openid") && { id_token: await idToken(exchange, request) }),
  };
  if (version === "1.0")
    return {
      token_type: "Bearer",
      scope: scopes.join(" "),
      ...asStrings({ ...times, expires_on: expiresOn, not_before: notBefore }),
      resource: asked.resource,
      access_token: token,
      ...more,
    };
  const clientInfo = Buffer.from(JSON.stringify({ uid: user.id, utid: tenant.id })).toString("base64url");
  return {
    token_type: "Bearer",
    scope: scopesInAnswer(resource, asked, scopes),
    ...times,
    access_token: token,
    ...more,
    ...(form.get("client_info") === "1" && { client_info: clientInfo }),
  };
}

function idToken(
  { world }: Exchange,
  { tenant, client, user, nonce, amr, version }: UserTokenRequest,
): Promise<string> {
  return issueIdToken(world, { tenant, clientId: client.appId, user, nonce, amr, format: version });
}

function newRefreshToken({ world }: Exchange, { tenant, user, client, asked, amr, proof }: UserTokenRequest): string {
  const token = opaqueToken("1.");
  keep(refreshGrants(world), token, {
    tenantId: tenant.id,
    userId: user.id,
    appId: client.appId,
    amr,
    password: user.password,
    asked,
    isPublic: proof === "none",
    usedAtMs: world.now(),
  });
  return token;
}

// provenance: recorded — entra/008 for other APIs, entra/027 for Graph
function scopesInAnswer(resource: Resource, asked: AskedScopes, scopes: readonly string[]): string {
  const signIn = scopes.filter((scope) => !scope.includes(".") && resource.isGraph);
  const full = scopes.filter((scope) => !signIn.includes(scope)).map((scope) => `${resource.asked}/${scope}`);
  return [...signIn, ...full, ...(asked.isDefault ? [`${resource.asked}/.default`] : [])].join(" ");
}

function wrongCloud(exchange: Exchange, tenant: SandboxTenant, proof: ClientProof): Refusal | null {
  const cloudOf = (host: string) => (host.endsWith(".us") ? "us" : host.endsWith(".cn") ? "cn" : "global");
  const isHome = cloudOf(exchange.request.url.hostname) === cloudOf(loginHostOf(tenant));
  return isHome || proof === "none" ? null : crossCloud();
}

function asStrings(numbers: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
}
