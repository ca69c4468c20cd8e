import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandboxHandler } from "@/lib/cli/sandbox-http";
import { contoso } from "@/lib/sandbox/scenarios/base";
import { call } from "./io";

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(createSandboxHandler("ready"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const DISCOVERY = "login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration";

describe("the sandbox over HTTP", () => {
  it("answers under the real host, for the chosen scenario and for any other", async () => {
    for (const base of [origin, `${origin}/sandbox/ready`, `${origin}/sandbox/erv-missing`]) {
      const answer = await fetch(`${base}/${DISCOVERY}`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toHaveProperty("token_endpoint");
    }
  });

  it("gives a token to a client that changed only its base address", async () => {
    const { kit } = contoso();
    const answer = await fetch(`${origin}/login.microsoftonline.com/${kit.tenant}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: kit.clientId ?? "",
        client_secret: kit.secret ?? "",
        scope: "https://graph.microsoft.com/.default",
      }),
    });
    expect(answer.status).toBe(200);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const me = await fetch(`${origin}/api.partnercenter.microsoft.com/v1/roles`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(me.status).toBe(401);
  });

  it.each([
    ["/", "Say which of Microsoft's hosts"],
    ["/sandbox/no-such/graph.microsoft.com/v1.0/me", 'There is no scenario "no-such".'],
    ["/www.example.org/", "does not play www.example.org"],
  ])("says in a sentence what is wrong with %s", async (path, sentence) => {
    const answer = await fetch(`${origin}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(sentence);
  });
});

describe("the sandbox command", () => {
  it("says where it is and who may sign in, and stops when interrupted", async () => {
    const abort = new AbortController();
    const running = call(["sandbox", "--port", "0"], { signal: abort.signal });
    setTimeout(() => abort.abort(), 300);
    const { code, out } = await running;
    expect(code).toBe(0);
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+\/login\.microsoftonline\.com\//);
    expect(out).toContain("admin@contoso.example");
  });

  it("says so when the port is taken", async () => {
    const port = new URL(origin).port;
    const { code, err } = await call(["sandbox", "--port", port]);
    expect(err).toContain(`Port ${port} is in use.`);
    expect(code).toBe(1);
  });
});
