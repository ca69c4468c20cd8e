import { describe, expect, it } from "vitest";
import { OPERATOR_APP } from "@/lib/sandbox/scenarios/base";
import { partnerToken, type Scene, scene, send, type TokenTraits } from "./endpoint-calls";

const V1 = "https://api.partnercenter.microsoft.com/v1";

async function ask(at: Scene, method: string, path: string, body?: unknown, traits: TokenTraits = {}) {
  const admin = { user: at.admin, appId: OPERATOR_APP.clientId };
  return send(at, await partnerToken(at, { ...admin, ...traits }), method, `${V1}${path}`, body);
}

describe("the gate", () => {
  it.each([
    ["https://graph.windows.net", 401, "900420"],
    ["https://graph.microsoft.com", 401, undefined],
  ])("refuses the audience %s", async (audience, status, code) => {
    const reply = await ask(scene(), "GET", "/profiles/mpn", undefined, { audience });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    if (code === undefined) expect(reply.body.statusCode).toBe(401);
  });

  it("takes the audience as address or id", async () => {
    const at = scene();
    const audience = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd";
    expect((await ask(at, "GET", "/profiles/mpn", undefined, { audience })).status).toBe(200);
  });

  it("refuses an expired token without a body", async () => {
    const at = scene();
    const { status, text, headers } = await ask(at, "GET", "/roles", undefined, { issuedAtMs: Date.now() - 9_000_000 });
    expect([status, text, headers.get("www-authenticate")]).toEqual([401, "", 'Bearer error="invalid_token"']);
    expect(headers.get("ms-correlationid")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("wants MFA once it is enforced, and says so where Microsoft says it", async () => {
    const at = scene();
    const refused = await ask(at, "GET", "/profiles/mpn", undefined, { amr: ["pwd"] });
    expect([refused.status, refused.statusText, refused.body.code]).toEqual([
      401,
      "Unauthorized - MFA required",
      "900421",
    ]);
    expect(refused.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
    at.state.partner.mfaEnforced = false;
    const bearer = await partnerToken(at, { amr: ["pwd"] });
    const { status, headers } = await send(at, bearer, "GET", `${V1}/profiles/mpn`, undefined, { ValidateMfa: "true" });
    expect([status, headers.get("isMfaCompliant")]).toEqual([200, "false"]);
  });

  it("wants the scope, and a user for most calls", async () => {
    const at = scene();
    expect((await ask(at, "GET", "/profiles/mpn", undefined, { scopes: "openid" })).body.code).toBe("900308");
    const appOnly = await ask(at, "GET", "/profiles/mpn", undefined, { user: null });
    expect([appOnly.status, appOnly.body.code]).toEqual([403, "900329"]);
    expect((await ask(at, "GET", "/profiles/legalbusiness", undefined, { user: null })).status).toBe(200);
  });
});

describe("profiles", () => {
  it("start with a byte order mark and have the sample's keys", async () => {
    const at = scene();
    const organization = await ask(at, "GET", "/profiles/organization");
    expect(organization.text.charCodeAt(0)).toBe(0xfeff);
    expect(organization.body).toMatchObject({ tenantId: at.tenant.id, profileType: "OrganizationProfile" });
    expect((await ask(at, "GET", "/profiles/mpn")).body).toMatchObject({ mpnId: "6001234", profileType: "MpnProfile" });
    expect((await ask(at, "GET", "/profiles/mpn?mpnId=6001234")).body.partnerName).toBe("Contoso Ltd.");
    const unknown = await ask(at, "GET", "/profiles/mpn?mpnId=9999999");
    expect([unknown.status, unknown.body.code, unknown.body.description]).toEqual([
      404,
      3000,
      "Partner Organization with partner_id 9999999 could not be found",
    ]);
    expect((await ask(at, "GET", "/profiles/legalbusiness?vettingVersion=Current")).body.vettingStatus).toBe(
      "authorized",
    );
  });

  it.each(["indirect-reseller", "program-only"] as const)("are refused to a %s without a body", async (kind) => {
    const at = scene(({ state }) => {
      state.partner.kind = kind;
    });
    for (const name of ["organization", "mpn", "legalbusiness"]) {
      const { status, text } = await ask(at, "GET", `/profiles/${name}`);
      expect([status, text]).toEqual([403, ""]);
    }
  });

  it("are unknown for a company without an account", async () => {
    const at = scene(({ state }) => {
      state.partner.tenantId = null;
    });
    const { status, body } = await ask(at, "GET", "/profiles/organization");
    expect([status, body.code]).toEqual([404, 3000]);
  });
});

describe("roles", () => {
  const path = (at: Scene) => `/roles/${at.executiveReportViewer.id}/usermembers`;

  it("are read by a Global Administrator only", async () => {
    const at = scene();
    const { body } = await ask(at, "GET", "/roles");
    expect(body.items?.some((role: { name?: unknown }) => role.name === "Executive Report Viewer")).toBe(true);
    expect(body.attributes?.objectType).toBe("Collection");
    const refused = await ask(at, "GET", "/roles", undefined, { user: at.bot });
    expect([refused.status, refused.text]).toEqual([403, ""]);
  });

  it("page by continuation token", async () => {
    const at = scene();
    const first = await ask(at, "GET", `${path(at)}?size=1`);
    expect([first.body.items?.length, first.body.totalCount]).toEqual([1, 2]);
    const bearer = await partnerToken(at, { user: at.admin });
    const url = `${V1}${path(at)}?size=1&seekOperation=Next`;
    const headers = { "MS-ContinuationToken": first.body.continuationToken as string };
    const second = await send(at, bearer, "GET", url, undefined, headers);
    expect(second.body.items?.[0]?.id).not.toBe(first.body.items?.[0]?.id);
    expect(second.body.continuationToken).toBeUndefined();
    expect((await send(at, bearer, "GET", url)).status).toBe(400);
    expect((await ask(at, "GET", `${path(at)}?size=501`)).status).toBe(400);
  });

  it("are given, take effect after a while, and cannot be taken away", async () => {
    const at = scene(({ state }) => {
      state.replication.partnerRoleMs = 1_000;
    });
    const member = { accountId: at.tenant.id, roleId: at.executiveReportViewer.id, id: at.reader.id };
    expect((await ask(at, "POST", path(at), { ...member, accountId: undefined })).body.code).toBe(2000);
    expect((await ask(at, "POST", path(at), member)).status).toBe(201);
    const isListed = async () => (await ask(at, "GET", path(at))).text.includes(at.reader.id);
    expect(await isListed()).toBe(false);
    at.world.state.clockOffsetMs += 1_001;
    expect(await isListed()).toBe(true);
    expect((await ask(at, "POST", path(at), member)).status).toBe(409);
    const revoked = await ask(at, "DELETE", `${path(at)}/${at.reader.id}`);
    expect([revoked.status, revoked.body]).toEqual([
      400,
      { code: 2000, description: "Account Id has to be set.", data: [], source: "PartnerFD" },
    ]);
  });
});

it("tells who came without a second factor", async () => {
  const at = scene(({ reader }) => {
    reader.mfa = "none";
  });
  const { body } = await ask(at, "GET", "/nonMfaCompliantPartnerPrincipals");
  expect(body.items?.[0]?.upn).toBe(at.reader.userPrincipalName);
  expect((await ask(at, "GET", "/applicationmfaadoptionstatus")).body[0]?.totalRequestCount).toBe(1);
  expect((await ask(at, "GET", "/partnerRequests")).body.totalCount).toBe(0);
  expect((await ask(at, "GET", "/customers")).status).toBe(404);
});
