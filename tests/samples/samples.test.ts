import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import type { TokenFlow } from "@/lib/integration";
import { SAMPLES } from "@/lib/samples";
import type { SampleInput } from "@/lib/samples/sample";
import { CLOUD, HOSTILE, INPUT } from "./fixture";
import { ACCESS_TOKEN, challengeOf, NEXT_REFRESH_TOKEN, OK_INSIGHTS, type StandIn, startStandIn } from "./microsoft";
import { canRun, type Ended, RUNNABLE, type Runnable, run, save, scratch } from "./run";

const FLOWS: readonly TokenFlow[] = ["code", "device", "password"];
const LANGUAGES = Object.keys(RUNNABLE) as Runnable[];
const SECRET = "p@ss word&'\"";

function sourceOf(id: string, input: SampleInput): string {
  const sample = SAMPLES.find((one) => one.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  return sample.sample(input);
}

describe("every sample", () => {
  for (const { id } of SAMPLES) {
    it(`${id} names the reader's ids, the calls and the headers, in both languages and all flows`, () => {
      for (const flow of FLOWS) {
        for (const locale of ["en", "ko"] as const) {
          const source = sourceOf(id, { ...INPUT, flow, locale });
          for (const part of [
            INPUT.tenant,
            INPUT.clientId,
            INPUT.userPrincipalName,
            "ScheduledDataset",
            "testQueryResult",
          ]) {
            expect(source).toContain(part);
          }
          for (const part of [
            "ValidateMfa",
            "MS-CorrelationId",
            "MS-RequestId",
            "/user_impersonation offline_access",
            "900421",
          ]) {
            expect(source).toContain(part);
          }
          expect(source).toMatch(/PARTNER_CLIENT_SECRET/);
          expect(source).not.toMatch(/undefined|\[object|NaN/);
          expect(source).not.toMatch(/resource=? https/);
          expect(/[가-힣]/.test(source)).toBe(locale === "ko");
        }
      }
    });

    it(`${id} offers the password call as a comment only`, () => {
      const lines = sourceOf(id, { ...INPUT, flow: "password" }).split("\n");
      const recipe = lines.filter((line) => line.includes("PARTNER_PASSWORD"));
      expect(recipe).toHaveLength(1);
      expect(recipe[0]).toMatch(/^(#|\/\/)/);
    });

    it(`${id} keeps hostile values inside one literal, so no line of code begins with them`, () => {
      const source = sourceOf(id, {
        ...INPUT,
        query: "a\nrm -rf /\r\nb",
        tenant: "x\u2028y",
        userPrincipalName: "a'b\"c\\d",
      });
      if (id === "curl" || id === "powershell") expect(source).toContain("'a\nrm -rf /\r\nb'");
      else expect(source).toContain('"a\\nrm -rf /\\r\\nb"');
      if (id === "powershell") expect(source).toContain("$User = 'a''b\"c\\d'");
      if (id === "csharp") expect(source).toContain('const string Tenant = "x\\u2028y";');
    });
  }

  it("doubles typographic quotes for PowerShell, which ends strings at them", () => {
    expect(sourceOf("powershell", { ...INPUT, tenant: "‘x’ ‚y‛" })).toContain("$Tenant = '‘‘x’’ ‚‚y‛‛'");
  });
});

describe("syntax", () => {
  for (const flow of FLOWS) {
    for (const locale of ["en", "ko"] as const) {
      const input = {
        ...INPUT,
        flow,
        locale,
        tenant: HOSTILE,
        clientId: HOSTILE,
        userPrincipalName: HOSTILE,
        query: HOSTILE,
      };
      it(`${flow}, ${locale}`, () => {
        const folder = scratch();
        const bash = canRun("curl") && save("curl", uncommented(sourceOf("curl", input), "#"), folder);
        if (bash) expect(spawnSync("bash", ["-n", bash], { encoding: "utf8" }).stderr).toBe("");
        const python = canRun("python") && save("python", uncommented(sourceOf("python", input), "#"), folder);
        if (python) expect(spawnSync("python3", ["-m", "py_compile", python], { encoding: "utf8" }).stderr).toBe("");
        const script = save("typescript", sourceOf("typescript", input), folder);
        expect(spawnSync(process.execPath, ["--check", script], { encoding: "utf8" }).stderr).toBe("");
        for (const id of ["csharp", "powershell"]) expect(unbalanced(sourceOf(id, input))).toBe("");
      });
    }
  }

  it("the TypeScript programs compile strictly", () => {
    const folder = scratch();
    for (const flow of FLOWS)
      writeFileSync(join(folder, `${flow}.ts`), sourceOf("typescript", { ...INPUT, flow, query: HOSTILE }));
    const options = [
      "--ignoreConfig",
      "--noEmit",
      "--strict",
      "--skipLibCheck",
      "--target",
      "es2022",
      "--lib",
      "esnext,dom",
      "--module",
      "nodenext",
    ];
    const types = [
      "--typeRoots",
      join(process.cwd(), "node_modules/@types"),
      "--types",
      "node",
      "--moduleDetection",
      "force",
    ];
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    const files = FLOWS.map((flow) => join(folder, `${flow}.ts`));
    const tsc = join(process.cwd(), "node_modules/typescript/bin/tsc");
    expect(spawnSync(process.execPath, [tsc, ...options, ...types, ...files], { encoding: "utf8" }).stdout).toBe("");
  });
});

/** With the commented password recipe in force, so that it is checked as well. */
function uncommented(source: string, mark: "#"): string {
  const lines = source.split("\n");
  const isSignIn = (line: string) => line.startsWith(`${mark} `) && line.includes("sign_in()");
  const from = lines.findIndex(isSignIn);
  return lines
    .map((line, index) => (index >= from && line.startsWith(`${mark} `) && index < from + 16 ? line.slice(2) : line))
    .join("\n");
}

/** Brackets left open once literals and comments are taken out; a rough check where no compiler is at hand. */
function unbalanced(source: string): string {
  const code = source
    .replace(/^\s*(\/\/|#).*$/gm, "")
    .replace(/'(?:[^'‘’‚‛\\\n]|\\.|''|‘‘|’’|‚‚|‛‛|\\(?!'))*'|"(?:[^"\\\n]|\\.)*"/g, "")
    .replace(/ (\/\/|#) .*$/gm, "");
  const open: string[] = [];
  const pairs: Record<string, string> = { ")": "(", "}": "{" };
  for (const character of code.match(/[(){}]/g) ?? []) {
    if (character === "(" || character === "{") open.push(character);
    else if (open.pop() !== pairs[character]) return `closing ${character}`;
  }
  return open.join("");
}

describe("against a stand-in for Microsoft", () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());

  async function execute(
    language: Runnable,
    input: SampleInput,
    more: Record<string, string> = {},
    tamper = false,
  ): Promise<Ended> {
    const cloud = { ...CLOUD, loginHost: standIn.host, partnerCenterHost: standIn.host };
    const source = sourceOf(language, { ...input, cloud }).replaceAll(
      `https://${standIn.host}`,
      `http://${standIn.host}`,
    );
    const path = save(language, source, scratch());
    const env = { PARTNER_CLIENT_SECRET: SECRET, ...more };
    return run(RUNNABLE[language].command, [path], env, (url) => {
      standIn.seen.push({ path: "authorize", query: url.searchParams, form: new URLSearchParams(), headers: {} });
      return `http://localhost/?code=a%2Fb%26c&session_state=1&state=${tamper ? "other" : url.searchParams.get("state")}`;
    });
  }

  for (const language of LANGUAGES) {
    const it = canRun(language) ? test : test.skip;
    it(`${language} signs in by code, calls both endpoints and prints rows`, async () => {
      const query = `SELECT A FROM B WHERE N = '${HOSTILE}'`;
      const ended = await execute(language, { ...INPUT, tenant: HOSTILE, userPrincipalName: HOSTILE, query });
      expect(ended.messages).not.toMatch(/Traceback|line \d+:|at file/);
      expect(ended.exitCode).toBe(0);
      expect(ended.output).toContain("DynamicsUsage: 2");
      expect(ended.output).toContain("한 줄");
      const [authorize, redeem, list, test] = standIn.seen;
      expect(authorize?.query.get("login_hint")).toBe(HOSTILE);
      expect(authorize?.query.get("claims")).toContain("urn:microsoft:policies:mfa");
      expect(redeem?.path).toBe(`/${HOSTILE}/oauth2/v2.0/token`);
      expect(redeem?.form.get("client_secret")).toBe(SECRET);
      expect(redeem?.form.get("code")).toBe("a/b&c");
      expect(challengeOf(redeem?.form.get("code_verifier") ?? "")).toBe(authorize?.query.get("code_challenge"));
      expect(list?.path).toBe("/insights/v1/mpn/ScheduledDataset");
      expect(test?.query.get("exportQuery")).toBe(query);
      expect(test?.headers.authorization).toBe(`Bearer ${ACCESS_TOKEN}`);
      expect(test?.headers.validatemfa).toBe("true");
      expect(test?.headers["ms-correlationid"]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(ended.output + ended.messages).not.toContain(ACCESS_TOKEN);
    });

    it(`${language} signs in by device code and keeps the refresh token for its owner only`, async () => {
      const file = join(scratch(), "token");
      const ended = await execute(language, { ...INPUT, flow: "device" }, { PARTNER_REFRESH_TOKEN_FILE: file });
      expect(ended.messages).toContain("ABCD1234");
      expect(ended.exitCode).toBe(0);
      expect(standIn.seen.filter((one) => one.form.get("device_code") === "device&code")).toHaveLength(2);
      expect(readFileSync(file, "utf8")).toBe(NEXT_REFRESH_TOKEN);
      expect(statSync(file).mode & 0o077).toBe(0);
    });

    it(`${language} goes on with a refresh token, and signs in again when it is refused`, async () => {
      const file = join(scratch(), "token");
      writeFileSync(file, "good", { mode: 0o600 });
      expect((await execute(language, INPUT, { PARTNER_REFRESH_TOKEN_FILE: file })).exitCode).toBe(0);
      expect(standIn.seen[0]?.form.get("refresh_token")).toBe("good");
      expect(standIn.seen.some((one) => one.path === "authorize")).toBe(false);
      writeFileSync(file, "old");
      expect((await execute(language, INPUT, { PARTNER_REFRESH_TOKEN_FILE: file })).exitCode).toBe(0);
      expect(standIn.seen.some((one) => one.path === "authorize")).toBe(true);
    });

    it(`${language} refuses a code that belongs to another sign-in`, async () => {
      const ended = await execute(language, INPUT, {}, true);
      expect(ended.exitCode).not.toBe(0);
      expect(standIn.seen.map((one) => one.path)).toEqual(["authorize"]);
    });

    it(`${language} says what to do on 401, 403, 429, an error inside 200, and on what is not JSON`, async () => {
      const file = join(scratch(), "token");
      writeFileSync(file, "good");
      const env = { PARTNER_REFRESH_TOKEN_FILE: file };
      const answers = [
        [{ status: 401, headers: { ismfacompliant: "false" }, body: "" }, /amr[\s\S]*support/, /not MFA compliant/],
        [
          { status: 403, headers: {}, body: '{"code":"x","description":"No rights"}' },
          /Executive Report Viewer/,
          /No rights/,
        ],
        [{ status: 429, headers: { "retry-after": "17" }, body: "" }, /one: 17/, /HTTP 429/],
        [
          { status: 200, headers: {}, body: '{"statusCode":403,"message":"inner"}' },
          /Executive Report Viewer/,
          /inner/,
        ],
        [{ status: 200, headers: {}, body: "<html>" }, /HTTP 200/, /[0-9a-f]{8}-/],
      ] as const;
      for (const [answer, hint, said] of answers) {
        standIn.insights = answer;
        const ended = await execute(language, INPUT, env);
        expect(ended.exitCode).toBe(1);
        expect(ended.messages).toMatch(hint);
        expect(ended.messages).toMatch(said);
        expect(ended.messages).not.toContain(ACCESS_TOKEN);
      }
      standIn.insights = OK_INSIGHTS;
    });

    it(`${language} stops without a secret`, async () => {
      const ended = await execute(language, INPUT, { PARTNER_CLIENT_SECRET: "" });
      expect(ended.exitCode).toBe(1);
      expect(ended.messages).toContain("PARTNER_CLIENT_SECRET");
      expect(standIn.seen).toHaveLength(0);
    });
  }

  it("curl is given no secret as an argument", () => {
    const source = sourceOf("curl", INPUT);
    expect(source).not.toMatch(/client_secret=\$|Bearer \$|password=\$/);
    expect(existsSync("/dev/fd")).toBe(true);
  });
});
