import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenBuckets } from "@/lib/api/rate-limit";
import type { ApiScope } from "@/lib/api/token";
import { API_SCOPES } from "@/lib/api/token";
import type { RunRecord } from "@/lib/check";
import { checks } from "@/lib/checks";
import { digestOf } from "@/lib/link";
import { apiTokensOf, findApiToken, revokeApiToken } from "@/lib/store/api-tokens";
import { appendAudit } from "@/lib/store/audit";
import { claimKey } from "@/lib/store/idempotency";
import { createIntegration, latestRun, removeIntegrationsOf, saveRun } from "@/lib/store/queries";
import { openStore, type Store, type StoreOptions } from "@/lib/store/store";
import { newIntegration, recordOf } from "../store/contract";
import { ask, document, seen } from "./described";
import { DAY_MS, situation, tokenFor } from "./situation";

async function refusal(response: Response): Promise<string> {
  const problem = await response.json();
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(problem.correlationId).toBe(response.headers.get("x-correlation-id"));
  expect(problem.instance).toBe(`urn:uuid:${problem.correlationId}`);
  expect(problem.status).toBe(response.status);
  return `${response.status} ${problem.type.replace("urn:insights-preflight:problem:", "")}: ${problem.detail}`;
}

const start = (id: string, init: Parameters<typeof ask>[1]) =>
  ask(`/integrations/${id}/runs`, { method: "POST", ...init });

