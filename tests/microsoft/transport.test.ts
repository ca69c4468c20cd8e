import { describe, expect, it } from "vitest";
import type { Exchange } from "@/lib/check";
import { cloudOf } from "@/lib/clouds";
import { createTransport, type OutgoingRequest } from "@/lib/microsoft/transport";
import { RunError } from "@/lib/run";
import { fakeOutlet, fakeSend, fakeTransport, json } from "./outlet";

const ME = "https://graph.microsoft.com/v1.0/me";
const TOKEN = "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token";
const get = (url = ME): OutgoingRequest => ({ method: "GET", url });
const busy = (retryAfter?: string, status = 429, date?: string) =>
  json({}, status, { ...(retryAfter && { "retry-after": retryAfter }), ...(date && { date }) });

async function problemOf(promise: Promise<unknown>): Promise<RunError> {
  const problem = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof RunError)) throw new Error(`expected a RunError, got ${String(problem)}`);
  return problem;
}

describe("hosts", () => {
  it.each([
    "https://example.com/",
    "http://graph.microsoft.com/v1.0/me",
    "https://graph.microsoft.com:8443/v1.0/me",
    "https://user:pass@graph.microsoft.com/",
    "https://graph.microsoft.com.example.com/",
    "https://graph.microsoft.us/v1.0/me",
    "not a url",
  ])("refuses %s before anything leaves", async (url) => {
    const { send, seen, exchanges } = fakeSend(json({}));
    expect(await problemOf(send(get(url)))).toMatchObject({ code: "host-refused" });
    expect(seen).toEqual([]);
    expect(exchanges).toEqual([]);
  });

  it("knows each cloud's own hosts only", async () => {
    const { outlet } = fakeOutlet(json({}));
    const { transport } = fakeTransport(outlet, "china");
    const exchanges: Exchange[] = [];
    await transport.send(get("https://microsoftgraph.chinacloudapi.cn/v1.0/me"), { exchanges });
    expect(await problemOf(transport.send(get(), { exchanges }))).toMatchObject({ code: "host-refused" });
  });
});

describe("retries", () => {
  it.each([
    ["seconds", "3", undefined, 3000],
    ["decimal seconds", "1.5", undefined, 1500],
    ["zero", "0", undefined, 0],
    ["an HTTP date on our clock", "Mon, 23 Nov 2026 08:00:04 GMT", undefined, 4000],
    ["an HTTP date on the server's clock", "Mon, 23 Nov 2026 09:30:02 GMT", "Mon, 23 Nov 2026 09:30:00 GMT", 2000],
    ["nothing", undefined, undefined, 500],
    ["nonsense", "soon", undefined, 500],
    ["a negative number", "-3", undefined, 500],
  ])("waits as Retry-After says: %s", async (_, retryAfter, date, expected) => {
    const { send, slept, exchanges } = fakeSend(busy(retryAfter, 503, date), json({ ok: true }));
    expect((await send(get())).status).toBe(200);
    expect(slept).toEqual([expected]);
    expect(exchanges.map(({ status, attempt }) => [status, attempt])).toEqual([
      [503, 1],
      [200, 2],
    ]);
  });

  it("gives up after three tries", async () => {
    const { send, seen } = fakeSend(busy());
    expect(await problemOf(send(get()))).toMatchObject({ code: "throttled", host: "graph.microsoft.com" });
    expect(seen).toHaveLength(3);
  });

  it("does not wait longer than anybody would", async () => {
    const { send, seen, slept } = fakeSend(busy("120"));
    expect(await problemOf(send(get()))).toMatchObject({ code: "throttled" });
    expect([seen.length, slept]).toEqual([1, []]);
  });

  it("repeats a lost GET, never a POST unless it is marked", async () => {
    const lost = new TypeError("fetch failed");
    const reading = fakeSend(lost, json({}));
    expect((await reading.send(get())).status).toBe(200);
    const writing = fakeSend(lost, json({}));
    expect(await problemOf(writing.send({ method: "POST", url: ME }))).toMatchObject({ code: "network" });
    expect(writing.seen).toHaveLength(1);
    const marked = fakeSend(lost, json({}));
    expect((await marked.send({ method: "PATCH", url: ME, idempotent: true })).status).toBe(200);
    const throttled = fakeSend(busy("1"), json({}));
    expect(await problemOf(throttled.send({ method: "POST", url: ME }))).toMatchObject({ code: "throttled" });
  });

  it.each([500, 502, 504])("does not repeat a %i, and does not call it an answer", async (status) => {
    const { send, seen } = fakeSend(json({}, status));
    expect(await problemOf(send(get()))).toMatchObject({ code: "unavailable" });
    expect(seen).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 409])("hands over a %i as it is", async (status) => {
    expect((await fakeSend(json({ error: "x" }, status)).send(get())).status).toBe(status);
  });
});

