import { describe, expect, test, vi } from "vitest";
import type { Check } from "@/lib/check";
import { checks } from "@/lib/checks";
import adminConsent from "@/lib/checks/admin-consent";
import adminRights from "@/lib/checks/admin-rights";
import appRegistration from "@/lib/checks/app-registration";
import appServicePrincipal from "@/lib/checks/app-service-principal";
import clientSecret from "@/lib/checks/client-secret";
import credentialAccepted from "@/lib/checks/credential-accepted";
import ervRole from "@/lib/checks/erv-role";
import firstQuery from "@/lib/checks/first-query";
import redirectUri from "@/lib/checks/redirect-uri";
import tokenIssued from "@/lib/checks/token-issued";
import tokenMfa from "@/lib/checks/token-mfa";
import tokenTenant from "@/lib/checks/token-tenant";
import tokenUser from "@/lib/checks/token-user";
import { APP_ID, ROLE_TEMPLATE } from "@/lib/cloud";
import type { TokenAttempt } from "@/lib/microsoft/types";
import { Secret } from "@/lib/secret";
import { CLIENT_ID, OTHER_TENANT_ID, TENANT_ID, USER, USER_ID } from "./judge-case";
import {
  ask,
  CLAIMS,
  contextOf,
  integration,
  issued,
  ok,
  principal,
  refuse,
  resultOf,
  SECRET,
  tokenOf,
} from "./microsoft";

describe("what is looked at", () => {
  test.each(checks.map((check) => [check.id, check as Check] as const))(
    "%s keeps no credential, no hint and no row in its observation",
    async (_, check) => {
      const { observation } = await ask(check, contextOf());
      const written = JSON.stringify(observation);
      expect(JSON.parse(written)).toEqual(observation);
      for (const planted of [
        SECRET.reveal(),
        `"${SECRET.hint}"`,
        tokenOf(CLAIMS).reveal(),
        "planted",
        "4711",
        "Fabrikam",
      ])
        expect(written).not.toContain(planted);
    },
  );

  test("a sign-in name in Entra's message is not kept", async () => {
    const refusal = refuse(400, { system: "entra", aadsts: [50034], message: `no account ${USER} in directory` });
    const testToken = async () => ({ ...refusal, flow: "code" as const, at: "2026-11-23T08:00:00Z" });
    const { observation, outcome } = await ask(tokenIssued, contextOf({ testToken }));
    expect(outcome).toBe("fail:bad-password");
    expect(JSON.stringify(observation)).not.toContain("in directory");
  });
});

