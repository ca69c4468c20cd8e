import { randomUUID, timingSafeEqual } from "node:crypto";
import { createLocalJWKSet, jwtVerify } from "jose";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { ClientCredentials, EntraClient, TokenSet } from "./microsoft/types";
import { decodeWithAny } from "./session-token";
import { DIAGNOSIS_SCOPES, SET_UP_SCOPES, SIGN_IN_SCOPES } from "./sign-in-scopes";
import { type Admin, change, type Visit } from "./vault";

/** Any one of these lets a run read applications, service principals and grants. */
export const READ_SCOPES: readonly string[] = [
  "Application.Read.All",
  "Application.ReadWrite.All",
  "Directory.Read.All",
  "Directory.AccessAsUser.All",
];

export type SignInStage = "sign-in" | "set-up" | "diagnosis";

const SCOPES: Readonly<Record<SignInStage, readonly string[]>> = {
  "sign-in": SIGN_IN_SCOPES,
  "set-up": SET_UP_SCOPES,
  diagnosis: DIAGNOSIS_SCOPES,
};

/** What sign-in needs to know of the visit that asks. */
export interface SignInWorld {
  readonly visit: Visit;
  readonly entra: EntraClient;
  /** Milliseconds since the epoch, as this product takes it to be. */
  readonly now: () => number;
  /** The operator's own Entra application. */
  readonly operator: ClientCredentials;
  /** Where a browser finds Entra: the real login host, or the sandbox's place for it. */
  readonly loginOrigin: string;
  readonly graphHost: string;
  readonly stage: SignInStage;
  readonly sessionKey: string;
  /** Session keys of before: who signed in under them stays signed in. */
  readonly previousSessionKeys: readonly string[];
  readonly secureCookies: boolean;
  readonly onProblem: (description: string) => void;
  readonly onSignedIn: (admin: Admin) => Promise<void>;
}

interface EntraProfile {
  readonly sub: string;
  readonly oid: string;
  readonly tid: string;
  readonly name: string;
  readonly preferred_username: string;
}

