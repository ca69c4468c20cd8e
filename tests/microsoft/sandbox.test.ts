import { describe, expect, it } from "vitest";
import type { Exchange } from "@/lib/check";
import { APP_ID, PARTNER_CENTER_SCOPE, PARTNER_CENTER_SCOPE_ID, ROLE_TEMPLATE } from "@/lib/cloud";
import { cloudOf } from "@/lib/clouds";
import { decodeClaims, verifySignature } from "@/lib/microsoft/claims";
import { createMicrosoft } from "@/lib/microsoft/microsoft";
import type { Answer, GraphClient, Microsoft, PartnerCenterClient, TokenSet } from "@/lib/microsoft/types";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { contoso } from "@/lib/sandbox/scenarios/base";
import { issueAccessToken } from "@/lib/sandbox/tokens";
import { createWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";

const SETUP_SCOPES = [
  "User.Read",
  "Application.ReadWrite.All",
  "DelegatedPermissionGrant.ReadWrite.All",
  "Directory.Read.All",
  "Policy.Read.All",
  "RoleManagement.Read.Directory",
  "RoleEligibilitySchedule.Read.Directory",
];
const cloud = cloudOf("global");

/** The `ready` situation, with the setup admin signed in. */
async function ready() {
  const built = contoso();
  const world = createWorld(built.state, "world", "ready");
  const { tenant, admin, bot, app } = built;
  const issue = async (
    audience: string,
    appId: string,
    scopes: readonly string[],
    amr: readonly string[],
    by = admin,
  ) => {
    const { token } = await issueAccessToken(world, {
      tenant,
      audience,
      appId,
      clientProof: "secret",
      user: by,
      scopes,
      amr,
    });
    return new Secret(token);
  };
  const asSet = (accessToken: Secret, scopes: readonly string[]): TokenSet => ({
    accessToken,
    refreshToken: null,
    idToken: null,
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    scopes,
  });
  const mfa = ["pwd", "mfa"];
  const graphToken = await issue("https://graph.microsoft.com", APP_ID.azureCli, SETUP_SCOPES, mfa);
  const partnerToken = await issue(cloud.partnerCenterResource, APP_ID.azureCli, [PARTNER_CENTER_SCOPE], mfa);
  const userToken = (amr: readonly string[]) =>
    issue(cloud.partnerCenterResource, app.appId, [PARTNER_CENTER_SCOPE], amr, bot);
  const exchanges: Exchange[] = [];
  const microsoft = createMicrosoft({
    cloud,
    outlet: sandboxFetch(world),
    admin: { graph: asSet(graphToken, SETUP_SCOPES), partnerCenter: asSet(partnerToken, [PARTNER_CENTER_SCOPE]) },
  })(exchanges, new AbortController().signal);
  const client = {
    tenant: built.kit.tenant,
    clientId: app.appId,
    secret: new Secret(built.secret.value),
    certificate: null,
  };
  return { ...built, world, microsoft, client, userToken, exchanges };
}

function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

function graphOf({ graph }: Microsoft): GraphClient {
  if (!graph) throw new Error("no Graph client");
  return graph;
}

function partnerCenterOf({ partnerCenter }: Microsoft): PartnerCenterClient {
  if (!partnerCenter) throw new Error("no Partner Center client");
  return partnerCenter;
}

describe("Entra of the sandbox", () => {
  it("tells the tenant, its keys and its users' home", async () => {
    const { microsoft, tenant, bot, userToken } = await ready();
    const discovery = granted(await microsoft.entra.discovery("contoso.example"));
    expect(discovery).toMatchObject({ tenantId: tenant.id, cloudInstanceName: "microsoftonline.com" });
    const keys = granted(await microsoft.entra.keys(discovery.jwksUri));
    expect(await verifySignature(await userToken(["pwd"]), keys)).toBe("valid");
    expect(granted(await microsoft.entra.userRealm(bot.userPrincipalName)).accountType).toBe("Managed");
    expect(await microsoft.entra.discovery("nowhere.example")).toMatchObject({
      ok: false,
      refusal: { code: "invalid_tenant", aadsts: [90002] },
    });
  });

  it("takes the right secret and refuses the wrong one", async () => {
    const { microsoft, client } = await ready();
    const scope = `${cloud.partnerCenterResource}/.default`;
    const tokens = granted(await microsoft.entra.clientCredentials(client, scope));
    expect(decodeClaims(tokens.accessToken)?.appid).toBe(client.clientId);
    const wrong = { ...client, secret: new Secret("Wrong~Secret.0123456789") };
    expect(await microsoft.entra.clientCredentials(wrong, scope)).toMatchObject({
      ok: false,
      refusal: { status: 401, code: "invalid_client", aadsts: [7000215] },
    });
  });

  it("issues a password token without MFA, or says why not", async () => {
    const { microsoft, client, bot } = await ready();
    const password = (text: string) =>
      microsoft.entra.password(client, ` ${cloud.partnerCenterResource}`, bot.userPrincipalName, new Secret(text));
    expect(await password("wrong")).toMatchObject({ ok: false, refusal: { aadsts: [50126] } });
    const answer = await password(bot.password);
    if (answer.ok) expect(decodeClaims(answer.value.accessToken)?.amr).toEqual(["pwd"]);
    else expect([50076, 50079]).toContain(answer.refusal.aadsts[0]);
  });

  it("starts a device code and lets go of it", async () => {
    const { microsoft, client } = await ready();
    const abort = new AbortController();
    const cli = { ...client, clientId: APP_ID.azureCli, secret: null, certificate: null };
    const scopes = [`https://${cloud.graphHost}/.default`];
    const started = granted(await microsoft.entra.startDeviceCode(cli, scopes, abort.signal));
    expect(started.userCode).toMatch(/^[A-Z0-9]{6,12}$/);
    abort.abort();
    await expect(started.completion).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("Graph of the sandbox", () => {
  it("answers every read", async () => {
    const { microsoft, admin, bot, app, appPrincipal, partnerCenter } = await ready();
    const graph = graphOf(microsoft);
    expect(granted(await graph.me()).id).toBe(admin.id);
    expect(granted(await graph.myDirectoryRoles()).map(({ roleTemplateId }) => roleTemplateId)).toContain(
      ROLE_TEMPLATE.globalAdministrator,
    );
    expect(granted(await graph.myEligibleRoles(admin.id))).toEqual([]);
    expect(granted(await graph.organization()).verifiedDomains[0]).toMatchObject({
      name: "contoso.example",
      type: "Managed",
    });
    expect(granted(await graph.user(bot.userPrincipalName))).toMatchObject({
      id: bot.id,
      accountEnabled: true,
      userType: "Member",
    });
    expect(await graph.user("nobody@contoso.example")).toMatchObject({ ok: false, refusal: { status: 404 } });
    const application = granted(await graph.application(app.appId));
    expect(application).toMatchObject({ id: app.id, appId: app.appId });
    expect(application.passwordCredentials[0]).toMatchObject({ hint: "Kv3" });
    expect(granted(await graph.applicationsNamed(app.displayName)).map(({ id }) => id)).toEqual([app.id]);
    const api = granted(await graph.servicePrincipal(APP_ID.partnerCenter));
    expect(api.oauth2PermissionScopes).toContainEqual({
      id: PARTNER_CENTER_SCOPE_ID,
      value: PARTNER_CENTER_SCOPE,
      isEnabled: true,
    });
    expect(granted(await graph.grants(appPrincipal.id))).toMatchObject([
      { resourceId: partnerCenter.id, consentType: "AllPrincipals", principalId: null, scopes: [PARTNER_CENTER_SCOPE] },
    ]);
    expect(granted(await graph.appRoleAssignments(appPrincipal.id))).toEqual([]);
    expect(granted(await graph.appManagementPolicy()).isEnabled).toBe(false);
    expect(granted(await graph.securityDefaultsEnabled())).toBe(false);
    expect(granted(await graph.conditionalAccessPolicies())).toEqual([]);
  });

  it("does every write, and reads show it at once", async () => {
    const { microsoft, partnerCenter } = await ready();
    const graph = graphOf(microsoft);
    const requiredResourceAccess = [
      {
        resourceAppId: APP_ID.partnerCenter,
        resourceAccess: [{ id: PARTNER_CENTER_SCOPE_ID, type: "Scope" as const }],
      },
    ];
    const made = granted(
      await graph.createApplication({
        displayName: "New",
        redirectUris: ["https://a.example/cb"],
        requiredResourceAccess: [],
      }),
    );
    expect(granted(await graph.application(made.appId)).redirectUris.web).toEqual(["https://a.example/cb"]);
    const webRedirectUris = ["https://a.example/cb", "https://b.example/cb"];
    granted(await graph.updateApplication(made.id, { webRedirectUris, requiredResourceAccess }));
    const changed = granted(await graph.application(made.appId));
    expect(changed.redirectUris.web).toEqual(webRedirectUris);
    expect(changed.requiredResourceAccess).toEqual(requiredResourceAccess);
    const added = granted(await graph.addPassword(made.id, "s", new Date(Date.now() + 86_400_000).toISOString()));
    expect(added.secret.hint).toBe(added.hint);
    const principal = granted(await graph.createServicePrincipal(made.appId));
    expect(await graph.createServicePrincipal(made.appId)).toMatchObject({ ok: false, refusal: { status: 409 } });
    const grant = granted(
      await graph.createGrant({
        clientId: principal.id,
        resourceId: partnerCenter.id,
        consentType: "AllPrincipals",
        principalId: null,
        scopes: ["openid"],
      }),
    );
    granted(await graph.updateGrant(grant.id, ["openid", PARTNER_CENTER_SCOPE]));
    expect(granted(await graph.grants(principal.id))[0]?.scopes).toEqual(["openid", PARTNER_CENTER_SCOPE]);
  });
});

describe("Partner Center of the sandbox", () => {
  it("answers profiles and roles, and assigns one", async () => {
    const { microsoft, tenant, reader, executiveReportViewer } = await ready();
    const partner = partnerCenterOf(microsoft);
    expect(granted(await partner.organizationProfile()).tenantId).toBe(tenant.id);
    expect(granted(await partner.mpnProfile()).partnerId).toBe("6001234");
    expect(granted(await partner.legalBusinessProfile()).vettingStatus).toBe("authorized");
    const erv = granted(await partner.roles()).find(({ name }) => name === "Executive Report Viewer");
    expect(erv?.id).toBe(executiveReportViewer.id);
    const members = async () => granted(await partner.roleMembers(executiveReportViewer.id)).map(({ id }) => id);
    const before = await members();
    expect(before).not.toContain(reader.id);
    const { id, userPrincipalName, displayName } = reader;
    granted(await partner.addRoleMember(executiveReportViewer.id, { id, userPrincipalName, displayName }, tenant.id));
    expect(await members()).toEqual(expect.arrayContaining([...before, reader.id]));
  });

  it("gives insights to the integration user with MFA, and not without", async () => {
    const { microsoft, userToken } = await ready();
    const insights = microsoft.insights(await userToken(["pwd", "mfa"]));
    const datasets = granted(await insights.datasets());
    const [first] = datasets.items;
    expect(datasets.mfaCompliant).toBe(true);
    const rows = await insights.testQuery(`SELECT ${first?.selectableColumns[0]} FROM ${first?.name} LIMIT 5`);
    expect(granted(rows).items.length).toBeLessThanOrEqual(100);
    expect(await microsoft.insights(await userToken(["pwd"])).datasets()).toMatchObject({
      ok: false,
      refusal: { system: "insights", status: 401 },
    });
  });
});

describe("a run in the sandbox", () => {
  it("notes what was exchanged and nothing secret", async () => {
    const { microsoft, client, bot, exchanges, userToken } = await ready();
    const token = await userToken(["pwd", "mfa"]);
    await graphOf(microsoft).application(client.clientId);
    await microsoft.entra.password(
      client,
      cloud.partnerCenterResource,
      bot.userPrincipalName,
      new Secret(bot.password),
    );
    await microsoft.insights(token).datasets();
    expect(exchanges).toHaveLength(3);
    for (const { requestId, correlationId, url } of exchanges) {
      expect(requestId).toBeTruthy();
      expect(correlationId).toBeTruthy();
      expect(url).not.toMatch(/[?#]/);
    }
    const text = JSON.stringify(exchanges);
    for (const secret of [bot.password, client.secret.reveal(), token.reveal()]) expect(text).not.toContain(secret);
  });
});