describe("app and secret", () => {
  test("no client id: the app is missing without any call", async () => {
    const context = contextOf({ integration: { ...integration, clientId: null }, graph: { scopes: [] } });
    expect((await ask(appRegistration, { ...context, microsoft: { ...context.microsoft, graph: null } })).outcome).toBe(
      "fail:app-missing",
    );
  });

  test("an app registered in another tenant is not called missing", async () => {
    const context = contextOf({ graph: { application: async () => refuse(404) } });
    expect((await ask(appRegistration, context)).outcome).toBe("inconclusive");
    const gone = contextOf({
      graph: { application: async () => refuse(404), servicePrincipal: async () => refuse(404) },
    });
    expect((await ask(appRegistration, gone)).outcome).toBe("fail:app-missing");
  });

  test("a secret's id is caught before it is sent", async () => {
    const clientCredentials = vi.fn();
    const secret = new Secret(" 0b9f6c0e-1111-4222-8333-444455556666 ");
    const context = contextOf({ secret, entra: { clientCredentials } });
    expect((await ask(credentialAccepted, context)).outcome).toBe("fail:secret-id-pasted");
    expect(clientCredentials).not.toHaveBeenCalled();
    expect((await ask(clientSecret, context)).outcome).toBe("pass");
  });

  test("id, secret and tenant are tried alone, at Graph", async () => {
    const clientCredentials = vi.fn(async () => refuse(401, { system: "entra", aadsts: [7000215] }));
    const { outcome } = await ask(credentialAccepted, contextOf({ entra: { clientCredentials } }));
    expect(outcome).toBe("fail:secret-wrong");
    expect(clientCredentials).toHaveBeenCalledWith(
      { tenant: "contoso.example", clientId: CLIENT_ID, secret: SECRET, certificate: null },
      "https://graph.microsoft.com/.default",
    );
  });

  test("a secret that begins differently is not the app's", async () => {
    const context = contextOf({ secret: new Secret("abc~something-else") });
    expect((await ask(clientSecret, context)).outcome).toBe("fail:secret-unknown");
  });

  test("redirect URIs are not read where no code arrives", async () => {
    const never = vi.fn();
    const context = contextOf({ integration: { ...integration, flow: "device" }, graph: { application: never } });
    expect((await ask(redirectUri, context)).outcome).toBe("not-applicable");
    expect(never).not.toHaveBeenCalled();
  });

  test("a required assignment is judged by the sign-in, not by guess", async () => {
    const graph = { servicePrincipal: async (id: string) => ok({ ...principal(id), appRoleAssignmentRequired: true }) };
    const attempt = (aadsts: readonly number[]) => async () =>
      ({ ...refuse(400, { system: "entra", aadsts }), flow: "code", at: "2026-11-23T08:00:00Z" }) as const;
    const nobodyAsked = async () => {
      throw new Error("nobody asked for a token");
    };
    const outcomeWith = async (testToken: () => Promise<TokenAttempt>) =>
      (await ask(appServicePrincipal, contextOf({ graph, testToken }))).outcome;
    expect(await outcomeWith(async () => issued())).toBe("pass");
    expect(await outcomeWith(attempt([50105]))).toBe("fail:assignment-required");
    expect(await outcomeWith(attempt([50076]))).toBe("inconclusive");
    expect(await outcomeWith(nobodyAsked)).toBe("inconclusive");
  });
});

describe("rights, consent and roles", () => {
  test("eligible roles are asked for only when the active ones do not do", async () => {
    const never = vi.fn();
    expect((await ask(adminRights, contextOf({ graph: { myEligibleRoles: never } }))).outcome).toBe("pass");
    expect(never).not.toHaveBeenCalled();
    const graph = {
      myDirectoryRoles: async () => ok([]),
      myEligibleRoles: async () => ok([{ roleTemplateId: ROLE_TEMPLATE.globalAdministrator, displayName: "Global" }]),
    };
    expect((await ask(adminRights, contextOf({ graph }))).outcome).toBe("fail:role-not-activated");
    const withoutLicence = { ...graph, myEligibleRoles: async () => refuse(403) };
    expect((await ask(adminRights, contextOf({ graph: withoutLicence }))).outcome).toBe("fail:right-missing");
  });

  test("a consent for the other Partner API is told apart from none", async () => {
    const grantFor = (appId: string, principalId: string | null) => async (clientId: string) =>
      ok([
        {
          id: "grant",
          clientId,
          resourceId: principal(appId).id,
          consentType: principalId ? ("Principal" as const) : ("AllPrincipals" as const),
          principalId,
          scopes: [" user_impersonation"],
        },
      ]);
    const outcomeOf = async (grants: ReturnType<typeof grantFor>) =>
      (await ask(adminConsent, contextOf({ graph: { grants } }))).outcome;
    expect(await outcomeOf(grantFor(APP_ID.microsoftPartner, null))).toBe("fail:consent-for-another-api");
    expect(await outcomeOf(grantFor(APP_ID.graph, null))).toBe("fail:consent-missing");
    expect(await outcomeOf(grantFor(APP_ID.partnerCenter, "somebody"))).toBe("fail:consent-for-another-user");
    expect(await outcomeOf(grantFor(APP_ID.partnerCenter, USER_ID))).toBe("pass");
  });

  test("without Graph the user is found by sign-in name, whatever its case", async () => {
    const roleMembers = async (id: string) =>
      ok(id === "1" ? [{ id: "unknown", userPrincipalName: USER.toUpperCase(), displayName: null }] : []);
    const { observation, outcome } = await ask(ervRole, contextOf({ graph: null, partnerCenter: { roleMembers } }));
    expect(outcome).toBe("pass");
    expect(observation).toMatchObject({ matchedBy: "sign-in-name", executive: true, viewer: false });
  });

  test("a refusal of the role list says nothing about the user", async () => {
    const roles = async () => refuse(403, { system: "partner-center" });
    expect((await ask(ervRole, contextOf({ partnerCenter: { roles } }))).outcome).toBe("inconclusive");
  });
});

