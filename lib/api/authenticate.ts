import { digestOf } from "@/lib/link";
import { type Reach, reachFor, WorldGoneError } from "@/lib/outlet";
import { findApiToken, noteUse } from "@/lib/store/api-tokens";
import type { Operation } from "./operation";
import { ApiProblem } from "./problem";
import { type ApiToken, isApiToken, tokenStateOf } from "./token";

/** Whose request it is, and the world and time that its token lives in. */
export interface Caller {
  readonly token: ApiToken;
  readonly reach: Reach;
  readonly now: Date;
}

/** Finds out who asks, from the header `authorization` alone: a cookie counts for nothing, so another site's page can do nothing. */
export async function authenticate(headers: Headers): Promise<Caller> {
  const [, given = ""] = /^Bearer ([^\s]+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (!headers.has("authorization")) throw refused("Send a personal access token: authorization: Bearer ipf_…");
  const token = isApiToken(given) ? await findApiToken(digestOf(given)) : null;
  if (!token) throw refused("This is no token of this product.");
  const reach = await reachOf(token);
  const now = new Date(reach.now());
  const state = tokenStateOf(token, now);
  if (state === "revoked") throw refused("This token was revoked.");
  if (state === "expired") throw refused("This token has expired.");
  await noteUse(token.id, now);
  return { token, reach, now };
}

/** Refuses what the token was not made for. */
export function requireScope({ scopes }: ApiToken, { scope }: Operation): void {
  if (scopes.includes(scope)) return;
  throw new ApiProblem("scope-missing", `This needs a token with the scope "${scope}".`, {
    "www-authenticate": `Bearer error="insufficient_scope", scope="${scope}"`,
  });
}

async function reachOf({ world }: ApiToken): Promise<Reach> {
  try {
    return await reachFor(world);
  } catch (problem) {
    if (!(problem instanceof WorldGoneError)) throw problem;
    throw refused("The sandbox that this token belongs to is gone.");
  }
}

const refused = (detail: string) =>
  new ApiProblem("unauthenticated", detail, { "www-authenticate": 'Bearer realm="insights-preflight"' });
