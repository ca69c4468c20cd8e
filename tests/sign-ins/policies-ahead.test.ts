import { describe, expect, it } from "vitest";
import { cloudOf } from "@/lib/clouds";
import { graphClient } from "@/lib/microsoft/graph";
import { createTransport } from "@/lib/microsoft/transport";
import type { ConditionalAccessPolicy } from "@/lib/microsoft/types";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { Secret } from "@/lib/secret";
import { lookAhead } from "@/lib/sign-ins/look-ahead";
import { policiesAhead, type SignInAhead } from "@/lib/sign-ins/policies-ahead";
import { graphToken, type Scene, scene, type TokenTraits } from "../sandbox/endpoint-calls";

const PARTNER_CENTER = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd";
const POLICY: ConditionalAccessPolicy = {
  id: "p",
  displayName: "Policy",
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
const BOT: SignInAhead = { userId: "bot", isGuest: false, flow: "code" };

function outcome(change: Partial<ConditionalAccessPolicy>, signIn: Partial<SignInAhead> = {}): string {
  const [found] = policiesAhead([{ ...POLICY, ...change }], { ...BOT, ...signIn });
  return found ? [found.reach, found.consequence, ...found.dependsOn].join(" ") : "none";
}

describe("the policies ahead of a sign-in", () => {
  it("end a password call where they only prompt a person", () => {
    expect(outcome({})).toBe("applies prompts-for-mfa");
    expect(outcome({}, { flow: "password" })).toBe("applies refuses-without-mfa");
    expect(outcome({ builtInControls: [], demandsStrength: true }, { flow: "password" })).toBe(
      "applies refuses-without-mfa",
    );
    expect(outcome({ builtInControls: ["block"] })).toBe("applies blocks");
    expect(outcome({ builtInControls: ["compliantDevice"] })).toBe("applies wants-device");
  });

  it("block the device code flow only where they are about it", () => {
    const block = { builtInControls: ["block"], transferMethods: "deviceCodeFlow,authenticationTransfer" };
    expect(outcome(block, { flow: "device" })).toBe("applies blocks");
    expect(outcome(block, { flow: "password" })).toBe("none");
    expect(outcome(block)).toBe("none");
  });

  it("concern only who and what they name", () => {
    expect(outcome({ state: "disabled" })).toBe("none");
    expect(outcome({ state: "enabledForReportingButNotEnforced" })).toBe("none");
    expect(outcome({ includeUsers: ["someone"] })).toBe("none");
    expect(outcome({ excludeUsers: ["bot"] })).toBe("none");
    expect(outcome({ includeApplications: ["Office365"] })).toBe("none");
    expect(outcome({ includeApplications: [PARTNER_CENTER] })).toBe("applies prompts-for-mfa");
    expect(outcome({ excludeApplications: [PARTNER_CENTER] })).toBe("none");
    expect(outcome({ clientAppTypes: ["exchangeActiveSync", "other"] })).toBe("none");
  });

  it("may apply where something decides that cannot be seen from here, and say what", () => {
    expect(outcome({ includeUsers: [], openConditions: ["groups"] })).toBe("may-apply prompts-for-mfa groups");
    expect(outcome({ openConditions: ["locations", "risk"] })).toBe("may-apply prompts-for-mfa locations risk");
    expect(outcome({ clientAppTypes: ["browser"] })).toBe("may-apply prompts-for-mfa client-app");
    expect(outcome({ excludeUsers: ["someone"] }, { userId: null })).toBe("may-apply prompts-for-mfa");
  });

  it("stand in the order of what they do", () => {
    const policies = [
      POLICY,
      { ...POLICY, id: "maybe", builtInControls: ["block"], openConditions: ["risk" as const] },
      { ...POLICY, id: "block", builtInControls: ["block"] },
    ];
    expect(policiesAhead(policies, BOT).map(({ id }) => id)).toEqual(["block", "p", "maybe"]);
  });
});

describe("looking ahead in a tenant", () => {
  async function graphOf(at: Scene, traits: TokenTraits = {}) {
    const scopes = traits.scopes ?? "User.Read Policy.Read.All Directory.Read.All";
    const accessToken = new Secret(await graphToken(at, { ...traits, scopes }));
    const tokens = { accessToken, refreshToken: null, idToken: null, expiresAt: "", scopes: scopes.split(" ") };
    const cloud = cloudOf("global");
    const transport = createTransport({ cloud, outlet: sandboxFetch(at.world) });
    return graphClient(cloud, (request) => transport.send(request, { exchanges: [] }), tokens);
  }
  const withPolicy = () =>
    scene(({ tenant, bot }) => {
      tenant.conditionalAccess.push({
        id: "99999999-0000-4000-8000-000000000003",
        displayName: "No device codes",
        state: "enabled",
        includeUsers: [bot.id],
        excludeUsers: [],
        includeApplications: ["All"],
        control: "block",
        transferMethods: "deviceCodeFlow",
      });
    });

  it("names the policy that would end the chosen flow, and none for another", async () => {
    const at = withPolicy();
    const graph = await graphOf(at);
    expect(await lookAhead(graph, at.bot.userPrincipalName, "device")).toMatchObject({
      outcome: "read",
      securityDefaults: false,
      policies: [{ displayName: "No device codes", reach: "applies", consequence: "blocks", demands: ["block"] }],
    });
    expect(await lookAhead(graph, at.bot.userPrincipalName, "code")).toMatchObject({ policies: [] });
  });

  it("says whether the permission or the role is missing", async () => {
    const at = withPolicy();
    const user = at.bot.userPrincipalName;
    const poor = await graphOf(at, { scopes: "User.Read" });
    expect(await lookAhead(poor, user, "code")).toEqual({ outcome: "missing", missing: "scope" });
    const reader = await graphOf(at, { user: at.reader });
    expect(await lookAhead(reader, user, "code")).toEqual({ outcome: "missing", missing: "role" });
  });
});
