import { randomUUID } from "node:crypto";
import { tenantOf } from "../../world";
import type { Exchange } from "./answer";
import { descriptionOf } from "./answer";
import type { Client } from "./client";
import { clientOf, hasRedirects, platformOf } from "./client";
import { graphResource } from "./grants/grant";
import type { Version } from "./issue";
import { redirectTo } from "./outcome";
import { errorPage, localeOf } from "./pages";
import { asksForMfa } from "./policy";
import type { Refusal } from "./refusal";
import { isRefusal } from "./refusal";
import {
  parameterMissing,
  redirectMismatch,
  redirectNone,
  redirectUntold,
  responseTypeUnsupported,
  sessionMissing,
  tenantNotFound,
} from "./refusals";
import type { AskedScopes } from "./scope";
import { readResource, readScopeGroups } from "./scope";
import type { ResponseMode, SignInProgress } from "./sign-in";
import { beginSignIn } from "./sign-in";
import { ANY_TENANT } from "./token";

/** `/authorize`: checks the request, then asks the person. Until the redirect URI is known to be good, refusals stay on the page. */
export function startAuthorize(exchange: Exchange, authority: string, version: Version): Response {
  const params = exchange.request.method === "POST" ? exchange.form : exchange.request.url.searchParams;
  const known = knownClient(exchange, authority, params);
  if (isRefusal(known)) return errorPage(exchange, known);
  const redirectUri = params.get("redirect_uri") ?? "";
  const misdirected = redirectRefusal(known.client, redirectUri);
  if (misdirected) return errorPage(exchange, misdirected);
  const mode = responseMode(params);
  const asked = askedFor(exchange, params, version);
  const refused = isRefusal(asked) ? asked : requestRefusal(params);
  if (refused || isRefusal(asked)) return report(exchange, refused ?? sessionMissing(), redirectUri, mode, params);
  const hint = params.get("login_hint") ?? "";
  const progress: SignInProgress = {
    id: randomUUID(),
    locale: localeOf(exchange),
    tenantId: known.tenantId,
    appId: known.client.appId,
    asked,
    wantsMfa: asksForMfa(params),
    purpose: {
      kind: "authorize",
      redirectUri,
      responseMode: mode,
      state: params.get("state"),
      nonce: params.get("nonce"),
      challenge: params.get("code_challenge"),
      challengeMethod: params.get("code_challenge_method") === "S256" ? "S256" : "plain",
      wantsClientInfo: params.get("client_info") === "1",
      alwaysConsent: params.get("prompt") === "consent",
    },
    startedAtMs: exchange.world.now(),
    hint,
    account: null,
    hasPassword: false,
    hasMfa: false,
    pendingRefusal: null,
  };
  return beginSignIn(exchange, progress, params.get("prompt") !== "select_account");
}

interface Known {
  readonly client: Client;
  readonly tenantId: string | null;
}

/** The tenant in the path and the client in the query. */
export function knownClient(
  { world }: Exchange,
  authority: string,
  params: URLSearchParams,
  purpose: "sign-in" | "consent" = "sign-in",
): Known | Refusal {
  const isAny = ANY_TENANT.includes(authority.toLowerCase());
  const tenant = isAny ? null : (tenantOf(world, authority) ?? null);
  if (!isAny && !tenant) return tenantNotFound(authority, "invalid_request");
  const client = clientOf(world, tenant, params.get("client_id"), purpose);
  return isRefusal(client) ? client : { client, tenantId: tenant?.id ?? null };
}

/** Why this redirect URI may not be used; null when it may. */
export function redirectRefusal(client: Client, redirectUri: string): Refusal | null {
  if (!hasRedirects(client)) return redirectNone();
  if (redirectUri === "") return redirectUntold();
  return platformOf(client, redirectUri) === null ? redirectMismatch(redirectUri, client) : null;
}

function askedFor(exchange: Exchange, params: URLSearchParams, version: Version): readonly AskedScopes[] | Refusal {
  const scope = params.get("scope");
  if (version === "1.0") return [readResource(params.get("resource") ?? graphResource(exchange), scope)];
  if (!scope?.trim()) return parameterMissing("scope");
  return readScopeGroups(scope, graphResource(exchange));
}

function requestRefusal(params: URLSearchParams): Refusal | null {
  const type = params.get("response_type");
  if (!type) return parameterMissing("response_type");
  if (type !== "code") return responseTypeUnsupported(type);
  return params.get("prompt") === "none" ? sessionMissing() : null;
}

function responseMode(params: URLSearchParams): ResponseMode {
  const mode = params.get("response_mode");
  return mode === "fragment" || mode === "form_post" ? mode : "query";
}

function report(
  exchange: Exchange,
  refusal: Refusal,
  redirectUri: string,
  mode: ResponseMode,
  sent: URLSearchParams,
): Response {
  const params = new URLSearchParams({ error: refusal.error, error_description: descriptionOf(exchange, refusal) });
  const state = sent.get("state");
  if (state !== null) params.set("state", state);
  return redirectTo(exchange, redirectUri, mode === "fragment" ? "fragment" : "query", params);
}
