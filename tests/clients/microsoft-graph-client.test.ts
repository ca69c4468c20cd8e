import { DeviceCodeCredential } from "@azure/identity";
import type { Client, PageCollection } from "@microsoft/microsoft-graph-client";
import { BatchRequestContent, BatchResponseContent, GraphError, PageIterator } from "@microsoft/microsoft-graph-client";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { approveDeviceCode } from "@/lib/sandbox/person";
import { sandboxOptions } from "./pointing/azure-identity";
import { sandboxGraph } from "./pointing/microsoft-graph-client";
import type { SandboxServer, Situation } from "./sandbox-server";
import { AZURE_CLI, passDays, person, reportCounts, startSandbox } from "./sandbox-server";

const PARTNER_CENTER = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd";
/** Of a request in a batch only what stands after the host is sent. */
const GRAPH = "https://graph.microsoft.com";

let server: SandboxServer;
let here: Situation;
let graph: Client;

beforeAll(async () => {
  server = await startSandbox();
  here = server.enter();
  const credential = credentialOf("admin");
  const scopes = ["https://graph.microsoft.com/.default"];
  await credential.getToken(scopes);
  graph = sandboxGraph(server.base, new TokenCredentialAuthenticationProvider(credential, { scopes }));
});
beforeEach(() => {
  here = server.enter();
});
afterAll(() => server.close());
reportCounts("@microsoft/microsoft-graph-client");

function credentialOf(name: string): DeviceCodeCredential {
  return new DeviceCodeCredential({
    ...sandboxOptions(server.base),
    tenantId: here.tenant.id,
    clientId: AZURE_CLI,
    userPromptCallback: ({ verificationUri, userCode }) => {
      void approveDeviceCode(fetch, verificationUri, userCode, person(here.account(name)));
    },
  });
}

async function createApplications(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `Report reader ${index + 1}`);
  for (const displayName of names) await graph.api("/applications").post({ displayName });
  return names;
}

describe("microsoft-graph-client", () => {
  it("creates an application, adds a secret that is shown once, and its service principal", async () => {
    const app = await graph.api("/applications").post({ displayName: "Report reader" });
    expect(app).toMatchObject({ displayName: "Report reader", signInAudience: "AzureADMyOrg" });
    const secret = await graph
      .api(`/applications/${app.id}/addPassword`)
      .post({ passwordCredential: { displayName: "First" } });
    expect(secret).toMatchObject({ displayName: "First", secretText: expect.any(String) });
    const principal = await graph.api("/servicePrincipals").post({ appId: app.appId });
    expect(principal).toMatchObject({ appId: app.appId, accountEnabled: true });
    const kept = await graph.api(`/applications/${app.id}`).select("passwordCredentials").get();
    expect(kept.passwordCredentials).toMatchObject([
      { keyId: secret.keyId, hint: secret.secretText.slice(0, 3), secretText: null },
    ]);
  });

  it("changes an application and deletes it, which answer without a body", async () => {
    const { id } = await graph.api("/applications").post({ displayName: "Report reader" });
    expect(await graph.api(`/applications/${id}`).update({ isFallbackPublicClient: true })).toBeUndefined();
    expect(await graph.api(`/applications/${id}`).get()).toMatchObject({ isFallbackPublicClient: true });
    expect(await graph.api(`/applications/${id}`).delete()).toBeUndefined();
    await expect(graph.api(`/applications/${id}`).get()).rejects.toMatchObject({ statusCode: 404 });
  });

  it("lists with a filter and only the selected properties", async () => {
    const { appId, displayName } = here.app();
    const found: PageCollection = await graph
      .api("/applications")
      .filter(`displayName eq '${displayName}'`)
      .select(["appId", "displayName"])
      .get();
    expect(found.value).toEqual([{ appId, displayName }]);
  });

  it("follows the links from page to page", async () => {
    const names = await createApplications(5);
    const first: PageCollection = await graph.api("/applications").top(2).select("displayName").get();
    expect(first.value).toHaveLength(2);
    expect(first["@odata.nextLink"]).toContain("$skiptoken=");
    const seen: string[] = [];
    const pages = new PageIterator(graph, first, ({ displayName }) => seen.push(displayName) > 0);
    await pages.iterate();
    expect(pages.isComplete()).toBe(true);
    expect(seen).toEqual([here.app().displayName, "Insights Preflight", ...names]);
  });

  it("counts when it says that it can wait for the index", async () => {
    const found = await graph.api("/applications").header("ConsistencyLevel", "eventual").count(true).top(1).get();
    expect(found).toMatchObject({ "@odata.count": 2, value: [expect.anything()] });
  });

  it("sends several requests in one batch, the others after the first", async () => {
    const content = new BatchRequestContent([
      { id: "app", request: new Request(`${GRAPH}/applications`, json({ displayName: "Report reader" })) },
      { id: "me", request: new Request(`${GRAPH}/me?$select=userPrincipalName`), dependsOn: ["app"] },
      {
        id: "resource",
        request: new Request(`${GRAPH}/servicePrincipals(appId='${PARTNER_CENTER}')`),
        dependsOn: ["app"],
      },
    ]);
    const answers = new BatchResponseContent(await graph.api("/$batch").post(await content.getContent()));
    expect(answers.getResponseById("app").status).toBe(201);
    expect(await answers.getResponseById("me").json()).toMatchObject({ userPrincipalName: "admin@contoso.example" });
    expect(await answers.getResponseById("resource").json()).toMatchObject({ appId: PARTNER_CENTER });
  });
});

