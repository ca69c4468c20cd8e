import { describe, expect, it } from "vitest";
import { visit } from "@/lib/sandbox/person";
import { authenticate } from "@/lib/sandbox/tokens";
import {
  APP,
  type Body,
  CLI,
  claimsIn,
  EXPIRED_SECRET,
  entraWorld,
  GRAPH,
  PARTNER_CENTER,
  person,
  post,
  REDIRECT,
  RESOURCE,
  SECRET,
  TENANT,
  user,
} from "./entra-world";

type Situation = ReturnType<typeof entraWorld>;
type Form = Record<string, string>;

const V2 = `${TENANT}/oauth2/v2.0/token`;
const V1 = `${TENANT}/oauth2/token`;
const APP_ONLY = {
  grant_type: "client_credentials",
  client_id: APP,
  client_secret: SECRET,
  scope: `${RESOURCE}/.default`,
};

function ropc({ bot }: Situation, change: Form = {}): Form {
  return {
    grant_type: "password",
    client_id: APP,
    client_secret: SECRET,
    username: bot.userPrincipalName,
    password: bot.password,
    scope: `${RESOURCE}/user_impersonation`,
    ...change,
  };
}

interface Case {
  readonly name: string;
  readonly path?: string;
  readonly form?: (situation: Situation) => Form;
  readonly change?: (situation: Situation) => void;
  readonly expects: Body;
}

const policy = (control: "mfa" | "block" | "compliantDevice") => ({
  id: "99999999-0000-4000-8000-000000000001",
  displayName: "Policy",
  state: "enabled" as const,
  includeUsers: ["All"],
  excludeUsers: [],
  includeApplications: [PARTNER_CENTER],
  control,
  transferMethods: null,
});
const without = (form: Form, name: string): Form =>
  Object.fromEntries(Object.entries(form).filter(([key]) => key !== name));

