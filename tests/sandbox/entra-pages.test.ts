import { createLocalJWKSet, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { serveSandbox } from "@/lib/sandbox/handle";
import { visit } from "@/lib/sandbox/person";
import { putWorld } from "@/lib/sandbox/world";
import {
  APP,
  entraWorld,
  GRAPH,
  PARTNER_CENTER,
  person,
  post,
  REDIRECT,
  RESOURCE,
  SECRET,
  TENANT,
} from "./entra-world";

type Situation = ReturnType<typeof entraWorld>;

const LOGIN = "https://login.microsoftonline.com";

function authorizeUrl(change: Record<string, string> = {}, path = `${TENANT}/oauth2/v2.0/authorize`): string {
  const query = new URLSearchParams({
    client_id: APP,
    response_type: "code",
    redirect_uri: REDIRECT,
    scope: `openid ${RESOURCE}/user_impersonation`,
    state: "s",
    ...change,
  });
  return `${LOGIN}/${path}?${query}`;
}

const get = ({ go }: Situation, url: string, headers = {}) => go(new Request(url, { headers }));

describe("discovery", () => {
  it("turns a domain into the tenant's id and keeps the issuer real", async () => {
    const situation = entraWorld();
    const response = await get(situation, `${LOGIN}/Contoso.example/v2.0/.well-known/openid-configuration`);
    const body = await response.json();
    expect(body).toMatchObject({
      issuer: `${LOGIN}/${TENANT}/v2.0`,
      token_endpoint: `${LOGIN}/${TENANT}/oauth2/v2.0/token`,
      tenant_region_scope: "WW",
      cloud_instance_name: "microsoftonline.com",
    });
    const v1 = await (await get(situation, `${LOGIN}/${TENANT}/.well-known/openid-configuration`)).json();
    expect(v1.issuer).toBe(`https://sts.windows.net/${TENANT}/`);
    const common = await (await get(situation, `${LOGIN}/organizations/v2.0/.well-known/openid-configuration`)).json();
    expect(common.issuer).toBe(`${LOGIN}/{tenantid}/v2.0`);
  });

  it("refuses an unknown tenant", async () => {
    const response = await get(entraWorld(), `${LOGIN}/nowhere.example/v2.0/.well-known/openid-configuration`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_tenant", error_codes: [90002] });
  });

  it("names another cloud's tenant by its own hosts", async () => {
    const situation = entraWorld();
    situation.tenant.cloudInstanceName = "microsoftonline.us";
    situation.tenant.regionSubScope = "DODCON";
    const body = await (await get(situation, `${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`)).json();
    expect(body).toMatchObject({ cloud_instance_name: "microsoftonline.us", tenant_region_sub_scope: "DODCON" });
    expect(body.token_endpoint).toMatch(/^https:\/\/login\.microsoftonline\.us\//);
  });

  it("gives keys that verify the tokens", async () => {
    const situation = entraWorld();
    const jwks = await (await get(situation, `${LOGIN}/${TENANT}/discovery/v2.0/keys`)).json();
    const form = {
      grant_type: "client_credentials",
      client_id: APP,
      client_secret: SECRET,
      scope: `${RESOURCE}/.default`,
    };
    const { body } = await post(situation.go, `${TENANT}/oauth2/v2.0/token`, form);
    const verified = await jwtVerify(String(body.access_token), createLocalJWKSet(jwks), { audience: RESOURCE });
    expect(verified.payload.iss).toBe(`https://sts.windows.net/${TENANT}/`);
  });

  it("knows where passwords are kept, in whatever case it is asked", async () => {
    const situation = entraWorld();
    const ask = async (path: string) => (await get(situation, `${LOGIN}${path}?api-version=1.0`)).json();
    expect(await ask("/common/UserRealm/a@contoso.example")).toMatchObject({ account_type: "Managed" });
    expect(await ask("/common/userrealm/a%40corp.contoso.example")).toMatchObject({ account_type: "Federated" });
    expect(await ask("/common/userrealm/a@nowhere.example")).toMatchObject({ account_type: "Unknown" });
  });

  it("answers instance discovery", async () => {
    const endpoint = encodeURIComponent(`${LOGIN}/${TENANT}/oauth2/v2.0/authorize`);
    const response = await get(
      entraWorld(),
      `${LOGIN}/common/discovery/instance?api-version=1.1&authorization_endpoint=${endpoint}`,
    );
    const body = await response.json();
    expect(body.tenant_discovery_endpoint).toBe(`${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`);
    expect(body.metadata).toHaveLength(3);
  });
});

describe("sign-in pages", () => {
  it("show refusals that concern the request itself", async () => {
    for (const [change, number] of [
      [{ redirect_uri: "https://elsewhere.example/" }, 50011],
      [{ client_id: "aaaaaaaa-bbbb-4ccc-8ddd-ffffffffffff" }, 700016],
    ] as const) {
      const response = await get(entraWorld(), authorizeUrl(change));
      expect(response.status).toBe(400);
      const text = await response.text();
      expect(text).toContain('data-step="error"');
      expect(text).toContain(`AADSTS${number}: `);
    }
  });

  it("take the redirect URI's port as it comes on the loopback", async () => {
    const { go, bot } = entraWorld();
    const back = await visit(go, authorizeUrl({ redirect_uri: "http://localhost:49152" }), person(bot));
    expect(back.origin).toBe("http://localhost:49152");
    expect(back.searchParams.get("code")).toBeTruthy();
  });

  it("speak Korean when asked, have no scripts, and say what they are", async () => {
    const situation = entraWorld();
    const response = await get(situation, authorizeUrl(), { "accept-language": "ko-KR,ko;q=0.9,en;q=0.8" });
    const text = await response.text();
    expect(text).toContain('<html lang="ko">');
    expect(text).toContain("샌드박스, Microsoft 아님");
    expect(text).not.toContain("<script");
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const english = await (
      await get(situation, authorizeUrl({ ui_locales: "en" }), { "accept-language": "ko" })
    ).text();
    expect(english).toContain('<html lang="en">');
  });

  it("escape what they show again", async () => {
    const situation = entraWorld();
    const text = await (await get(situation, authorizeUrl({ login_hint: '"><b>x' }))).text();
    expect(text).toContain("&quot;&gt;&lt;b&gt;x");
  });

  it("keep what was typed and say what is wrong", async () => {
    const { go, bot } = entraWorld();
    await expect(visit(go, authorizeUrl(), { ...person(bot), password: "wrong" })).rejects.toMatchObject({
      step: "password",
      aadsts: 50126,
    });
    await expect(
      visit(go, authorizeUrl(), { ...person(bot), userPrincipalName: "x@contoso.example" }),
    ).rejects.toMatchObject({ step: "account", aadsts: 50034 });
    bot.accountEnabled = false;
    await expect(visit(go, authorizeUrl(), person(bot))).rejects.toMatchObject({ aadsts: 50057 });
  });

  it("ask for a second factor when the request wants one, and register one where there is none", async () => {
    const { go, bot } = entraWorld();
    const url = authorizeUrl({ amr_values: "mfa" });
    await expect(visit(go, url, { ...person(bot), otp: "000000" })).rejects.toMatchObject({ step: "mfa" });
    bot.mfaCode = null;
    const back = await visit(go, url, { ...person(bot), otp: null });
    expect(back.searchParams.get("code")).toBeTruthy();
    expect(bot.mfaCode).toMatch(/^\d{6}$/);
  });

  it("cannot be finished without the second factor by skipping its page", async () => {
    const situation = entraWorld();
    situation.bot.mfa = "enforced";
    situation.tenant.grants = [];
    const first = await (await get(situation, authorizeUrl({ scope: "User.Read" }))).text();
    const transaction = /name="transaction" value="([^"]+)"/.exec(first)?.[1] ?? "";
    const send = (fields: Record<string, string>) =>
      situation.go(
        new Request(`${LOGIN}/sandbox-sign-in`, {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams({ transaction, action: "next", ...fields }).toString(),
        }),
      );
    await send({ step: "account", account: situation.bot.userPrincipalName });
    expect(await (await send({ step: "consent", action: "accept" })).text()).toContain('data-step="password"');
    await send({ step: "password", password: situation.bot.password });
    expect(await (await send({ step: "consent", action: "accept" })).text()).toContain('data-step="mfa"');
    expect(situation.tenant.grants).toEqual([]);
  });

  it("report a blocking policy back to the application", async () => {
    const { go, bot, tenant } = entraWorld();
    tenant.conditionalAccess.push({
      id: "99999999-0000-4000-8000-000000000001",
      displayName: "Block",
      state: "enabled",
      includeUsers: [bot.id],
      excludeUsers: [],
      includeApplications: ["All"],
      control: "block",
      transferMethods: null,
    });
    const back = await visit(go, authorizeUrl(), person(bot));
    expect(back.searchParams.get("error")).toBe("access_denied");
    expect(back.searchParams.get("error_description")).toMatch(/^AADSTS53003: /);
    expect(back.searchParams.get("state")).toBe("s");
  });

  it("hand the answer over in a form when asked to", async () => {
    const { go, bot } = entraWorld();
    const back = await visit(go, authorizeUrl({ response_mode: "form_post" }), person(bot));
    expect(back.searchParams.get("code")).toBeTruthy();
  });
});

describe("consent", () => {
  it("is declined, asked of an administrator, or given for everybody", async () => {
    const situation = entraWorld();
    const { go, admin, bot, tenant } = situation;
    tenant.grants = [];
    const refused = await visit(go, authorizeUrl(), person(bot));
    expect(refused.searchParams.get("error_description")).toMatch(/^AADSTS90094: /);
    const declined = await visit(go, authorizeUrl(), person(admin, "decline"));
    expect(declined.searchParams.get("error_description")).toMatch(/^AADSTS65004: /);
    expect(tenant.grants).toEqual([]);
    const accepted = await visit(go, authorizeUrl(), person(admin, "accept-for-organization"));
    expect(accepted.searchParams.get("code")).toBeTruthy();
    expect(tenant.grants).toMatchObject([
      { consentType: "AllPrincipals", principalId: null, scope: "user_impersonation" },
    ]);
    expect((await visit(go, authorizeUrl(), person(bot))).searchParams.get("code")).toBeTruthy();
  });

  it("for low-impact permissions is a person's own to give", async () => {
    const { go, bot, tenant } = entraWorld();
    tenant.grants = [];
    const back = await visit(go, authorizeUrl({ scope: "openid User.Read" }), person(bot));
    expect(back.searchParams.get("code")).toBeTruthy();
    expect(tenant.grants).toMatchObject([{ consentType: "Principal", principalId: bot.id, scope: "User.Read" }]);
    expect(tenant.servicePrincipals.some(({ appId }) => appId === GRAPH)).toBe(true);
  });

  it("by an administrator creates what is missing and reports the tenant", async () => {
    const { go, admin, bot, tenant } = entraWorld();
    tenant.grants = [];
    tenant.servicePrincipals = [];
    const query = new URLSearchParams({ client_id: APP, redirect_uri: REDIRECT, state: "s" });
    const url = `${LOGIN}/${TENANT}/adminconsent?${query}`;
    const refused = await visit(go, url, person(bot));
    expect(refused.searchParams.get("error")).toBe("consent_required");
    const back = await visit(go, url, person(admin));
    expect(Object.fromEntries(back.searchParams)).toEqual({ admin_consent: "True", tenant: TENANT, state: "s" });
    expect(tenant.servicePrincipals.map(({ appId }) => appId)).toEqual(expect.arrayContaining([APP, PARTNER_CENTER]));
    expect((await visit(go, authorizeUrl(), person(bot))).searchParams.get("code")).toBeTruthy();
  });
});

describe("over HTTP", () => {
  const base = "http://127.0.0.1:4010/sandbox/world";

  function over({ world }: Situation) {
    putWorld(world);
    return (request: Request) => {
      const [host = "", ...path] = new URL(request.url).pathname.replace("/sandbox/world/", "").split("/");
      return serveSandbox(request, "world", host, `/${path.join("/")}`, base);
    };
  }

  it("every link leads back, and the whole sign-in can be walked", async () => {
    const situation = entraWorld();
    const go = over(situation);
    const path = `${base}/login.microsoftonline.com/contoso.example`;
    const discovery = await (await go(new Request(`${path}/v2.0/.well-known/openid-configuration`))).json();
    expect(discovery.issuer).toBe(`${LOGIN}/${TENANT}/v2.0`);
    expect(discovery.token_endpoint).toBe(`${base}/login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`);
    const url = `${discovery.authorization_endpoint}?${new URL(authorizeUrl()).searchParams}`;
    const back = await visit(go, url, person(situation.bot));
    expect(back.searchParams.get("code")).toBeTruthy();
  });

  it("device codes are typed at a page of the sandbox", async () => {
    const situation = entraWorld();
    const go = over(situation);
    const { approveDeviceCode } = await import("@/lib/sandbox/person");
    const body = new URLSearchParams({ client_id: APP, scope: `${RESOURCE}/.default` });
    const started = await go(
      new Request(`${base}/login.microsoftonline.com/${TENANT}/oauth2/v2.0/devicecode`, { method: "POST", body }),
    );
    const { verification_uri, user_code } = await started.json();
    expect(verification_uri).toBe(`${base}/microsoft.com/devicelogin`);
    const done = await approveDeviceCode(go, verification_uri, user_code, person(situation.bot));
    expect(done.pathname).toBe("/sandbox/world/microsoft.com/sandbox-sign-in");
  });

  it("unknown hosts and worlds are not there", async () => {
    const situation = entraWorld();
    const go = over(situation);
    expect((await go(new Request(`${base}/example.com/`))).status).toBe(404);
    expect((await serveSandbox(new Request(base), "gone", "microsoft.com", "/", base)).status).toBe(404);
    await expect(situation.go(new Request("https://example.com/"))).rejects.toThrow(TypeError);
  });
});

describe("faults", () => {
  it("break connections, answer instead, and wear out", async () => {
    const situation = entraWorld();
    const url = `${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`;
    const fault = { host: "login.microsoftonline.com", method: null, pathPrefix: "/", times: 1 };
    situation.world.state.faults.push(
      { ...fault, kind: "reset" },
      { ...fault, kind: "status", status: 503, retryAfter: "2" },
    );
    await expect(get(situation, url)).rejects.toThrow(TypeError);
    const throttled = await get(situation, url);
    expect([throttled.status, throttled.headers.get("retry-after")]).toEqual([503, "2"]);
    expect((await get(situation, url)).status).toBe(200);
  });
});
