import { APP_ID } from "@/lib/cloud";
import { clouds } from "@/lib/clouds";
import { holderOf, judgeClaim, type RequirementId, type TokenExpectation } from "@/lib/token-claims";
import type { CauseId } from "../cause-ids";
import type { Facts, Hit, TokenFact } from "../facts";
import type { Family } from "./family";

/** What a broken claim means, the most basic first: a token for another API says nothing else. */
const BROKEN: readonly (readonly [RequirementId, CauseId, number])[] = [
  ["aud-graph", "wrong-audience", 0.8],
  ["aud-other-partner-api", "wrong-audience", 0.8],
  ["aud-other", "wrong-audience", 0.72],
  ["tid-other", "wrong-tenant", 0.8],
  ["scp-app-only", "app-only-token", 0.79],
  ["idtyp-app", "app-only-token", 0.79],
  ["appid-other", "wrong-app", 0.77],
  ["appid-microsoft", "wrong-app", 0.6],
  ["upn-other", "wrong-user", 0.76],
  ["scp-other", "scope-missing-in-token", 0.76],
  ["nbf-future", "token-not-yet-valid", 0.6],
  ["amr-password-only", "mfa-claim-missing", 0.78],
  ["amr-other", "mfa-claim-missing", 0.74],
  ["idp-guest", "guest-or-other-account", 0.6],
  ["exp-past", "token-expired", 0.4],
];
const CLAIMS = ["aud", "tid", "scp", "idtyp", "appid", "azp", "upn", "nbf", "amr", "idp", "exp"] as const;

/** Tokens in the text, held against what insights demands and against the refusals around them. */
export const tokenClaims: Family = { combine: judged };

/** Causes that a token's claims alone speak for, best first. */
export function brokenClaims(token: TokenFact, facts: Facts): readonly (readonly [CauseId, number])[] {
  const expected = expectation(facts);
  const held = new Set(
    CLAIMS.filter(
      (claim) => claim in token.claims || (claim === "scp" && holderOf(token.claims) === "application"),
    ).map((claim) => judgeClaim(claim, token.claims, expected).requirement),
  );
  const found = BROKEN.filter(
    ([requirement]) => held.has(requirement) && (requirement !== "exp-past" || facts.now !== null),
  );
  return found
    .filter(([, cause], index) => found.findIndex((one) => one[1] === cause) === index)
    .map(([, cause, sure]) => [cause, sure]);
}

/** The token that the refused call most likely carried: the last one that is for Partner Center, else the last one. */
export function tokenOf(facts: Facts): TokenFact | null {
  const audiences = expectation(facts).audience.map((one) => one.toLowerCase());
  const fitting = facts.tokens.filter(
    ({ claims }) => typeof claims.aud === "string" && audiences.includes(claims.aud.toLowerCase()),
  );
  return fitting.at(-1) ?? facts.tokens.at(-1) ?? null;
}

function judged(facts: Facts): readonly Hit[] {
  const token = tokenOf(facts);
  if (token === null || isOfAnotherCall(token, facts)) return [];
  const refused = facts.calls.filter(
    ({ status, api }) => (status === 401 || status === 403) && api !== "entra" && api !== "graph" && api !== "other",
  );
  const broken = brokenClaims(token, facts);
  const hits = broken.map(([cause, sure]): Hit => {
    const explains =
      refused.length > 0 && (cause !== "mfa-claim-missing" || refused.some(({ status }) => status === 401));
    return {
      cause,
      confidence: explains ? Math.min(0.97, sure + (cause === "token-expired" && facts.isDated ? 0.5 : 0.17)) : sure,
      spans: explains ? refused : [],
      from: explains ? "combination" : "token",
      token,
    };
  });
  const forbidden = refused.filter(({ status }) => status === 403);
  if (broken.length === 0 && forbidden.length > 0)
    hits.push({
      cause: forbidden.some(({ api }) => api !== "partner-center") ? "erv-missing" : "caller-lacks-right",
      confidence: 0.8,
      spans: forbidden,
      from: "combination",
      token,
    });
  return hits;
}

/** A Graph token in a log about Graph is where it belongs. */
function isOfAnotherCall(token: TokenFact, facts: Facts): boolean {
  const audience = String(token.claims.aud ?? "").toLowerCase();
  const isGraph = audience.includes("graph.microsoft") || audience === APP_ID.graph;
  const aboutGraph =
    facts.calls.some(({ api }) => api === "graph") || /graph\.microsoft\.com\/(?:v1|beta)/i.test(facts.text);
  return isGraph && aboutGraph && !/partnercenter|insights/i.test(facts.text);
}

function expectation(facts: Facts): TokenExpectation {
  return {
    audience: [...clouds.map(({ partnerCenterResource }) => partnerCenterResource), APP_ID.partnerCenter],
    tenantId: guidOrNull(facts.integration.tenantId),
    clientId: facts.integration.clientId ?? null,
    userPrincipalName: facts.integration.userPrincipalName ?? null,
    // Without a clock nothing has expired and nothing lies ahead.
    now: facts.now ?? new Date(4e12),
  };
}

function guidOrNull(tenant: string | null | undefined): string | null {
  return tenant && /^[0-9a-f-]{36}$/i.test(tenant) ? tenant : null;
}
