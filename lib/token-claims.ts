import { APP_ID, PARTNER_CENTER_SCOPE } from "./cloud";
import { tag, type ValueKind, type Values } from "./values";

/** What is known of the integration that a token is held against; null where nothing is known yet. */
export interface TokenExpectation {
  /** Every spelling of Partner Center's audience that this cloud accepts. */
  readonly audience: readonly string[];
  readonly tenantId: string | null;
  readonly clientId: string | null;
  readonly userPrincipalName: string | null;
  readonly now: Date;
}

/** `info` means that nothing depends on the claim; `unsure` that it matters and cannot be decided here. */
export type ClaimVerdict = "holds" | "broken" | "unsure" | "info";

/** Claims with a sentence of their own, in the order they are read. */
export const EXPLAINED_CLAIMS = [
  "aud",
  "tid",
  "iss",
  "upn",
  "scp",
  "amr",
  "appid",
  "appidacr",
  "iat",
  "nbf",
  "exp",
  "idtyp",
  "roles",
  "idp",
  "acr",
  "oid",
  "unique_name",
  "preferred_username",
  "name",
  "given_name",
  "family_name",
  "email",
  "ipaddr",
  "ver",
  "azp",
  "azpacr",
  "sub",
  "puid",
  "wids",
  "groups",
  "tenant_region_scope",
  "deviceid",
  "acrs",
  "uti",
  "rh",
  "aio",
  "sid",
] as const;
export type ExplainedClaim = (typeof EXPLAINED_CLAIMS)[number];

/** What a claim must be, and how this one compares; each has a sentence in every locale. */
export type RequirementId =
  | "aud-holds"
  | "aud-slash"
  | "aud-other-partner-api"
  | "aud-graph"
  | "aud-other"
  | "aud-missing"
  | "tid-holds"
  | "tid-other"
  | "tid-unknown"
  | "tid-missing"
  | "iss-holds"
  | "iss-other"
  | "iss-unknown"
  | "upn-holds"
  | "upn-other"
  | "upn-unknown"
  | "upn-missing"
  | "scp-holds"
  | "scp-other"
  | "scp-app-only"
  | "scp-missing"
  | "amr-holds"
  | "amr-password-only"
  | "amr-other"
  | "amr-strong"
  | "amr-missing"
  | "appid-holds"
  | "appid-other"
  | "appid-microsoft"
  | "appid-unknown"
  | "appid-missing"
  | "idtyp-user"
  | "idtyp-app"
  | "idp-home"
  | "idp-guest"
  | "iat-holds"
  | "iat-future"
  | "nbf-holds"
  | "nbf-future"
  | "exp-holds"
  | "exp-past"
  | "exp-missing"
  | "time-unreadable";

/** A token's payload as it came. */
export type Claims = Readonly<Record<string, unknown>>;
/** How one claim compares; `requirement` is null where nothing is demanded. */
export interface ClaimJudgement {
  readonly verdict: ClaimVerdict;
  readonly requirement: RequirementId | null;
  /** Fill the requirement's sentence. */
  readonly requirementValues: Values;
}

/** Nothing is demanded of the claim. */
export const NOTHING_DEMANDED: ClaimJudgement = { verdict: "info", requirement: null, requirementValues: {} };

const SKEW_SECONDS = 300;
const OTHER_PARTNER_API: readonly string[] = ["https://api.partner.microsoft.com", APP_ID.microsoftPartner];
const GRAPH: readonly string[] = [
  "https://graph.windows.net",
  "00000002-0000-0000-c000-000000000000",
  "https://graph.microsoft.com",
  APP_ID.graph,
];
/** Microsoft's own public clients, whose tokens are somebody else's for Partner Center. */
const MICROSOFT_CLIENTS: readonly string[] = [
  APP_ID.azureCli,
  "1950a258-227b-4e31-a9cf-717495945fc2",
  "14d82eec-204b-4c2f-b7e8-296a70dab67e",
];

/** Compares one claim with what Partner Center insights demands of it; pure. */
export function judgeClaim(claim: ExplainedClaim, claims: Claims, expected: TokenExpectation): ClaimJudgement {
  switch (claim) {
    case "aud":
      return judgeAudience(text(claims.aud), expected);
    case "tid":
      return compare("tid", text(claims.tid), expected.tenantId, "tenant-id");
    case "iss":
      return judgeIssuer(text(claims.iss), expected.tenantId ?? text(claims.tid));
    case "upn":
    case "preferred_username":
      return compare("upn", text(claims[claim]), expected.userPrincipalName, "upn");
    case "appid":
    case "azp":
      return judgeClient(text(claims[claim]), expected.clientId);
    case "scp":
      return judgeScope(claims);
    case "amr":
      return judgeMethods(claims.amr);
    case "idtyp":
      return claims.idtyp === "app"
        ? broken("idtyp-app")
        : claims.idtyp === "user"
          ? holds("idtyp-user")
          : NOTHING_DEMANDED;
    case "idp":
      return sameIssuer(claims.idp, claims.iss) ? holds("idp-home") : unsure("idp-guest");
    case "iat":
    case "nbf":
      return judgeStart(claim, claims[claim], expected.now);
    case "exp":
      return judgeEnd(claims.exp, expected.now);
    default:
      return NOTHING_DEMANDED;
  }
}

