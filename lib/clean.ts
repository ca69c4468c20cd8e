/** What was taken off a pasted value, so that the reader can be told. */
export type Cleaned = "blanks" | "quotes" | "invisible";

/** A pasted value without what cannot belong to it. */
export interface CleanText {
  readonly value: string;
  readonly cleaned: readonly Cleaned[];
}

/** A pasted value that was understood, or why not. */
export type Parsed<Reason extends string> =
  | { readonly ok: true; readonly value: string; readonly cleaned: readonly Cleaned[] }
  | { readonly ok: false; readonly reason: Reason };

export type TenantReason = "empty" | "common-endpoint" | "user-name" | "unknown-url" | "not-a-tenant";
export type ClientIdReason = "empty" | "looks-like-secret" | "not-a-guid";
export type UserReason = "empty" | "down-level-name" | "not-a-user-name";
export type SecretReason = "empty" | "secret-id" | "too-short" | "blank-inside";
export type PartnerIdReason = "empty" | "is-a-guid" | "not-a-number";

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const HARD_BLANKS = /[\u00A0\u2007\u202F]/g;
const OPENING = "\"'`“”„‟‘’‚‛«»「『＂＇";
const CLOSING = "\"'`“”‟‘’‛«»」』＂＇";
const SHORTEST_SECRET = 16;

/** Takes surrounding blanks and quotes and all invisible characters off a pasted value. */
export function cleanText(raw: string): CleanText {
  const cleaned = new Set<Cleaned>();
  let value = raw.replace(INVISIBLE, "").replace(HARD_BLANKS, " ");
  if (value !== raw) cleaned.add("invisible");
  for (;;) {
    const trimmed = value.trim();
    if (trimmed !== value) cleaned.add("blanks");
    value = trimmed;
    if (!isQuoted(value)) return { value, cleaned: [...cleaned] };
    cleaned.add("quotes");
    value = value.slice(1, -1);
  }
}

/** A tenant id or domain, also out of a pasted sign-in, portal or issuer URL; lower case. */
export function parseTenant(raw: string): Parsed<TenantReason> {
  const { value, cleaned } = cleanText(raw);
  if (value === "") return { ok: false, reason: "empty" };
  const found = tenantIn(value);
  return "tenant" in found ? { ok: true, value: found.tenant, cleaned } : { ok: false, reason: found.reason };
}

/** An application (client) id, also out of a pasted portal URL; lower case. */
export function parseClientId(raw: string): Parsed<ClientIdReason> {
  const { value, cleaned } = cleanText(raw);
  if (value === "") return { ok: false, reason: "empty" };
  const bare = /\/appId\/([^/?#]+)/i.exec(value)?.[1] ?? value.replace(/^\{(.*)\}$/, "$1");
  if (GUID.test(bare)) return { ok: true, value: bare.toLowerCase(), cleaned };
  return { ok: false, reason: /^[\w.~-]{30,}$/.test(value) ? "looks-like-secret" : "not-a-guid" };
}

/** A sign-in name such as `reports@contoso.com`, guests' names included. */
export function parseUserPrincipalName(raw: string): Parsed<UserReason> {
  const { value, cleaned } = cleanText(raw);
  if (value === "") return { ok: false, reason: "empty" };
  if (/^[^\s@\\]+\\[^\s@\\]+$/.test(value)) return { ok: false, reason: "down-level-name" };
  const [local, domain, ...rest] = value.split("@");
  const isName = local && domain && rest.length === 0 && /^[^\s<>"(),:;\\]+$/.test(local) && asDomain(domain);
  return isName ? { ok: true, value, cleaned } : { ok: false, reason: "not-a-user-name" };
}

/** A client secret's value; Microsoft's are 16 to 64 characters without blanks, and a GUID is the secret's id instead. */
export function parseSecret(raw: string): Parsed<SecretReason> {
  const { value, cleaned } = cleanText(raw);
  if (value === "") return { ok: false, reason: "empty" };
  if (GUID.test(value.replace(/^\{(.*)\}$/, "$1"))) return { ok: false, reason: "secret-id" };
  if (/\s/.test(value)) return { ok: false, reason: "blank-inside" };
  return value.length < SHORTEST_SECRET ? { ok: false, reason: "too-short" } : { ok: true, value, cleaned };
}

/** A PartnerID (formerly MPN ID): digits only. */
export function parsePartnerId(raw: string): Parsed<PartnerIdReason> {
  const { value, cleaned } = cleanText(raw);
  if (value === "") return { ok: false, reason: "empty" };
  if (GUID.test(value)) return { ok: false, reason: "is-a-guid" };
  return /^[1-9]\d{3,9}$/.test(value) ? { ok: true, value, cleaned } : { ok: false, reason: "not-a-number" };
}

type TenantFound = { readonly tenant: string } | { readonly reason: TenantReason };

const COMMON = new Set(["common", "organizations", "consumers"]);
const MICROSOFT_HOST =
  /(?:^|\.)(?:microsoftonline\.(?:com|us|cn)|windows\.net|microsoft\.com|microsoft\.us|azure\.com|azure\.us|azure\.cn|chinacloudapi\.cn|office\.com)$/;

function tenantIn(value: string): TenantFound {
  const direct = asTenant(value);
  if (direct) return direct;
  if (/^[^\s/@]+@[^\s/@]+$/.test(value)) return { reason: "user-name" };
  const address = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  if (!/[/:]/.test(value) || !URL.canParse(address)) return { reason: "not-a-tenant" };
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return { reason: "not-a-tenant" };
  return tenantInUrl(url);
}

/** Only the places where Microsoft's addresses name a tenant: a query key, `#@domain`, the first path segment. */
function tenantInUrl(url: URL): TenantFound {
  if (!MICROSOFT_HOST.test(url.hostname)) {
    const isBareHost = url.pathname === "/" && url.search === "" && url.hash === "";
    return (isBareHost && asTenant(url.hostname)) || { reason: "unknown-url" };
  }
  const keys = [...url.searchParams]
    .filter(([key]) => /^(?:tid|tenant|tenantid)$/i.test(key))
    .map(([, named]) => named);
  const inHash = /^#@([^/?]+)/.exec(url.hash)?.[1];
  const inPath = url.pathname.split("/").find((segment) => segment !== "");
  for (const candidate of [...keys, inHash, inPath]) {
    const found = candidate === undefined ? null : asTenant(candidate);
    if (found) return found;
  }
  return { reason: "unknown-url" };
}

function asTenant(text: string): TenantFound | null {
  const bare = text.replace(/^\{(.*)\}$/, "$1").toLowerCase();
  if (GUID.test(bare)) return { tenant: bare };
  if (COMMON.has(bare)) return { reason: "common-endpoint" };
  const domain = asDomain(bare);
  if (!domain) return null;
  return MICROSOFT_HOST.test(domain) ? { reason: "unknown-url" } : { tenant: domain };
}

/** Also turns a name in other letters into the ASCII form that Microsoft keeps. */
function asDomain(text: string): string | null {
  if (/[\s/\\?#@:%[\]]/.test(text) || !URL.canParse(`https://${text}`)) return null;
  const host = new URL(`https://${text}`).hostname;
  return DOMAIN.test(host) ? host : null;
}

function isQuoted(value: string): boolean {
  const first = value[0];
  const last = value.at(-1);
  return value.length > 1 && !!first && !!last && OPENING.includes(first) && CLOSING.includes(last);
}
