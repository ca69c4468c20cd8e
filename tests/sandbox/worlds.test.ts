import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LARGEST_BODY } from "@/lib/sandbox/body";
import { MOST_OBJECTS, MOST_SECRETS } from "@/lib/sandbox/endpoints/graph/quota";
import { MOST_QUERIES } from "@/lib/sandbox/endpoints/insights/queries";
import { MOST_REPORTS } from "@/lib/sandbox/endpoints/insights/reports";
import { MOST_EXCHANGES } from "@/lib/sandbox/exchange-log";
import { sandboxFetch, serveSandbox } from "@/lib/sandbox/handle";
import { contoso } from "@/lib/sandbox/scenarios/base";
import { createWorld, getWorld, IDLE_MS, isAlive, MOST_WORLDS, putWorld, worldCount } from "@/lib/sandbox/world";
import { GRAPH, graphToken, PARTNER_CENTER, partnerToken, type Scene, scene, send } from "./endpoint-calls";

const open = (id: string) => {
  const world = createWorld(contoso().state, id, "ready");
  putWorld(world);
  return world;
};
const idOf = (count: number) => `world-${count}`;

describe("worlds", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are bounded in number: of 200 the oldest half is gone, and 200 used ones fit in memory", async () => {
    const heap = () => {
      globalThis.gc?.();
      return process.memoryUsage().heapUsed;
    };
    const before = heap();
    for (let count = 0; count < 200; count += 1) {
      const reach = sandboxFetch(open(idOf(count)));
      for (let call = 0; call < 3; call += 1)
        await reach(
          new Request("https://login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration"),
        );
      expect(worldCount()).toBeLessThanOrEqual(MOST_WORLDS);
    }
    const each = (heap() - before) / worldCount() / 1024;
    console.log(`${worldCount()} worlds live of 200 made; about ${each.toFixed(0)} KiB each`);
    expect(worldCount()).toBe(MOST_WORLDS);
    expect(getWorld(idOf(99))).toBeNull();
    expect(getWorld(idOf(100))?.state.id).toBe(idOf(100));
    expect(each).toBeLessThan(4 * 1024);
  });

  it("stay while they are used, and end when nobody used them for hours", () => {
    vi.useFakeTimers();
    const [used, idle] = [open("used"), open("idle")];
    for (let hours = 0; hours < 6; hours += 2) {
      vi.advanceTimersByTime(IDLE_MS / 2);
      expect(getWorld("used")).toBe(used);
    }
    expect(isAlive(idle)).toBe(false);
    expect(getWorld("idle")).toBeNull();
    vi.advanceTimersByTime(IDLE_MS);
    expect(worldCount()).toBeGreaterThan(0);
    expect(getWorld("used")).toBeNull();
    expect(worldCount()).toBe(0);
  });

  it("are not kept by somebody who only looks whether they live", () => {
    vi.useFakeTimers();
    const world = open("watched");
    vi.advanceTimersByTime(IDLE_MS - 1);
    expect(isAlive(world)).toBe(true);
    vi.advanceTimersByTime(1);
    expect(isAlive(world)).toBe(false);
  });

  it("do not see each other", () => {
    const [one, other] = [open("one"), open("other")];
    one.state.advancedMs = 1;
    one.state.tenants.pop();
    expect([other.state.advancedMs, other.state.tenants.length]).toEqual([0, contoso().state.tenants.length]);
  });
});

