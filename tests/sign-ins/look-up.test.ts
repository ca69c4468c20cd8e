import { describe, expect, it } from "vitest";
import { cloudOf } from "@/lib/clouds";
import { createSignInLog } from "@/lib/microsoft/microsoft";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { Secret } from "@/lib/secret";
import { lookUpSignIns } from "@/lib/sign-ins/look-up";
import { graphToken, PARTNER_CENTER, type Scene, scene, type TokenTraits } from "../sandbox/endpoint-calls";

const LOG = "AuditLog.Read.All";
const BOTH = `${LOG} Policy.Read.All`;
const SOON_MS = 3 * 60_000;

/** The log as this product reads it, with a token of the given traits. */
async function logOf(at: Scene, traits: TokenTraits = {}, outlet = sandboxFetch(at.world)) {
  const scopes = traits.scopes ?? BOTH;
  const accessToken = new Secret(await graphToken(at, { ...traits, scopes }));
  const tokens = { accessToken, refreshToken: null, idToken: null, expiresAt: "", scopes: scopes.split(" ") };
  const now = () => Date.now() + at.world.state.advancedMs;
  return createSignInLog({ cloud: cloudOf("global"), outlet, now, tokens, sleep: async () => {} });
}

/** Signs the integration user in with a password, and lets the log catch up. */
async function passwordSignIn(at: Scene, password = at.bot.password) {
  const body = new URLSearchParams({
    grant_type: "password",
    resource: PARTNER_CENTER,
    client_id: at.app.appId,
    client_secret: at.secret.value,
    username: at.bot.userPrincipalName,
    password,
  });
  const url = `https://login.microsoftonline.com/${at.tenant.id}/oauth2/token`;
  const answer = await sandboxFetch(at.world)(new Request(url, { method: "POST", body }));
  at.world.state.advancedMs += SOON_MS;
  return (await answer.json()) as { correlation_id: string; trace_id: string };
}

const blocking = () =>
  scene(({ tenant }) => {
    tenant.conditionalAccess.push({
      id: "1f0c9f5e-1111-4222-8333-444455556666",
      displayName: "Block password calls",
      state: "enabled",
      includeUsers: ["All"],
      excludeUsers: [],
      includeApplications: ["All"],
      control: "block",
      transferMethods: null,
    });
  });
const ofBot = (at: Scene) => {
  const now = Date.now() + at.world.state.advancedMs;
  const iso = (ms: number) => new Date(ms).toISOString();
  return { by: "user", userPrincipalName: at.bot.userPrincipalName, from: iso(now - 3_600_000), to: iso(now) } as const;
};

describe("looking up sign-ins", () => {
  it("finds a refused sign-in by its correlation id and by its trace id, with the policy that refused it", async () => {
    const at = blocking();
    const { correlation_id, trace_id } = await passwordSignIn(at);
    for (const id of [correlation_id, trace_id]) {
      const found = await lookUpSignIns(await logOf(at), { by: "id", id });
      expect(found).toMatchObject({
        outcome: "found",
        policiesMissing: null,
        signIns: [
          {
            id: trace_id,
            correlationId: correlation_id,
            errorCode: 53003,
            userPrincipalName: at.bot.userPrincipalName,
            conditionalAccess: "failure",
            policies: [{ displayName: "Block password calls", result: "failure", demands: ["Block"] }],
          },
        ],
      });
    }
  });

  it("finds the sign-ins of a user within a time, newest first, and none outside it", async () => {
    const at = scene();
    await passwordSignIn(at, "Wrong-1!");
    await passwordSignIn(at);
    const found = await lookUpSignIns(await logOf(at), ofBot(at));
    expect(found.outcome === "found" && found.signIns.map(({ errorCode }) => errorCode)).toEqual([0, 50126]);
    const before = { ...ofBot(at), from: "2020-01-01T00:00:00.000Z", to: "2020-01-02T00:00:00.000Z" };
    expect(await lookUpSignIns(await logOf(at), before)).toMatchObject({ outcome: "found", signIns: [] });
    const nobody = { by: "id", id: "00000000-0000-4000-8000-00000000dead" } as const;
    expect(await lookUpSignIns(await logOf(at), nobody)).toMatchObject({ outcome: "found", signIns: [] });
  });

  it("asks for a name in lower case, as the log keeps it, and for one page", async () => {
    const at = scene();
    const asked: URL[] = [];
    const log = await logOf(at, {}, (request) => {
      asked.push(new URL(request.url));
      return sandboxFetch(at.world)(request);
    });
    await lookUpSignIns(log, { ...ofBot(at), userPrincipalName: "O'Hara@Contoso.Example" });
    expect(asked.map(({ searchParams }) => searchParams.get("$filter")?.split(" and ")[0])).toEqual([
      "userPrincipalName eq 'o''hara@contoso.example'",
    ]);
    expect(asked[0]?.searchParams.get("$top")).toBe("50");
  });

  it("reads neither address nor place nor device", async () => {
    const at = scene();
    await passwordSignIn(at);
    const found = await lookUpSignIns(await logOf(at), ofBot(at));
    expect(JSON.stringify(found)).not.toMatch(/192\.0\.2\.|location|device|ipAddress/i);
  });

  it("says which right is missing: the permission, the role or the licence", async () => {
    const at = scene();
    const missing = async (traits: TokenTraits) => {
      const answer = await lookUpSignIns(await logOf(at, traits), ofBot(at));
      return answer.outcome === "missing" ? answer.missing : answer.outcome;
    };
    expect(await missing({ scopes: "User.Read" })).toBe("scope");
    expect(await missing({ user: at.reader })).toBe("role");
    at.tenant.entraPlan = "free";
    expect(await missing({})).toBe("licence");
    expect(await missing({ issuedAtMs: Date.now() - 48 * 3_600_000 })).toBe("session");
  });

  it("says that policies were left out, and what would show them", async () => {
    const at = blocking();
    const { correlation_id: id } = await passwordSignIn(at);
    const found = await lookUpSignIns(await logOf(at, { scopes: LOG }), { by: "id", id });
    expect(found).toMatchObject({ outcome: "found", policiesMissing: "scope", signIns: [{ policies: [] }] });
  });

  it("does not ask without the permission, and says so when Microsoft is out of reach or has had enough", async () => {
    const at = scene();
    let calls = 0;
    const counted = async (request: Request) => {
      calls += 1;
      return sandboxFetch(at.world)(request);
    };
    await lookUpSignIns(await logOf(at, { scopes: "User.Read" }, counted), ofBot(at));
    expect(calls).toBe(0);
    const broken = await logOf(at, {}, () => Promise.reject(new TypeError("fetch failed")));
    expect(await lookUpSignIns(broken, ofBot(at))).toEqual({ outcome: "error", code: "network" });
    at.world.state.faults.push({ host: "*", method: null, pathPrefix: "/", times: null, kind: "status", status: 429 });
    expect(await lookUpSignIns(await logOf(at), ofBot(at))).toEqual({ outcome: "error", code: "throttled" });
  });
});
