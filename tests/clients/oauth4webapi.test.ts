import * as oauth from "oauth4webapi";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { approveDeviceCode, visit } from "@/lib/sandbox/person";
import { sandboxRequests } from "./pointing/oauth4webapi";
import type { SandboxServer, Situation } from "./sandbox-server";
import {
  blockDeviceCode,
  claimsIn,
  PARTNER_SCOPE,
  passDays,
  person,
  RESOURCE,
  reportCounts,
  startSandbox,
} from "./sandbox-server";

const REDIRECT = "http://localhost:3000/setup/token/callback";
const SCOPE = `openid profile offline_access ${PARTNER_SCOPE}`;

let server: SandboxServer;
let here: Situation;
let requests: ReturnType<typeof sandboxRequests>;
beforeAll(async () => {
  server = await startSandbox();
  requests = sandboxRequests(server.base);
});
beforeEach(() => {
  here = server.enter();
});
afterAll(() => server.close());
reportCounts("oauth4webapi");

const client = (): oauth.Client => ({ client_id: here.app().appId });

async function discover(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(`https://login.microsoftonline.com/${here.tenant.id}/v2.0`);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, requests));
}

interface Redeeming {
  readonly auth?: oauth.ClientAuth;
  readonly verifier?: string;
  readonly expectedNonce?: string;
  readonly requests?: typeof requests;
}

