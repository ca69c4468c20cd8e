import { X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseFilter } from "@/lib/sandbox/endpoints/graph/odata";
import { CONNECTOR_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { type Body, graphToken, PARTNER_CENTER, type Scene, scene, send, type TokenTraits } from "./endpoint-calls";

const V1 = "https://graph.microsoft.com/v1.0";

async function ask(at: Scene, method: string, path: string, body?: unknown, traits: TokenTraits = {}) {
  return send(at, await graphToken(at, traits), method, `${V1}${path}`, body);
}
const names = (body: Body) => Object.keys(body).sort();

describe("who is let in", () => {
  it("refuses a missing, a forged, an expired and a foreign token", async () => {
    const at = scene();
    const expired = await graphToken(at, { issuedAtMs: Date.now() - 3 * 3_600_000 });
    const foreign = await graphToken(at, { audience: PARTNER_CENTER });
    for (const bearer of [null, "x.y.z", expired, foreign]) {
      const { status, body, headers } = await send(at, bearer, "GET", `${V1}/me`);
      expect([status, body.error?.code]).toEqual([401, "InvalidAuthenticationToken"]);
      expect(headers.get("www-authenticate")).toContain("Bearer");
    }
  });

  it("carries the keys of the recorded error body", async () => {
    const { status, body, headers } = await ask(scene(), "GET", "/applications", undefined, { scopes: "User.Read" });
    expect([status, body.error?.code]).toEqual([403, "Authorization_RequestDenied"]);
    expect(names(body.error?.innerError)).toEqual(["client-request-id", "date", "request-id"]);
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("request-id")).toBe(body.error?.innerError?.["request-id"]);
  });

  it("reads the token's own tenant", async () => {
    const at = scene();
    const { body } = await ask(at, "GET", "/organization?$select=id,verifiedDomains");
    expect(body.value?.[0]?.id).toBe(at.tenant.id);
    expect(body["@odata.context"]).toBe("https://graph.microsoft.com/v1.0/$metadata#organization(id,verifiedDomains)");
  });
});

describe("people", () => {
  it("shows the signed-in person and their active roles", async () => {
    const at = scene();
    const person = await ask(at, "GET", "/me?$select=id,userPrincipalName,accountEnabled,userType");
    expect(person.body.accountEnabled).toBe(true);
    const roles = await ask(at, "GET", "/me/memberOf/microsoft.graph.directoryRole?$select=displayName,roleTemplateId");
    expect(roles.body.value).toEqual([
      { displayName: "Global Administrator", roleTemplateId: "62e90394-69f5-4237-9190-012177145e10" },
    ]);
    const blind = await ask(at, "GET", "/me/memberOf", undefined, { scopes: "User.Read" });
    expect(blind.body.value?.[0]?.roleTemplateId).toBeNull();
    expect(blind.body.value?.[0]?.["@odata.type"]).toBe("#microsoft.graph.directoryRole");
  });

  it("finds users by id or sign-in name, encoded or not", async () => {
    const at = scene(({ bot }) => {
      bot.userPrincipalName = "bot_fabrikam.example#EXT#@contoso.example";
    });
    for (const key of [at.bot.id, encodeURIComponent(at.bot.userPrincipalName)]) {
      expect((await ask(at, "GET", `/users/${key}`)).body.id).toBe(at.bot.id);
    }
    const absent = await ask(at, "GET", "/users/nobody@contoso.example");
    expect([absent.status, absent.body.error?.code]).toEqual([404, "Request_ResourceNotFound"]);
    expect((await ask(at, "GET", `/users/${at.bot.id}`, undefined, { scopes: "User.Read" })).status).toBe(403);
    const basic = await ask(at, "GET", `/users/${at.bot.id}?$select=id,accountEnabled`, undefined, {
      scopes: "User.ReadBasic.All",
    });
    expect(basic.body.accountEnabled).toBeNull();
  });

  it("wraps a missing role scope in nested JSON", async () => {
    const at = scene();
    const path = `/roleManagement/directory/roleEligibilityScheduleInstances?$filter=principalId eq '${at.admin.id}'`;
    const { status, body } = await ask(at, "GET", path);
    expect([status, body.error?.code]).toEqual([403, "UnknownError"]);
    expect(JSON.parse(body.error?.message ?? "")).toMatchObject({ errorCode: "PermissionScopeNotGranted" });
    const scopes = "RoleManagement.Read.Directory";
    expect((await ask(at, "GET", path, undefined, { scopes })).body.value).toEqual([]);
  });

  it("asks for ConsistencyLevel where Microsoft does", async () => {
    const at = scene();
    const bearer = await graphToken(at);
    const url = `${V1}/roleManagement/directory/transitiveRoleAssignments?$count=true&$filter=principalId eq '${at.admin.id}'`;
    expect((await send(at, bearer, "GET", url)).status).toBe(400);
    const { body } = await send(at, bearer, "GET", url, undefined, { ConsistencyLevel: "eventual" });
    expect(body["@odata.count"]).toBe(1);
  });
});

