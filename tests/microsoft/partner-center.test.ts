import { describe, expect, it } from "vitest";
import { cloudOf } from "@/lib/clouds";
import { partnerCenterClient } from "@/lib/microsoft/partner-center";
import { Secret } from "@/lib/secret";
import { fakeSend, json, type Step } from "./outlet";

const client = (...steps: readonly Step[]) => {
  const fake = fakeSend(...steps);
  return { ...fake, partner: partnerCenterClient(cloudOf("global"), fake.send, new Secret("the-token")) };
};

describe("refusals", () => {
  it("reads Partner Center's own form, number or text", async () => {
    const body = { code: 3000, description: "No such partner organization", data: [], source: "PartnerFD" };
    expect(await client(json(body, 404)).partner.mpnProfile()).toMatchObject({
      ok: false,
      refusal: { system: "partner-center", status: 404, code: "3000", message: "No such partner organization" },
    });
    const text = { ...body, code: "900421" };
    expect(await client(json(text, 401)).partner.mpnProfile()).toMatchObject({ refusal: { code: "900421" } });
  });

  it("reads the insights envelope", async () => {
    const body = { value: null, nextLink: null, totalCount: 0, message: "Not allowed", statusCode: 403 };
    expect(await client(json(body, 403)).partner.roles()).toMatchObject({
      refusal: { status: 403, code: null, message: "Not allowed" },
    });
  });

  it("reads the gateway's form", async () => {
    const body = { statusCode: 401, message: "Unauthorized: incorrect audience" };
    expect(await client(json(body, 401)).partner.roles()).toMatchObject({
      refusal: { status: 401, code: null, message: "Unauthorized: incorrect audience" },
    });
  });

  it("reads the reason phrase and the challenge where there is no body", async () => {
    const bare = new Response(null, {
      status: 401,
      statusText: "Unauthorized - MFA required",
      headers: { "www-authenticate": 'Bearer error="invalid_token"' },
    });
    expect(await client(bare).partner.roles()).toMatchObject({
      refusal: { status: 401, code: "invalid_token", message: null, reasonPhrase: "Unauthorized - MFA required" },
    });
    expect(await client(new Response(null, { status: 403 })).partner.roles()).toMatchObject({
      refusal: { status: 403, code: null, message: null, reasonPhrase: null },
    });
  });

  it("reads an error wrapped in another", async () => {
    const body = {
      error: { code: "unAuthorized", message: "No", innerError: { code: "inner", message: "Really no" } },
    };
    expect(await client(json(body, 403)).partner.roles()).toMatchObject({
      refusal: { code: "inner", message: "Really no" },
    });
  });

  it("takes a page for people for no answer at all", async () => {
    const page = new Response("<html>Access denied by proxy</html>", { status: 403 });
    await expect(client(page).partner.roles()).rejects.toMatchObject({ code: "malformed-answer" });
  });
});

describe("profiles", () => {
  it.each([
    [{ mpnId: "1234567" }, { partnerId: "1234567", partnerName: null }],
    [
      { partnerId: 1234567, partnerName: "Contoso" },
      { partnerId: "1234567", partnerName: "Contoso" },
    ],
    [{ profileType: "MpnProfile" }, { partnerId: null, partnerName: null }],
  ])("takes either name of the PartnerID: %j", async (body, value) => {
    expect(await client(json(body)).partner.mpnProfile()).toEqual({ ok: true, status: 200, value });
  });

  it("survives a byte order mark and says who it asks as", async () => {
    const { partner, seen } = client(new Response('\uFEFF{"tenantId":"t","companyName":"Contoso"}'));
    expect(await partner.organizationProfile()).toMatchObject({
      value: { tenantId: "t", companyName: "Contoso", domain: null },
    });
    expect(seen[0]?.headers.get("authorization")).toBe("Bearer the-token");
  });

  it("asks for the current vetting", async () => {
    const { partner, seen } = client(json({ vettingStatus: "pending", vettingSubStatus: "emailDomain" }));
    expect(await partner.legalBusinessProfile()).toMatchObject({ value: { vettingStatus: "pending" } });
    expect(seen[0]?.url).toContain("vettingVersion=Current");
  });

  it.each(["", "not json", "<html></html>", "[]", "null"])("does not take %j for a profile", async (body) => {
    await expect(client(new Response(body)).partner.mpnProfile()).rejects.toMatchObject({ code: "malformed-answer" });
  });
});

describe("roles", () => {
  const member = (id: string) => ({ id, userPrincipalName: `${id}@contoso.com`, displayName: id });

  it("needs ids and names", async () => {
    const items = [{ id: "7", name: "Executive Report Viewer", category: "user" }];
    expect(await client(json({ totalCount: 1, items })).partner.roles()).toMatchObject({
      value: [{ id: "7", name: "Executive Report Viewer" }],
    });
    await expect(client(json({ items: [{ id: "7" }] })).partner.roles()).rejects.toMatchObject({
      code: "malformed-answer",
    });
  });

  it("reads all pages, by header token, body token or link", async () => {
    const next = {
      uri: "/roles/7/usermembers?size=500&seekOperation=Next",
      headers: [{ key: "MS-ContinuationToken", value: "3" }],
    };
    const { partner, seen } = client(
      json({ items: [member("a")] }, 200, { "MS-ContinuationToken": "1" }),
      json({ items: [member("b")], continuationToken: "2" }),
      json({ items: [member("c")], links: { next } }),
      json({ items: [member("d")] }),
    );
    const answer = await partner.roleMembers("7");
    expect(answer.ok && answer.value.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect(seen.map(({ headers }) => headers.get("ms-continuationtoken"))).toEqual([null, "1", "2", "3"]);
    expect(seen[0]?.url).toContain("size=500");
    expect(seen[1]?.url).toContain("seekOperation=Next");
    expect(seen[3]?.url).toBe(
      "https://api.partnercenter.microsoft.com/v1/roles/7/usermembers?size=500&seekOperation=Next",
    );
  });

  it("does not turn in a circle, nor pass half a list for a whole one", async () => {
    const same = json({ items: [member("a")], continuationToken: "1" });
    await expect(client(same).partner.roleMembers("7")).rejects.toMatchObject({ code: "malformed-answer" });
    let page = 0;
    const endless = () => json({ items: [member("a")], continuationToken: String(page++) });
    await expect(client(endless).partner.roleMembers("7")).rejects.toMatchObject({ code: "malformed-answer" });
    expect(page).toBeLessThanOrEqual(50);
  });

  it("does not follow a link to another host", async () => {
    const away = json({ items: [member("a")], links: { next: { uri: "https://example.com/roles" } } });
    const { partner, seen } = client(away);
    await expect(partner.roleMembers("7")).rejects.toMatchObject({ code: "host-refused" });
    expect(seen).toHaveLength(1);
  });

  it("adds a member as documented", async () => {
    const { partner, seen } = client(json({}, 201));
    expect(await partner.addRoleMember("7", member("a"), "tenant")).toEqual({ ok: true, status: 201, value: null });
    expect(JSON.parse(seen[0]?.body ?? "")).toEqual({ accountId: "tenant", roleId: "7", ...member("a") });
  });
});
