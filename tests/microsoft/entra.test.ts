import { X509Certificate } from "node:crypto";
import { jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { certificateIn } from "@/lib/certificate";
import type { Exchange } from "@/lib/check";
import { cloudOf, clouds } from "@/lib/clouds";
import { createEntra } from "@/lib/microsoft/microsoft";
import type { ClientCredentials } from "@/lib/microsoft/types";
import { CONNECTOR_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { Secret } from "@/lib/secret";
import { fakeOutlet, json, type Step } from "./outlet";

const TENANT = "11111111-2222-3333-4444-555555555555";
const PLANTED = {
  secret: "Planted~Secret.0123456789",
  password: "Planted-Password",
  refresh: "Planted-Refresh-Token",
  code: "Planted-Code",
  access: "Planted-Access-Token",
};
const client: ClientCredentials = {
  tenant: TENANT,
  clientId: "c1",
  secret: new Secret(PLANTED.secret),
  certificate: null,
};
const publicClient: ClientCredentials = { ...client, secret: null };
const certificate = certificateIn(new Secret(CONNECTOR_CERTIFICATE));
const certified: ClientCredentials = { ...publicClient, certificate };
const yes = json({
  token_type: "Bearer",
  access_token: PLANTED.access,
  refresh_token: PLANTED.refresh,
  expires_in: 3600,
  scope: "https://graph.microsoft.com/User.Read https://graph.microsoft.com/.default openid",
});
const no = (code: number, error: string, status = 400, rest: object = {}) =>
  json(
    {
      error,
      error_description: `AADSTS${code}: It will not do. Trace ID: t-1`,
      error_codes: [code],
      trace_id: "t-1",
      correlation_id: "c-1",
      ...rest,
    },
    status,
  );

const NOW = Date.parse("2026-11-23T08:00:00Z");

function entra(...steps: readonly Step[]) {
  const { outlet, seen } = fakeOutlet(...steps);
  const exchanges: Exchange[] = [];
  const form = (at = 0) => new URLSearchParams(seen[at]?.body);
  const client = createEntra({ cloud: cloudOf("global"), outlet, exchanges, now: () => NOW });
  return { entra: client, seen, exchanges, form };
}

describe("discovery", () => {
  const body = {
    issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    token_endpoint: "https://login.microsoftonline.com/x/token",
    jwks_uri: "https://login.microsoftonline.com/x/keys",
    cloud_instance_name: "microsoftonline.com",
    tenant_region_scope: "AS",
  };

  it("resolves a domain to its tenant id", async () => {
    const { entra: one, seen } = entra(json(body));
    expect(await one.discovery("contoso.com")).toMatchObject({
      ok: true,
      value: { tenantId: TENANT, cloudInstanceName: "microsoftonline.com", regionScope: "AS", regionSubScope: null },
    });
    expect(seen[0]?.url).toBe("https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration");
  });

  it("keeps the template of common for what it is", async () => {
    const common = { ...body, issuer: "https://login.microsoftonline.com/{tenantid}/v2.0" };
    expect(await entra(json(common)).entra.discovery("common")).toMatchObject({ value: { tenantId: null } });
  });

  it("refuses an unknown tenant as a value", async () => {
    expect(await entra(no(90002, "invalid_tenant")).entra.discovery("nowhere.example")).toMatchObject({
      ok: false,
      refusal: {
        system: "entra",
        status: 400,
        code: "invalid_tenant",
        aadsts: [90002],
        requestId: "t-1",
        correlationId: "c-1",
      },
    });
  });

  it.each(["", "<html>", "{}", '{"issuer":"x"}'])("does not take %j for a tenant", async (text) => {
    await expect(entra(new Response(text)).entra.discovery("x.example")).rejects.toMatchObject({
      code: "malformed-answer",
    });
  });

  it("escapes what goes into a path", async () => {
    const { entra: one, seen } = entra(json({ account_type: "Federated", domain_name: "contoso.com" }));
    expect(await one.userRealm("a#EXT#@contoso.com")).toMatchObject({ value: { accountType: "Federated" } });
    expect(seen[0]?.url).toContain("/common/userrealm/a%23EXT%23%40contoso.com?api-version=1.0");
    expect(await entra(json({ account_type: "unknown" })).entra.userRealm("x")).toMatchObject({
      value: { accountType: "Unknown", domain: null },
    });
  });

  it("reads RSA keys only, from Microsoft only", async () => {
    const keys = [
      { kty: "EC", kid: "e" },
      { kty: "RSA", kid: "r", n: "n", e: "AQAB", x5c: ["x"] },
    ];
    const jwks = "https://login.microsoftonline.com/common/discovery/keys";
    expect(await entra(json({ keys })).entra.keys(jwks)).toMatchObject({
      value: { keys: [{ kid: "r", kty: "RSA", n: "n", e: "AQAB" }] },
    });
    await expect(entra(json({ keys })).entra.keys("https://example.com/keys")).rejects.toMatchObject({
      code: "host-refused",
    });
  });
});

describe("client credentials", () => {
  it("asks live each time", async () => {
    const { entra: one, seen, form } = entra(yes);
    const scope = "https://api.partnercenter.microsoft.com/.default";
    const answer = await one.clientCredentials(client, scope);
    await one.clientCredentials(client, scope);
    expect(seen).toHaveLength(2);
    expect(form().get("grant_type")).toBe("client_credentials");
    expect(form().get("client_secret")).toBe(PLANTED.secret);
    expect(answer).toMatchObject({ ok: true, status: 200, value: { expiresAt: "2026-11-23T09:00:00.000Z" } });
  });

  it("keeps Entra's own words", async () => {
    const refusal = no(7000215, "invalid_client", 401, { suberror: "x", extra: true });
    expect(await entra(refusal).entra.clientCredentials(client, "s/.default")).toMatchObject({
      ok: false,
      refusal: { status: 401, code: "invalid_client", aadsts: [7000215], suberror: "x" },
    });
  });

  it("does not repeat a throttled or lost token request", async () => {
    const throttled = entra(json({}, 429, { "retry-after": "1" }));
    await expect(throttled.entra.clientCredentials(client, "s/.default")).rejects.toMatchObject({ code: "throttled" });
    expect(throttled.seen).toHaveLength(1);
    const lost = entra(new TypeError("fetch failed"));
    await expect(lost.entra.clientCredentials(client, "s/.default")).rejects.toMatchObject({
      code: "network",
      host: "login.microsoftonline.com",
    });
    expect(lost.seen).toHaveLength(1);
  });

  it("does not answer from memory after a Retry-After", async () => {
    const { entra: one, seen } = entra(json({ error: "x" }, 400, { "retry-after": "60" }), yes);
    expect((await one.clientCredentials(client, "s/.default")).ok).toBe(false);
    expect((await one.clientCredentials(client, "s/.default")).ok).toBe(true);
    expect(seen).toHaveLength(2);
  });

  it.each(["", "<html>sorry</html>", "{}", '{"access_token":""}'])("does not take %j for a token", async (text) => {
    await expect(entra(new Response(text)).entra.clientCredentials(client, "s/.default")).rejects.toMatchObject({
      code: "malformed-answer",
    });
  });
});

describe("national clouds", () => {
  it.each(clouds)("are asked at their own host, without discovery: $id", async (cloud) => {
    const { outlet, seen } = fakeOutlet(yes);
    const one = createEntra({ cloud, outlet });
    for (const tenant of [TENANT, "contoso.com"])
      expect((await one.clientCredentials({ ...client, tenant }, "s/.default")).ok).toBe(true);
    expect(seen.map(({ url }) => new URL(url)).map(({ host, pathname }) => host + pathname)).toEqual([
      `${cloud.loginHost}/${TENANT}/oauth2/v2.0/token`,
      `${cloud.loginHost}/contoso.com/oauth2/v2.0/token`,
    ]);
  });
});

describe("refusal numbers", () => {
  it.each([
    [
      "the inner one when the outer only introduces it",
      [70002, 50126],
      "AADSTS70002: x AADSTS50126: y",
      [50126, 70002],
    ],
    ["inner ones found in the text alone", [90010], "AADSTS90010: x AADSTS9001023: y", [9001023, 90010]],
    ["the order given otherwise", [50076, 50079], "AADSTS50076: x", [50076, 50079]],
    ["the text when there is no list", undefined, "aadsts7000218: x", [7000218]],
  ])("puts first %s", async (_, error_codes, error_description, expected) => {
    const answer = json({ error: "invalid_grant", error_description, error_codes }, 400);
    const given = await entra(answer).entra.password(client, "r", "u", new Secret("p"));
    expect(given.ok || given.refusal.aadsts).toEqual(expected);
  });
});

describe("the password call", () => {
  it("is the documented one, without its trap", async () => {
    const {
      entra: one,
      seen,
      form,
    } = entra(json({ access_token: "opaque", expires_in: "3599", resource: "r", token_type: "Bearer" }));
    const resource = " https://api.partnercenter.microsoft.com";
    const answer = await one.password(client, resource, "u@contoso.com", new Secret(PLANTED.password));
    expect(seen[0]?.url).toBe(`https://login.microsoftonline.com/${TENANT}/oauth2/token`);
    expect(Object.fromEntries(form())).toEqual({
      resource: "https://api.partnercenter.microsoft.com",
      client_id: "c1",
      client_secret: PLANTED.secret,
      grant_type: "password",
      scope: "openid",
      username: "u@contoso.com",
      password: PLANTED.password,
    });
    expect(answer).toMatchObject({
      ok: true,
      value: { refreshToken: null, scopes: [], expiresAt: "2026-11-23T08:59:59.000Z" },
    });
  });

  it("sends an assertion in place of a secret where there is a certificate", async () => {
    const { entra: one, form } = entra(yes, yes);
    await one.password(certified, "r", "u", new Secret("p"));
    await one.clientCredentials(certified, "s/.default");
    const audiences = ["oauth2/token", "oauth2/v2.0/token"].map(
      (path) => `https://login.microsoftonline.com/${TENANT}/${path}`,
    );
    for (const [at, audience] of audiences.entries()) {
      expect(form(at).has("client_secret")).toBe(false);
      expect(form(at).get("client_assertion_type")).toBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
      const key = new X509Certificate(CONNECTOR_CERTIFICATE).publicKey;
      const currentDate = new Date(NOW);
      const asked = { issuer: "c1", subject: "c1", audience, algorithms: ["PS256"], currentDate };
      const { payload, protectedHeader } = await jwtVerify(form(at).get("client_assertion") ?? "", key, asked);
      expect(payload).toMatchObject({ nbf: NOW / 1000, exp: NOW / 1000 + 600, jti: expect.any(String) });
      expect(Object.keys(protectedHeader).sort()).toEqual(["alg", "typ", "x5t#S256"]);
    }
  });

  it("reads the scopes of the token itself where the answer has none", async () => {
    const payload = Buffer.from('{"scp":"user_impersonation"}').toString("base64url");
    const { entra: one } = entra(json({ access_token: `e30.${payload}.x`, expires_in: "3599" }));
    expect(await one.password(client, "r", "u", new Secret("p"))).toMatchObject({
      value: { scopes: ["user_impersonation"] },
    });
  });
});

describe("the code flow", () => {
  const request = { client, redirectUri: "https://app.example/cb", scopes: ["https://graph.microsoft.com/User.Read"] };

  it("writes the URL a browser goes to, without asking anybody", async () => {
    const { entra: one, seen } = entra();
    const url = new URL(
      await one.authorizationUrl({
        ...request,
        state: "s",
        codeChallenge: "ch",
        loginHint: "u@c.com",
        prompt: "login",
        requireMfa: true,
      }),
    );
    expect(url.origin + url.pathname).toBe(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: "c1",
      response_type: "code",
      response_mode: "query",
      redirect_uri: request.redirectUri,
      state: "s",
      code_challenge: "ch",
      code_challenge_method: "S256",
      login_hint: "u@c.com",
      prompt: "login",
    });
    expect(url.searchParams.get("scope")?.split(" ")).toEqual(
      expect.arrayContaining(["https://graph.microsoft.com/User.Read", "offline_access", "openid"]),
    );
    expect(url.searchParams.get("claims")).toContain("urn:microsoft:policies:mfa");
    expect(url.href).not.toContain(PLANTED.secret);
    expect(seen).toEqual([]);
  });

  it("redeems with or without a secret", async () => {
    const { entra: one, form } = entra(yes);
    const answer = await one.redeemCode({ ...request, code: PLANTED.code, codeVerifier: "v" });
    expect(answer).toMatchObject({ ok: true, value: { scopes: ["User.Read", ".default", "openid"] } });
    expect(answer.ok && answer.value.refreshToken?.reveal()).toBe(PLANTED.refresh);
    expect(Object.fromEntries(form())).toMatchObject({
      grant_type: "authorization_code",
      code: PLANTED.code,
      code_verifier: "v",
      client_secret: PLANTED.secret,
    });
    const open = entra(yes);
    expect((await open.entra.redeemCode({ ...request, client: publicClient, code: "c", codeVerifier: "v" })).ok).toBe(
      true,
    );
    expect(open.form().has("client_secret")).toBe(false);
  });

  it("refreshes", async () => {
    const { entra: one, form } = entra(yes);
    const answer = await one.refresh(client, ["https://graph.microsoft.com/.default"], new Secret(PLANTED.refresh));
    expect(answer.ok).toBe(true);
    expect(form().get("refresh_token")).toBe(PLANTED.refresh);
    expect(
      await entra(no(700082, "invalid_grant")).entra.refresh(client, ["x/.default"], new Secret("r")),
    ).toMatchObject({
      refusal: { aadsts: [700082] },
    });
  });
});

describe("the device code", () => {
  const start = (interval: number | undefined, expires = 900) =>
    json({
      user_code: "ABC123",
      device_code: "d",
      verification_uri: "https://microsoft.com/devicelogin",
      expires_in: expires,
      ...(interval !== undefined && { interval }),
      message: "go",
    });
  const scopes = ["https://graph.microsoft.com/.default"];
  const never = new AbortController().signal;
  const begin = async (signal: AbortSignal, ...steps: readonly Step[]) => {
    const made = entra(...steps);
    const started = await made.entra.startDeviceCode(publicClient, scopes, signal);
    if (!started.ok) throw new Error("not started");
    return { ...made, started: started.value };
  };

  it("shows the code and waits for the person", async () => {
    const pending = no(70016, "authorization_pending");
    const { started, seen } = await begin(never, start(0.01), pending, pending, yes);
    expect(started).toMatchObject({
      userCode: "ABC123",
      verificationUri: "https://microsoft.com/devicelogin",
      expiresAt: "2026-11-23T08:15:00.000Z",
    });
    expect(await started.completion).toMatchObject({ ok: true });
    expect(seen).toHaveLength(4);
  });

  it("takes a refused start for a refusal, and does not poll", async () => {
    const { entra: one, seen } = entra(no(700016, "unauthorized_client"));
    expect(await one.startDeviceCode(publicClient, scopes, never)).toMatchObject({
      ok: false,
      refusal: { code: "unauthorized_client", aadsts: [700016] },
    });
    expect(seen).toHaveLength(1);
  });

  it("throws when there is no answer to the start", async () => {
    const { entra: one } = entra(new TypeError("fetch failed"));
    await expect(one.startDeviceCode(publicClient, scopes, never)).rejects.toMatchObject({ code: "network" });
  });

  it.each([
    ["authorization_declined", 65004],
    ["expired_token", 70020],
  ])("settles as refused: %s", async (error, code) => {
    const { started } = await begin(never, start(0.01), no(code, error));
    expect(await started.completion).toMatchObject({ ok: false, refusal: { code: error, aadsts: [code] } });
  });

  it("settles when the code has run out by our clock", async () => {
    const late = await begin(never, start(1.2, 1), no(70016, "authorization_pending"));
    expect(await late.started.completion).toMatchObject({ ok: false, refusal: { code: "expired_token" } });
  });

  it("survives a lost poll", async () => {
    const pending = no(70016, "authorization_pending");
    const { started } = await begin(never, start(0.01), pending, new TypeError("fetch failed"), json({}, 503), yes);
    expect(await started.completion).toMatchObject({ ok: true });
  });

  it("stops when the signal says so", async () => {
    const abort = new AbortController();
    const { started } = await begin(abort.signal, start(0.01), no(70016, "authorization_pending"));
    abort.abort();
    await expect(started.completion).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("confidence", () => {
  it("keeps what is secret out of refusals, exchanges and whatever is thrown", async () => {
    const values = Object.values(PLANTED);
    const quoting = no(50126, "invalid_grant", 400, { error_description: `AADSTS50126: you sent ${values.join(" ")}` });
    const calls = [
      (one: ReturnType<typeof entra>["entra"]) => one.password(client, "r", "u", new Secret(PLANTED.password)),
      (one: ReturnType<typeof entra>["entra"]) => one.refresh(client, ["x/.default"], new Secret(PLANTED.refresh)),
      (one: ReturnType<typeof entra>["entra"]) => one.clientCredentials(client, "x/.default"),
    ];
    for (const call of calls) {
      for (const step of [
        yes,
        new TypeError(`fetch failed ${values.join()}`),
        new Response(values.join()),
        json({}, 503),
      ]) {
        const { entra: one, exchanges } = entra(step);
        const outcome = await call(one).catch((problem: unknown) => problem);
        expectClean([outcome, exchanges], values);
      }
    }
    const { entra: one, exchanges } = entra(quoting);
    const refused = await one.password(client, "r", "u", new Secret(PLANTED.password));
    expectClean([refused, exchanges], [PLANTED.secret, PLANTED.password]);
  });
});

function expectClean(things: readonly unknown[], values: readonly string[]) {
  let text = JSON.stringify(things);
  for (let error: unknown = things[0]; error instanceof Error; error = error.cause)
    text += `${error.message} ${error.stack}`;
  for (const value of values) expect(text).not.toContain(value);
}
