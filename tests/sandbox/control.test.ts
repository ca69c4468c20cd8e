import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSandboxHandler } from "@/lib/cli/sandbox-http";
import { stateAt } from "@/lib/sandbox/control/situation";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { contoso, OPERATOR_APP } from "@/lib/sandbox/scenarios/base";
import { FAULT_KINDS } from "@/lib/sandbox/types";
import { getWorld } from "@/lib/sandbox/world";

const KEY = "the-control-key-of-this-test";
const DAY_MS = 86_400_000;

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(createSandboxHandler("ready", KEY));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  await ask("POST", "scenario", { scenario: "ready" });
});

async function ask(method: string, path: string, body?: unknown, key: string | null = KEY) {
  const answer = await fetch(`${origin}/sandbox/ready/control${path === "" ? "" : `/${path}`}`, {
    method,
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? null : JSON.parse(text) };
}

/** Status and code of a refusal. */
async function refusal(method: string, path: string, body?: unknown) {
  const answer = await ask(method, path, body);
  return `${answer.status} ${answer.body?.error?.code}`;
}

/** Its sentence. */
async function sentence(method: string, path: string, body?: unknown) {
  return (await ask(method, path, body)).body?.error?.message;
}

async function token(secret = contoso().secret.value) {
  const { kit } = contoso();
  const form = { grant_type: "client_credentials", client_id: kit.clientId ?? "", client_secret: secret };
  return fetch(`${origin}/login.microsoftonline.com/${kit.tenant}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({ ...form, scope: "https://graph.microsoft.com/.default" }),
  });
}

describe("the guard", () => {
  it("lets nobody in without the key, whatever is asked for", async () => {
    for (const [method, path] of [
      ["GET", ""],
      ["POST", "scenario"],
      ["POST", "clock"],
      ["GET", "faults"],
      ["DELETE", "faults"],
      ["POST", "switches/erv-role"],
      ["GET", "exchanges"],
      ["GET", "exchanges/stream"],
      ["GET", "nowhere"],
    ] as const)
      for (const key of [null, "", "wrong", `${KEY}x`, KEY.slice(1)]) {
        const { status, headers, body } = await ask(method, path, undefined, key);
        expect([method, path, key, status, body.error.code]).toEqual([method, path, key, 401, "unauthorized"]);
        expect(headers.get("www-authenticate")).toBe("Bearer");
      }
  });

  it("gives every world a key of its own that nobody can guess", async () => {
    const keys = new Set(["x", "y"].map((id) => getWorld(id)?.controlKey ?? id));
    const { createWorld } = await import("@/lib/sandbox/world");
    for (let count = 0; count < 50; count += 1) keys.add(createWorld(contoso().state, "k", "ready").controlKey);
    expect(keys.size).toBe(52);
    expect([...keys].filter((key) => key.length >= 32)).toHaveLength(50);
  });

  it("says what is not there and what an address takes", async () => {
    expect(await refusal("GET", "nowhere")).toBe("404 nothing-here");
    expect(await refusal("GET", "exchanges/stream/more")).toBe("404 nothing-here");
    expect(await refusal("PUT", "clock")).toBe("405 method-unknown-here");
    expect(await sentence("PUT", "clock")).toBe("This address takes POST only.");
    expect((await ask("PATCH", "faults")).headers.get("allow")).toBe("GET, POST, DELETE");
    expect(await refusal("POST", "clock", "no json")).toBe("400 body-unreadable");
    expect(await refusal("POST", "clock", "[]")).toBe("400 body-unreadable");
    expect(await sentence("POST", "clock", { advance: "PT1H", back: true })).toBe("back: There is no such field.");
    expect(await refusal("POST", "faults", `{"host":"${"x".repeat(256 * 1024)}"}`)).toBe("413 body-too-large");
  });
});

describe("the description", () => {
  it("says everything a person needs to work in the world", async () => {
    const { body } = await ask("GET", "");
    expect(body.scenario).toMatchObject({ id: "ready", title: { en: "Everything is in place" }, brokenLink: null });
    expect(body.accounts.map((account: { userPrincipalName: string }) => account.userPrincipalName)).toContain(
      "admin@contoso.example",
    );
    const bot = body.accounts.find((account: { isIntegrationUser: boolean }) => account.isIntegrationUser);
    expect(bot).toMatchObject({
      userPrincipalName: "insights-bot@contoso.example",
      password: "Contoso-Bot-1!",
      mfaCode: "123456",
      partnerRoles: ["Executive Report Viewer"],
    });
    expect(body.kit).toEqual({
      tenant: "contoso.example",
      clientId: contoso().kit.clientId,
      secret: contoso().secret.value,
      userPrincipalName: "insights-bot@contoso.example",
      partnerId: "6001234",
    });
    expect(body.switches).toHaveLength(16);
    expect(new Set(body.switches.map(({ state }: { state: string }) => state))).toEqual(new Set(["whole"]));
    expect(body.upcoming[0]).toMatchObject({ kind: "secret-ends", subject: "Partner Insights Connector" });
    expect(JSON.stringify(body)).not.toContain(OPERATOR_APP.secret);
  });
});

describe("the situation", () => {
  it("begins anew under the same address and key, and forgets what was broken", async () => {
    await ask("POST", "clock", { advance: "P30D" });
    await ask("POST", "switches/user-disabled", { state: "broken" });
    await ask("POST", "faults", { host: "*", kind: "reset" });
    const chosen = await ask("POST", "scenario", { scenario: "erv-missing" });
    expect([chosen.status, chosen.body.world, chosen.body.scenario.id]).toEqual([200, "ready", "erv-missing"]);
    expect([chosen.body.clock.advancedMs, chosen.body.faults]).toEqual([0, []]);
    const broken = chosen.body.switches.filter(({ state }: { state: string }) => state === "broken");
    expect(broken.map(({ id }: { id: string }) => id)).toEqual(["erv-role"]);
  });

  it("refuses one that nobody wrote", async () => {
    expect(await sentence("POST", "scenario", { scenario: "nowhere" })).toBe(
      "scenario: There is no situation “nowhere”.",
    );
    expect(await refusal("POST", "scenario", {})).toBe("400 scenario-unknown");
  });

  it("registers the applications where the product runs", () => {
    const scenario = scenarioOf("ready");
    if (!scenario) throw new Error("no ready");
    const urisOf = (from: string | null) =>
      stateAt(scenario, from).tenants.flatMap(({ applications }) =>
        applications.flatMap(({ web }) => web.redirectUris),
      );
    expect(urisOf("https://here.example")).toEqual([
      "https://here.example/setup/token/callback",
      "https://preflight.contoso.example/setup/token/callback",
      "https://here.example/api/auth/callback/microsoft",
    ]);
    expect(urisOf(null)).toContain("*");
  });
});

describe("the clock", () => {
  it("moves the world, so that its secret expires for whoever uses it", async () => {
    expect((await token()).status).toBe(200);
    const { body } = await ask("POST", "clock", { advance: 500 * DAY_MS });
    expect(body.clock.advancedMs).toBe(500 * DAY_MS);
    expect(Date.parse(body.clock.worldAt) - Date.parse(body.clock.realAt)).toBe(500 * DAY_MS);
    const refused = await token();
    expect(await refused.json()).toMatchObject({ error_codes: [7000222] });
  });

  it.each([
    ["PT1M", 60_000],
    ["PT1H", 3_600_000],
    ["PT90M", 5_400_000],
    ["P30D", 30 * DAY_MS],
    ["P2W", 14 * DAY_MS],
    ["P6M", 180 * DAY_MS],
    ["P1Y", 365 * DAY_MS],
    ["P1DT2H", DAY_MS + 7_200_000],
    [60_000, 60_000],
  ])("reads %s", async (advance, ms) => {
    expect((await ask("POST", "clock", { advance })).body.clock.advancedMs).toBe(ms);
  });

  it.each([
    ["", "duration-unreadable"],
    ["P", "duration-unreadable"],
    ["PT", "duration-unreadable"],
    ["P1", "duration-unreadable"],
    ["1 hour", "duration-unreadable"],
    ["-PT1H", "duration-unreadable"],
    [1.5e6 + 0.5, "duration-unreadable"],
    [null, "duration-unreadable"],
    [59_999, "duration-out-of-range"],
    [-3_600_000, "duration-out-of-range"],
    ["PT59S", "duration-out-of-range"],
    ["P5Y1D", "duration-out-of-range"],
    ["P99999999Y", "duration-out-of-range"],
  ])("refuses %s and stays where it is", async (advance, code) => {
    expect(await refusal("POST", "clock", { advance })).toBe(`400 ${code}`);
    expect(await sentence("POST", "clock", { advance })).toMatch(/^advance: /);
    expect((await ask("GET", "")).body.clock.advancedMs).toBe(0);
  });

  it("comes to an end after twenty years", async () => {
    for (let count = 0; count < 4; count += 1)
      expect((await ask("POST", "clock", { advance: "P5Y" })).status).toBe(200);
    expect(await refusal("POST", "clock", { advance: "P1D" })).toBe("400 clock-at-its-end");
  });
});

describe("faults", () => {
  it("can be of every kind", async () => {
    for (const kind of FAULT_KINDS) {
      const { status, body } = await ask("POST", "faults", {
        host: "*",
        kind,
        ...(kind === "delay" && { delayMs: 5 }),
      });
      expect([kind, status, body.fault.kind]).toEqual([kind, 201, kind]);
    }
    const { body } = await ask("GET", "faults");
    expect(body.faults.map(({ kind }: { kind: string }) => kind)).toEqual([...FAULT_KINDS]);
  });

  it("strike as often as said, and are taken off by number while others keep theirs", async () => {
    const login = { host: "login.microsoftonline.com", kind: "status", status: 429, retryAfter: 7 };
    const first = await ask("POST", "faults", { ...login, method: "post", pathPrefix: "/contoso.example", times: 1 });
    expect(first.body.fault).toMatchObject({ method: "POST", times: 1, retryAfter: "7" });
    const second = await ask("POST", "faults", { ...login, status: 503, retryAfter: null });
    const hit = await token();
    expect([hit.status, hit.headers.get("retry-after")]).toEqual([429, "7"]);
    expect((await token()).status).toBe(503);
    expect((await ask("DELETE", `faults/${first.body.fault.number}`)).status).toBe(204);
    expect(await refusal("DELETE", `faults/${first.body.fault.number}`)).toBe("404 fault-unknown");
    expect((await ask("GET", "faults")).body.faults[0].number).toBe(second.body.fault.number);
    expect((await ask("DELETE", "faults")).status).toBe(204);
    expect((await token()).status).toBe(200);
  });

  it.each([
    [{ kind: "reset" }, "host: Give * or one of the hosts"],
    [{ host: "www.example.org", kind: "reset" }, "host: Give * or one of the hosts"],
    [{ host: "*", kind: "explode" }, "kind: Give one of status, delay"],
    [{ host: "*" }, "kind: Give one of status, delay"],
    [{ host: "*", kind: "reset", method: "BREW" }, "method: Give one of GET"],
    [{ host: "*", kind: "reset", pathPrefix: "v1" }, "pathPrefix: A path begins with a slash"],
    [{ host: "*", kind: "reset", exact: "maybe" }, "exact: Give true or false"],
    [{ host: "*", kind: "status", status: 99 }, "status: Give a whole number from 200 to 599"],
    [{ host: "*", kind: "status", status: 204 }, "status: Give a whole number from 200 to 599"],
    [{ host: "*", kind: "html", status: 304 }, "status: Give a whole number from 200 to 599"],
    [{ host: "*", kind: "reset", status: 500 }, "status: A fault of kind reset takes no such value"],
    [
      { host: "*", kind: "delay", delayMs: 1, retryAfter: "1" },
      "retryAfter: A fault of kind delay takes no such value",
    ],
    [{ host: "*", kind: "status", retryAfter: "soon" }, "retryAfter: Give whole seconds"],
    [{ host: "*", kind: "status", retryAfter: -1 }, "retryAfter: Give whole seconds"],
    [{ host: "*", kind: "status", retryAfter: "1\r\nx-evil: 1" }, "retryAfter: Give whole seconds"],
    [{ host: "*", kind: "delay" }, "delayMs: Give whole milliseconds"],
    [{ host: "*", kind: "delay", delayMs: 60_001 }, "delayMs: Give whole milliseconds"],
    [{ host: "*", kind: "redirect", location: "javascript:alert(1)" }, "location: Give an http or https address"],
    [
      { host: "*", kind: "redirect", location: "https://a.example/\r\nx: y" },
      "location: Give an http or https address",
    ],
    [{ host: "*", kind: "reset", times: 0 }, "times: Give a whole number from 1 to 1000"],
    [{ host: "*", kind: "reset", times: 1.5 }, "times: Give a whole number from 1 to 1000"],
    [{ host: "*", kind: "reset", share: 0 }, "share: Give a number above 0"],
    [{ host: "*", kind: "reset", share: 1.1 }, "share: Give a number above 0"],
    [{ host: "*", kind: "reset", times: 1, share: 0.5 }, "share: Give either a number of times or a share"],
    [{ host: "*", kind: "reset", seed: 1 }, "seed: Give a whole number"],
    [{ host: "*", kind: "reset", share: 0.5, seed: -1 }, "seed: Give a whole number"],
    [{ host: "*", kind: "reset", drawn: 5 }, "drawn: There is no such field"],
  ])("refuses %j by naming the field", async (fault, start) => {
    expect(await refusal("POST", "faults", fault)).toMatch(/^400 /);
    expect((await sentence("POST", "faults", fault)).slice(0, start.length)).toBe(start);
    expect((await ask("GET", "faults")).body.faults).toEqual([]);
  });

  it("takes an HTTP date, and a share with a seed", async () => {
    const retryAfter = "Sun, 06 Nov 2033 08:49:37 GMT";
    const dated = await ask("POST", "faults", { host: "*", kind: "status", retryAfter });
    expect(dated.body.fault.retryAfter).toBe(retryAfter);
    const shared = await ask("POST", "faults", { host: "*", kind: "reset", share: 0.25, seed: 7 });
    expect(shared.body.fault).toMatchObject({ share: 0.25, seed: 7, times: null });
  });

  it("whatever is accepted can be answered with: no fault breaks the sandbox itself", async () => {
    const world = getWorld("ready");
    if (!world) throw new Error("no world");
    const { addFault, clearFaults } = await import("@/lib/sandbox/control/faults");
    const { sandboxFetch } = await import("@/lib/sandbox/handle");
    const reach = sandboxFetch(world);
    const values = {
      kind: fc.constantFrom(...FAULT_KINDS),
      status: fc.option(fc.integer({ min: 100, max: 700 }), { nil: undefined }),
      retryAfter: fc.option(fc.oneof(fc.nat(), fc.string()), { nil: undefined }),
      location: fc.option(fc.oneof(fc.webUrl(), fc.string()), { nil: undefined }),
    };
    await fc.assert(
      fc.asyncProperty(fc.record(values), async ({ kind, ...given }) => {
        clearFaults(world);
        const added = addFault(world, { host: "*", kind, ...(kind === "delay" && { delayMs: 1 }), ...given });
        if (!added.ok) return;
        for (const host of ["graph.microsoft.com", "api.partnercenter.microsoft.com"]) {
          const answer = reach(new Request(`https://${host}/v1.0/me`));
          if (kind === "reset") await expect(answer).rejects.toThrow("fetch failed");
          else expect((await answer).status).toBeGreaterThanOrEqual(200);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are bounded in number", async () => {
    for (let count = 0; count < 50; count += 1)
      expect((await ask("POST", "faults", { host: "*", kind: "bom" })).status).toBe(201);
    expect(await refusal("POST", "faults", { host: "*", kind: "bom" })).toBe("400 faults-at-their-end");
  });
});

