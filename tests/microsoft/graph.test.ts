import { describe, expect, it } from "vitest";
import { cloudOf } from "@/lib/clouds";
import { graphClient } from "@/lib/microsoft/graph";
import type { TokenSet } from "@/lib/microsoft/types";
import { Secret } from "@/lib/secret";
import { fakeSend, json, type Step } from "./outlet";

const tokens = (accessToken: string, scopes: readonly string[]): TokenSet => ({
  accessToken: new Secret(accessToken),
  refreshToken: null,
  idToken: null,
  expiresAt: "2026-11-23T09:00:00Z",
  scopes,
});
const client = (...steps: readonly Step[]) => {
  const fake = fakeSend(...steps);
  return { ...fake, graph: graphClient(cloudOf("global"), fake.send, tokens("the-token", ["User.Read"])) };
};
const error = (code: string, message: string, rest: object = {}) => ({ error: { code, message, ...rest } });

describe("refusals", () => {
  it.each([
    ["plain", error("Request_ResourceNotFound", "gone"), "Request_ResourceNotFound", "gone"],
    ["inner with ids only", error("X", "outer", { innerError: { date: "d", "request-id": "r" } }), "X", "outer"],
    ["inner", error("X", "outer", { InnerError: { code: "Y", message: "inner" } }), "Y", "inner"],
    ["details", error("X", "", { details: [{ code: "Z", message: "detail" }] }), "Z", "detail"],
    [
      "JSON inside the message",
      error("UnknownError", JSON.stringify({ errorCode: "PermissionScopeNotGranted", message: "needs a scope" })),
      "PermissionScopeNotGranted",
      "needs a scope",
    ],
    ["upper case", { Error: { Code: "Unauthorized_MissingMFA", Message: "MFA" } }, "Unauthorized_MissingMFA", "MFA"],
  ])("takes the innermost of it: %s", async (_, body, code, message) => {
    const answer = await client(json(body, 403, { "request-id": "r-1" })).graph.me();
    expect(answer).toMatchObject({
      ok: false,
      refusal: { system: "graph", status: 403, code, message, requestId: "r-1" },
    });
  });

  it("reads the challenge where there is nothing else", async () => {
    const bare = new Response(null, {
      status: 401,
      headers: { "www-authenticate": 'Bearer realm="", error="invalid_token"' },
    });
    expect(await client(bare).graph.me()).toMatchObject({ refusal: { status: 401, code: "invalid_token" } });
  });
});