const REFUSALS: readonly Case[] = [
  {
    name: "an unknown tenant",
    path: "nowhere.example/oauth2/v2.0/token",
    expects: { status: 400, code: 90002, error: "invalid_request" },
  },
  {
    name: "an unknown client",
    form: () => ({ ...APP_ONLY, client_id: "aaaaaaaa-bbbb-4ccc-8ddd-ffffffffffff" }),
    expects: { status: 400, code: 700016, error: "unauthorized_client" },
  },
  {
    name: "a client id that is none",
    form: () => ({ ...APP_ONLY, client_id: "connector" }),
    expects: { status: 400, code: 700038 },
  },
  {
    name: "a client without a service principal",
    change: ({ tenant, appPrincipal }) => {
      tenant.servicePrincipals = tenant.servicePrincipals.filter((known) => known !== appPrincipal);
    },
    expects: { status: 400, code: 700016 },
  },
  {
    name: "a disabled application",
    change: ({ appPrincipal }) => {
      appPrincipal.accountEnabled = false;
    },
    expects: { status: 400, code: 7000112, error: "unauthorized_client" },
  },
  {
    name: "a wrong secret",
    form: () => ({ ...APP_ONLY, client_secret: "wrong" }),
    expects: { status: 401, code: 7000215, error: "invalid_client" },
  },
  {
    name: "a secret's id",
    form: () => ({ ...APP_ONLY, client_secret: "cccccccc-0000-4000-8000-000000000001" }),
    expects: { status: 401, code: 7000215 },
  },
  {
    name: "an expired secret",
    form: () => ({ ...APP_ONLY, client_secret: EXPIRED_SECRET }),
    expects: { status: 401, code: 7000222, error: "invalid_client" },
  },
  {
    name: "a secret that is not replicated yet",
    change: ({ world, app }) => {
      world.state.replication.secretMs = 60_000;
      for (const secret of app.secrets) secret.createdAtMs = world.now() - 1000;
    },
    expects: { status: 401, code: 7000215 },
  },
  {
    name: "a missing secret",
    form: () => without(APP_ONLY, "client_secret"),
    expects: { status: 401, code: 7000218, error: "invalid_client" },
  },
  {
    name: "a secret of Microsoft's public client",
    form: (s) => ropc(s, { client_id: CLI }),
    expects: { status: 401, code: 700025 },
  },
  {
    name: "an absent resource",
    change: ({ tenant, partnerCenter }) => {
      tenant.servicePrincipals = tenant.servicePrincipals.filter((known) => known !== partnerCenter);
    },
    expects: { status: 400, code: 500011, error: "invalid_resource" },
  },
  {
    name: "a disabled resource",
    change: ({ partnerCenter }) => {
      partnerCenter.accountEnabled = false;
    },
    expects: { status: 400, code: 500014 },
  },
  {
    name: "a named scope without a user",
    form: () => ({ ...APP_ONLY, scope: `${RESOURCE}/user_impersonation` }),
    expects: { status: 400, code: 1002012, error: "invalid_scope" },
  },
  {
    name: "an unknown scope",
    form: (s) => ropc(s, { scope: `${RESOURCE}/everything` }),
    expects: { status: 400, code: 70011, error: "invalid_scope" },
  },
  {
    name: "two resources at once",
    form: (s) => ropc(s, { scope: `${RESOURCE}/user_impersonation User.Read` }),
    expects: { status: 400, code: 70011 },
  },
  {
    name: "no grant type",
    form: () => without(APP_ONLY, "grant_type"),
    expects: { status: 400, code: 900144, error: "invalid_request" },
  },
  { name: "no scope", form: () => without(APP_ONLY, "scope"), expects: { status: 400, code: 900144 } },
  { name: "no username", form: (s) => without(ropc(s), "username"), expects: { status: 400, code: 900144 } },
  {
    name: "an unknown grant type",
    form: () => ({ ...APP_ONLY, grant_type: "no_such_grant" }),
    expects: { status: 400, code: 70003, error: "unsupported_grant_type" },
  },
  {
    name: "a password on /common",
    path: "common/oauth2/v2.0/token",
    form: ropc,
    change: ({ app }) => {
      app.signInAudience = "AzureADMultipleOrgs";
    },
    expects: { status: 400, code: 9001023 },
  },
  {
    name: "a single-tenant application on /organizations",
    path: "organizations/oauth2/v2.0/token",
    form: ropc,
    expects: { status: 400, code: 50194 },
  },
  {
    name: "a wrong password",
    form: (s) => ropc(s, { password: "wrong" }),
    expects: { status: 400, code: 50126, error: "invalid_grant" },
  },
  {
    name: "a federated account's password",
    form: (s) => ropc(s, { username: "fed@corp.contoso.example", password: "Pass-fed-1!" }),
    expects: { status: 400, code: 50126 },
  },
  {
    name: "an unknown account",
    form: (s) => ropc(s, { username: "nobody@contoso.example" }),
    expects: { status: 400, code: 50034, suberror: "bad_token" },
  },
  {
    name: "a guest's password",
    form: ropc,
    change: ({ bot }) => {
      bot.userType = "Guest";
    },
    expects: { status: 400, code: 50020 },
  },
  {
    name: "a disabled account",
    form: ropc,
    change: ({ bot }) => {
      bot.accountEnabled = false;
    },
    expects: { status: 400, code: 50057 },
  },
  {
    name: "a locked account",
    form: ropc,
    change: ({ bot }) => {
      bot.lockedOut = true;
    },
    expects: { status: 400, code: 50053 },
  },
  {
    name: "a second factor the account demands",
    form: ropc,
    change: ({ bot }) => {
      bot.mfa = "enforced";
    },
    expects: { status: 400, code: 50076, error: "invalid_grant", suberror: "basic_action" },
  },
  {
    name: "a second factor security defaults demand",
    form: ropc,
    change: ({ tenant }) => {
      tenant.securityDefaults = true;
    },
    expects: { status: 400, code: 50076 },
  },
  {
    name: "a second factor a policy demands",
    form: ropc,
    change: ({ tenant }) => {
      tenant.conditionalAccess.push(policy("mfa"));
    },
    expects: { status: 400, code: 50076, claims: expect.stringContaining("capolids") },
  },
  {
    name: "a second factor nobody registered",
    form: ropc,
    change: ({ bot, tenant }) => {
      bot.mfaCode = null;
      tenant.securityDefaults = true;
    },
    expects: { status: 400, code: 50079 },
  },
  {
    name: "a policy that blocks",
    form: ropc,
    change: ({ tenant }) => {
      tenant.conditionalAccess.push(policy("block"));
    },
    expects: { status: 400, code: 53003, error: "invalid_grant" },
  },
  {
    name: "a policy that wants a device",
    form: ropc,
    change: ({ tenant }) => {
      tenant.conditionalAccess.push(policy("compliantDevice"));
    },
    expects: { status: 400, code: 53000, error: "interaction_required" },
  },
  {
    name: "an application that requires assignment",
    form: ropc,
    change: ({ appPrincipal }) => {
      appPrincipal.appRoleAssignmentRequired = true;
    },
    expects: { status: 400, code: 50105 },
  },
  {
    name: "missing consent",
    form: ropc,
    change: ({ tenant }) => {
      tenant.grants = [];
    },
    expects: { status: 400, code: 65001, error: "invalid_grant", suberror: "consent_required" },
  },
  {
    name: "consent for another user",
    form: ropc,
    change: ({ grant, admin, tenant }) => {
      tenant.grants = [{ ...grant, consentType: "Principal", principalId: admin.id }];
    },
    expects: { status: 400, code: 65001 },
  },
  {
    name: "consent that is not replicated yet",
    form: ropc,
    change: ({ world, tenant }) => {
      world.state.replication.grantMs = 60_000;
      for (const grant of tenant.grants) grant.createdAtMs = world.now();
    },
    expects: { status: 400, code: 65001 },
  },
  {
    name: "a resource the registration does not list",
    path: V1,
    form: (s) => ({ ...ropc(s), resource: RESOURCE }),
    change: ({ app, tenant }) => {
      app.requiredResourceAccess = [];
      tenant.grants = [];
    },
    expects: { status: 400, code: 650057, error: "invalid_resource" },
  },
  {
    name: "a named Graph scope of Microsoft's public client",
    form: (s) => without(ropc(s, { client_id: CLI, scope: "User.Read" }), "client_secret"),
    expects: { status: 400, code: 65002 },
  },
  {
    name: "a made-up refresh token",
    form: () => ({ grant_type: "refresh_token", client_id: APP, client_secret: SECRET, refresh_token: "nothing" }),
    expects: { status: 400, code: 9002313, error: "invalid_grant", suberror: "bad_token" },
  },
  {
    name: "a made-up device code",
    form: () => ({ grant_type: "device_code", client_id: CLI, device_code: "nothing" }),
    expects: { status: 400, code: 70018, error: "bad_verification_code" },
  },
  {
    name: "v1 wording of a missing second factor",
    path: V1,
    form: (s) => ({ ...ropc(s), resource: RESOURCE }),
    change: ({ bot }) => {
      bot.mfa = "enforced";
    },
    expects: { status: 400, code: 50076, error: "interaction_required" },
  },
];