describe("answers", () => {
  it("strips the byte order mark", async () => {
    expect((await fakeSend(new Response("\uFEFF\uFEFF{}")).send(get())).body).toBe("{}");
  });

  it("bounds the body, told or not", async () => {
    const large = "x".repeat(5 * 1024 * 1024 + 1);
    expect(await problemOf(fakeSend(new Response(large)).send(get()))).toMatchObject({ code: "malformed-answer" });
    const told = new Response("{}", { headers: { "content-length": String(large.length) } });
    expect(await problemOf(fakeSend(told).send(get()))).toMatchObject({ code: "malformed-answer" });
  });

  it("never follows a redirect", async () => {
    const { send, seen, exchanges } = fakeSend(
      new Response(null, { status: 302, headers: { location: "https://example.com/" } }),
    );
    expect(await problemOf(send(get()))).toMatchObject({ code: "malformed-answer" });
    expect([seen.length, exchanges[0]?.status]).toEqual([1, 302]);
  });

  it("asks real fetch not to follow either", async () => {
    let mode = "";
    const { transport } = fakeTransport(async (request) => {
      mode = request.redirect;
      return json({});
    });
    await transport.send(get(), { exchanges: [] });
    expect(mode).toBe("manual");
  });

  it("gives up on an outlet that never answers", async () => {
    const exchanges: Exchange[] = [];
    const transport = createTransport({ cloud: cloudOf("global"), outlet: () => new Promise(() => {}) });
    const sent = transport.send({ method: "POST", url: TOKEN, deadlineMs: 20 }, { exchanges });
    expect(await problemOf(sent)).toMatchObject({ code: "timeout", host: "login.microsoftonline.com" });
    expect(exchanges).toMatchObject([{ status: null, attempt: 1 }]);
  });

  it("stops at the signal, also while it waits to try again", async () => {
    const abort = new AbortController();
    const transport = createTransport({ cloud: cloudOf("global"), outlet: async () => busy("5") });
    const sent = transport.send(get(), { exchanges: [], signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    expect(await problemOf(sent)).toMatchObject({ code: "aborted" });
    const { outlet, seen } = fakeOutlet(json({}));
    const late = createTransport({ cloud: cloudOf("global"), outlet }).send(get(), {
      exchanges: [],
      signal: AbortSignal.abort(),
    });
    expect(await problemOf(late)).toMatchObject({ code: "aborted" });
    expect(seen).toEqual([]);
  });
});

describe("evidence", () => {
  it("names the request so that Microsoft's support finds it", async () => {
    const graph = fakeSend(json({}, 200, { "request-id": "r-1" }));
    await graph.send(get(`${ME}?$select=id#x`));
    const sent = graph.seen[0]?.headers.get("client-request-id");
    expect(sent).toMatch(/^[0-9a-f-]{36}$/);
    expect(graph.exchanges).toMatchObject([{ method: "GET", url: ME, requestId: "r-1", correlationId: sent }]);

    const partner = fakeSend(json({}, 200, { "MS-RequestId": "r-2", "MS-CorrelationId": "c-2" }));
    await partner.send(get("https://api.partnercenter.microsoft.com/v1/roles"));
    expect(partner.seen[0]?.headers.get("ms-correlationid")).toMatch(/^[0-9a-f-]{36}$/);
    expect(partner.seen[0]?.headers.get("ms-requestid")).toMatch(/^[0-9a-f-]{36}$/);
    expect(partner.exchanges).toMatchObject([{ requestId: "r-2", correlationId: "c-2" }]);
  });

  it("keeps secrets out of exchanges and of whatever is thrown", async () => {
    const planted = "PlantedSecret~1234567890";
    const leaky = new TypeError(`fetch failed for ${TOKEN}?x=${planted}`, {
      cause: Object.assign(new Error(`body ${planted}`), { code: "ECONNREFUSED" }),
    });
    const { send, exchanges } = fakeSend(leaky);
    const problem = await problemOf(
      send({
        method: "POST",
        url: `${TOKEN}?x=${planted}#${planted}`,
        headers: { authorization: `Bearer ${planted}` },
        body: `client_secret=${planted}`,
      }),
    );
    expect(problem.cause).toMatchObject({ message: "ECONNREFUSED" });
    for (let error: unknown = problem; error instanceof Error; error = error.cause) {
      expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(planted);
    }
    expect(JSON.stringify(exchanges)).not.toContain(planted);
  });
});