/** next-auth options for one request: the provider's hosts depend on cloud and world, so they are made anew. */
export function authOptions(world: SignInWorld): NextAuthOptions {
  return {
    secret: world.sessionKey,
    useSecureCookies: world.secureCookies,
    session: { strategy: "jwt", maxAge: 12 * 3600 },
    jwt: { decode: (sealed) => decodeWithAny(sealed, [world.sessionKey, ...world.previousSessionKeys]) },
    pages: { signIn: "/setup/sign-in", error: "/setup/sign-in" },
    providers: [entraProvider(world), deviceCodeProvider(world.visit)],
    callbacks: {
      jwt: ({ token, user }) => ({
        ...token,
        ...(user && { visit: world.visit.digest, oid: user.id }),
      }),
      // Binds the cookie to the visit: a session whose visit has ended signs nobody in.
      session: ({ session, token }) => ({ ...session, visit: token.visit }),
    },
    logger: {
      error: (code, metadata) => world.onProblem(problemText(code, metadata)),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** An OIDC provider of our own: tokens are redeemed by msal-node through the one transport, and the id token is verified here. */
function entraProvider(world: SignInWorld): OAuthConfig<EntraProfile> {
  const { operator, entra, loginOrigin, stage, graphHost } = world;
  const scopes = SCOPES[stage].map((name) => `https://${graphHost}/${name}`);
  return {
    id: "microsoft",
    name: "Microsoft",
    type: "oauth",
    checks: ["pkce", "state", "nonce"],
    clientId: operator.clientId,
    issuer: `${loginOrigin}/${operator.tenant}/v2.0`,
    idToken: false,
    authorization: {
      url: `${loginOrigin}/${operator.tenant}/oauth2/v2.0/authorize`,
      params: { scope: ["openid", "profile", "offline_access", ...scopes].join(" "), prompt: "select_account" },
    },
    token: {
      url: `${loginOrigin}/${operator.tenant}/oauth2/v2.0/token`,
      async request({ params, checks, provider }) {
        if (!sameText(params.state, checks.state)) throw new SignInError("state-mismatch");
        if (!params.code || !checks.code_verifier) throw new SignInError("code-missing");
        const nonce = nonceOf(checks);
        const answer = await entra.redeemCode({
          client: operator,
          redirectUri: provider.callbackUrl,
          scopes,
          code: params.code,
          codeVerifier: checks.code_verifier,
          ...(nonce !== undefined && { nonce }),
        });
        if (!answer.ok) throw new SignInError("refused", answer.refusal.message ?? answer.refusal.code ?? "");
        const admin = await verifyIdToken(entra, operator, answer.value, nonce, world.now());
        const { refreshToken } = answer.value;
        const session = { admin, client: operator, refreshToken, graph: answer.value };
        // What a run saw before may have been seen with somebody else's rights.
        await change(world.visit, { session, current: null });
        await world.onSignedIn(admin);
        // Nothing that could reach a cookie: next-auth sees a name, not a token.
        return { tokens: { session_state: randomUUID() } };
      },
    },
    userinfo: {
      request: () => {
        const admin = world.visit.session?.admin;
        if (!admin) throw new SignInError("refused");
        const { objectId, tenantId, displayName, userPrincipalName } = admin;
        const profile = { sub: objectId, oid: objectId, tid: tenantId, name: displayName };
        return { ...profile, preferred_username: userPrincipalName };
      },
    },
    profile: (profile) => ({ id: profile.oid, name: profile.name, email: profile.preferred_username }),
  };
}

/** A device-code sign-in that the server saw to its end becomes a session here; nothing is typed in. */
function deviceCodeProvider(visit: Visit) {
  return CredentialsProvider({
    id: "device",
    name: "Device code",
    credentials: {},
    authorize: () => {
      const admin = visit.deviceCode?.state === "done" ? visit.session?.admin : null;
      return admin ? { id: admin.objectId, name: admin.displayName, email: admin.userPrincipalName } : null;
    },
  });
}

/** Who an id token names, once its signature, issuer, audience and nonce hold. */
export async function verifyIdToken(
  entra: EntraClient,
  client: ClientCredentials,
  tokens: TokenSet,
  nonce: string | undefined,
  nowMs: number,
): Promise<Admin> {
  if (!tokens.idToken) throw new SignInError("id-token-missing");
  const discovery = await entra.discovery(client.tenant);
  if (!discovery.ok) throw new SignInError("refused", discovery.refusal.message ?? "");
  const keys = await entra.keys(discovery.value.jwksUri);
  if (!keys.ok) throw new SignInError("refused", keys.refusal.message ?? "");
  const keySet = createLocalJWKSet({ keys: keys.value.keys.map((key) => ({ ...key })) });
  const { payload } = await jwtVerify(tokens.idToken.reveal(), keySet, {
    audience: client.clientId,
    algorithms: ["RS256"],
    clockTolerance: 300,
    currentDate: new Date(nowMs),
  });
  const tenantId = text(payload.tid);
  if (payload.iss !== discovery.value.issuer.replace("{tenantid}", tenantId)) throw new SignInError("issuer-mismatch");
  if (nonce !== undefined && payload.nonce !== nonce) throw new SignInError("nonce-mismatch");
  const userPrincipalName = text(payload.preferred_username ?? payload.upn);
  return {
    objectId: text(payload.oid),
    tenantId,
    userPrincipalName,
    displayName: text(payload.name ?? userPrincipalName),
  };
}

function text(value: unknown): string {
  if (typeof value !== "string" || value === "") throw new SignInError("claim-missing");
  return value;
}

function sameText(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || a.length !== b.length) return false;
  return timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** Sign-in did not come to an end; `description` is Entra's own text when there is one. */
export class SignInError extends Error {
  readonly code: string;

  constructor(code: string, description = "") {
    super(description || code);
    this.name = "SignInError";
    this.code = code;
  }
}

/** Entra's reason reaches only next-auth's logger; the page must show it. */
function problemText(code: string, metadata: unknown): string {
  if (typeof metadata !== "object" || metadata === null) return code;
  const description = "error_description" in metadata ? metadata.error_description : undefined;
  if (typeof description === "string") return description;
  const error = "error" in metadata ? metadata.error : metadata;
  return error instanceof Error ? error.message : code;
}

/** next-auth hands the nonce over without typing it. */
function nonceOf(checks: object): string | undefined {
  return "nonce" in checks && typeof checks.nonce === "string" ? checks.nonce : undefined;
}
