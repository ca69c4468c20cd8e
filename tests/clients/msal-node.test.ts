import { X509Certificate } from "node:crypto";
import type { AuthenticationResult } from "@azure/msal-node";
import {
  ConfidentialClientApplication,
  CryptoProvider,
  InteractionRequiredAuthError,
  PublicClientApplication,
  ServerError,
} from "@azure/msal-node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { approveDeviceCode, visit } from "@/lib/sandbox/person";
import { CONNECTOR_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { sandboxNetwork } from "./pointing/msal-node";
import type { SandboxServer, Situation } from "./sandbox-server";
import {
  AZURE_CLI,
  claimsIn,
  MFA_CLAIMS,
  PARTNER_SCOPE,
  passDays,
  person,
  RESOURCE,
  registerCertificate,
  reportCounts,
  startSandbox,
} from "./sandbox-server";

let server: SandboxServer;
let here: Situation;
beforeAll(async () => {
  server = await startSandbox();
});
beforeEach(() => {
  here = server.enter();
});
afterAll(() => server.close());
reportCounts("@azure/msal-node");

const REDIRECT = "http://localhost:3000/setup/token/callback";
const SCOPES = [PARTNER_SCOPE];

function confidential(clientSecret = here.secret): ConfidentialClientApplication {
  const authority = `https://login.microsoftonline.com/${here.tenant.id}`;
  return new ConfidentialClientApplication({
    auth: { clientId: here.app().appId, clientSecret, authority },
    system: { networkClient: sandboxNetwork(server.base) },
  });
}

function azureCli(): PublicClientApplication {
  return new PublicClientApplication({
    auth: { clientId: AZURE_CLI, authority: "https://login.microsoftonline.com/organizations" },
    system: { networkClient: sandboxNetwork(server.base) },
  });
}

const appToken = (app: ConfidentialClientApplication, skipCache = false) =>
  app.acquireTokenByClientCredential({ scopes: [`${RESOURCE}/.default`], skipCache });

function byPassword(app: ConfidentialClientApplication, scopes = SCOPES) {
  const { userPrincipalName: username, password } = here.account("insights-bot");
  return app.acquireTokenByUsernamePassword({ scopes, username, password });
}

async function byCode(app: ConfidentialClientApplication): Promise<AuthenticationResult> {
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
  const asked = { scopes: SCOPES, redirectUri: REDIRECT, claims: MFA_CLAIMS };
  const url = await app.getAuthCodeUrl({ ...asked, codeChallenge: challenge, codeChallengeMethod: "S256" });
  const back = await visit(fetch, url.replace(/^https:\//, server.base), person(here.account("insights-bot")));
  expect(back.origin + back.pathname).toBe(REDIRECT);
  const code = back.searchParams.get("code") ?? "";
  return app.acquireTokenByCode({ scopes: SCOPES, redirectUri: REDIRECT, codeVerifier: verifier, code });
}

function accountOf({ account }: AuthenticationResult) {
  if (!account) throw new TypeError("the answer names no account");
  return account;
}

describe("msal-node", () => {
  it("proves itself with a certificate of its own signing", async () => {
    registerCertificate(here);
    const [, privateKey = ""] = CONNECTOR_CERTIFICATE.split(/(?=-----BEGIN PRIVATE KEY)/);
    const thumbprintSha256 = new X509Certificate(CONNECTOR_CERTIFICATE).fingerprint256.replaceAll(":", "");
    const authority = `https://login.microsoftonline.com/${here.tenant.id}`;
    const app = new ConfidentialClientApplication({
      auth: { clientId: here.app().appId, clientCertificate: { thumbprintSha256, privateKey }, authority },
      system: { networkClient: sandboxNetwork(server.base) },
    });
    expect(claimsIn((await appToken(app))?.accessToken)).toMatchObject({ idtyp: "app", appidacr: "2" });
    expect(claimsIn((await byCode(app)).accessToken)).toMatchObject({ scp: "user_impersonation", appidacr: "2" });
  });

  it("gets a token for the application itself, and keeps it", async () => {
    const app = confidential();
    const first = await appToken(app);
    expect(claimsIn(first?.accessToken)).toMatchObject({ aud: RESOURCE, idtyp: "app", appid: here.app().appId });
    expect(await appToken(app)).toMatchObject({ fromCache: true, accessToken: first?.accessToken });
    expect(await appToken(app, true)).toMatchObject({ fromCache: false });
  });

  it("gets a person's token by password, which carries no second factor", async () => {
    const result = await byPassword(confidential());
    expect(claimsIn(result?.accessToken)).toMatchObject({ amr: ["pwd"], scp: "user_impersonation" });
    expect(result?.account).toMatchObject({ username: "insights-bot@contoso.example", tenantId: here.tenant.id });
  });

  it("gets a person's token by code with PKCE and the second factor", async () => {
    const result = await byCode(confidential());
    expect(claimsIn(result.accessToken).amr).toEqual(["pwd", "mfa"]);
    expect(result.account?.name).toBe("Insights Bot");
  });

  it("serves a silent request from its cache, and refreshes when told to", async () => {
    const app = confidential();
    const first = await byCode(app);
    const silent = { account: accountOf(first), scopes: SCOPES };
    expect(await app.acquireTokenSilent(silent)).toMatchObject({ fromCache: true, accessToken: first.accessToken });
    const refreshed = await app.acquireTokenSilent({ ...silent, forceRefresh: true });
    expect(refreshed.fromCache).toBe(false);
    expect(refreshed.accessToken).not.toBe(first.accessToken);
    expect(claimsIn(refreshed.accessToken).amr).toEqual(["pwd", "mfa"]);
  });

  it("is refused a silent request once the password was changed, and asks for interaction", async () => {
    const app = confidential();
    const first = await byCode(app);
    here.account("insights-bot").password = "another";
    const attempt = app.acquireTokenSilent({ account: accountOf(first), scopes: SCOPES, forceRefresh: true });
    await expect(attempt).rejects.toBeInstanceOf(InteractionRequiredAuthError);
    await expect(attempt).rejects.toMatchObject({ errorCode: "invalid_grant", errorNo: 50173 });
  });

  it("gets tokens by device code through Microsoft's public client, for Graph and then silently for Partner Center", async () => {
    const app = azureCli();
    let approval: Promise<URL> | undefined;
    const result = await app.acquireTokenByDeviceCode({
      scopes: ["https://graph.microsoft.com/.default"],
      deviceCodeCallback: ({ verificationUri, userCode }) => {
        expect(verificationUri).toBe(`${server.base}/microsoft.com/devicelogin`);
        approval = approveDeviceCode(fetch, verificationUri, userCode, person(here.account("admin")));
      },
    });
    await approval;
    if (!result) throw new TypeError("no token");
    expect(result.scopes).toContain("https://graph.microsoft.com/Application.ReadWrite.All");
    const partner = await app.acquireTokenSilent({ account: accountOf(result), scopes: SCOPES });
    expect(claimsIn(partner.accessToken)).toMatchObject({ aud: RESOURCE, appid: AZURE_CLI, amr: ["pwd", "mfa"] });
  });
});

describe("msal-node, refused", () => {
  it("for a wrong secret", async () => {
    const attempt = appToken(confidential("Wr0ng~secret"));
    await expect(attempt).rejects.toBeInstanceOf(ServerError);
    await expect(attempt).rejects.toMatchObject({ errorCode: "invalid_client", errorNo: 7000215 });
    await expect(attempt).rejects.toThrow(/AADSTS7000215: Invalid client secret provided/);
  });

  it("for an expired secret", async () => {
    passDays(here, 500);
    const attempt = appToken(confidential());
    await expect(attempt).rejects.toBeInstanceOf(ServerError);
    await expect(attempt).rejects.toMatchObject({ errorCode: "invalid_client", errorNo: 7000222 });
  });

  it("without consent", async () => {
    here.tenant.grants = [];
    const attempt = byPassword(confidential());
    await expect(attempt).rejects.toBeInstanceOf(InteractionRequiredAuthError);
    await expect(attempt).rejects.toMatchObject({
      errorCode: "invalid_grant",
      errorNo: 65001,
      subError: "consent_required",
    });
  });

  it("for a password where a second factor is demanded", async () => {
    here.account("insights-bot").mfa = "enforced";
    const attempt = byPassword(confidential());
    await expect(attempt).rejects.toBeInstanceOf(InteractionRequiredAuthError);
    await expect(attempt).rejects.toMatchObject({ errorCode: "invalid_grant", errorNo: 50076 });
  });

  it("for a wrong password", async () => {
    here.account("insights-bot").password = "another";
    const { userPrincipalName: username } = here.account("insights-bot");
    const attempt = confidential().acquireTokenByUsernamePassword({ scopes: SCOPES, username, password: "no" });
    await expect(attempt).rejects.toMatchObject({ errorCode: "invalid_grant", errorNo: 50126 });
  });
});
