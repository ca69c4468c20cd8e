import { execFile } from "node:child_process";
import { Agent, type IncomingMessage, type RequestOptions, request } from "node:http";
import { connect } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { visit } from "@/lib/sandbox/person";
import type { SandboxServer, Situation } from "./sandbox-server";
import { AZURE_CLI, person, RESOURCE, reportCounts, startSandbox } from "./sandbox-server";

let server: SandboxServer;
let here: Situation;
let login: string;
let graph: string;
beforeAll(async () => {
  server = await startSandbox();
  login = `${server.base}/login.microsoftonline.com`;
  graph = `${server.base}/graph.microsoft.com/v1.0`;
});
beforeEach(() => {
  here = server.enter();
});
afterAll(() => server.close());
reportCounts("HTTP");

const tokenUrl = () => `${login}/${here.tenant.id}/oauth2/v2.0/token`;
const appForm = (scope = `${RESOURCE}/.default`) => ({ grant_type: "client_credentials", scope });
const secretForm = () => ({ ...appForm(), client_id: here.app().appId, client_secret: here.secret });

const post = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(url, { method: "POST", body: new URLSearchParams(form), headers });

async function adminToken(): Promise<string> {
  const admin = here.account("admin");
  admin.mfa = "when-asked";
  const answer = await post(`${login}/organizations/oauth2/v2.0/token`, {
    grant_type: "password",
    client_id: AZURE_CLI,
    scope: "https://graph.microsoft.com/.default",
    username: admin.userPrincipalName,
    password: admin.password,
  });
  const { access_token: token }: { access_token: string } = await answer.json();
  return token;
}

