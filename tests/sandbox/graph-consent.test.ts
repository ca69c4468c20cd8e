import { describe, expect, it } from "vitest";
import { PARTNER_CENTER_APP_ID, PARTNER_CENTER_SCOPE_ID } from "@/lib/sandbox/endpoints/graph/first-party";
import { graphToken, type Scene, scene, send, type TokenTraits } from "./endpoint-calls";

const V1 = "https://graph.microsoft.com/v1.0";

async function ask(at: Scene, method: string, path: string, body?: unknown, traits: TokenTraits = {}) {
  return send(at, await graphToken(at, traits), method, `${V1}${path}`, body);
}

describe("service principals", () => {
  it("of Microsoft's APIs bring their live scope ids", async () => {
    const at = scene(({ tenant, partnerCenter }) => {
      tenant.servicePrincipals = tenant.servicePrincipals.filter((principal) => principal !== partnerCenter);
    });
    const path = `/servicePrincipals(appId='${PARTNER_CENTER_APP_ID}')`;
    expect((await ask(at, "GET", path)).status).toBe(404);
    const created = await ask(at, "POST", "/servicePrincipals", { appId: PARTNER_CENTER_APP_ID });
    expect([created.status, created.body.oauth2PermissionScopes?.[0]?.id]).toEqual([201, PARTNER_CENTER_SCOPE_ID]);
    const again = await ask(at, "POST", "/servicePrincipals", { appId: PARTNER_CENTER_APP_ID });
    expect([again.status, again.body.error?.code]).toEqual([409, "Request_MultipleObjectsWithSameKeyValue"]);
  });

  it("need an application that has replicated, and replicate themselves", async () => {
    const at = scene(({ state }) => {
      state.replication.applicationMs = 1_000;
      state.replication.servicePrincipalMs = 1_000;
    });
    const app = (await ask(at, "POST", "/applications", { displayName: "New" })).body;
    const early = await ask(at, "POST", "/servicePrincipals", { appId: app.appId });
    expect([early.status, early.body.error?.message]).toEqual([
      400,
      `The appId '${app.appId}' of the service principal does not reference a valid application object.`,
    ]);
    expect((await ask(at, "GET", `/applications/${app.id}`)).status).toBe(404);
    at.world.state.clockOffsetMs += 1_001;
    const { body } = await ask(at, "POST", "/servicePrincipals", { appId: app.appId });
    expect((await ask(at, "GET", `/servicePrincipals/${body.id}`)).status).toBe(404);
    expect((await ask(at, "GET", `/servicePrincipals?$filter=appId eq '${app.appId}'`)).body.value).toEqual([]);
    at.world.state.clockOffsetMs += 1_001;
    expect((await ask(at, "GET", `/servicePrincipals/${body.id}`)).status).toBe(200);
  });

  it("can be opened and closed", async () => {
    const at = scene();
    const path = `/servicePrincipals/${at.appPrincipal.id}`;
    expect((await ask(at, "PATCH", path, { appRoleAssignmentRequired: true })).status).toBe(204);
    expect(at.appPrincipal.appRoleAssignmentRequired).toBe(true);
    expect((await ask(at, "PATCH", path, { accountEnabled: "yes" })).status).toBe(400);
    expect((await ask(at, "GET", `${path}/appRoleAssignments`)).body.value).toEqual([]);
  });
});

describe("grants", () => {
  it("are unique, replaced by PATCH and seen when replicated", async () => {
    const at = scene(({ state }) => {
      state.replication.grantMs = 1_000;
    });
    const wanted = {
      clientId: at.appPrincipal.id,
      resourceId: at.graph.id,
      consentType: "AllPrincipals",
      principalId: null,
      scope: "User.Read",
    };
    const created = await ask(at, "POST", "/oauth2PermissionGrants", wanted);
    expect(created.status).toBe(201);
    const again = await ask(at, "POST", "/oauth2PermissionGrants", wanted);
    expect([again.status, again.body.error?.message]).toEqual([409, "Permission entry already exists."]);
    const filter = `clientId eq '${at.appPrincipal.id}' and resourceId eq '${at.graph.id}'`;
    const list = () => ask(at, "GET", `/oauth2PermissionGrants?$filter=${encodeURIComponent(filter)}`);
    expect((await list()).body.value).toEqual([]);
    at.world.state.clockOffsetMs += 1_001;
    expect((await list()).body.value).toHaveLength(1);
    const path = `/oauth2PermissionGrants/${created.body.id}`;
    expect((await ask(at, "PATCH", path, { scope: "openid User.Read" })).status).toBe(204);
    expect((await list()).body.value?.[0]?.scope).toBe("openid User.Read");
    expect((await ask(at, "DELETE", path)).status).toBe(204);
  });

  it.each([
    [{ resourceId: "00000000-0000-4000-8000-000000000000" }, 404],
    [{ consentType: "Everyone" }, 400],
    [{ principalId: "someone" }, 400],
    [{ scope: 1 }, 400],
  ])("refuse %j", async (change, status) => {
    const at = scene();
    const wanted = {
      clientId: at.appPrincipal.id,
      resourceId: at.graph.id,
      consentType: "AllPrincipals",
      principalId: null,
      scope: "User.Read",
      ...change,
    };
    expect((await ask(at, "POST", "/oauth2PermissionGrants", wanted)).status).toBe(status);
  });

  it("cannot be written without the role or without the scope", async () => {
    const at = scene();
    const path = `/oauth2PermissionGrants/${at.grant.id}`;
    expect((await ask(at, "PATCH", path, { scope: "x" }, { user: at.reader })).status).toBe(403);
    expect((await ask(at, "PATCH", path, { scope: "x" }, { scopes: "Directory.Read.All" })).status).toBe(403);
    expect((await ask(at, "GET", path, undefined, { user: at.reader })).status).toBe(200);
  });
});
