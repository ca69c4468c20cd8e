import { randomUUID } from "node:crypto";
import type { Exchange } from "./answer";
import { knownClient, redirectRefusal } from "./authorize";
import { graphResource } from "./grants/grant";
import type { Version } from "./issue";
import { errorPage, localeOf } from "./pages";
import { isRefusal } from "./refusal";
import { readScopeGroups } from "./scope";
import { beginSignIn } from "./sign-in";

/** `/adminconsent`: an administrator grants everything the registration lists (v1), or what `scope` names (v2). */
export function startAdminConsent(exchange: Exchange, authority: string, version: Version): Response {
  const params = exchange.request.url.searchParams;
  const known = knownClient(exchange, authority, params, "consent");
  if (isRefusal(known)) return errorPage(exchange, known);
  const redirectUri = params.get("redirect_uri") ?? "";
  const misdirected = redirectRefusal(known.client, redirectUri);
  if (misdirected) return errorPage(exchange, misdirected);
  const scope = version === "2.0" ? params.get("scope") : null;
  const asked = scope === null ? [] : readScopeGroups(scope, graphResource(exchange));
  if (isRefusal(asked)) return errorPage(exchange, asked);
  return beginSignIn(exchange, {
    id: randomUUID(),
    locale: localeOf(exchange),
    tenantId: known.tenantId,
    appId: known.client.appId,
    asked: asked.filter(({ names, isDefault }) => isDefault || names.length > 0),
    wantsMfa: false,
    purpose: { kind: "admin-consent", redirectUri, state: params.get("state"), scope },
    startedAtMs: exchange.world.now(),
    hint: params.get("login_hint") ?? "",
    account: null,
    hasPassword: false,
    hasMfa: false,
    pendingRefusal: null,
  });
}