/** One request by node's own client, read to its end. */
function send(url: string, options: RequestOptions, body = "") {
  return new Promise<{ response: IncomingMessage; isReused: boolean }>((resolve, reject) => {
    const sent = request(url, options, (response) => {
      response.resume().on("end", () => resolve({ response, isReused: sent.reusedSocket }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

describe("any HTTP client", () => {
  it("keeps a connection for as long as the client does", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const reused: boolean[] = [];
    for (const method of ["GET", "HEAD", "POST", "OPTIONS", "GET"])
      reused.push((await send(tokenUrl(), { agent, method })).isReused);
    agent.destroy();
    expect(reused).toEqual([false, true, true, true, true]);
  });

  it("closes it when told to, also for HTTP/1.0", async () => {
    const { response } = await send(tokenUrl(), { agent: false, headers: { connection: "close" } });
    expect(response.headers.connection).toBe("close");
    const raw = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(server.base);
      const path = `/login.microsoftonline.com/${here.tenant.id}/discovery/v2.0/keys`;
      const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`));
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk;
      });
      socket.on("end", () => resolve(text));
      socket.on("error", reject);
    });
    expect(raw).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(raw).toMatch(/\r\n\r\n\{"keys":\[.*\]\}$/s);
  });

  it("takes a body in chunks, and one announced by Expect: 100-continue", async () => {
    const form = new URLSearchParams(secretForm()).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
    const { response } = await send(
      tokenUrl(),
      { method: "POST", headers: { ...headers, "transfer-encoding": "chunked" } },
      form,
    );
    expect(response.statusCode).toBe(200);
    const { stdout } = await promisify(execFile)("curl", [
      ..."--silent --output /dev/null --write-out %{http_code} --header".split(" "),
      "Expect: 100-continue",
      ...["--data", form, tokenUrl()],
    ]);
    expect(stdout).toBe("200");
  });

  it("answers HEAD as GET, without the body", async () => {
    const url = `${login}/${here.tenant.id}/v2.0/.well-known/openid-configuration`;
    const [head, get] = await Promise.all([fetch(url, { method: "HEAD" }), fetch(url)]);
    expect(head.status).toBe(200);
    expect(head.headers.get("content-type")).toBe(get.headers.get("content-type"));
    expect(await head.text()).toBe("");
  });

  it("takes host names in any case and slashes too many", async () => {
    const token = await adminToken();
    const answer = await fetch(`${server.base}/Graph.Microsoft.com//v1.0/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ userPrincipalName: "admin@contoso.example" });
  });
});

describe("any HTTP client, at Entra", () => {
  it("takes id and secret in HTTP Basic, each form-encoded", async () => {
    const [secret] = here.app().secrets;
    if (secret) secret.value = "a+b/c=d:e%f ~g";
    const encoded = (text: string) => new URLSearchParams({ v: text }).toString().slice(2);
    const basic = (value: string) => `Basic ${Buffer.from(`${encoded(here.app().appId)}:${value}`).toString("base64")}`;
    const right = await post(tokenUrl(), appForm(), { authorization: basic(encoded("a+b/c=d:e%f ~g")) });
    expect(right.status).toBe(200);
    const wrong = await post(tokenUrl(), appForm(), { authorization: basic("a+b/c=d:e%f ~g") });
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toMatchObject({ error: "invalid_client", error_codes: [7000215] });
  });

  it("gives the client's request id back when asked to, and only then", async () => {
    const id = "0f9b1a52-98ce-4b0e-9f4b-6c4b8d9ffb53";
    const headers = { "client-request-id": id };
    const asked = await post(tokenUrl(), secretForm(), { ...headers, "return-client-request-id": "true" });
    expect(asked.headers.get("client-request-id")).toBe(id);
    const unasked = await post(tokenUrl(), { ...secretForm(), client_secret: "no" }, headers);
    expect(unasked.headers.get("client-request-id")).toBeNull();
    expect(await unasked.json()).toMatchObject({ correlation_id: id });
  });

  it("hands a code over in a form for response_mode=form_post", async () => {
    let last = "";
    const watching = async (sent: Request) => {
      const answer = await fetch(sent);
      last = await answer.clone().text();
      return answer;
    };
    const url = new URL(`${login}/${here.tenant.id}/oauth2/v2.0/authorize`);
    url.search = new URLSearchParams({
      client_id: here.app().appId,
      response_type: "code",
      response_mode: "form_post",
      redirect_uri: "http://localhost:3000/setup/token/callback",
      scope: `openid ${RESOURCE}/user_impersonation`,
      state: `"><b>`,
    }).toString();
    await visit(watching, url, person(here.account("reader")));
    expect(last).toContain('<form method="post" action="http://localhost:3000/setup/token/callback"');
    expect(last).toMatch(/<input type="hidden" name="code" value="[^"]+">/);
    expect(last).toContain('<input type="hidden" name="state" value="&quot;&gt;&lt;b&gt;">');
    expect(last).toMatch(/name="session_state" value="[^"]+"/);
  });
});

describe("pages of other origins", () => {
  const origin = "http://localhost:5173";
  const preflight = (url: string) =>
    fetch(url, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,client-request-id",
      },
    });

  it("are let in by the token endpoint, which single-page applications call", async () => {
    const allowed = await preflight(tokenUrl());
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get("access-control-allow-origin")).toBe("*");
    expect(allowed.headers.get("access-control-allow-methods")).toContain("POST");
    expect(allowed.headers.get("access-control-allow-headers")).toContain("client-request-id");
    const refused = await post(tokenUrl(), { ...secretForm(), client_secret: "no" }, { origin });
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("are let in by Graph, which shows them its request id", async () => {
    const allowed = await preflight(`${graph}/me`);
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get("access-control-allow-origin")).toBe("*");
    const answer = await fetch(`${graph}/me`, { headers: { origin } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-expose-headers")).toContain("request-id");
  });

  it("are not let in by the sign-in pages", async () => {
    const answer = await fetch(`${login}/${here.tenant.id}/oauth2/v2.0/authorize`, { headers: { origin } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("links in answers", () => {
  it("lead back to the sandbox from page to page of Graph", async () => {
    const headers = { authorization: `Bearer ${await adminToken()}` };
    const first = await fetch(`${graph}/applications?$top=1&$select=displayName`, { headers });
    const { "@odata.nextLink": link }: { "@odata.nextLink": string } = await first.json();
    expect(link).toMatch(`${graph}/applications?$top=1&$select=displayName&$skiptoken=`);
    const second = await fetch(link, { headers });
    expect(await second.json()).toMatchObject({ value: [{ displayName: "Insights Preflight" }] });
  });

  it("lead back below /sandbox/{scenario}, too", async () => {
    const base = `${server.base}/sandbox/erv-missing`;
    const answer = await fetch(
      `${base}/login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration`,
    );
    const { token_endpoint: url }: { token_endpoint: string } = await answer.json();
    expect(url).toBe(`${base}/login.microsoftonline.com/${here.tenant.id}/oauth2/v2.0/token`);
  });
});
