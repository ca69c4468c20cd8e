import type { GraphClient, Refusal } from "@/lib/microsoft/types";
import { tag, type Values } from "@/lib/values";
import { inconclusive } from "./verdict";

/** A refusal as an observation keeps it: enough to judge it again, nothing that names a person. */
export type RefusalSeen = {
  readonly system: string;
  readonly status: number;
  readonly code: string | null;
  readonly aadsts: readonly number[];
  readonly suberror: string | null;
  readonly reasonPhrase: string | null;
  /** Only from insights, whose messages name columns and datasets; Entra's name accounts. */
  readonly message: string | null;
  readonly requestId: string | null;
  readonly correlationId: string | null;
};

/** A refused Graph read, with the permission that would have been enough for it. */
export type ReadRefusal = RefusalSeen & { readonly scope: string; readonly scopeHeld: boolean };

const MESSAGE_LENGTH = 300;

/** What of a refusal goes into an observation. */
export function seen(refusal: Refusal): RefusalSeen {
  return {
    system: refusal.system,
    status: refusal.status,
    code: refusal.code,
    aadsts: refusal.aadsts,
    suberror: refusal.suberror,
    reasonPhrase: refusal.reasonPhrase,
    message: refusal.system === "insights" ? (refusal.message?.slice(0, MESSAGE_LENGTH) ?? null) : null,
    requestId: refusal.requestId,
    correlationId: refusal.correlationId,
  };
}

/** A refusal of Graph beside what the token could have done; `anyOf` starts with the least permission that suffices. */
export function seenRead(
  refusal: Refusal,
  graph: GraphClient,
  anyOf: readonly [string, ...(readonly string[])],
): ReadRefusal {
  const scopeHeld = anyOf.some((scope) => graph.scopes.includes(scope));
  return { ...seen(refusal), scope: anyOf[0], scopeHeld };
}

/** The code a reader can look up: the deciding AADSTS number, else the word Microsoft wrote. */
export function codeOf(refused: RefusalSeen): string | null {
  const [deciding] = refused.aadsts;
  return deciding === undefined ? refused.code : `AADSTS${deciding}`;
}

/** `{status}` and `{code}` of a text; without a code, the reason phrase. */
export function refusalValues(refused: RefusalSeen): Values {
  return { status: tag("number", refused.status), code: tag("plain", codeOf(refused) ?? refused.reasonPhrase) };
}

/** Refused, and nothing follows from it. */
export function undecided(refused: RefusalSeen, values: Values = {}) {
  return inconclusive("refused", { ...values, ...refusalValues(refused) });
}

/** A refused Graph read: the permission is missing, the licence is, or there is no telling why. */
export function undecidedRead(refused: ReadRefusal, values: Values = {}) {
  const all = { ...values, ...refusalValues(refused), scope: tag("plain", refused.scope) };
  if (refused.code === "Authentication_RequestFromNonPremiumTenantOrB2CTenant") {
    return inconclusive("licence-missing", all);
  }
  // 403 means that the token lacks the permission or the person the role; the token's own list tells which.
  const lacksScope = refused.status === 403 && (!refused.scopeHeld || refused.code === "PermissionScopeNotGranted");
  return inconclusive(lacksScope ? "scope-missing" : "refused", all);
}

/** Scopes that read applications and service principals, least first. */
export const APPLICATION_SCOPES = [
  "Application.Read.All",
  "Application.ReadWrite.All",
  "Directory.Read.All",
  "Directory.AccessAsUser.All",
] as const;

/** Scopes that read delegated grants, least first. */
export const GRANT_SCOPES = [
  "Directory.Read.All",
  "DelegatedPermissionGrant.Read.All",
  "DelegatedPermissionGrant.ReadWrite.All",
  "Directory.AccessAsUser.All",
] as const;

/** Scopes that read another user with `accountEnabled`, least first. */
export const USER_SCOPES = [
  "User.Read.All",
  "User.ReadBasic.All",
  "User.ReadWrite.All",
  "Directory.Read.All",
  "Directory.AccessAsUser.All",
] as const;

/**
 * The one refusal of a `/v1/profiles` call that says something about the company: 404 with Partner Center's code 3000.
 * Every other one is how Partner Center treats whole classes of partners.
 */
export function isUnknownPartner(refused: RefusalSeen): boolean {
  return refused.status === 404 && refused.code === "3000";
}
