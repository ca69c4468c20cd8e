import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { visit } from "@/lib/sandbox/person";
import { sandboxSignIn } from "./pointing/next-auth";
import type { SandboxServer, Situation } from "./sandbox-server";
import { person, reportCounts, startSandbox } from "./sandbox-server";

let server: SandboxServer;
let here: Situation;
let site: Server;
let origin: string;
let clientSecret: string;
const failures: { code: string; cause: unknown }[] = [];

beforeAll(async () => {
  server = await startSandbox();
  site = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const address = site.address();
  if (address === null || typeof address === "string") throw new TypeError("the site listens on no port");
  origin = `http://127.0.0.1:${address.port}`;
  vi.stubEnv("NEXTAUTH_URL", origin);
});
beforeEach(() => {
  here = server.enter();
  here.app().web.redirectUris = [`${origin}/api/auth/callback/azure-ad`];
  clientSecret = here.secret;
  failures.length = 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
  await server.close();
});

reportCounts("next-auth");

/** What Next does for a handler under `pages/api/auth/[...nextauth]`, as far as next-auth needs it. */
async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? "/", origin);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const request = Object.assign(incoming, {
    query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) },
    cookies: Object.fromEntries((incoming.headers.cookie ?? "").split("; ").map((pair) => readCookie(pair))),
    body: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8"))),
  });
  const response = Object.assign(outgoing, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    send: (body: unknown) => outgoing.end(typeof body === "string" ? body : JSON.stringify(body)),
    json: (body: unknown) => outgoing.end(JSON.stringify(body)),
  });
  await NextAuth(asNext<NextApiRequest>(request), asNext<NextApiResponse>(response), {
    ...sandboxSignIn(server.base, here.app().appId, clientSecret),
    secret: "a-secret-of-this-test-only",
    logger: { error: (code, metadata) => failures.push({ code, cause: metadata }), warn: () => {}, debug: () => {} },
  });
}

/** Next's types ask for more than its handlers are called with; next-auth uses what `answer` gives. */
function asNext<T>(thing: object): T {
  return thing as T;
}

function readCookie(pair: string): [string, string] {
  const at = pair.indexOf("=");
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
}

/** A browser's cookies for the site, and its requests there. */
function browser() {
  const jar = new Map<string, string>();
  return async (path: string, form?: Record<string, string>): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, origin), {
      method: form ? "POST" : "GET",
      headers: { cookie },
      redirect: "manual",
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    return response;
  };
}

/** Presses "sign in" and returns the browser with the address next-auth sends it to. */
async function start() {
  const go = browser();
  const { csrfToken = "" } = (await (await go("/api/auth/csrf")).json()) as { csrfToken?: string };
  const started = await go("/api/auth/signin/azure-ad", { csrfToken, callbackUrl: `${origin}/home` });
  return { go, authorize: new URL(started.headers.get("location") ?? "") };
}

const sessionOf = async (go: ReturnType<typeof browser>) => (await go("/api/auth/session")).json();

interface Change {
  readonly authorize?: Record<string, string>;
  readonly callback?: Record<string, string>;
  readonly consent?: "accept" | "decline";
}

/** Signs in with something changed on the way; returns what the site's log says first. */
async function failToSignIn({ authorize: sent = {}, callback: received = {}, consent = "accept" }: Change = {}) {
  const { go, authorize } = await start();
  for (const [name, value] of Object.entries(sent)) authorize.searchParams.set(name, value);
  const callback = await visit(fetch, authorize, { ...person(here.account("reader")), consent });
  for (const [name, value] of Object.entries(received)) callback.searchParams.set(name, value);
  const answered = await go(callback.href);
  expect(answered.headers.get("location")).toMatch(/\/api\/auth\/(error|signin)\?error=/);
  expect(await sessionOf(go)).toEqual({});
  return failures[0];
}

describe("next-auth", () => {
  it("asks for a code with PKCE, state and nonce", async () => {
    const { authorize } = await start();
    expect(authorize.href).toMatch(`${server.base}/login.microsoftonline.com/${here.tenant.id}/oauth2/v2.0/authorize`);
    expect(Object.fromEntries(authorize.searchParams)).toMatchObject({
      client_id: here.app().appId,
      response_type: "code",
      code_challenge: expect.any(String),
      code_challenge_method: "S256",
      state: expect.any(String),
      nonce: expect.any(String),
    });
  });

  it("signs a person in, back to where they wanted to go, with a session in their name", async () => {
    const { go, authorize } = await start();
    const callback = await visit(fetch, authorize, person(here.account("reader")));
    const back = await go(callback.href);
    expect(back.headers.get("location")).toBe(`${origin}/home`);
    expect(failures).toEqual([]);
    expect(await sessionOf(go)).toMatchObject({ user: { name: "Status Reader" } });
  });
});

describe("next-auth, refused", () => {
  const logged = (words: string) => ({
    code: "OAUTH_CALLBACK_ERROR",
    cause: { error: expect.objectContaining({ message: expect.stringContaining(words) }), providerId: "azure-ad" },
  });

  it("for a wrong secret", async () => {
    clientSecret = "Wr0ng~secret";
    expect(await failToSignIn()).toMatchObject(logged("invalid_client (AADSTS7000215: "));
  });

  it("for an expired secret", async () => {
    for (const secret of here.app().secrets) secret.endAtMs = here.world.now();
    expect(await failToSignIn()).toMatchObject(logged("invalid_client (AADSTS7000222: "));
  });

  it("for a challenge that is not its verifier's", async () => {
    const authorize = { code_challenge: "a".repeat(43) };
    expect(await failToSignIn({ authorize })).toMatchObject(logged("AADSTS501481: "));
  });

  it("by its own check when the state is another's", async () => {
    expect(await failToSignIn({ callback: { state: "another" } })).toMatchObject(logged("state mismatch"));
  });

  it("by its own check when the nonce is another's", async () => {
    expect(await failToSignIn({ authorize: { nonce: "another" } })).toMatchObject(logged("nonce mismatch"));
  });

  it("when the person declines consent", async () => {
    const authorize = { scope: "openid profile email User.Read" };
    const failure = await failToSignIn({ authorize, consent: "decline" });
    expect(failure).toMatchObject({
      code: "OAUTH_CALLBACK_HANDLER_ERROR",
      cause: { error_description: expect.stringMatching(/^AADSTS65004: /) },
    });
  });
});