describe("the token endpoint refuses", () => {
  it.each(REFUSALS)("$name", async ({ path = V2, form = () => APP_ONLY, change, expects }) => {
    const situation = entraWorld();
    change?.(situation);
    const { status, body } = await post(situation.go, path, form(situation));
    const { code, ...rest } = expects;
    expect({ status, ...body }).toMatchObject({ ...rest, error_codes: [code] });
    expect(body.error_description).toMatch(
      new RegExp(`^AADSTS${code}: .+ Trace ID: ${body.trace_id} Correlation ID: ${body.correlation_id} Timestamp: `),
    );
    expect(JSON.stringify(body)).not.toContain(situation.bot.password);
  });

  it("names a resource with its leading blank as sent", async () => {
    const situation = entraWorld();
    const { body } = await post(situation.go, V1, { ...ropc(situation), resource: ` ${RESOURCE}` });
    expect(body.error_codes).toEqual([500011]);
    expect(body.error_description).toContain(`named  ${RESOURCE} was`);
  });

  it("locks an account after ten wrong passwords", async () => {
    const situation = entraWorld();
    for (let count = 0; count < 10; count += 1) await post(situation.go, V2, ropc(situation, { password: "wrong" }));
    const { body } = await post(situation.go, V2, ropc(situation));
    expect(body.error_codes).toEqual([50053]);
  });
});

