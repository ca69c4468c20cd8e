import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checks } from "@/lib/checks";
import { COMMON_OPTIONS } from "@/lib/cli/command";
import { commands } from "@/lib/cli/commands";
import { withPrerequisites } from "@/lib/cli/engine";
import { runSchema, scenariosSchema } from "@/lib/record-schema";
import { scenarios } from "@/lib/sandbox/scenarios";
import { CONNECTOR_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { call } from "./io";

const LIVE = ["check", "--tenant", "contoso.example"];
const APP = "11111111-2222-4333-8444-555555555555";

describe("wrong usage ends with 2 and a sentence", () => {
  const wrong: [string, string[], string][] = [
    ["an unknown command", ["chekc"], `Commands: ${commands.map(({ name }) => name).join(", ")}, help.`],
    ["an unknown option", ["check", "--sandbx", "ready"], "Options: --sandbox, --cloud, --tenant,"],
    ["an unknown scenario", ["check", "--sandbox", "no-such"], "Scenarios: fresh, ready,"],
    ["an unknown check", ["check", "--sandbox", "ready", "--only", "erv"], "Checks: tenant, admin-rights,"],
    ["an unknown locale", ["check", "--sandbox", "ready", "--locale", "fr"], "It is one of: en, ko."],
    ["an unknown format", ["check", "--sandbox", "ready", "--format=xml"], "It is one of: text, json, markdown,"],
    ["an unknown cloud", [...LIVE, "--cloud", "moon"], "It is one of: global, us-government, china."],
    ["an unknown flow", [...LIVE, "--client-id", APP, "--flow", "code"], "It is one of: device, password."],
    ["nothing to check", ["check"], "Say what to check: --sandbox <scenario>, or --tenant"],
    ["sandbox and live at once", ["check", "--sandbox", "ready", "--tenant", "a.example"], "leave out --tenant"],
    ["a missing value", ["check", "--sandbox"], "--sandbox needs a value."],
    ["a swallowed option", ["check", "--only", "--format", "json"], "--only needs a value."],
    ["a value where none belongs", [...LIVE, "--sign-in=yes"], "--sign-in takes no value."],
    [
      "an option given twice",
      ["check", "--sandbox", "ready", "--sandbox", "fresh"],
      "--sandbox may be given once only.",
    ],
    ["a tenant that is none", ["check", "--tenant", "contoso"], "--tenant: "],
    ["a client id that is none", [...LIVE, "--client-id", "app"], "--client-id: "],
    ["a flow without an app", [...LIVE, "--flow", "device"], "--flow also needs --client-id."],
    [
      "a password without a user",
      [...LIVE, "--client-id", APP, "--flow", "password"],
      "--flow password also needs --user.",
    ],
    ["a port that is none", ["sandbox", "--port", "70000"], "--port must be a whole number from 0 to 65535."],
    ["an unknown scenario to serve", ["sandbox", "--scenario", "no-such"], "Scenarios: fresh, ready,"],
    ["help for nothing", ["help", "nothing"], "Commands: check,"],
  ];
  it.each(wrong)("%s", async (_name, args, sentence) => {
    const { code, out, err } = await call(args);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
    expect(out).toBe("");
  });

  it("lists every scenario and every check", async () => {
    const { err: noScenario } = await call(["check", "--sandbox", "no-such"]);
    for (const { id } of scenarios) expect(noScenario).toContain(id);
    const { err: noCheck } = await call(["check", "--sandbox", "ready", "--only", "no-such"]);
    for (const { id } of checks) expect(noCheck).toContain(id);
  });

  it("speaks Korean when asked, or when the environment does", async () => {
    const asked = await call(["check", "--sandbox", "no-such", "--locale", "ko"]);
    const spoken = await call(["check", "--sandbox", "no-such"], { env: { LANG: "ko_KR.UTF-8" } });
    expect(asked.err).toContain("시나리오가 없습니다");
    expect(spoken).toEqual(asked);
  });
});

describe("credentials", () => {
  it.each(["--secret", "--client-secret", "--app-secret", "--password", "--token", "--access-token", "--pw"])(
    "are refused on the command line: %s",
    async (option) => {
      for (const args of [[option, "planted-value"], [`${option}=planted-value`]]) {
        const { code, err, out } = await call([...LIVE, ...args]);
        expect(code).toBe(2);
        expect(err).toContain("PREFLIGHT_APP_SECRET");
        expect(err + out).not.toContain("planted");
      }
    },
  );

  it("are not repeated when they lost their option", async () => {
    const { code, err } = await call([...LIVE, "planted-value"]);
    expect(code).toBe(2);
    expect(err).not.toContain("planted");
  });

  it("are caught when they are the secret's id", async () => {
    const env = { PREFLIGHT_APP_SECRET: APP };
    const { code, err } = await call([...LIVE, "--client-id", APP], { env });
    expect(code).toBe(2);
    expect(err).toContain("holds the secret's id");
    expect(err).not.toContain(APP);
  });

  it("in a file are named, and told what is wrong with them", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "preflight-pem-"));
    const file = path.join(folder, "app.pem");
    writeFileSync(file, CONNECTOR_CERTIFICATE.split("-----BEGIN PRIVATE")[0] ?? "");
    const key = CONNECTOR_CERTIFICATE.split("PRIVATE KEY-----\n")[1] ?? "";
    const cases = [
      [file, "The private key is missing"],
      [path.join(folder, "none.pem"), "cannot be read (ENOENT)"],
      [CONNECTOR_CERTIFICATE, "File with the app's certificate"],
    ] as const;
    for (const [value, said] of cases) {
      const { code, err } = await call([...LIVE, "--client-id", APP, `--certificate=${value}`]);
      expect([code, err]).toEqual([2, expect.stringContaining(said)]);
      expect(err).not.toContain(key.slice(0, 40));
    }
    expect((await call([...LIVE, "--certificate", file])).err).toContain("--client-id");
    rmSync(folder, { recursive: true });
  });

  it("are asked for only on a terminal", async () => {
    const args = [...LIVE, "--client-id", APP, "--user", "a@contoso.example", "--flow", "password"];
    const { code, err } = await call(args, { env: { PREFLIGHT_APP_SECRET: "value~of.the-secret-0123456789" } });
    expect(code).toBe(2);
    expect(err).toContain("PREFLIGHT_PASSWORD");
  });
});