/** Signs the integration user in and redeems the code, as told or as it should be. */
async function signIn(as: oauth.AuthorizationServer, change: Redeeming = {}) {
  const { auth = oauth.ClientSecretBasic(here.secret) } = change;
  const [verifier, state, nonce] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
  ];
  const url = new URL(as.authorization_endpoint ?? "");
  url.search = new URLSearchParams({
    client_id: client().client_id,
    redirect_uri: REDIRECT,
    response_type: "code",
    scope: SCOPE,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).toString();
  const back = await visit(fetch, url, person(here.account("insights-bot")));
  const callback = oauth.validateAuthResponse(as, client(), back, state);
  const proof = change.verifier ?? verifier;
  const answer = await oauth.authorizationCodeGrantRequest(
    as,
    client(),
    auth,
    callback,
    REDIRECT,
    proof,
    change.requests ?? requests,
  );
  const result = await oauth.processAuthorizationCodeResponse(as, client(), answer, {
    expectedNonce: change.expectedNonce ?? nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(as, answer, requests);
  return result;
}

async function byPassword(as: oauth.AuthorizationServer) {
  const { userPrincipalName: username, password } = here.account("insights-bot");
  const form = { username, password, scope: SCOPE };
  const auth = oauth.ClientSecretPost(here.secret);
  const answer = await oauth.genericTokenEndpointRequest(as, client(), auth, "password", form, requests);
  return oauth.processGenericTokenEndpointResponse(as, client(), answer);
}

async function appToken(as: oauth.AuthorizationServer, auth: oauth.ClientAuth) {
  const form = { scope: `${RESOURCE}/.default` };
  const answer = await oauth.clientCredentialsGrantRequest(as, client(), auth, form, requests);
  return oauth.processClientCredentialsResponse(as, client(), answer);
}

async function startDeviceCode(as: oauth.AuthorizationServer) {
  const start = await oauth.deviceAuthorizationRequest(as, client(), oauth.None(), { scope: SCOPE }, requests);
  const code = await oauth.processDeviceAuthorizationResponse(as, client(), start);
  const poll = async () => {
    const answer = await oauth.deviceCodeGrantRequest(as, client(), oauth.None(), code.device_code, requests);
    return oauth.processDeviceCodeResponse(as, client(), answer);
  };
  return { code, poll };
}

describe("oauth4webapi", () => {
  it("discovers the tenant under Microsoft's issuer, with endpoints that lead to the sandbox", async () => {
    const as = await discover();
    expect(as.issuer).toBe(`https://login.microsoftonline.com/${here.tenant.id}/v2.0`);
    expect(as.token_endpoint).toBe(`${server.base}/login.microsoftonline.com/${here.tenant.id}/oauth2/v2.0/token`);
  });

  it("signs a person in by code with PKCE, and validates the id token's signature, issuer, audience and nonce", async () => {
    const result = await signIn(await discover());
    expect(oauth.getValidatedIdTokenClaims(result)).toMatchObject({
      iss: `https://login.microsoftonline.com/${here.tenant.id}/v2.0`,
      aud: here.app().appId,
      preferred_username: "insights-bot@contoso.example",
    });
    expect(claimsIn(result.access_token)).toMatchObject({ aud: RESOURCE, scp: "user_impersonation" });
  });

  it("refreshes, and the answer brings a new refresh token", async () => {
    const as = await discover();
    const { refresh_token: token = "" } = await signIn(as);
    const auth = oauth.ClientSecretPost(here.secret);
    const answer = await oauth.refreshTokenGrantRequest(as, client(), auth, token, requests);
    const result = await oauth.processRefreshTokenResponse(as, client(), answer);
    expect(claimsIn(result.access_token)).toMatchObject({ aud: RESOURCE, scp: "user_impersonation" });
    expect(result.refresh_token).not.toBe(token);
  });

  it.each([
    ["HTTP Basic", oauth.ClientSecretBasic],
    ["the body", oauth.ClientSecretPost],
  ])("gets a token for the application itself with its secret in %s", async (_, proof) => {
    const { access_token: token } = await appToken(await discover(), proof(here.secret));
    expect(claimsIn(token)).toMatchObject({ aud: RESOURCE, idtyp: "app", appidacr: "1" });
  });

  it("gets a token by password", async () => {
    const { access_token: token } = await byPassword(await discover());
    expect(claimsIn(token)).toMatchObject({ amr: ["pwd"], scp: "user_impersonation" });
  });

  it("gets a token by device code", async () => {
    here.app().isFallbackPublicClient = true;
    const { code, poll } = await startDeviceCode(await discover());
    await expect(poll()).rejects.toMatchObject({ error: "authorization_pending" });
    await approveDeviceCode(fetch, code.verification_uri, code.user_code, person(here.account("insights-bot")));
    const { access_token: token, id_token: idToken } = await poll();
    expect(claimsIn(token)).toMatchObject({ aud: RESOURCE, appidacr: "0" });
    expect(claimsIn(idToken)).toMatchObject({ name: "Insights Bot" });
  });
});

describe("oauth4webapi, refused", () => {
  const refused = (error: string, number: number, status = 400) => ({
    error,
    status,
    error_description: expect.stringMatching(new RegExp(`^AADSTS${number}: `)),
    cause: expect.objectContaining({ error_codes: [number] }),
  });

  it("for a wrong secret", async () => {
    const attempt = appToken(await discover(), oauth.ClientSecretBasic("Wr0ng~secret"));
    await expect(attempt).rejects.toBeInstanceOf(oauth.ResponseBodyError);
    await expect(attempt).rejects.toMatchObject(refused("invalid_client", 7000215, 401));
  });

  it("for an expired secret", async () => {
    const as = await discover();
    passDays(here, 500);
    const attempt = appToken(as, oauth.ClientSecretPost(here.secret));
    await expect(attempt).rejects.toMatchObject(refused("invalid_client", 7000222, 401));
  });

  it("without consent", async () => {
    here.tenant.grants = [];
    await expect(byPassword(await discover())).rejects.toMatchObject({
      ...refused("invalid_grant", 65001),
      cause: expect.objectContaining({ suberror: "consent_required" }),
    });
  });

  it("for a password where a second factor is demanded", async () => {
    here.account("insights-bot").mfa = "enforced";
    await expect(byPassword(await discover())).rejects.toMatchObject(refused("invalid_grant", 50076));
  });

  it("for a device code where a policy forbids that way", async () => {
    here.app().isFallbackPublicClient = true;
    here.tenant.conditionalAccess.push(blockDeviceCode);
    const { code, poll } = await startDeviceCode(await discover());
    const approval = approveDeviceCode(fetch, code.verification_uri, code.user_code, person(here.account("reader")));
    await expect(approval).rejects.toMatchObject({ step: "error", aadsts: 53003 });
    await expect(poll()).rejects.toMatchObject(refused("invalid_grant", 53003));
  });

  it("for a code whose verifier is another's", async () => {
    const verifier = oauth.generateRandomCodeVerifier();
    await expect(signIn(await discover(), { verifier })).rejects.toMatchObject(refused("invalid_grant", 501481));
  });

  it("by its own validation when the nonce is another's", async () => {
    await expect(signIn(await discover(), { expectedNonce: "another" })).rejects.toMatchObject({
      code: oauth.JWT_CLAIM_COMPARISON,
    });
  });

  it("by its own validation when the id token was changed on the way", async () => {
    const tampered = {
      ...requests,
      [oauth.customFetch]: async (
        url: string,
        { body: form, ...init }: oauth.CustomFetchOptions<string, URLSearchParams | undefined>,
      ) => {
        const answer = await fetch(url, { ...init, body: form ?? null });
        const body: { id_token: string } = await answer.json();
        const [head = "", , signature = ""] = body.id_token.split(".");
        const claims = { ...claimsIn(body.id_token), name: "Contoso Administrator" };
        const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
        return Response.json({ ...body, id_token: [head, payload, signature].join(".") });
      },
    };
    await expect(signIn(await discover(), { requests: tampered })).rejects.toMatchObject({
      code: oauth.INVALID_RESPONSE,
      message: "JWT signature verification failed",
    });
  });

  it("when the person declines consent", async () => {
    here.tenant.grants = [];
    const as = await discover();
    const url = new URL(as.authorization_endpoint ?? "");
    url.search = new URLSearchParams({
      client_id: client().client_id,
      redirect_uri: REDIRECT,
      response_type: "code",
      scope: "openid User.Read",
      state: "s",
    }).toString();
    const back = await visit(fetch, url, { ...person(here.account("insights-bot")), consent: "decline" });
    expect(() => oauth.validateAuthResponse(as, client(), back, "s")).toThrow(oauth.AuthorizationResponseError);
    expect(back.searchParams.get("error_description")).toMatch(/^AADSTS65004: /);
  });
});
