import { ConfidentialClientApplication, CryptoProvider, PublicClientApplication } from "@azure/msal-node";
import { describe, expect, it } from "vitest";
import { approveDeviceCode, visit } from "@/lib/sandbox/person";
import { APP, CLI, claimsIn, entraWorld, networkOver, person, REDIRECT, RESOURCE, SECRET, TENANT } from "./entra-world";

const SCOPES = [`${RESOURCE}/user_impersonation`];
const MFA = { essential: true, values: ["urn:microsoft:policies:mfa"] };
const CLAIMS = JSON.stringify({ id_token: { acr: MFA }, access_token: { acr: MFA } });

function confidential(go: ReturnType<typeof entraWorld>["go"], authority = TENANT) {
  return new ConfidentialClientApplication({
    auth: { clientId: APP, clientSecret: SECRET, authority: `https://login.microsoftonline.com/${authority}` },
    system: { networkClient: networkOver(go) },
  });
}

describe("msal-node against the sandbox", () => {
  it("gets an application token", async () => {
    const { go, appPrincipal } = entraWorld();
    const result = await confidential(go).acquireTokenByClientCredential({ scopes: [`${RESOURCE}/.default`] });
    const claims = claimsIn(result?.accessToken);
    expect(claims).toMatchObject({
      aud: RESOURCE,
      appid: APP,
      appidacr: "1",
      idtyp: "app",
      oid: appPrincipal.id,
      ver: "1.0",
    });
    expect(claims).not.toHaveProperty("scp");
    expect(claims).not.toHaveProperty("amr");
  });

  it("gets a token by password", async () => {
    const { go, bot } = entraWorld();
    const result = await confidential(go).acquireTokenByUsernamePassword({
      scopes: SCOPES,
      username: bot.userPrincipalName,
      password: bot.password,
    });
    expect(claimsIn(result?.accessToken)).toMatchObject({
      aud: RESOURCE,
      iss: `https://sts.windows.net/${TENANT}/`,
      amr: ["pwd"],
      scp: "user_impersonation",
      upn: bot.userPrincipalName,
      oid: bot.id,
      tid: TENANT,
    });
    expect(result?.account?.username).toBe(bot.userPrincipalName);
  });

  it("gets a token by code with PKCE and MFA, then refreshes it", async () => {
    const { go, bot } = entraWorld();
    const app = confidential(go);
    const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
    const url = await app.getAuthCodeUrl({
      scopes: SCOPES,
      redirectUri: REDIRECT,
      codeChallenge: challenge,
      codeChallengeMethod: "S256",
      state: "the state",
      claims: CLAIMS,
    });
    const back = await visit(go, url, person(bot));
    expect(back.origin + back.pathname).toBe(REDIRECT);
    expect(back.searchParams.get("state")).toBe("the state");
    const request = { scopes: SCOPES, redirectUri: REDIRECT, codeVerifier: verifier };
    const result = await app.acquireTokenByCode({ ...request, code: back.searchParams.get("code") ?? "" });
    expect(claimsIn(result.accessToken).amr).toEqual(["pwd", "mfa"]);
    const account = result.account;
    if (!account) throw new Error("no account");
    const again = await app.acquireTokenSilent({ account, scopes: SCOPES, forceRefresh: true });
    expect(again.fromCache).toBe(false);
    expect(claimsIn(again.accessToken).amr).toEqual(["pwd", "mfa"]);
  });

  it("gets tokens by device code through Microsoft's public client, for two resources", async () => {
    const { go, admin } = entraWorld();
    const app = new PublicClientApplication({
      auth: { clientId: CLI, authority: "https://login.microsoftonline.com/organizations" },
      system: { networkClient: networkOver(go) },
    });
    let approval: Promise<URL> | undefined;
    const result = await app.acquireTokenByDeviceCode({
      scopes: ["https://graph.microsoft.com/.default"],
      deviceCodeCallback: ({ verificationUri, userCode }) => {
        approval = approveDeviceCode(go, verificationUri, userCode.toLowerCase(), person(admin));
      },
    });
    expect((await approval)?.pathname).toBe("/sandbox-sign-in");
    expect(result?.scopes).toContain("https://graph.microsoft.com/Application.ReadWrite.All");
    const account = result?.account;
    if (!account) throw new Error("no account");
    const partner = await app.acquireTokenSilent({ account, scopes: SCOPES });
    expect(claimsIn(partner.accessToken)).toMatchObject({
      aud: RESOURCE,
      scp: "user_impersonation",
      appid: CLI,
      appidacr: "0",
    });
  }, 15_000);

  it("shows Entra's refusal as msal-node words it", async () => {
    const { go } = entraWorld();
    const app = new ConfidentialClientApplication({
      auth: { clientId: APP, clientSecret: "wrong", authority: `https://login.microsoftonline.com/${TENANT}` },
      system: { networkClient: networkOver(go) },
    });
    const attempt = app.acquireTokenByClientCredential({ scopes: [`${RESOURCE}/.default`] });
    await expect(attempt).rejects.toMatchObject({ errorCode: "invalid_client", errorNo: 7000215 });
  });
});