describe("tokens", () => {
  const refusedPassword = (aadsts: readonly number[], flow: "password" | "code") => async () =>
    ({ ...refuse(400, { system: "entra", aadsts }), flow, at: "2026-11-23T08:00:00Z" }) as const;

  test("the realm is asked only when a password was refused", async () => {
    const userRealm = vi.fn(async () =>
      ok({ accountType: "Federated" as const, domain: null, federationProtocol: null }),
    );
    const outcomeOf = async (testToken: ReturnType<typeof refusedPassword>) =>
      (await ask(tokenIssued, contextOf({ testToken, entra: { userRealm } }))).outcome;
    expect(await outcomeOf(refusedPassword([50126], "code"))).toBe("fail:bad-password");
    expect(await outcomeOf(refusedPassword([50076], "password"))).toBe("fail:mfa-required");
    expect(userRealm).not.toHaveBeenCalled();
    expect(await outcomeOf(refusedPassword([50126], "password"))).toBe("fail:federated-user");
  });

  test("a claim without MFA decides alone, a favourable one is confirmed by Partner Center", async () => {
    const datasets = vi.fn(async () => ok({ items: [], mfaCompliant: false, dataRedacted: false }));
    const outcomeOf = async (amr: readonly string[]) =>
      (await ask(tokenMfa, contextOf({ insights: { datasets }, testToken: async () => issued({ ...CLAIMS, amr }) })))
        .outcome;
    expect(await outcomeOf(["pwd"])).toBe("fail:mfa-claim-missing");
    expect(datasets).not.toHaveBeenCalled();
    expect(await outcomeOf(["pwd", "mfa"])).toBe("fail:mfa-not-compliant");
  });

  test("a call refused for want of MFA is Partner Center's verdict on it, any other refusal is not", async () => {
    const outcomeOf = async (refused: Parameters<typeof refuse>[1]) => {
      const insights = { datasets: async () => refuse(401, { system: "insights", ...refused }) };
      return (await ask(tokenMfa, contextOf({ insights }))).outcome;
    };
    expect(await outcomeOf({ code: "900421" })).toBe("fail:mfa-not-compliant");
    expect(await outcomeOf({ reasonPhrase: "Unauthorized - MFA required" })).toBe("fail:mfa-not-compliant");
    expect(await outcomeOf({ code: "900420" })).toBe("pass");
  });

  test("the tenant is the one that discovery found for the domain", async () => {
    const result = (id: string) => (id === "tenant" ? resultOf("tenant", { tenantId: TENANT_ID }) : null);
    const outcomeOf = async (tid: string) =>
      (await ask(tokenTenant, contextOf({ result, testToken: async () => issued({ ...CLAIMS, tid }) }))).outcome;
    expect(await outcomeOf(TENANT_ID)).toBe("pass");
    expect(await outcomeOf(OTHER_TENANT_ID)).toBe("fail:wrong-tenant");
  });

  test("a renamed user is recognised by object id", async () => {
    const testToken = async () => issued({ ...CLAIMS, upn: "renamed@contoso.example" });
    const result = (id: string) => (id === "integration-user" ? resultOf(id, { userId: USER_ID }) : null);
    expect((await ask(tokenUser, contextOf({ testToken, result }))).outcome).toBe("pass");
    expect((await ask(tokenUser, contextOf({ testToken }))).outcome).toBe("fail:other-user");
  });
});

describe("first query", () => {
  test("asks what the live dataset lists", async () => {
    const testQuery = vi.fn(async () => ok({ items: [], mfaCompliant: null, dataRedacted: false }));
    const { observation } = await ask(firstQuery, contextOf({ insights: { testQuery } }));
    const query = "SELECT MPNId, CustomerName, Month, Product FROM CustomersAndTenants LIMIT 10 TIMESPAN LAST_3_MONTHS";
    expect(testQuery).toHaveBeenCalledWith(query);
    expect(observation).toMatchObject({ dataset: "CustomersAndTenants", query, rowCount: 0 });
  });
});
