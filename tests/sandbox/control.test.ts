import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stateAt } from "@/lib/sandbox/control/situation";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { contoso, OPERATOR_APP } from "@/lib/sandbox/scenarios/base";
import { getWorld } from "@/lib/sandbox/world";
import { ask, hangUp, KEY, listen, reach, refusal, sentence, token } from "./control-calls";

const DAY_MS = 86_400_000;

beforeAll(listen);
afterAll(hangUp);
beforeEach(async () => {
  await ask("POST", "scenario", { scenario: "ready" });
});

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
      certificate: null,
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

  it("mask a secret wherever it turns up", async () => {
    const world = getWorld("ready");
    if (!world) throw new Error("no world");
    const { value } = contoso().secret;
    const headers = { "x-note": value };
    await sandboxFetch(world)(new Request(`https://graph.microsoft.com/v1.0/${value}?note=${value}`, { headers }));
    const { body } = await ask("GET", "exchanges");
    expect(body.exchanges.at(-1).path).toMatch(/^\/v1\.0\/••••\?note=••••$/);
    expect(JSON.stringify(body)).not.toContain(value);
  });

  it("stream as they happen, first what was missed, and go on after a lost connection", async () => {
    await token();
    const seen = (await ask("GET", "exchanges")).body.exchanges.at(-1).number;
    const headers = { authorization: `Bearer ${KEY}`, "last-event-id": String(seen - 1) };
    const stream = await reach("GET", "exchanges/stream", headers);
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