describe("the token endpoint grants", () => {
  it("v1 answers with numbers as strings", async () => {
    const situation = entraWorld();
    const form = without({ ...ropc(situation), resource: RESOURCE }, "scope");
    const { status, body } = await post(situation.go, V1, { ...form, scope: "openid" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: "Bearer",
      scope: "user_impersonation",
      expires_in: "3599",
      ext_expires_in: "3599",
      resource: RESOURCE,
      refresh_token: expect.any(String),
      id_token: expect.any(String),
    });
    const claims = claimsIn(body.access_token);
    expect(body.expires_on).toBe(String(claims.exp));
    expect(body.not_before).toBe(String(claims.nbf));
  });

  it("v2 answers with full scopes, and a refresh token only for offline_access", async () => {
    const situation = entraWorld();
    const plain = await post(situation.go, V2, ropc(situation));
    expect(plain.body).toMatchObject({ scope: `${RESOURCE}/user_impersonation`, expires_in: 3599 });
    expect(plain.body).not.toHaveProperty("refresh_token");
    const scope = `${RESOURCE}/user_impersonation openid profile offline_access`;
    const full = await post(situation.go, V2, ropc(situation, { scope, client_info: "1" }));
    expect(Object.keys(full.body)).toEqual(
      expect.arrayContaining(["refresh_token", "id_token", "client_info", "ext_expires_in"]),
    );
    expect(full.headers.get("x-ms-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(full.headers.get("cache-control")).toBe("no-store, no-cache");
  });

  it("takes the client's credentials from HTTP Basic, form-encoded", async () => {
    const { go, app } = entraWorld();
    const [secret] = app.secrets;
    if (secret) secret.value = "a:b+c %&~";
    const encoded = new URLSearchParams({ v: "a:b+c %&~" }).toString().slice(2);
    const authorization = `Basic ${Buffer.from(`${APP}:${encoded}`).toString("base64")}`;
    const form = { grant_type: "client_credentials", scope: `${RESOURCE}/.default` };
    expect((await post(go, V2, form, { authorization })).status).toBe(200);
  });

  it("issues tokens that the APIs of this world accept until they expire", async () => {
    const situation = entraWorld();
    const { body } = await post(situation.go, V2, ropc(situation));
    const headers = new Headers({ authorization: `Bearer ${body.access_token}` });
    const request = { method: "GET", url: new URL(RESOURCE), headers, body: "", publicBase: null };
    expect(await authenticate(request, situation.world)).toEqual({
      tenantId: TENANT,
      userId: situation.bot.id,
      appId: APP,
      audience: RESOURCE,
      scopes: ["user_impersonation"],
      amr: ["pwd"],
    });
    situation.world.state.clockOffsetMs += 3_700_000;
    expect(await authenticate(request, situation.world)).toBeNull();
    const forged = `${body.access_token}`.replace(/.(?=.{20}$)/, (letter) => (letter === "A" ? "B" : "A"));
    situation.world.state.clockOffsetMs = 0;
    headers.set("authorization", `Bearer ${forged}`);
    expect(await authenticate(request, situation.world)).toBeNull();
  });

  it("uses a refresh token for another resource, until the password changes", async () => {
    const situation = entraWorld();
    const { bot, tenant, appPrincipal, go } = situation;
    tenant.grants.push({
      ...situation.grant,
      id: "grant-2",
      resourceId: graphId(situation),
      scope: "User.Read",
      clientId: appPrincipal.id,
    });
    const first = await post(go, V2, ropc(situation, { scope: `${RESOURCE}/user_impersonation offline_access` }));
    const form = {
      grant_type: "refresh_token",
      client_id: APP,
      client_secret: SECRET,
      refresh_token: String(first.body.refresh_token),
      scope: "User.Read openid profile",
    };
    const graph = await post(go, V2, form);
    expect(graph.body.scope).toBe("openid profile https://graph.microsoft.com/User.Read");
    expect(claimsIn(graph.body.access_token).aud).toBe("https://graph.microsoft.com");
    expect(graph.body.refresh_token).not.toBe(first.body.refresh_token);
    bot.password = "changed";
    expect((await post(go, V2, form)).body.error_codes).toEqual([50173]);
  });
});

describe("authorization codes", () => {
  const authorize = `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize?client_id=${APP}&response_type=code&scope=${encodeURIComponent(`${RESOURCE}/user_impersonation`)}`;
  const withPkce = `${authorize}&redirect_uri=${encodeURIComponent(REDIRECT)}&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256`;
  const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  async function codeFrom({ go, bot }: Situation, url = withPkce): Promise<Form> {
    const back = await visit(go, url, person(bot));
    const code = back.searchParams.get("code") ?? "";
    return {
      grant_type: "authorization_code",
      client_id: APP,
      client_secret: SECRET,
      redirect_uri: REDIRECT,
      code,
      code_verifier: verifier,
    };
  }

  it("work once", async () => {
    const situation = entraWorld();
    const form = await codeFrom(situation);
    expect((await post(situation.go, V2, form)).status).toBe(200);
    expect((await post(situation.go, V2, form)).body.error_codes).toEqual([54005]);
  });

  it.each([
    { name: "another verifier", change: { code_verifier: "x".repeat(43) }, code: 501481 },
    { name: "another redirect URI", change: { redirect_uri: "http://localhost:1234" }, secretless: true, code: 500112 },
    { name: "no secret", change: {}, secretless: true, code: 7000218 },
    { name: "another code", change: { code: "nothing" }, code: 9002313 },
  ])("are refused with $name", async ({ change, secretless, code }) => {
    const situation = entraWorld();
    const form = { ...(await codeFrom(situation)), ...change };
    const { body } = await post(situation.go, V2, secretless ? without(form, "client_secret") : form);
    expect(body.error_codes).toEqual([code]);
  });

  it("expire", async () => {
    const situation = entraWorld();
    const form = await codeFrom(situation);
    situation.world.state.clockOffsetMs += 11 * 60_000;
    expect((await post(situation.go, V2, form)).body.error_codes).toEqual([70008]);
  });

  it("for a public redirect URI take no secret", async () => {
    const situation = entraWorld();
    const url = withPkce.replace(encodeURIComponent(REDIRECT), encodeURIComponent("http://localhost:5000/"));
    const form = { ...(await codeFrom(situation, url)), redirect_uri: "http://localhost:5000/" };
    expect((await post(situation.go, V2, form)).body.error_codes).toEqual([700025]);
    expect((await post(situation.go, V2, without(form, "client_secret"))).status).toBe(200);
  });
});

describe("device codes", () => {
  const start = `${TENANT}/oauth2/v2.0/devicecode`;

  async function begin({ go }: Situation) {
    const { body } = await post(go, start, { client_id: CLI, scope: `${RESOURCE}/user_impersonation` });
    const poll = {
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      client_id: CLI,
      device_code: String(body.device_code),
    };
    return { body, poll };
  }

  it("are pending, polled too fast, and expire", async () => {
    const situation = entraWorld();
    const { body, poll } = await begin(situation);
    expect(body).toMatchObject({ verification_uri: "https://microsoft.com/devicelogin", expires_in: 900, interval: 5 });
    expect((await post(situation.go, V2, poll)).body).toMatchObject({
      error: "authorization_pending",
      error_codes: [70016],
    });
    expect((await post(situation.go, V2, poll)).body.error).toBe("slow_down");
    situation.world.state.clockOffsetMs += 901_000;
    expect((await post(situation.go, V2, poll)).body).toMatchObject({ error: "expired_token", error_codes: [70020] });
  });

  it("report what stopped the person", async () => {
    const situation = entraWorld();
    situation.tenant.conditionalAccess.push({
      ...policy("block"),
      includeApplications: ["All"],
      transferMethods: "deviceCodeFlow",
    });
    const { body, poll } = await begin(situation);
    const { approveDeviceCode } = await import("@/lib/sandbox/person");
    const attempt = approveDeviceCode(
      situation.go,
      String(body.verification_uri),
      String(body.user_code),
      person(situation.bot),
    );
    await expect(attempt).rejects.toMatchObject({ step: "error", aadsts: 53003 });
    expect((await post(situation.go, V2, poll)).body.error_codes).toEqual([53003]);
    const byPassword = await post(situation.go, V2, ropc(situation));
    expect(byPassword.status).toBe(200);
  });

  it("of a confidential application need the secret at the end", async () => {
    const situation = entraWorld();
    const { body } = await post(situation.go, start, { client_id: APP, scope: `${RESOURCE}/.default` });
    const poll = { grant_type: "device_code", client_id: APP, device_code: String(body.device_code) };
    expect((await post(situation.go, V2, poll)).body.error_codes).toEqual([7000218]);
    situation.app.isFallbackPublicClient = true;
    expect((await post(situation.go, V2, poll)).body.error).toBe("authorization_pending");
  });
});

describe("accounts", () => {
  it("of another tenant are told apart from unknown ones", async () => {
    const situation = entraWorld();
    const fabrikam = { ...situation.tenant, id: "22222222-2222-4333-8444-555555555555", displayName: "Fabrikam" };
    situation.world.state.tenants.push({
      ...fabrikam,
      domains: [{ name: "fabrikam.example", type: "Managed" }],
      users: [user("guest")],
    });
    const { body } = await post(situation.go, V2, ropc(situation, { username: "guest@fabrikam.example" }));
    expect(body.error_codes).toEqual([50020]);
  });
});

function graphId({ tenant }: Situation): string {
  const id = "dddddddd-0000-4000-8000-000000000003";
  const [first] = tenant.servicePrincipals;
  if (!first) throw new Error("there is a service principal");
  tenant.servicePrincipals.push({ ...first, id, appId: GRAPH, displayName: "Microsoft Graph" });
  return id;
}