describe("other commands", () => {
  it("print the version", async () => {
    for (const args of [["version"], ["--version"], ["-v"]])
      expect(await call(args)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^insights-preflight \d+\.\d+\.\d+\n$/),
      });
  });

  it("explain themselves in both languages", async () => {
    for (const locale of ["en", "ko"]) {
      for (const args of [[], ["help"], ["--help"], ["help", "check"], ["check", "--help"], ["sandbox", "-h"]]) {
        const { code, out, err } = await call([...args, "--locale", locale]);
        expect(err).toBe("");
        expect(code).toBe(0);
        expect(out).toContain("insights-preflight");
      }
    }
  });

  it("explain every option", async () => {
    const { out } = await call(["help", "check"]);
    for (const line of out.split("\n").filter((text) => text.startsWith("  --"))) expect(line).toMatch(/ {2}\S.*\.$/);
  });

  it("list the scenarios", async () => {
    const { code, out } = await call(["scenarios", "--format", "json"]);
    expect(code).toBe(0);
    const listed = scenariosSchema.parse(JSON.parse(out));
    expect(listed.map(({ id }) => id)).toEqual(scenarios.map(({ id }) => id));
    const { out: text } = await call(["scenarios", "--locale", "ko"]);
    for (const { id, title } of scenarios)
      expect(text.split("\n").some((line) => line.startsWith(`${id} `) && line.endsWith(title.ko))).toBe(true);
  });
});

describe("--only", () => {
  it("brings what a check waits for, and nothing else", () => {
    expect(withPrerequisites(["tenant"]).map(({ id }) => id)).toEqual(["tenant"]);
    const ids = withPrerequisites(["first-query"]).map(({ id }) => id);
    expect(ids).toContain("insights-access");
    for (const check of withPrerequisites(["first-query"]))
      for (const need of check.needs) expect(ids).toContain(need.id);
  });
});

describe("the run schema", () => {
  it("refuses what is no record", () => {
    expect(runSchema.safeParse({}).success).toBe(false);
    expect(runSchema.safeParse({ schema: 2 }).success).toBe(false);
  });
});

it("no option is taken by Node itself before the program sees it", () => {
  // Node 20 obeys some of its own options behind the program's name too, such as the one that names a file of settings.
  const options = commands.flatMap((command) => Object.keys({ ...command.options, ...COMMON_OPTIONS }));
  const args = [...new Set(options)].flatMap((name) => [`--${name}`, "value"]);
  const folder = mkdtempSync(path.join(os.tmpdir(), "preflight-argv-"));
  const program = path.join(folder, "argv.mjs");
  writeFileSync(program, "console.log(JSON.stringify(process.argv.slice(2)));");
  try {
    expect(JSON.parse(execFileSync(process.execPath, [program, ...args], { encoding: "utf8" }))).toEqual(args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
