import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Exchange } from "@/lib/check";
import { cloudOf } from "@/lib/clouds";
import { createTransport } from "@/lib/microsoft/transport";

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A transport whose outlet is Node's own fetch, led to a server of ours. */
async function serve(listener: RequestListener) {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const { port } = started.address() as AddressInfo;
  const outlet = async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const { method, headers, redirect, signal } = request;
    const body = method === "GET" ? {} : { body: await request.text() };
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, { method, headers, redirect, signal, ...body });
  };
  return createTransport({ cloud: cloudOf("global"), outlet });
}

const url = "https://api.partnercenter.microsoft.com/v1/profiles/mpn";

describe("with Node's own fetch", () => {
  it("keeps the reason phrase and strips the mark", async () => {
    const transport = await serve((_, response) => {
      response.writeHead(401, "Unauthorized - MFA required");
      response.end("\uFEFF{}");
    });
    expect(await transport.send({ method: "GET", url }, { exchanges: [] })).toMatchObject({
      status: 401,
      reasonPhrase: "Unauthorized - MFA required",
      body: "{}",
    });
  });

  it("does not follow a redirect", async () => {
    let asked = 0;
    const transport = await serve((_, response) => {
      asked += 1;
      response.writeHead(302, { location: "/elsewhere" }).end();
    });
    const sent = transport.send({ method: "GET", url }, { exchanges: [] });
    await expect(sent).rejects.toMatchObject({ code: "malformed-answer" });
    expect(asked).toBe(1);
  });

  it("asks again when the connection breaks in the middle of the body", async () => {
    let asked = 0;
    const transport = await serve((_, response) => {
      asked += 1;
      if (asked > 1) return response.end("{}");
      response.writeHead(200, { "content-length": "100" });
      response.write("{");
      return setTimeout(() => response.destroy(), 20);
    });
    const exchanges: Exchange[] = [];
    expect(await transport.send({ method: "GET", url }, { exchanges })).toMatchObject({ status: 200, body: "{}" });
    expect(exchanges.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it("does not wait for a body that never ends", async () => {
    const transport = await serve((_, response) => {
      response.writeHead(200);
      response.write("{");
    });
    const sent = transport.send({ method: "POST", url, body: "x", deadlineMs: 100 }, { exchanges: [] });
    await expect(sent).rejects.toMatchObject({ code: "timeout", host: "api.partnercenter.microsoft.com" });
  });

  it("names the broken connection and nothing else", async () => {
    const transport = await serve((request) => request.socket.destroy());
    const sent = transport.send({ method: "POST", url: `${url}?secret=planted`, body: "planted" }, { exchanges: [] });
    const problem: unknown = await sent.catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: "network", cause: { message: expect.stringMatching(/^[A-Za-z_0-9]+$/) } });
  });
});
