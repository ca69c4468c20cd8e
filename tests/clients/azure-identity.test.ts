import {
  AuthenticationRequiredError,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  UsernamePasswordCredential,
} from "@azure/identity";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { approveDeviceCode } from "@/lib/sandbox/person";
import { CONNECTOR_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { sandboxOptions } from "./pointing/azure-identity";
import type { SandboxServer, Situation } from "./sandbox-server";
import {
  AZURE_CLI,
  claimsIn,
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
reportCounts("@azure/identity");

const byPassword = (scope = PARTNER_SCOPE) => {
  const { userPrincipalName, password } = here.account("insights-bot");
  return new UsernamePasswordCredential(
    here.tenant.id,
    here.app().appId,
    userPrincipalName,
    password,
    sandboxOptions(server.base),
  ).getToken(scope);
};
const bySecret = (secret = here.secret) =>
  new ClientSecretCredential(here.tenant.id, here.app().appId, secret, sandboxOptions(server.base)).getToken(
    `${RESOURCE}/.default`,
  );

describe("@azure/identity", () => {
  it("ClientSecretCredential gets a token for the application itself", async () => {
    const { token, expiresOnTimestamp } = await bySecret();
    expect(claimsIn(token)).toMatchObject({ aud: RESOURCE, idtyp: "app" });
    expect(expiresOnTimestamp).toBeGreaterThan(Date.now() + 3_000_000);
  });

  it("ClientCertificateCredential gets one with a certificate", async () => {
    registerCertificate(here);
    const { appId } = here.app();
    const certificate = CONNECTOR_CERTIFICATE;
    const credential = new ClientCertificateCredential(
      here.tenant.id,
      appId,
      { certificate },
      sandboxOptions(server.base),
    );
    const { token } = await credential.getToken(`${RESOURCE}/.default`);
    expect(claimsIn(token)).toMatchObject({ aud: RESOURCE, idtyp: "app", appidacr: "2" });
  });

  it("UsernamePasswordCredential gets a person's token once the registration allows public client flows", async () => {
    here.app().isFallbackPublicClient = true;
    const { token } = await byPassword();
    expect(claimsIn(token)).toMatchObject({ scp: "user_impersonation", amr: ["pwd"], appidacr: "0" });
  });

  it("DeviceCodeCredential gets a person's token with the second factor, and the next one without asking", async () => {
    let asked = 0;
    const credential = new DeviceCodeCredential({
      ...sandboxOptions(server.base),
      tenantId: here.tenant.id,
      clientId: AZURE_CLI,
      userPromptCallback: ({ verificationUri, userCode }) => {
        asked += 1;
        void approveDeviceCode(fetch, verificationUri, userCode, person(here.account("admin")));
      },
    });
    const { token } = await credential.getToken("https://graph.microsoft.com/.default");
    expect(claimsIn(token)).toMatchObject({ aud: "https://graph.microsoft.com", amr: ["pwd", "mfa"] });
    const partner = await credential.getToken(PARTNER_SCOPE);
    expect(claimsIn(partner.token)).toMatchObject({ aud: RESOURCE, amr: ["pwd", "mfa"] });
    expect(asked).toBe(1);
  });
});

describe("@azure/identity, refused", () => {
  const refused = (code: string) => ({
    name: "AuthenticationRequiredError",
    message: expect.stringContaining(`AADSTS${code}: `),
  });

  it("ClientSecretCredential for a wrong secret", async () => {
    const attempt = bySecret("Wr0ng~secret");
    await expect(attempt).rejects.toBeInstanceOf(AuthenticationRequiredError);
    await expect(attempt).rejects.toMatchObject(refused("7000215"));
  });

  it("ClientSecretCredential for an expired secret", async () => {
    passDays(here, 500);
    await expect(bySecret()).rejects.toMatchObject(refused("7000222"));
  });

  it("UsernamePasswordCredential where the registration allows no public client flows", async () => {
    await expect(byPassword()).rejects.toMatchObject(refused("7000218"));
  });

  it("UsernamePasswordCredential without consent", async () => {
    here.app().isFallbackPublicClient = true;
    here.tenant.grants = [];
    await expect(byPassword()).rejects.toMatchObject(refused("65001"));
  });

  it("UsernamePasswordCredential where a second factor is demanded", async () => {
    here.app().isFallbackPublicClient = true;
    here.account("insights-bot").mfa = "enforced";
    await expect(byPassword()).rejects.toMatchObject(refused("50076"));
  });

  it("DeviceCodeCredential that may not ask anybody", async () => {
    const credential = new DeviceCodeCredential({
      ...sandboxOptions(server.base),
      tenantId: here.tenant.id,
      clientId: AZURE_CLI,
      disableAutomaticAuthentication: true,
    });
    await expect(credential.getToken(PARTNER_SCOPE)).rejects.toBeInstanceOf(AuthenticationRequiredError);
  });
});