/** What the API must do on every engine alike. */
export function apiContract(options: () => StoreOptions): void {
  let opened: Store;

  beforeAll(async () => {
    opened = await openStore(options());
    globalThis.preflightStore = Promise.resolve(opened);
  }, 60_000);

  afterAll(async () => {
    globalThis.preflightStore = undefined;
    await opened?.close();
  });

  describe("a token", () => {
    it("is asked for, and a cookie in its place counts for nothing", async () => {
      const { token } = await situation("ready");
      expect((await ask("/integrations", { token })).status).toBe(200);
      const none = await ask("/integrations", { headers: { cookie: `preflight-visit=${token}` } });
      expect(none.headers.get("www-authenticate")).toMatch(/^Bearer/);
      expect(await refusal(none)).toMatch(/^401 unauthenticated/);
      for (const wrong of [`${token}x`, token.slice(4), `ipf_${"a".repeat(43)}`])
        expect(await refusal(await ask("/integrations", { token: wrong }))).toMatch(/^401/);
      expect((await ask("/integrations", { headers: { authorization: `Basic ${btoa(`x:${token}`)}` } })).status).toBe(
        401,
      );
    });

    it("is kept as a digest alone, with when it was used last", async () => {
      const { token, reach } = await situation("ready");
      const [kept] = await apiTokensOf(reach);
      expect(kept?.lastUsedAt).toBeNull();
      await ask("/integrations", { token });
      const [used] = await apiTokensOf(reach);
      expect(used?.lastUsedAt).not.toBeNull();
      expect(JSON.stringify([used, await findApiToken(digestOf(token))])).not.toContain(token.slice(4));
      expect(await findApiToken(token)).toBeNull();
    });

    it("ends when it is revoked, when its time is over by its world's clock, and with its world", async () => {
      const { token, reach, world } = await situation("ready");
      const other = await tokenFor(reach);
      const [, first] = await apiTokensOf(reach);
      await revokeApiToken({ ...reach, world: "another" }, first?.id ?? "", new Date());
      expect((await ask("/integrations", { token })).status).toBe(200);
      for (const kept of await apiTokensOf(reach)) await revokeApiToken(reach, kept.id, new Date());
      expect(await refusal(await ask("/integrations", { token: other }))).toContain("revoked");
      const late = await tokenFor(reach);
      world.state.advancedMs += DAY_MS - 60_000;
      expect((await ask("/integrations", { token: late })).status).toBe(200);
      world.state.advancedMs += 120_000;
      expect(await refusal(await ask("/integrations", { token: late }))).toContain("expired");
      const gone = await tokenFor({ ...reach, world: "gone" });
      expect(await refusal(await ask("/integrations", { token: gone }))).toContain("is gone");
      await removeIntegrationsOf(reach.world);
      expect(await apiTokensOf(reach)).toEqual([]);
    });

    it("may do what its scopes say and nothing else", async () => {
      const { integration, reach } = await situation("ready");
      const runs = `/integrations/${integration.id}/runs`;
      const needs: readonly (readonly [ApiScope, string, RequestInit])[] = [
        ["read", "/integrations", {}],
        ["read", `/integrations/${integration.id}`, {}],
        ["read", runs, {}],
        ["run", runs, { method: "POST" }],
        ["audit", `/integrations/${integration.id}/audit`, {}],
        ["diagnose", "/diagnose", { method: "POST", body: "AADSTS7000215", headers: { "content-type": "text/plain" } }],
      ];
      for (const scope of API_SCOPES) {
        const token = await tokenFor(reach, [scope]);
        for (const [needed, path, init] of needs) {
          const answered = await ask(path, { ...init, token });
          if (needed === scope) expect(answered.ok, `${scope} ${path}`).toBe(true);
          else
            expect(await refusal(answered), `${scope} ${path}`).toContain(
              `403 scope-missing: This needs a token with the scope "${needed}"`,
            );
        }
      }
    });

    it("never reaches another tenant, another world, or another visit's integration", async () => {
      const mine = await situation("ready");
      const theirs = await situation("ready");
      const { id } = await createIntegration(newIntegration({ world: mine.reach.world, tenantId: null }));
      const visits = await tokenFor({ world: mine.reach.world, tenantId: null, integrationId: id });
      const idsOf = async (token: string) =>
        (await (await ask("/integrations", { token })).json()).items.map((one: { id: string }) => one.id);
      expect(await idsOf(mine.token)).toEqual([mine.integration.id]);
      expect(await idsOf(theirs.token)).toEqual([theirs.integration.id]);
      expect(await idsOf(visits)).toEqual([id]);
      const record = recordOf(`${mine.integration.id}-run`, mine.integration.id, "2026-01-01T00:00:00.000Z");
      await saveRun(record, "undecided");
      for (const token of [theirs.token, visits]) {
        for (const path of ["", "/runs", "/audit"])
          expect(await refusal(await ask(`/integrations/${mine.integration.id}${path}`, { token }))).toMatch(/^404/);
        for (const path of ["", "/events", "/reports/json"])
          expect(await refusal(await ask(`/runs/${record.id}${path}`, { token }))).toMatch(/^404/);
        expect((await start(mine.integration.id, { token })).status).toBe(404);
        const about = `/diagnose?integrationId=${mine.integration.id}`;
        const init = { method: "POST", body: "x", headers: { "content-type": "text/plain" } };
        expect((await ask(about, { ...init, token })).status).toBe(404);
      }
      expect((await ask(`/runs/${record.id}`, { token: mine.token })).status).toBe(200);
    });
  });

  describe("a run", () => {
    it("asks what the kept secret can answer, leaves the rest blocked, and is never green", async () => {
      const { token, integration, secret } = await situation("ready");
      const begun = await start(integration.id, { token });
      expect(begun.status).toBe(202);
      const { id, state } = await begun.json();
      expect(state).toBe("running");
      expect(begun.headers.get("location")).toBe(`/api/v1/runs/${id}`);
      const events = await (await ask(`/runs/${id}/events`, { token })).text();
      const results: RunRecord["results"] = events
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(results).toHaveLength(checks.length);
      const ran = results.filter(({ status }) => status !== "blocked").map((one) => [one.id, one.status]);
      expect(Object.fromEntries(ran)).toEqual({ tenant: "pass", "credential-accepted": "pass" });
      const run = await (await ask(`/runs/${id}`, { token })).json();
      expect(run.state).toBe("undecided");
      expect(run.record.summary.state).toBe("undecided");
      expect(run.record.integration).toMatchObject({ id: integration.id, tenant: integration.tenant });
      expect(JSON.stringify(run)).not.toContain(secret);
      await expect.poll(() => latestRun(integration.id)).toMatchObject({ id });
      expect((await (await ask(`/runs/${id}/events`, { token })).text()).trim().split("\n")).toHaveLength(
        checks.length,
      );
    });

    it("names the broken link when the kept secret is refused", async () => {
      const { token, integration } = await situation("secret-wrong");
      const { id } = await (await start(integration.id, { token })).json();
      await (await ask(`/runs/${id}/events`, { token })).text();
      const run = await (await ask(`/runs/${id}`, { token })).json();
      expect(run.state).toBe("not-ready");
      expect(run.record.summary.brokenLink.check).toBe("credential-accepted");
    });

    it("leaves as a report in every format, redacted", async () => {
      const { token, integration } = await situation("secret-wrong");
      const { id } = await (await start(integration.id, { token })).json();
      await (await ask(`/runs/${id}/events`, { token })).text();
      for (const format of ["json", "markdown", "junit", "sarif", "text"]) {
        const report = await (await ask(`/runs/${id}/reports/${format}`, { token })).text();
        expect(report, format).toContain("credential-accepted");
        expect(report.toLowerCase(), format).not.toContain("contoso");
        expect(report, format).not.toContain(integration.clientId);
      }
      const korean = await ask(`/runs/${id}/reports/markdown?language=ko`, { token });
      expect(await korean.text()).toMatch(/[가-힣]/);
      expect(await refusal(await ask(`/runs/${id}/reports/pdf`, { token }))).toContain("json, markdown, junit, sarif");
    });

    it("is listed the latest first, page by page, each once, also when two started at once", async () => {
      const { token, integration } = await situation("ready");
      const times = ["01", "02", "02", "02", "03"].map((day) => `2026-01-${day}T00:00:00.000Z`);
      for (const [index, at] of times.entries())
        await saveRun(recordOf(`${integration.id}-${index}`, integration.id, at), "ready");
      const ids: string[] = [];
      let query = "?limit=2";
      for (let pages = 0; pages < 5; pages += 1) {
        const list = await (await ask(`/integrations/${integration.id}/runs${query}`, { token })).json();
        ids.push(...list.items.map((item: { id: string }) => item.id));
        if (list.nextCursor === null) break;
        query = `?limit=2&cursor=${list.nextCursor}`;
      }
      expect(ids).toEqual([4, 3, 2, 1, 0].map((index) => `${integration.id}-${index}`));
    });
  });

  describe("a write", () => {
    it("with a key is made once, and answered alike a second time", async () => {
      const { token, integration } = await situation("ready");
      const headers = { "idempotency-key": "build-1" };
      const first = await start(integration.id, { token, headers });
      const second = await start(integration.id, { token, headers });
      expect(second.headers.get("idempotent-replayed")).toBe("true");
      expect(second.headers.get("location")).toBe(first.headers.get("location"));
      expect(await second.json()).toEqual(await first.json());
      const third = await start(integration.id, { token, headers: { "idempotency-key": "build-2" } });
      expect(third.headers.get("location")).not.toBe(first.headers.get("location"));
      const others = await situation("ready");
      const other = await start(others.integration.id, { token: others.token, headers });
      expect(other.headers.get("location")).not.toBe(first.headers.get("location"));
    });

    it("with a key that another request used is refused, as is a second one at the same time", async () => {
      const { token, integration } = await situation("ready");
      const headers = { "idempotency-key": "build-1", "content-type": "application/json" };
      expect((await start(integration.id, { token, headers })).status).toBe(202);
      expect(await refusal(await start(integration.id, { token, headers, body: "{}" }))).toMatch(
        /^422 key-used-differently/,
      );
      const both = { "idempotency-key": "build-2" };
      const answers = await Promise.all([1, 2, 3].map(() => start(integration.id, { token, headers: both })));
      const made = new Set(answers.flatMap((one) => one.headers.get("location") ?? []));
      expect(made.size).toBe(1);
      for (const one of answers) expect([202, 409]).toContain(one.status);
      const tokenId = (await findApiToken(digestOf(token)))?.id ?? "";
      const target = `POST /api/v1/integrations/${integration.id}/runs\n`;
      await claimKey(tokenId, "build-0", createHash("sha256").update(target).digest("hex"), new Date());
      const early = await start(integration.id, { token, headers: { "idempotency-key": "build-0" } });
      expect(early.headers.get("retry-after")).toBe("1");
      expect(await refusal(early)).toMatch(/^409 key-in-use/);
      await claimKey(tokenId, "build-3", "of another process", new Date());
      expect((await start(integration.id, { token, headers: { "idempotency-key": "build-3" } })).status).toBe(422);
      expect(
        await refusal(await start(integration.id, { token, headers: { "idempotency-key": "two words" } })),
      ).toMatch(/^400/);
    });

    it("that came to nothing gives its key back, and one whose process died frees it", async () => {
      const { token, integration } = await situation("ready");
      const headers = { "idempotency-key": "build-1" };
      expect((await start("absent", { token, headers })).status).toBe(404);
      expect((await start(integration.id, { token, headers })).status).toBe(202);
      const tokenId = (await findApiToken(digestOf(token)))?.id ?? "";
      const begun = new Date();
      const later = (ms: number) => new Date(begun.getTime() + ms);
      expect(await claimKey(tokenId, "k", "r", begun)).toEqual({ state: "claimed" });
      expect(await claimKey(tokenId, "k", "r", later(50_000))).toEqual({ state: "used", request: "r", answer: null });
      expect(await claimKey(tokenId, "k", "r", later(70_000))).toEqual({ state: "claimed" });
    });
  });

  describe("a request", () => {
    it("is refused in a sentence when its query, body or type is not what is read", async () => {
      const { token, integration } = await situation("ready");
      const list = async (query: string) => refusal(await ask(`/integrations${query}`, { token }));
      expect(await list("?limt=2")).toBe(
        '400 invalid-query: There is no query parameter "limt". Known here: cursor, limit.',
      );
      expect(await list("?limit=2&limit=3")).toContain("given twice");
      for (const query of ["?limit=0", "?limit=201", "?limit=x", "?cursor=x", `?cursor=${btoa('{"id":1}')}`])
        expect(await list(query)).toMatch(/^400 invalid-query/);
      const json = { "content-type": "application/json" };
      const diagnose = async (init: RequestInit) => refusal(await ask("/diagnose", { method: "POST", token, ...init }));
      expect(await diagnose({ body: "<x/>", headers: { "content-type": "application/xml" } })).toMatch(/^415/);
      expect(await diagnose({ body: "x", headers: { "content-type": "text/plain; charset=utf-16" } })).toMatch(/^415/);
      expect(await diagnose({})).toMatch(/^415/);
      expect(await diagnose({ body: "{", headers: json })).toContain("is not JSON");
      expect(await diagnose({ body: '{"txt":"a"}', headers: json })).toMatch(/^400 invalid-body: .*text/);
      expect(await diagnose({ body: new Uint8Array([0xff, 0xfe, 0x41]), headers: json })).toContain("UTF-8");
      expect(await diagnose({ body: "", headers: { "content-type": "text/plain" } })).toMatch(/^422 unreadable-text/);
      expect(await diagnose({ body: "x".repeat(5 * 1024 * 1024 + 1), headers: json })).toMatch(/^413/);
      expect((await start(integration.id, { token, body: '{"only":[]}', headers: json })).status).toBe(400);
    });

    it("to an unknown place or with another method is told so", async () => {
      const { token } = await situation("ready");
      for (const path of ["", "/", "/integrations/", "/integrations/a%00b", "/runs", "/nothing"])
        expect(await refusal(await ask(path, { token })), path).toMatch(/^404/);
      for (const method of ["DELETE", "PUT", "PATCH", "OPTIONS"]) {
        const refused = await ask("/integrations", { method, token });
        expect(refused.headers.get("allow")).toBe("GET, HEAD");
        expect(await refusal(refused)).toMatch(/^405/);
      }
      expect((await ask("/diagnose", { token })).headers.get("allow")).toBe("POST");
    });

    it("for what the reader has is answered with 304, until it changes", async () => {
      const { token, integration } = await situation("ready");
      const path = `/integrations/${integration.id}/runs`;
      const etag = (await ask(path, { token })).headers.get("etag") ?? "";
      const again = () => ask(path, { token, headers: { "if-none-match": `"other", W/${etag}` } });
      expect((await again()).status).toBe(304);
      await saveRun(recordOf(`${integration.id}-new`, integration.id, "2026-01-01T00:00:00.000Z"), "ready");
      const changed = await again();
      expect(changed.status).toBe(200);
      expect(changed.headers.get("etag")).not.toBe(etag);
      const hidden = await ask(path, { headers: { "if-none-match": etag } });
      expect(hidden.status).toBe(401);
    });

    it("beyond what a token may ask waits, and another token does not", async () => {
      const { token, reach, integration } = await situation("ready");
      let nowMs = 0;
      const limiter = tokenBuckets(() => nowMs, { size: 12, perSecond: 2 });
      const runs = `/integrations/${integration.id}/runs`;
      const post = { method: "POST", token };
      expect((await ask(runs, post, limiter)).status).toBe(202);
      const refused = await ask(runs, post, limiter);
      expect(refused.headers.get("retry-after")).toBe("4");
      expect(await refusal(refused)).toMatch(/^429 rate-limited/);
      expect((await ask(runs, { token }, limiter)).status).toBe(200);
      expect((await ask(runs, { ...post, token: await tokenFor(reach) }, limiter)).status).toBe(202);
      nowMs += 5_000;
      expect((await ask(runs, post, limiter)).status).toBe(202);
    });
  });

  it("the log of changes is given page by page, the newest row first", async () => {
    const { token, integration } = await situation("ready");
    const actions = ["create-app", "add-secret", "grant-consent"] as const;
    for (const action of actions)
      await appendAudit({
        attempt: action,
        integrationId: integration.id,
        at: "2026-01-02T03:04:05.678Z",
        actorId: null,
        actorName: "admin@contoso.example",
        action,
        undoes: null,
        result: "changed",
        detail: null,
        changes: [{ what: "permission", objectId: "o", appId: "a", name: null, before: null, after: ["x"] }],
        requests: [],
      });
    const path = `/integrations/${integration.id}/audit?limit=2`;
    const first = await (await ask(path, { token })).json();
    const second = await (await ask(`${path}&cursor=${first.nextCursor}`, { token })).json();
    const given = [...first.items, ...second.items].map(({ action }: { action: string }) => action);
    expect(given).toEqual(actions.toReversed());
    expect(second.nextCursor).toBeNull();
  });

  it("a text is diagnosed, held against the integration that is named", async () => {
    const { token, integration } = await situation("ready");
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ text: "AADSTS7000215: Invalid client secret provided." });
    const about = `/diagnose?integrationId=${integration.id}&language=ko`;
    const diagnosis = await (await ask(about, { method: "POST", token, headers, body })).json();
    expect(diagnosis.causes[0]).toMatchObject({ stage: "secret", title: expect.stringMatching(/[가-힣]/) });
  });

  it("every documented answer was given in these tests, and held to the document", () => {
    const documented = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).flatMap((operation) =>
        Object.entries(operation?.responses ?? {})
          .filter(([status]) => Number(status) < 300)
          .flatMap(([status, { content }]) =>
            Object.keys(content ?? {}).map((type) => `${operation?.operationId} ${status} ${type}`),
          ),
      ),
    );
    expect(documented.length).toBeGreaterThanOrEqual(13);
    expect(documented.filter((one) => !seen.has(one))).toEqual([]);
  });
}
