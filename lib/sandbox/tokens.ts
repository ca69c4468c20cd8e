import { createHash, randomUUID } from "node:crypto";
import { type JWTPayload, jwtVerify, SignJWT } from "jose";
import { signingKey } from "./signing";
import type { Caller, SandboxRequest, SandboxTenant, SandboxUser, World } from "./types";
import { tenantOf, userOf } from "./world";

/** What an access token says. */
export interface AccessTokenRequest {
  readonly tenant: SandboxTenant;
  /** As it shall stand in `aud`. */
  readonly audience: string;
  readonly appId: string;
  /** How the client proved itself; public clients did not. */
  readonly clientProof: "none" | "secret" | "certificate";
  /** Null for an app-only token. */
  readonly user: SandboxUser | null;
  /** Object id of the client's service principal, the subject of an app-only token. */
  readonly clientObjectId?: string;
  readonly scopes: readonly string[];
  /** `pwd`, `mfa`; stands only in v1 tokens of users. */
  readonly amr: readonly string[];
  /** The format the resource wants; Partner Center and Graph want 1.0. */
  readonly format?: "1.0" | "2.0";
  /** Default: now by the world's clock. */
  readonly issuedAtMs?: number;
  /** Default 3599. */
  readonly lifetimeSeconds?: number;
}

/** A signed token and its times in seconds since the epoch. */
export interface IssuedToken {
  readonly token: string;
  readonly notBefore: number;
  readonly expiresOn: number;
  readonly expiresIn: number;
}

/** What an id token says. */
export interface IdTokenRequest {
  readonly tenant: SandboxTenant;
  readonly clientId: string;
  readonly user: SandboxUser;
  readonly nonce: string | null;
  readonly amr: readonly string[];
  readonly format: "1.0" | "2.0";
}

const LIFETIME_SECONDS = 3599;
/** Entra dates tokens back so that slow clocks accept them. */
const BACKDATED_SECONDS = 300;
/** Carried by every member's token: the role template "User". */
const ORDINARY_USER = "b79fbf4d-3ef9-4689-8143-76b194e85509";

/** Signs an access token. Claim names and types as in the recorded v1 and v2 tokens (entra/031, 038, 040). */
export async function issueAccessToken(world: World, request: AccessTokenRequest): Promise<IssuedToken> {
  const now = Math.floor((request.issuedAtMs ?? world.now()) / 1000);
  const expiresIn = request.lifetimeSeconds ?? LIFETIME_SECONDS;
  const notBefore = now - BACKDATED_SECONDS;
  const expiresOn = now + expiresIn;
  const times = { iat: notBefore, nbf: notBefore, exp: expiresOn };
  const claims = request.format === "2.0" ? v2Claims(request) : v1Claims(request);
  return { token: await sign(world, { aud: request.audience, ...claims, ...times }), notBefore, expiresOn, expiresIn };
}

/** Signs an id token; the v2 form has the claims of Entra's OpenID configuration. */
export async function issueIdToken(world: World, request: IdTokenRequest): Promise<string> {
  const { tenant, user, clientId } = request;
  const now = Math.floor(world.now() / 1000);
  const times = { iat: now - BACKDATED_SECONDS, nbf: now - BACKDATED_SECONDS, exp: now + LIFETIME_SECONDS };
  const about = {
    aud: clientId,
    iss: request.format === "2.0" ? v2Issuer(tenant) : v1Issuer(tenant),
    ...times,
    name: user.displayName,
    oid: user.id,
    sub: pairwise(user.id, clientId),
    tid: tenant.id,
    uti: uti(),
    ver: request.format,
    ...(request.nonce === null ? {} : { nonce: request.nonce }),
  };
  if (request.format === "2.0")
    return sign(world, { ...about, preferred_username: user.userPrincipalName, rh: rh(), auth_time: now });
  return sign(world, {
    ...about,
    amr: [...request.amr],
    upn: user.userPrincipalName,
    unique_name: user.userPrincipalName,
  });
}

/** Whose valid bearer token the request carries; null when there is none, or it is forged or expired. */
export async function authenticate(request: SandboxRequest, world: World): Promise<Caller | null> {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  return token ? verifyAccessToken(token, world) : null;
}

/** Who a token speaks for, if this world signed it, it is valid now, and its tenant is of this world. */
export async function verifyAccessToken(token: string, world: World): Promise<Caller | null> {
  const claims = await verifiedClaims(token, world);
  const tenantId = text(claims?.tid);
  const appId = text(claims?.appid) ?? text(claims?.azp);
  const audience = text(claims?.aud);
  if (!claims || !tenantId || !appId || !audience) return null;
  const tenant = tenantOf(world, tenantId);
  if (!tenant) return null;
  const scopes = text(claims.scp)?.split(" ").filter(Boolean);
  const user = scopes ? userOf(tenant, text(claims.oid) ?? "") : undefined;
  if (scopes && !user) return null;
  const amr = Array.isArray(claims.amr) ? claims.amr.filter((method) => typeof method === "string") : [];
  return { tenantId: tenant.id, userId: user?.id ?? null, appId, audience, scopes: scopes ?? [], amr };
}

