import { describe, expect, it } from "vitest";
import { runScenario } from "@/lib/cli/sandbox-run";
import { sandboxFetch } from "@/lib/sandbox/handle";
import ready from "@/lib/sandbox/scenarios/ready";
import { GRAPH, graphToken, PARTNER_CENTER, type Scene, scene, send, type TokenTraits } from "./endpoint-calls";

describe("sign-in logs", () => {
  const SCOPES = "AuditLog.Read.All Policy.Read.All";
  const MINUTES = 3 * 60_000;
  const read = async (at: Scene, query = "", traits: TokenTraits = {}) =>
    send(at, await graphToken(at, { scopes: SCOPES, ...traits }), "GET", `${GRAPH}/v1.0/auditLogs/signIns${query}`);

  /** A refused password call, by the correlation id it was sent with. */
  async function refusedSignIn(at: Scene): Promise<string> {
    const correlationId = "5f8a0f0e-8d1c-4a53-9d59-2b1c3d4e5f60";
    const form = {
      grant_type: "password",
      resource: PARTNER_CENTER,
      client_id: at.app.appId,
      client_secret: at.secret.value,
      username: at.bot.userPrincipalName,
      password: at.bot.password,
    };
    const answer = await sandboxFetch(at.world)(
      new Request(`https://login.microsoftonline.com/${at.tenant.id}/oauth2/token`, {
        method: "POST",
        headers: { "client-request-id": correlationId },
        body: new URLSearchParams(form),
      }),
    );
    expect(((await answer.json()) as { error_codes: unknown }).error_codes).toEqual([53003]);
    return correlationId;
  }

  const blocked = () =>
    scene(({ tenant }) => {
      tenant.conditionalAccess.push({
        id: "1f0c9f5e-1111-4222-8333-444455556666",
        displayName: "Block legacy sign-in",
        state: "enabled",
        includeUsers: ["All"],
        excludeUsers: [],
        includeApplications: ["All"],
        control: "block",
        transferMethods: null,
      });
    });

  it("find a refused sign-in by its correlation id once some minutes have passed", async () => {
    const at = blocked();
    const correlationId = await refusedSignIn(at);
    const query = `?$filter=correlationId eq '${correlationId}'`;
    expect((await read(at, query)).body.value).toEqual([]);
    at.world.state.advancedMs += MINUTES;
    const { body } = await read(at, query);
    expect(body.value).toHaveLength(1);
    expect(body.value[0]).toMatchObject({
      correlationId,
      userId: at.bot.id,
      appId: at.app.appId,
      resourceDisplayName: "Microsoft Partner Center",
      conditionalAccessStatus: "failure",
      status: { errorCode: 53003 },
      appliedConditionalAccessPolicies: [{ displayName: "Block legacy sign-in", result: "failure" }],
    });
    expect((await read(at, "?$filter=correlationId eq '00000000-0000-4000-8000-000000000000'")).body.value).toEqual([]);
  });

  it("name the policies only to those who may read policies", async () => {
    const at = blocked();
    await refusedSignIn(at);
    at.world.state.advancedMs += MINUTES;
    const { body } = await read(at, "", { scopes: "AuditLog.Read.All" });
    expect(body.value[0]).toMatchObject({ status: { errorCode: 53003 }, appliedConditionalAccessPolicies: [] });
  });

  it("want their own scope, a role that reads reports, and P1", async () => {
    const at = scene();
    const code = async (traits: TokenTraits = {}) => {
      const { status, body } = await read(at, "", traits);
      return [status, body.error?.code];
    };
    expect(await code({ scopes: "Directory.Read.All" })).toEqual([403, "Authentication_MSGraphPermissionMissing"]);
    expect(await code({ user: at.reader })).toEqual([403, "Authentication_RequestFromUnsupportedUserRole"]);
    at.tenant.entraPlan = "free";
    expect(await code()).toEqual([403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant"]);
  });

  it("answer five requests in ten seconds and ask to wait for the sixth", async () => {
    const at = scene();
    for (let count = 0; count < 5; count += 1) expect((await read(at)).status).toBe(200);
    const sixth = await read(at);
    expect([sixth.status, sixth.body.error.code]).toEqual([429, "TooManyRequests"]);
    expect(sixth.headers.get("retry-after")).toMatch(/^\d+\.\d{3}$/);
    // Another application in the same tenant has a count of its own.
    expect((await read(at, "", { appId: at.app.appId })).status).toBe(200);
    at.world.state.advancedMs += 10_000;
    expect((await read(at)).status).toBe(200);
  });

  it("may be throttled without a word on how long", async () => {
    const at = scene();
    const [host, pathPrefix] = ["graph.microsoft.com", "/v1.0/auditLogs/signIns"];
    at.world.state.faults.push({ host, method: "GET", pathPrefix, times: null, kind: "status", status: 429 });
    const headers = { authorization: `Bearer ${await graphToken(at, { scopes: SCOPES })}` };
    const answer = await sandboxFetch(at.world)(new Request(`https://${host}${pathPrefix}`, { headers }));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, null]);
  });

  it("tell of sign-ins on the pages as well, those that went through with error code 0", async () => {
    const { run, world } = await runScenario(ready);
    expect(run.summary.state).toBe("ready");
    world.state.advancedMs += MINUTES;
    const at = { ...scene(), world };
    const { body } = await read(at);
    const seen = body.value.map((entry: { userPrincipalName: string; status: { errorCode: number } }) => [
      entry.userPrincipalName,
      entry.status.errorCode,
    ]);
    expect(seen).toContainEqual(["insights-bot@contoso.example", 0]);
    expect(seen).toContainEqual(["admin@contoso.example", 0]);
  });
});
