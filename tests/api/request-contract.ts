import { expect, it } from "vitest";
import { tokenBuckets } from "@/lib/api/rate-limit";
import { saveRun } from "@/lib/store/queries";
import { recordOf } from "../store/contract";
import { ask, refusal, start } from "./described";
import { situation, tokenFor } from "./situation";

/** What every request is held to. */
export function requestContract(): void {
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
}
