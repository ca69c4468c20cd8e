import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SandboxServer } from "../clients/sandbox-server";
import { passDays, startSandbox } from "../clients/sandbox-server";
import { Desk, QUERY } from "./desk";
import { queriesOf, reportsLeft } from "./left";
import { startPacking } from "./packing";
import { canRun, type Runnable } from "./project";

let server: SandboxServer;

/** What a program has to do from the shell. */
export function describeProgram(language: Runnable): void {
  beforeAll(async () => {
    server = await startSandbox();
  });
  afterAll(() => server.close());
  // They mostly wait, so they wait together.
  describe.concurrent(`the ${language} program against the sandbox over HTTP`, { timeout: 90_000 }, () =>
    tests(language),
  );
}

function tests(language: Runnable): void {
  const it = canRun(language) ? test : test.skip;

  it("signs in by browser, saves the rows the sandbox has, and goes on with the refresh token", async () => {
    const desk = new Desk(server, language);
    const first = await desk.signIn();
    expect(first).toMatchObject({ exitCode: 0, output: expect.stringContaining("report.csv") });
    expect(desk.rowsThere().length).toBeGreaterThan(3);
    expect(desk.saved()).toEqual(desk.rowsThere());
    expect(statSync(desk.pathOf("refresh-token")).mode & 0o777).toBe(0o600);
    expect(queriesOf(desk.here).map(({ query }) => query)).toEqual([QUERY]);
    expect(reportsLeft(desk.here)).toEqual([]);

    const token = readFileSync(desk.pathOf("refresh-token"), "utf8");
    writeFileSync(desk.pathOf("report.csv"), "old");
    const second = await desk.run();
    expect(second).toMatchObject({ exitCode: 0 });
    expect(second.messages).not.toContain("authorize");
    expect(desk.saved()).toEqual(desk.rowsThere());
    expect(readFileSync(desk.pathOf("refresh-token"), "utf8")).not.toBe(token);
    expect(statSync(desk.pathOf("refresh-token")).mode & 0o777).toBe(0o600);
    expect(queriesOf(desk.here)).toHaveLength(1);
    for (const { output, messages } of [first, second]) expect(output + messages).not.toMatch(/eyJ|~sandbox/);
  });

  it("signs in by device code with MFA and without a secret", async () => {
    const desk = new Desk(server, language, { flow: "device" });
    desk.here.app().isFallbackPublicClient = true;
    expect(await desk.signIn({ PARTNER_CLIENT_SECRET: "" })).toMatchObject({ exitCode: 0 });
    expect(desk.saved()).toEqual(desk.rowsThere());
  });

  it("waits as it is asked to and makes nothing twice, whatever goes wrong once", async () => {
    const desk = new Desk(server, language);
    await desk.signIn();
    desk.here.world.runtime.delete("insights.queries");
    const soon = () => new Date(Date.now() + 2000).toUTCString();
    const insights = "/insights/v1/mpn";
    desk.breaks(
      { kind: "status", status: 429, retryAfter: "1", host: "login.microsoftonline.com" },
      { kind: "status", status: 429, retryAfter: soon(), method: "GET", pathPrefix: `${insights}/ScheduledQueries` },
      { kind: "empty", method: "POST", pathPrefix: `${insights}/ScheduledQueries` },
      { kind: "status", status: 503, retryAfter: "0", method: "POST", pathPrefix: `${insights}/ScheduledReport` },
      { kind: "bom", method: "GET", pathPrefix: `${insights}/ScheduledReport` },
      { kind: "reset", method: "GET", pathPrefix: `${insights}/ScheduledReport/execution` },
      { kind: "status", status: 500, retryAfter: "0", pathPrefix: `${insights}/ScheduledReport/download` },
    );
    const ended = await desk.run();
    expect(ended).toMatchObject({ exitCode: 0 });
    expect(desk.saved()).toEqual(desk.rowsThere());
    expect(desk.here.world.state.faults.map(({ times }) => times)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(queriesOf(desk.here)).toHaveLength(1);
    expect(reportsLeft(desk.here)).toEqual([]);
    expect(ended.messages).toMatch(/answered 429\. Trying again in 1 s\.\n/);
  });

  it("gives up when it is asked to wait for long, and keeps the old file", async () => {
    const desk = new Desk(server, language);
    await desk.signIn();
    writeFileSync(desk.pathOf("report.csv"), "old");
    desk.breaks({ kind: "status", status: 429, retryAfter: "3600" });
    const ended = await desk.run();
    expect(ended).toMatchObject({ exitCode: 5, output: "" });
    expect(ended.messages).toContain("asks to wait 3600 seconds");
    expect(readFileSync(desk.pathOf("report.csv"), "utf8")).toBe("old");
  });

  it("reads PascalCase answers and errors inside HTTP 200", async () => {
    const desk = new Desk(server, language);
    desk.here.world.state.insights.casing = "pascal";
    expect(await desk.signIn()).toMatchObject({ exitCode: 0 });
    expect(desk.saved()).toEqual(desk.rowsThere());
    desk.here.world.state.insights.refusesInBody = true;
    const ended = await desk.run({ QUERY: "SELECT Nothing FROM Nowhere" });
    expect(ended).toMatchObject({ exitCode: 4, messages: expect.stringContaining("400. Invalid table name") });
  });

  it("unpacks a packed file", async () => {
    const packing = await startPacking(server.base);
    try {
      const desk = new Desk(server, language, { base: packing.base });
      expect(await desk.signIn()).toMatchObject({ exitCode: 0 });
      expect(packing.packed).toBe(1);
      expect(desk.saved()).toEqual(desk.rowsThere());
    } finally {
      await packing.close();
    }
  });

  it("names the role when the integration user lacks it", async () => {
    const desk = new Desk(server, language, { scenario: "erv-missing" });
    const ended = await desk.signIn();
    expect(ended).toMatchObject({ exitCode: 4, output: "" });
    expect(ended.messages).toMatch(/needs the role Executive Report Viewer in the partner tenant\.\nCorrelation ID/);
    expect(existsSync(desk.pathOf("report.csv"))).toBe(false);
  });

  it("says that Partner Center misses MFA", async () => {
    const desk = new Desk(server, language);
    desk.here.account("insights-bot").hasForeignMfa = true;
    const ended = await desk.signIn();
    expect(ended).toMatchObject({ exitCode: 4, messages: expect.stringContaining("carries no MFA. Sign in again:") });
  });

  it("says in the reader's language what Entra refuses", async () => {
    const desk = new Desk(server, language, { locale: "ko" });
    const refused = await desk.signIn({ PARTNER_CLIENT_SECRET: "Wr0ng~secret" });
    expect(refused).toMatchObject({ exitCode: 3, messages: expect.stringContaining("클라이언트 암호가 틀립니다") });
    expect(refused.messages).toContain("(AADSTS7000215)");
    const nobody = await desk.run();
    expect(nobody).toMatchObject({ exitCode: 3, messages: expect.stringContaining("--sign-in") });
  });

  it("says that the kept sign-in has ended", async () => {
    const desk = new Desk(server, language);
    await desk.signIn();
    passDays(desk.here, 120);
    const ended = await desk.run();
    expect(ended).toMatchObject({ exitCode: 3, messages: expect.stringContaining("The kept sign-in has ended.") });
  });

  it("believes no redirect that belongs to another sign-in", async () => {
    const desk = new Desk(server, language);
    const statuses: number[] = [];
    const ended = await desk.signIn({}, async (redirectUri) => {
      for (const address of [
        `${redirectUri}?code=a&state=b`,
        `${redirectUri}?code=a`,
        new URL("/favicon.ico", redirectUri),
      ])
        statuses.push((await fetch(address)).status);
    });
    expect(ended).toMatchObject({ exitCode: 0 });
    expect(statuses).toEqual([404, 404, 404]);
  });

  it("says what is wrong with its settings before it asks anybody", async () => {
    const desk = new Desk(server, language);
    const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ TENANT: " " }, /setting tenant is empty/],
      [{ SIGN_IN: "password" }, /signIn must be code or device/],
      [{ LOGIN_URL: "http://login.example" }, /loginUrl must be an https address/],
      [{ PARTNER_CENTER_URL: "partner" }, /partnerCenterUrl must be an https address/],
      [{ REDIRECT_URI: "https://localhost" }, /redirectUri must begin with/],
      [{ QUERY_NAME: "Umsatz/Jahr" }, /queryName may have letters, digits and blanks only/],
      [{ WAIT_MINUTES: "soon" }, /waitMinutes must be a whole number/],
      [{ PARTNER_CLIENT_SECRET: "" }, /Set PARTNER_CLIENT_SECRET/],
    ];
    const ended = await Promise.all(wrong.map(([env]) => desk.run(env)));
    for (const [index, [, says]] of wrong.entries()) {
      expect(ended[index]).toMatchObject({ exitCode: 2, output: "", messages: expect.stringMatching(says) });
      expect(ended[index]?.messages.trimEnd().split("\n")).toHaveLength(1);
    }
    writeFileSync(desk.pathOf("settings.json"), "[");
    expect(await desk.run()).toMatchObject({ exitCode: 2, messages: expect.stringContaining("no JSON object") });
  });

  it("explains itself, and refuses what it does not know", async () => {
    const desk = new Desk(server, language);
    const help = await desk.project.run(["--help"], {});
    expect(help).toMatchObject({ exitCode: 0, messages: "", output: expect.stringContaining("--sign-in") });
    expect(help.output).not.toMatch(/\{\w+\}/);
    expect(await desk.project.run(["--verbose"], {})).toMatchObject({ exitCode: 2, output: "" });
  });
}