describe("microsoft-graph-client, refused", () => {
  const refused = (statusCode: number, code: string) => ({ statusCode, code, requestId: expect.any(String) });

  it("for an object that is not there", async () => {
    const attempt = graph.api(`/applications/${here.tenant.id}`).get();
    await expect(attempt).rejects.toBeInstanceOf(GraphError);
    await expect(attempt).rejects.toMatchObject(refused(404, "Request_ResourceNotFound"));
  });

  it("for a property that nobody knows", async () => {
    const attempt = graph.api("/applications").select("secretSauce").get();
    await expect(attempt).rejects.toMatchObject(refused(400, "BadRequest"));
  });

  it("for a service principal that is there already", async () => {
    const attempt = graph.api("/servicePrincipals").post({ appId: PARTNER_CENTER });
    await expect(attempt).rejects.toMatchObject(refused(409, "Request_MultipleObjectsWithSameKeyValue"));
  });

  it("for a secret that the tenant's policy forbids", async () => {
    here.tenant.appManagement = { isEnabled: true, passwordAddition: "enabled", maxLifetime: null };
    const attempt = graph.api(`/applications/${here.app().id}/addPassword`).post({});
    await expect(attempt).rejects.toMatchObject(refused(400, "CredentialTypeNotAllowedAsPerAppPolicy"));
  });

  it("for a person who lost their role", async () => {
    here.account("admin").directoryRoles = [];
    const attempt = graph.api(`/applications/${here.app().id}`).update({ displayName: "Mine" });
    await expect(attempt).rejects.toMatchObject(refused(403, "Authorization_RequestDenied"));
  });

  it("for a token that expired", async () => {
    passDays(here, 1);
    const attempt = graph.api("/me").get();
    await expect(attempt).rejects.toMatchObject(refused(401, "InvalidAuthenticationToken"));
  });

  it("within a batch, where only what depends on the refused request fails with it", async () => {
    const content = new BatchRequestContent([
      { id: "bad", request: new Request(`${GRAPH}/applications`, json({})) },
      { id: "after", request: new Request(`${GRAPH}/me`), dependsOn: ["bad"] },
    ]);
    const answers = new BatchResponseContent(await graph.api("/$batch").post(await content.getContent()));
    expect(answers.getResponseById("bad").status).toBe(400);
    expect(answers.getResponseById("after").status).toBe(424);
  });
});

function json(body: object): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}
