import { z } from "zod";
import { Secret } from "../secret";
import { readAs, readJson } from "./answer";
import { scopesIn } from "./claims";
import type { Received } from "./transport";
import type { TokenSet } from "./types";

/** v1 endpoints write numbers as strings. */
const Seconds = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);

const TokenBody = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  id_token: z.string().min(1).nullish(),
  expires_in: Seconds,
  scope: z.string().nullish(),
});

/** The tokens in an answer of either token endpoint. */
export function tokenSetIn(received: Received, nowMs: number): TokenSet {
  const body = readAs(TokenBody, readJson(received), received.host);
  const accessToken = new Secret(body.access_token);
  const named = (body.scope ?? "").split(/\s+/).filter((scope) => scope !== "");
  return {
    accessToken,
    refreshToken: body.refresh_token ? new Secret(body.refresh_token) : null,
    idToken: body.id_token ? new Secret(body.id_token) : null,
    expiresAt: new Date(nowMs + body.expires_in * 1000).toISOString(),
    scopes: named.length > 0 ? named.map(scopeName) : scopesIn(accessToken),
  };
}

/** `https://graph.microsoft.com/User.Read` is `User.Read`: v2 answers write the resource before the scope. */
export function scopeName(scope: string): string {
  return /^[a-z]+:\/\//i.test(scope) ? scope.slice(scope.lastIndexOf("/") + 1) : scope;
}
