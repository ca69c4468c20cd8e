import {
  type ClaimJudgement,
  type Claims,
  EXPLAINED_CLAIMS,
  type ExplainedClaim,
  holderOf,
  instant,
  judgeClaim,
  NOTHING_DEMANDED,
  type TokenExpectation,
  words,
} from "./token-claims";
import { type Tagged, tag, type ValueKind } from "./values";

/** One claim as the table shows it. */
export interface ClaimRow extends ClaimJudgement {
  /** Name on the wire. */
  readonly claim: string;
  /** One entry for a single value, several for a list, none when the claim is not in the token. */
  readonly values: readonly Tagged[];
  readonly explanation: ExplainedClaim | "unknown";
}

/** A decoded access token, claim by claim; holds neither the token nor its signature. */
export interface TokenView {
  readonly rows: readonly ClaimRow[];
  readonly holder: ReturnType<typeof holderOf>;
  /** RFC 3339; null when the token does not say. */
  readonly lifetime: { readonly issuedAt: string | null; readonly expiresAt: string | null };
}

const MAX_SHOWN = 240;
/** Shown even when the token lacks them: their absence is the finding. */
const DEMANDED: readonly ExplainedClaim[] = ["aud", "tid", "upn", "scp", "amr", "appid", "exp"];

const KINDS: ReadonlyMap<string, ValueKind> = new Map(
  Object.entries({
    aud: "url",
    iss: "url",
    idp: "url",
    tid: "tenant-id",
    appid: "app-id",
    azp: "app-id",
    oid: "object-id",
    sub: "object-id",
    puid: "object-id",
    deviceid: "object-id",
    groups: "object-id",
    upn: "upn",
    unique_name: "upn",
    preferred_username: "upn",
    email: "upn",
    iat: "date",
    nbf: "date",
    exp: "date",
    scp: "plain",
    roles: "plain",
    amr: "plain",
    acr: "plain",
    acrs: "plain",
    appidacr: "plain",
    azpacr: "plain",
    idtyp: "plain",
    ver: "plain",
    wids: "plain",
    tenant_region_scope: "plain",
    uti: "plain",
  } satisfies Partial<Record<ExplainedClaim, ValueKind>>),
);

/** Compares each claim of a user token with what Partner Center insights demands; pure, verifies no signature. */
export function viewToken(claims: Claims, expected: TokenExpectation): TokenView {
  const present = EXPLAINED_CLAIMS.filter((claim) => claim in claims || isMissed(claim, claims));
  const known = new Set<string>(EXPLAINED_CLAIMS);
  const unknown = Object.keys(claims)
    .filter((claim) => !known.has(claim))
    .sort();
  return {
    rows: [
      ...present.map((claim) => row(claim, claim, claims, judgeClaim(claim, claims, expected))),
      ...unknown.map((claim) => row(claim, "unknown", claims, NOTHING_DEMANDED)),
    ],
    holder: holderOf(claims),
    lifetime: { issuedAt: instant(claims.iat), expiresAt: instant(claims.exp) },
  };
}

function isMissed(claim: ExplainedClaim, claims: Claims): boolean {
  if (claim === "appid") return !("azp" in claims);
  if (claim === "upn") return !("preferred_username" in claims);
  return DEMANDED.includes(claim);
}

function row(claim: string, explanation: ClaimRow["explanation"], claims: Claims, judgement: ClaimJudgement): ClaimRow {
  return { claim, explanation, values: shown(claim, claims[claim]), ...judgement };
}

/** A claim this product does not know may be personal, so it is tagged as a name and redacted like one. */
function shown(claim: string, value: unknown): readonly Tagged[] {
  if (value === undefined || value === null) return [];
  const kind = KINDS.get(claim) ?? "name";
  if (kind === "date") return [instant(value) === null ? tag("plain", brief(value)) : tag("date", instant(value))];
  if (Array.isArray(value)) return [...new Set(value.map(brief))].map((item) => tag(kind, item));
  if (claim === "scp") return [...new Set(words(value))].map((word) => tag(kind, brief(word)));
  return [tag(kind, brief(value))];
}

function brief(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