describe("a world is bounded in size:", () => {
  let at: Scene;
  let admin: string;
  let reader: string;
  beforeEach(async () => {
    at = scene();
    admin = await graphToken(at);
    reader = await partnerToken(at);
  });

  const graph = (method: string, path: string, body?: unknown) => send(at, admin, method, `${GRAPH}/v1.0${path}`, body);
  const insights = (method: string, path: string, body?: unknown) =>
    send(at, reader, method, `${PARTNER_CENTER}/insights/v1/mpn${path}`, body);
  const query = (count: number) => ({
    Name: `Query ${count}`,
    Description: "",
    Query: "SELECT CustomerName FROM CustomersAndTenants",
  });

  it("a tenant takes a few hundred objects, then refuses as Graph does until some are deleted", async () => {
    let created = 0;
    let last = await graph("POST", "/applications", { displayName: "App 0" });
    const first = last.body.id;
    for (; last.status === 201; created += 1) last = await graph("POST", "/applications", { displayName: "More" });
    expect([last.status, last.body.error.code]).toEqual([403, "Directory_QuotaExceeded"]);
    expect(created).toBeGreaterThan(MOST_OBJECTS - 50);
    expect(created).toBeLessThan(MOST_OBJECTS);
    const { appId } = at.tenant.applications.at(-1) ?? {};
    expect((await graph("POST", "/servicePrincipals", { appId })).body.error.code).toBe("Directory_QuotaExceeded");
    expect((await graph("DELETE", `/applications/${first}`)).status).toBe(204);
    expect((await graph("POST", "/servicePrincipals", { appId })).status).toBe(201);
    const { clientId, resourceId } = at.grant;
    at.tenant.grants = [];
    for (const tenantIsFull of [false, true]) {
      if (tenantIsFull) at.tenant.users.push(...Array.from({ length: 9 }, () => at.bot));
      at.tenant.grants = at.tenant.grants.filter((grant) => grant.clientId !== clientId);
      const grant = {
        clientId,
        resourceId,
        consentType: "AllPrincipals",
        principalId: null,
        scope: "user_impersonation",
      };
      expect((await graph("POST", "/oauth2PermissionGrants", grant)).status).toBe(tenantIsFull ? 403 : 201);
    }
  });

  it("an application has so many secrets at once", async () => {
    const path = `/applications/${at.app.id}`;
    for (let count = at.app.secrets.length; count < MOST_SECRETS; count += 1)
      expect((await graph("POST", `${path}/addPassword`, {})).status).toBe(200);
    const refused = await graph("POST", `${path}/addPassword`, {});
    expect([refused.status, refused.body.error.code]).toEqual([403, "Directory_QuotaExceeded"]);
    await graph("POST", `${path}/removePassword`, { keyId: at.secret.keyId });
    expect((await graph("POST", `${path}/addPassword`, {})).status).toBe(200);
  });

  it("names, addresses and scopes are as long as Graph allows", async () => {
    const long = "x".repeat(257);
    for (const body of [
      { displayName: long },
      { displayName: "App", web: { redirectUris: [`https://a.example/${long}`] } },
      { displayName: "App", web: { redirectUris: Array.from({ length: 257 }, (_, n) => `https://a.example/${n}`) } },
    ])
      expect((await graph("POST", "/applications", body)).status).toBe(400);
    const secret = { passwordCredential: { displayName: long } };
    expect((await graph("POST", `/applications/${at.app.id}/addPassword`, secret)).status).toBe(400);
    const scope = { scope: "x".repeat(3_851) };
    expect((await graph("PATCH", `/oauth2PermissionGrants/${at.grant.id}`, scope)).status).toBe(400);
  });

  it("insights keeps so many queries and reports, of so much text", async () => {
    for (let count = 0; count < MOST_QUERIES; count += 1)
      expect((await insights("POST", "/ScheduledQueries", query(count))).status).toBe(200);
    const refused = await insights("POST", "/ScheduledQueries", query(0));
    expect([refused.status, refused.body.message]).toEqual([400, "Number of queries exceeds the maximum allowed"]);
    const listed = await insights("GET", "/ScheduledQueries?includeSystemQueries=false");
    const [{ queryId }] = listed.body.value;
    const report = { ReportName: "R", QueryId: queryId, ExecuteNow: true };
    expect((await insights("POST", "/ScheduledReport", { ...report, CallbackUrl: "x".repeat(2_001) })).status).toBe(
      400,
    );
    for (let count = 0; count < MOST_REPORTS; count += 1)
      expect((await insights("POST", "/ScheduledReport", report)).status).toBe(200);
    expect((await insights("POST", "/ScheduledReport", report)).body.message).toContain("reports exceeds the maximum");
    await insights("DELETE", `/ScheduledQueries/${queryId}`);
    expect((await insights("POST", "/ScheduledQueries", query(1))).status).toBe(200);
  });

  it("the log keeps the latest hundred, each cut", async () => {
    const reach = sandboxFetch(at.world);
    for (let count = 0; count < MOST_EXCHANGES + 20; count += 1) {
      const body = "x".repeat(count === MOST_EXCHANGES + 19 ? 50_000 : 1);
      await reach(new Request(`${GRAPH}/v1.0/applications`, { method: "POST", body }));
    }
    const kept = at.world.log.after(0);
    expect([kept.length, kept[0]?.number, kept.at(-1)?.number]).toEqual([100, 21, 120]);
    expect(kept.at(-1)?.requestBody.length).toBeLessThan(2_100);
  });

  it("a request is as large as said, whatever it says of itself", async () => {
    putWorld(at.world);
    const post = (body: BodyInit) =>
      serveSandbox(
        new Request("http://here/", { method: "POST", body, duplex: "half" } as RequestInit),
        at.world.state.id,
        "graph.microsoft.com",
        "/v1.0/applications",
        "http://here",
      );
    expect((await post("x".repeat(LARGEST_BODY))).status).toBe(401);
    expect((await post("x".repeat(LARGEST_BODY + 1))).status).toBe(413);
    expect((await post("한".repeat(LARGEST_BODY / 2))).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    expect((await post(endless)).status).toBe(413);
    expect(sent).toBeLessThan(LARGEST_BODY * 2);
  });
});
