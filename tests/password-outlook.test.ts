import { describe, expect, it } from "vitest";
import type { ConditionalAccessPolicy, GraphUser, Refusal, UserRealm } from "@/lib/microsoft/types";
import { judgePassword, type PasswordEvidence, passwordOutlook } from "@/lib/password-outlook";

const USER = "bot@contoso.example";
const POLICY: ConditionalAccessPolicy = {
  id: "p1",
  displayName: "Require MFA",
  state: "enabled",
  includeUsers: ["All"],
  excludeUsers: [],
  includeApplications: ["All"],
  excludeApplications: [],
  clientAppTypes: ["all"],
  openConditions: [],
  builtInControls: ["mfa"],
  demandsStrength: false,
  transferMethods: null,
};
const CLEAN: PasswordEvidence = {
  accountType: "Managed",
  domain: "contoso.example",
  securityDefaults: false,
  policies: [],
  userId: "u1",
  isGuest: false,
};
const kinds = (evidence: PasswordEvidence) => judgePassword(evidence).reasons.map((reason) => reason.kind);
const withPolicy = (change: Partial<ConditionalAccessPolicy>) => ({ ...CLEAN, policies: [{ ...POLICY, ...change }] });

describe("judging", () => {
  it("is at best doubtful, because the token carries no MFA", () => {
    expect(judgePassword(CLEAN)).toEqual({ outlook: "doubtful", reasons: [{ kind: "no-mfa-claim" }] });
  });

  it("is useless for federated domains, security defaults and policies, naming each", () => {
    const all = judgePassword({ ...withPolicy({}), accountType: "Federated", securityDefaults: true });
    expect(all).toEqual({
      outlook: "useless",
      reasons: [
        { kind: "federated", name: "contoso.example" },
        { kind: "security-defaults" },
        { kind: "policy-mfa", name: "Require MFA" },
      ],
    });
  });

  it.each([
    [{ builtInControls: ["block"] }, "policy-block"],
    [{ builtInControls: ["compliantDevice"] }, "policy-device"],
    [{ includeApplications: ["fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd"] }, "policy-mfa"],
    [{ includeUsers: ["u1"] }, "policy-mfa"],
    [{ transferMethods: "none" }, "policy-mfa"],
  ] as const)("counts %j", (change, kind) => {
    expect(kinds(withPolicy(change))).toEqual([kind]);
  });

  it.each([
    { state: "disabled" },
    { state: "enabledForReportingButNotEnforced" },
    { excludeUsers: ["u1"] },
    { includeUsers: ["u2"] },
    { includeUsers: [] },
    { includeUsers: ["GuestsOrExternalUsers"] },
    { includeApplications: ["00000003-0000-0000-c000-000000000000"] },
    { builtInControls: ["passwordChange"] },
    { builtInControls: ["block"], transferMethods: "deviceCodeFlow,authenticationTransfer" },
  ] as const)("does not count %j", (change) => {
    expect(kinds(withPolicy(change))).toEqual(["no-mfa-claim"]);
  });

  it("knows guests", () => {
    expect(kinds({ ...withPolicy({ includeUsers: ["GuestsOrExternalUsers"] }), isGuest: true })).toEqual([
      "policy-mfa",
    ]);
  });

  it("does not accuse a policy whose exceptions cannot be compared", () => {
    const judged = judgePassword({ ...withPolicy({ excludeUsers: ["someone"] }), userId: null });
    expect(judged).toEqual({ outlook: "unknown", reasons: [{ kind: "no-mfa-claim" }] });
  });

  it.each([{ accountType: null }, { accountType: "Unknown" }, { securityDefaults: null }, { policies: null }] as const)(
    "is unknown when %j",
    (gap) => {
      expect(judgePassword({ ...CLEAN, ...gap }).outlook).toBe("unknown");
    },
  );
});

describe("looking", () => {
  const ok = <T>(value: T) => Promise.resolve({ ok: true, status: 200, value } as const);
  const refusal: Refusal = {
    system: "graph",
    status: 403,
    code: "Authorization_RequestDenied",
    aadsts: [],
    suberror: null,
    message: null,
    reasonPhrase: null,
    requestId: null,
    correlationId: null,
  };
  const refused = () => Promise.resolve({ ok: false, refusal } as const);
  const realm: UserRealm = { accountType: "Managed", domain: "contoso.example", federationProtocol: null };
  const user: GraphUser = {
    id: "u1",
    userPrincipalName: USER,
    displayName: null,
    accountEnabled: true,
    userType: "Member",
  };
  const graph = {
    user: () => ok(user),
    securityDefaultsEnabled: () => ok(false),
    conditionalAccessPolicies: () => ok([POLICY]),
  };

  it("asks realm, security defaults and policies", async () => {
    expect(await passwordOutlook({ userRealm: () => ok(realm) }, graph, USER)).toEqual({
      outlook: "useless",
      reasons: [{ kind: "policy-mfa", name: "Require MFA" }],
    });
  });

  it("knows a federated domain without any sign-in", async () => {
    const federated = { ...realm, accountType: "Federated" } as const;
    expect((await passwordOutlook({ userRealm: () => ok(federated) }, null, USER)).outlook).toBe("useless");
  });

  it("stays unknown without Graph, when it is refused, and when the network breaks", async () => {
    const entra = { userRealm: () => ok(realm) };
    const closed = { ...graph, conditionalAccessPolicies: refused };
    const broken = { ...graph, conditionalAccessPolicies: () => Promise.reject(new Error("network")) };
    for (const one of [null, closed, broken]) expect((await passwordOutlook(entra, one, USER)).outlook).toBe("unknown");
    expect(
      (await passwordOutlook({ userRealm: () => Promise.reject(new Error("network")) }, graph, USER)).outlook,
    ).toBe("useless");
  });
});