describe("reading", () => {
  it("has the scopes of the answer, or of the token itself", async () => {
    const payload = Buffer.from(JSON.stringify({ scp: "User.Read  Application.Read.All" })).toString("base64url");
    const send = fakeSend(json({})).send;
    expect(client(json({})).graph.scopes).toEqual(["User.Read"]);
    expect(graphClient(cloudOf("global"), send, tokens(`e30.${payload}.x`, [])).scopes).toEqual([
      "User.Read",
      "Application.Read.All",
    ]);
    expect(graphClient(cloudOf("global"), send, tokens("opaque", [])).scopes).toEqual([]);
  });

  it("knows what it was not told", async () => {
    const body = { id: "1", userPrincipalName: "a@b.c", "@odata.context": "x" };
    expect(await client(json(body)).graph.me()).toMatchObject({
      value: { id: "1", displayName: null, accountEnabled: null, userType: null },
    });
  });

  it("does not take a user without an id for one", async () => {
    await expect(client(json({ userPrincipalName: "a@b.c" })).graph.me()).rejects.toMatchObject({
      code: "malformed-answer",
    });
  });

  it("reads an application whatever Graph leaves out", async () => {
    const body = {
      id: "o",
      appId: "a",
      displayName: "App",
      isFallbackPublicClient: null,
      web: { redirectUris: ["https://x/cb"] },
      passwordCredentials: [{ keyId: "k", hint: "abc", endDateTime: "2027-01-01T00:00:00Z", secretText: null }],
    };
    const { graph, seen } = client(json(body));
    const answer = await graph.application("a");
    expect(answer).toMatchObject({
      value: {
        isFallbackPublicClient: false,
        redirectUris: { web: ["https://x/cb"], spa: [], publicClient: [] },
        passwordCredentials: [{ keyId: "k", hint: "abc", endAt: "2027-01-01T00:00:00Z", startAt: null }],
        requiredResourceAccess: [],
      },
    });
    expect(decodeURIComponent(seen[0]?.url ?? "")).toContain("/v1.0/applications(appId='a')?$select=");
  });

  it("splits a grant's scopes, leading blank and all", async () => {
    const grant = {
      id: "g",
      clientId: "c",
      resourceId: "r",
      consentType: "Principal",
      principalId: "p",
      scope: " a  b",
    };
    expect(await client(json({ value: [grant] })).graph.grants("c")).toMatchObject({
      value: [{ scopes: ["a", "b"], principalId: "p" }],
    });
  });

  it("reads all pages of a collection", async () => {
    const grant = { id: "g", clientId: "c", resourceId: "r", consentType: "AllPrincipals", scope: "a" };
    const link = "https://graph.microsoft.com/v1.0/oauth2PermissionGrants?$skiptoken=2";
    const { graph, seen } = client(json({ value: [grant], "@odata.nextLink": link }), json({ value: [grant] }));
    const answer = await graph.grants("c");
    expect(answer.ok && answer.value).toHaveLength(2);
    expect(seen[1]?.url).toBe(link);
    await expect(client(json({ value: [grant], "@odata.nextLink": link })).graph.grants("c")).rejects.toMatchObject({
      code: "malformed-answer",
    });
  });

  it("quotes what goes into a filter", async () => {
    const { graph, seen } = client(json({ value: [] }));
    await graph.applicationsNamed("O'Neil & Co");
    expect(new URL(seen[0]?.url ?? "").searchParams.get("$filter")).toBe("displayName eq 'O''Neil & Co'");
  });

  it("keeps a hidden directory role as something unknown", async () => {
    const value = [{ "@odata.type": "#microsoft.graph.directoryRole", id: "1" }];
    expect(await client(json({ value })).graph.myDirectoryRoles()).toMatchObject({
      value: [{ roleTemplateId: null, displayName: null }],
    });
  });

  it("reads policies", async () => {
    const management = {
      isEnabled: true,
      applicationRestrictions: {
        passwordCredentials: [{ restrictionType: "passwordLifetime", state: "enabled", maxLifetime: "P90D" }],
      },
    };
    expect(await client(json(management)).graph.appManagementPolicy()).toMatchObject({
      value: { isEnabled: true, passwordRestrictions: [{ maxLifetime: "P90D", appliesToAppsCreatedAfter: null }] },
    });
    const access = {
      id: "p",
      displayName: "MFA",
      state: "enabled",
      conditions: { users: { includeUsers: ["All"] }, applications: { includeApplications: ["All"] } },
      grantControls: { builtInControls: ["mfa"] },
    };
    expect(await client(json({ value: [access] })).graph.conditionalAccessPolicies()).toMatchObject({
      value: [{ includeUsers: ["All"], excludeUsers: [], builtInControls: ["mfa"], transferMethods: null }],
    });
    expect(await client(json({ isEnabled: true })).graph.securityDefaultsEnabled()).toMatchObject({ value: true });
  });
});

describe("writing", () => {
  it("gives the new secret once, unprintable", async () => {
    const body = { keyId: "k", secretText: "Planted~Secret", hint: "Pla", endDateTime: "2027-01-01T00:00:00Z" };
    const answer = await client(json(body)).graph.addPassword("o", "name", "2027-01-01T00:00:00Z");
    expect(JSON.stringify(answer)).not.toContain("Planted~Secret");
    expect(answer.ok && answer.value.secret.reveal()).toBe("Planted~Secret");
  });

  it("changes only what it is asked to", async () => {
    const { graph, seen } = client(new Response(null, { status: 204 }));
    expect(await graph.updateApplication("o", { webRedirectUris: ["https://x/cb"] })).toEqual({
      ok: true,
      status: 204,
      value: null,
    });
    expect(seen[0]).toMatchObject({ method: "PATCH", body: '{"web":{"redirectUris":["https://x/cb"]}}' });
  });

  it("says that something exists already as a refusal", async () => {
    const body = error("Request_MultipleObjectsWithSameKeyValue", "Permission entry already exists.");
    expect(await client(json(body, 409)).graph.createServicePrincipal("a")).toMatchObject({
      ok: false,
      refusal: { status: 409 },
    });
  });
});
