import type { CheckContext } from "@/lib/check";
import { decodeClaims } from "@/lib/microsoft/claims";
import { tokensOf } from "./known";

/** The claims that the checks decide on; the rest of a token is nobody's business. Times are seconds. */
export type TokenClaims = {
  readonly aud: string | null;
  readonly tid: string | null;
  /** `appid` of a v1 token, `azp` of a v2 one. */
  readonly appid: string | null;
  readonly appidacr: string | null;
  readonly oid: string | null;
  /** `upn`, else `unique_name` (v1), else `preferred_username` (v2). */
  readonly upn: string | null;
  readonly scp: string | null;
  readonly amr: readonly string[] | null;
  readonly iat: number | null;
  readonly nbf: number | null;
  readonly exp: number | null;
  readonly iss: string | null;
  readonly ver: string | null;
  readonly idtyp: string | null;
  readonly idp: string | null;
};

/** Null when the token is not a readable JWT. */
export async function claimsOf(context: CheckContext): Promise<TokenClaims | null> {
  const { accessToken } = await tokensOf(context);
  const claims = decodeClaims(accessToken);
  return claims === null ? null : pickClaims(claims);
}

/** Leaves out what no check decides on. */
export function pickClaims(claims: Readonly<Record<string, unknown>>): TokenClaims {
  return {
    aud: textOf(claims.aud),
    tid: textOf(claims.tid),
    appid: textOf(claims.appid) ?? textOf(claims.azp),
    appidacr: textOf(claims.appidacr) ?? textOf(claims.azpacr),
    oid: textOf(claims.oid),
    upn: textOf(claims.upn) ?? textOf(claims.unique_name) ?? textOf(claims.preferred_username),
    scp: textOf(claims.scp),
    amr: textsOf(claims.amr),
    iat: secondsOf(claims.iat),
    nbf: secondsOf(claims.nbf),
    exp: secondsOf(claims.exp),
    iss: textOf(claims.iss),
    ver: textOf(claims.ver),
    idtyp: textOf(claims.idtyp),
    idp: textOf(claims.idp),
  };
}

/** Whether the token speaks for an application alone: it says so, or it names neither a right of a user nor a user. */
export function isAppOnly(claims: TokenClaims): boolean {
  return claims.idtyp === "app" || (claims.scp === null && claims.upn === null);
}

/** The delegated scopes of the token. */
export function scopesOf(claims: TokenClaims): readonly string[] {
  return claims.scp?.split(/\s+/).filter((scope) => scope !== "") ?? [];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function textsOf(value: unknown): readonly string[] | null {
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === "string");
  return typeof value === "string" && value !== "" ? value.split(/\s+/) : null;
}

/** NumericDate; some v1 answers write digits. */
function secondsOf(value: unknown): number | null {
  const seconds = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  // 8.64e12 s is the last instant a Date can hold.
  return typeof seconds === "number" && seconds >= 0 && seconds <= 8.64e12 ? seconds : null;
}