function judgeAudience(audience: string | null, expected: TokenExpectation): ClaimJudgement {
  const requirementValues = { expected: tag("url", expected.audience[0]) };
  const bare = audience?.replace(/\/+$/, "").toLowerCase();
  if (bare === undefined) return broken("aud-missing", requirementValues);
  if (audience !== null && expected.audience.includes(audience)) return holds("aud-holds");
  if (expected.audience.some((one) => one.toLowerCase() === bare)) return unsure("aud-slash", requirementValues);
  if (OTHER_PARTNER_API.includes(bare)) return broken("aud-other-partner-api", requirementValues);
  if (GRAPH.includes(bare)) return broken("aud-graph", requirementValues);
  return broken("aud-other", requirementValues);
}

/** Both issuer forms, v1 `https://{host}/{tenant}/` and v2 `https://{host}/{tenant}/v2.0`, name the tenant in the path. */
function judgeIssuer(issuer: string | null, tenantId: string | null): ClaimJudgement {
  if (issuer === null || tenantId === null) return unsure("iss-unknown");
  const requirementValues = { expected: tag("tenant-id", tenantId) };
  const segment = URL.canParse(issuer) ? new URL(issuer).pathname.split("/")[1] : undefined;
  return same(segment, tenantId) ? holds("iss-holds") : broken("iss-other", requirementValues);
}

function judgeClient(clientId: string | null, expected: string | null): ClaimJudgement {
  const own = expected === null ? null : same(clientId, expected);
  if (clientId !== null && own !== true && MICROSOFT_CLIENTS.includes(clientId.toLowerCase())) {
    return broken("appid-microsoft", { expected: tag("app-id", expected) });
  }
  return compare("appid", clientId, expected, "app-id");
}

function judgeScope(claims: Claims): ClaimJudgement {
  const scopes = words(claims.scp);
  const requirementValues = { expected: tag("plain", PARTNER_CENTER_SCOPE) };
  if (scopes.includes(PARTNER_CENTER_SCOPE)) return holds("scp-holds");
  if (scopes.length > 0) return broken("scp-other", requirementValues);
  return broken(holderOf(claims) === "application" ? "scp-app-only" : "scp-missing", requirementValues);
}

function judgeMethods(amr: unknown): ClaimJudgement {
  const methods = listOfText(amr);
  if (methods.length === 0) return unsure("amr-missing");
  if (methods.includes("mfa")) return holds("amr-holds");
  if (methods.includes("ngcmfa")) return unsure("amr-strong");
  return broken(methods.every((method) => method === "pwd") ? "amr-password-only" : "amr-other");
}

function judgeStart(claim: "iat" | "nbf", value: unknown, now: Date): ClaimJudgement {
  const at = seconds(value);
  if (at === null) return unsure("time-unreadable");
  const isAhead = at > now.getTime() / 1000 + SKEW_SECONDS;
  return isAhead ? broken(`${claim}-future`) : holds(`${claim}-holds`);
}

function judgeEnd(value: unknown, now: Date): ClaimJudgement {
  if (value === undefined) return broken("exp-missing");
  const at = seconds(value);
  if (at === null) return unsure("time-unreadable");
  return at > now.getTime() / 1000 ? holds("exp-holds") : broken("exp-past");
}

function compare(
  name: "tid" | "upn" | "appid",
  found: string | null,
  expected: string | null,
  kind: ValueKind,
): ClaimJudgement {
  const requirementValues = { expected: tag(kind, expected) };
  if (found === null) return broken(`${name}-missing`, requirementValues);
  if (expected === null) return unsure(`${name}-unknown`);
  return same(found, expected) ? holds(`${name}-holds`) : broken(`${name}-other`, requirementValues);
}

/** Whose token it is: `scp` makes a user's, `roles` or a subject that is its own object an application's. */
export function holderOf(claims: Claims): "user" | "application" | "unknown" {
  if (claims.idtyp === "app") return "application";
  if (words(claims.scp).length > 0) return "user";
  return Array.isArray(claims.roles) || same(text(claims.sub), text(claims.oid)) ? "application" : "unknown";
}

const holds = (requirement: RequirementId): ClaimJudgement => ({
  verdict: "holds",
  requirement,
  requirementValues: {},
});
const broken = (requirement: RequirementId, requirementValues: Values = {}): ClaimJudgement => ({
  verdict: "broken",
  requirement,
  requirementValues,
});
const unsure = (requirement: RequirementId, requirementValues: Values = {}): ClaimJudgement => ({
  verdict: "unsure",
  requirement,
  requirementValues,
});

function same(one: string | null | undefined, other: string | null | undefined): boolean {
  return typeof one === "string" && typeof other === "string" && one.toLowerCase() === other.toLowerCase();
}

function sameIssuer(idp: unknown, iss: unknown): boolean {
  return same(text(idp)?.replace(/\/+$/, ""), text(iss)?.replace(/\/+$/, ""));
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** A blank-separated claim such as `scp`, taken apart. */
export function words(value: unknown): readonly string[] {
  return typeof value === "string" ? value.split(/\s+/).filter((word) => word !== "") : [];
}

function listOfText(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : words(value);
}

/** NumericDate, as a number or (some v1 answers) as digits; null when it is no instant a calendar knows. */
function seconds(value: unknown): number | null {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" && number >= 0 && number <= 8.64e12 ? number : null;
}

/** NumericDate as RFC 3339; null when it is none. */
export function instant(value: unknown): string | null {
  const at = seconds(value);
  return at === null ? null : new Date(at * 1000).toISOString();
}