describe("applications", () => {
  it("is created, changed whole array by whole array, and deleted", async () => {
    const at = scene();
    const created = await ask(at, "POST", "/applications", {
      displayName: "New",
      web: { redirectUris: ["http://localhost:3000/a", "https://a.example/b"] },
    });
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toContain(created.body.id);
    const path = `/applications/${created.body.id}`;
    const changed = await ask(at, "PATCH", path, { web: { redirectUris: ["https://a.example/c"] } });
    expect([changed.status, changed.text]).toEqual([204, ""]);
    const byAppId = await ask(at, "GET", `/applications(appId='${created.body.appId}')?$select=web,spa`);
    expect(byAppId.body.web?.redirectUris).toEqual(["https://a.example/c"]);
    expect((await ask(at, "DELETE", path)).status).toBe(204);
    expect((await ask(at, "GET", path)).status).toBe(404);
  });

  it("has the recorded keys, and so has its service principal", async () => {
    const at = scene();
    const { body } = await ask(at, "GET", `/applications/${at.app.id}`);
    expect(names(body)).toEqual(RECORDED_APPLICATION);
    expect(body.passwordCredentials?.[0]).toMatchObject({ secretText: null, hint: at.secret.value.slice(0, 3) });
    const principal = await ask(at, "GET", `/servicePrincipals/${at.appPrincipal.id}`);
    expect(names(principal.body)).toEqual(RECORDED_SERVICE_PRINCIPAL);
  });

  it.each([
    [{ displayName: "" }],
    [{ displayName: "x", surprise: 1 }],
    [{ displayName: "x", web: { redirectUris: ["http://contoso.example/cb"] } }],
    [{ displayName: "x", web: { redirectUris: ["https://a.example"] }, spa: { redirectUris: ["https://a.example"] } }],
    [{ displayName: "x", requiredResourceAccess: [{ resourceAppId: "no", resourceAccess: [] }] }],
  ])("refuses %j", async (body) => {
    const reply = await ask(scene(), "POST", "/applications", body);
    expect([reply.status, reply.body.error?.code]).toEqual([400, "Request_BadRequest"]);
  });

  it("is for people with a role, or for those who own the application", async () => {
    const at = scene();
    const body = { displayName: "Mine" };
    expect((await ask(at, "POST", "/applications", body, { user: at.reader })).status).toBe(403);
    at.reader.directoryRoles.push({
      templateId: "cf1c38e5-3621-4004-a7cb-879624dced7c",
      displayName: "Application Developer",
      state: "active",
    });
    const mine = await ask(at, "POST", "/applications", body, { user: at.reader });
    expect(mine.status).toBe(201);
    const own = `/applications/${mine.body.id}/addPassword`;
    expect((await ask(at, "POST", own, {}, { user: at.reader })).status).toBe(200);
    const other = `/applications/${at.app.id}/addPassword`;
    expect((await ask(at, "POST", other, {}, { user: at.reader })).status).toBe(403);
  });

  it("shows a secret once, and lists it only when it has replicated", async () => {
    const at = scene(({ state }) => {
      state.replication.secretMs = 60_000;
    });
    const path = `/applications/${at.app.id}`;
    const asked = { passwordCredential: { displayName: "new", endDateTime: "2030-01-01T00:00:00Z" } };
    const { status, body } = await ask(at, "POST", `${path}/addPassword`, asked);
    expect(status).toBe(200);
    expect(body.secretText).toMatch(/^[\w.~-]{40}$/);
    expect(body.secretText).toContain("~");
    expect(body.secretText).toContain(".");
    expect(body.hint).toBe(body.secretText?.slice(0, 3));
    const before = await ask(at, "GET", `${path}?$select=passwordCredentials`);
    expect(before.body.passwordCredentials).toHaveLength(1);
    at.world.state.clockOffsetMs = 61_000;
    const after = await ask(at, "GET", `${path}?$select=passwordCredentials`);
    expect(after.body.passwordCredentials).toHaveLength(2);
    expect(after.text).not.toContain(body.secretText);
    expect((await ask(at, "POST", `${path}/removePassword`, { keyId: body.keyId })).status).toBe(204);
  });

  it("keeps to the app management policy", async () => {
    const at = scene(({ tenant }) => {
      tenant.appManagement = { isEnabled: true, passwordAddition: "disabled", maxLifetime: "P90D" };
    });
    const path = `/applications/${at.app.id}/addPassword`;
    const tooLong = await ask(at, "POST", path, {});
    expect([tooLong.status, tooLong.body.error?.code]).toEqual([400, "CredentialInvalidLifetimeAsPerAppPolicy"]);
    const endDateTime = new Date(Date.now() + 80 * 86_400_000).toISOString();
    expect((await ask(at, "POST", path, { passwordCredential: { endDateTime } })).status).toBe(200);
    at.tenant.appManagement.passwordAddition = "enabled";
    const forbidden = await ask(at, "POST", path, { passwordCredential: { endDateTime } });
    expect(forbidden.body.error?.code).toBe("CredentialTypeNotAllowedAsPerAppPolicy");
    const policy = await ask(at, "GET", "/policies/defaultAppManagementPolicy");
    expect(policy.body.applicationRestrictions?.passwordCredentials?.[0]).toMatchObject({
      restrictionType: "passwordAddition",
      state: "enabled",
    });
  });
});