/** `https://sts.windows.net/{tid}/`, or its counterpart in China. */
export function v1Issuer(tenant: SandboxTenant): string {
  const host = /chinacloudapi|\.cn$/.test(tenant.cloudInstanceName) ? "sts.chinacloudapi.cn" : "sts.windows.net";
  return `https://${host}/${tenant.id}/`;
}

/** `https://login.microsoftonline.com/{tid}/v2.0`, or its counterpart in the tenant's cloud. */
export function v2Issuer(tenant: SandboxTenant): string {
  return `https://${loginHostOf(tenant)}/${tenant.id}/v2.0`;
}

/** The login host of the cloud a tenant lives in. */
export function loginHostOf(tenant: SandboxTenant): string {
  if (/chinacloudapi|\.cn$/.test(tenant.cloudInstanceName)) return "login.partner.microsoftonline.cn";
  return tenant.cloudInstanceName.endsWith(".us") ? "login.microsoftonline.us" : "login.microsoftonline.com";
}

function v1Claims(request: AccessTokenRequest): JWTPayload {
  const { tenant, user } = request;
  const client = { appid: request.appId, appidacr: { none: "0", secret: "1", certificate: "2" }[request.clientProof] };
  const common = { iss: v1Issuer(tenant), aio: aio(), ...client, tid: tenant.id, uti: uti(), ver: "1.0", rh: rh() };
  if (!user) {
    const oid = request.clientObjectId ?? request.appId;
    return { ...common, idp: v1Issuer(tenant), idtyp: "app", oid, sub: oid };
  }
  const [givenName = user.displayName, ...familyName] = user.displayName.split(" ");
  return {
    ...common,
    acr: "1",
    amr: [...request.amr],
    family_name: familyName.join(" ") || givenName,
    given_name: givenName,
    idtyp: "user",
    ipaddr: "192.0.2.10",
    name: user.displayName,
    oid: user.id,
    puid: puid(user.id),
    scp: request.scopes.join(" "),
    sub: pairwise(user.id, request.audience),
    tenant_region_scope: "WW",
    unique_name: user.userPrincipalName,
    ...(user.userType === "Guest"
      ? { idp: "https://sts.windows.net/guests-home/", email: user.userPrincipalName }
      : { upn: user.userPrincipalName }),
    wids: [...activeRoles(user), ORDINARY_USER],
  };
}

function v2Claims(request: AccessTokenRequest): JWTPayload {
  const { tenant, user } = request;
  const azpacr = { none: "0", secret: "1", certificate: "2" }[request.clientProof];
  const common = { iss: v2Issuer(tenant), aio: aio(), azp: request.appId, azpacr, rh: rh(), tid: tenant.id };
  const oid = user?.id ?? request.clientObjectId ?? request.appId;
  const subject = { oid, uti: uti(), ver: "2.0" };
  if (!user) return { ...common, ...subject, sub: oid };
  const person = { name: user.displayName, preferred_username: user.userPrincipalName };
  return { ...common, ...subject, ...person, scp: request.scopes.join(" "), sub: pairwise(oid, request.audience) };
}

async function sign(world: World, claims: JWTPayload): Promise<string> {
  const { privateKey, kid } = await signingKey(world);
  return new SignJWT(claims).setProtectedHeader({ typ: "JWT", alg: "RS256", x5t: kid, kid }).sign(privateKey);
}

async function verifiedClaims(token: string, world: World): Promise<JWTPayload | null> {
  const { publicKey } = await signingKey(world);
  try {
    const options = { algorithms: ["RS256"], currentDate: new Date(world.now()) };
    return (await jwtVerify(token, publicKey, options)).payload;
  } catch {
    return null;
  }
}

function activeRoles(user: SandboxUser): string[] {
  return user.directoryRoles.filter(({ state }) => state === "active").map(({ templateId }) => templateId);
}

function pairwise(objectId: string, towards: string): string {
  return createHash("sha256").update(`${objectId} ${towards}`).digest("base64url");
}

function puid(objectId: string): string {
  return createHash("sha256").update(objectId).digest("hex").slice(0, 16).toUpperCase();
}

function opaque(length: number): string {
  return Buffer.from(`${randomUUID()}${randomUUID()}`).toString("base64url").slice(0, length);
}
const aio = () => opaque(48);
const rh = () => `1.${opaque(40)}.`;
const uti = () => opaque(22);

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