describe("switches", () => {
  it("are turned by name", async () => {
    const { body } = await ask("POST", "switches/erv-role", { state: "broken" });
    expect(body.switch).toMatchObject({ id: "erv-role", stage: "role", state: "broken", reason: null });
    expect((await ask("POST", "switches/erv-role", { state: "whole" })).body.switch.state).toBe("whole");
    expect(await refusal("POST", "switches/nothing", { state: "whole" })).toBe("404 switch-unknown");
    expect(await refusal("POST", "switches/erv-role", { state: "half" })).toBe("400 state-unknown");
    await ask("POST", "scenario", { scenario: "fresh" });
    expect(await sentence("POST", "switches/secret-expired", { state: "broken" })).toBe(
      "Not in this situation: There is no app registration yet.",
    );
  });
});

describe("exchanges", () => {
  it("are listed after a number, without a secret in them", async () => {
    const before = (await ask("GET", "exchanges")).body.exchanges.at(-1)?.number ?? 0;
    await token();
    const { body } = await ask("GET", `exchanges?after=${before}`);
    expect(body.exchanges).toHaveLength(1);
    expect(body.exchanges[0]).toMatchObject({ number: before + 1, method: "POST", status: 200, fault: null });
    expect(JSON.stringify(body)).not.toContain(contoso().secret.value);
    expect(await refusal("GET", "exchanges?after=soon")).toBe("400 number-unreadable");
  });

  it("stream as they happen, first what was missed, and go on after a lost connection", async () => {
    await token();
    const seen = (await ask("GET", "exchanges")).body.exchanges.at(-1).number;
    const open = async (headers: Record<string, string>) =>
      fetch(`${origin}/sandbox/ready/control/exchanges/stream`, {
        headers: { authorization: `Bearer ${KEY}`, ...headers },
      });
    const stream = await open({ "last-event-id": String(seen - 1) });
    expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(stream.headers.get("cache-control")).toBe("no-store, no-transform");
    const reader = (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const until = async (wanted: string) => {
      while (!text.includes(wanted)) text += (await reader.read()).value ?? "";
    };
    await until(`id: ${seen}\n`);
    await token();
    await until(`id: ${seen + 1}\nevent: exchange\ndata: {`);
    await reader.cancel();
  });

  it("are watched by so many at once and no more; one that leaves makes room", async () => {
    const world = getWorld("ready");
    if (!world) throw new Error("no world");
    const { exchangeStream } = await import("@/lib/sandbox/control/stream");
    await expect.poll(() => exchangeStream(world, 0, new AbortController().signal).body?.cancel()).toBeUndefined();
    const aborts = Array.from({ length: 20 }, () => new AbortController());
    const streams = aborts.map(({ signal }) => exchangeStream(world, 0, signal));
    expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
    expect(exchangeStream(world, 0, new AbortController().signal).status).toBe(400);
    aborts[0]?.abort();
    const last = exchangeStream(world, 0, new AbortController().signal);
    expect(last.status).toBe(200);
    await last.body?.cancel();
    for (const abort of aborts) abort.abort();
  });
});