describe("policies", () => {
  it("need their scope and a role that reads them", async () => {
    const at = scene();
    const path = "/policies/identitySecurityDefaultsEnforcementPolicy";
    expect((await ask(at, "GET", path)).body.isEnabled).toBe(false);
    expect((await ask(at, "GET", path, undefined, { user: at.reader })).status).toBe(403);
    expect((await ask(at, "GET", path, undefined, { scopes: "Directory.Read.All" })).status).toBe(403);
    expect((await ask(at, "GET", "/identity/conditionalAccess/policies")).body.value).toEqual([]);
  });
});

describe("OData", () => {
  it("reads comparisons joined by and", () => {
    expect(parseFilter("a eq 'x and y' AND b eq 'it''s'")).toEqual([
      { property: "a", value: "x and y" },
      { property: "b", value: "it's" },
    ]);
    expect(parseFilter("a ne 'x'")).toBeNull();
    expect(parseFilter("a eq 'x' or b eq 'y'")).toBeNull();
  });

  it("refuses what it does not know, and pages", async () => {
    const at = scene();
    expect((await ask(at, "GET", "/applications?$filter=nonsense")).status).toBe(400);
    const foreign = await ask(at, "GET", "/applications?$filter=signInAudience eq 'x'");
    expect(foreign.body.error?.code).toBe("Request_UnsupportedQuery");
    expect((await ask(at, "GET", "/me?$select=id,shoeSize")).status).toBe(400);
    const first = await ask(at, "GET", "/applications?$top=1&$select=appId");
    expect(first.body.value).toHaveLength(1);
    const next = await send(at, await graphToken(at), "GET", first.body["@odata.nextLink"]);
    expect(next.body.value).toHaveLength(1);
    expect(next.body["@odata.nextLink"]).toBeUndefined();
    expect((await ask(at, "GET", "/nothing")).status).toBe(400);
  });

  it("answers batches, dependent items included", async () => {
    const { body } = await ask(scene(), "POST", "/$batch", {
      requests: [
        { id: "1", method: "GET", url: "/me?$select=id" },
        { id: "2", method: "GET", url: "/users/nobody@contoso.example" },
        { id: "3", method: "GET", url: "/me", dependsOn: ["2"] },
      ],
    });
    expect(body.responses?.map((item: Body) => item.status)).toEqual([200, 404, 424]);
  });
});

it("takes a certificate, names it by its thumbprint, and keeps what is listed again without its content", async () => {
  const at = scene();
  const path = `/applications/${at.app.id}`;
  const { raw, fingerprint } = new X509Certificate(CONNECTOR_CERTIFICATE);
  const key = { type: "AsymmetricX509Cert", usage: "Verify", endDateTime: "2040-01-01T00:00:00Z" };
  const listed = async () => (await ask(at, "GET", path)).body.keyCredentials;
  await ask(at, "PATCH", path, { keyCredentials: [{ ...key, key: raw.toString("base64") }] });
  const [first] = await listed();
  expect(first).toMatchObject({ customKeyIdentifier: fingerprint.replaceAll(":", ""), key: null });
  await ask(at, "PATCH", path, { keyCredentials: [first, { ...key, key: "bm9uZQ==" }] });
  expect(await listed()).toMatchObject([first, { customKeyIdentifier: null }]);
});

/** Keys of recordings graph/009 and graph/033. */
const RECORDED_APPLICATION =
  "@odata.context addIns api appId appRoles applicationTemplateId certification createdDateTime defaultRedirectUri deletedDateTime description disabledByMicrosoftStatus displayName groupMembershipClaims id identifierUris info isDeviceOnlyAuthSupported isFallbackPublicClient keyCredentials nativeAuthenticationApisEnabled notes optionalClaims parentalControlSettings passwordCredentials publicClient publisherDomain requestSignatureVerification requiredResourceAccess samlMetadataUrl serviceManagementReference servicePrincipalLockConfiguration signInAudience spa tags tokenEncryptionKeyId uniqueName verifiedPublisher web".split(
    " ",
  );
const RECORDED_SERVICE_PRINCIPAL =
  "@odata.context accountEnabled addIns alternativeNames appDescription appDisplayName appId appOwnerOrganizationId appRoleAssignmentRequired appRoles applicationTemplateId createdDateTime deletedDateTime description disabledByMicrosoftStatus displayName homepage id info keyCredentials loginUrl logoutUrl notes notificationEmailAddresses oauth2PermissionScopes passwordCredentials preferredSingleSignOnMode preferredTokenSigningKeyThumbprint replyUrls resourceSpecificApplicationPermissions samlSingleSignOnSettings servicePrincipalNames servicePrincipalType signInAudience tags tokenEncryptionKeyId verifiedPublisher".split(
    " ",
  );
