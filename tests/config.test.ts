import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig, SETTINGS } from "@/lib/config";
import { loadKeys } from "@/lib/keys";
import { createLog } from "@/lib/log";

const KEY = Buffer.alloc(32, 7).toString("base64");
const APP = "aaaaaaaa-0000-4000-8000-000000000001";
const OPERATOR = {
  PREFLIGHT_MODE: "live",
  PREFLIGHT_TENANT: "contoso.example",
  PREFLIGHT_CLIENT_ID: APP,
  PREFLIGHT_CLIENT_SECRET: "value~of.the-secret",
};

function configOf(env: Record<string, string>) {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.problems.join(" "));
  return result.config;
}

function problemsOf(env: Record<string, string>): readonly string[] {
  const result = readConfig(env);
  return result.ok ? [] : result.problems;
}

describe("the configuration", () => {
  it("needs nothing", () => {
    expect(configOf({})).toEqual({
      mode: "sandbox",
      host: "127.0.0.1",
      port: 3000,
      url: "http://localhost:3000",
      dataDir: path.resolve(".data"),
      databaseUrl: null,
      cloud: "global",
      operator: null,
      keys: {},
      previousKeys: { session: [], sealing: [] },
      retention: { runsDays: 400, auditDays: 1095 },
      metricsToken: null,
      logLevel: "info",
      worker: "on",
      mail: null,
      webhookNetworks: [],
      support: [],
    });
  });

  it("derives the origin from the port and takes blanks as absent", () => {
    expect(configOf({ PORT: "4000", PREFLIGHT_URL: "  ", LOG_LEVEL: "" }).url).toBe("http://localhost:4000");
    expect(configOf({ PREFLIGHT_URL: "https://preflight.contoso.example/" }).url).toBe(
      "https://preflight.contoso.example",
    );
  });

  it("takes the operator's application whole, in live mode", () => {
    const { operator } = configOf(OPERATOR);
    expect(operator).toMatchObject({ tenant: "contoso.example", clientId: APP });
    expect(operator?.secret?.reveal()).toBe("value~of.the-secret");
    expect(configOf({ PREFLIGHT_MODE: "live" }).operator).toBeNull();
  });

  it("takes previous keys as a list, and purges when it is told to", () => {
    const two = configOf({ PREFLIGHT_SEALING_KEY_PREVIOUS: `${KEY}, ${KEY}`, PREFLIGHT_RETENTION_DAYS: "30" });
    expect(two.previousKeys.sealing.map((one) => one.length)).toEqual([32, 32]);
    expect(two.retention).toEqual({ runsDays: 30, auditDays: 1095 });
  });

  it("takes the operator's support people as a list, each within a tenant", () => {
    const { support } = configOf({ PREFLIGHT_SUPPORT: `${APP}/Anna@Contoso.example, ${APP}/${APP}` });
    expect(support).toEqual([
      { tenantId: APP, who: "anna@contoso.example" },
      { tenantId: APP, who: APP },
    ]);
  });

  const mistakes: [string, Record<string, string>, string][] = [
    ["support without a tenant", { PREFLIGHT_SUPPORT: "anna@contoso.example" }, "PREFLIGHT_SUPPORT must be people"],
    ["support of a domain", { PREFLIGHT_SUPPORT: "contoso.example/anna@contoso.example" }, "PREFLIGHT_SUPPORT must be"],
    ["an unknown mode", { PREFLIGHT_MODE: "demo" }, "PREFLIGHT_MODE must be one of sandbox, live."],
    ["a host with blanks", { HOST: "any where" }, "HOST must be an IP address or a host name."],
    ["a word for a port", { PORT: "http" }, "PORT must be a whole number from 1 to 65535."],
    ["a port too high", { PORT: "65536" }, "PORT must be a whole number from 1 to 65535."],
    ["a URL with a path", { PREFLIGHT_URL: "https://contoso.example/app" }, "PREFLIGHT_URL must be an origin"],
    ["no URL", { PREFLIGHT_URL: "contoso" }, "PREFLIGHT_URL must be an origin"],
    ["a URL with a password", { PREFLIGHT_URL: "https://a:b@contoso.example" }, "PREFLIGHT_URL must be an origin"],
    [
      "plain http in live mode",
      { PREFLIGHT_MODE: "live", PREFLIGHT_URL: "http://contoso.example" },
      "must start with https://",
    ],
    [
      "another database",
      { DATABASE_URL: "mysql://localhost/x" },
      "DATABASE_URL must be a URL that starts with postgres://.",
    ],
    ["an unknown cloud", { PREFLIGHT_CLOUD: "moon" }, "PREFLIGHT_CLOUD must be one of global, us-government, china."],
    ["a tenant that is none", { ...OPERATOR, PREFLIGHT_TENANT: "contoso" }, "PREFLIGHT_TENANT must be a tenant id"],
    [
      "a client id that is none",
      { ...OPERATOR, PREFLIGHT_CLIENT_ID: "app" },
      "PREFLIGHT_CLIENT_ID must be an application",
    ],
    ["the secret's id", { ...OPERATOR, PREFLIGHT_CLIENT_SECRET: APP }, "looks like the secret's id"],
    [
      "half an application",
      { PREFLIGHT_MODE: "live", PREFLIGHT_CLIENT_ID: APP },
      "Beside PREFLIGHT_CLIENT_ID, PREFLIGHT_TENANT and PREFLIGHT_CLIENT_SECRET must be set too.",
    ],
    [
      "an application in the sandbox",
      { ...OPERATOR, PREFLIGHT_MODE: "sandbox" },
      "Only live mode uses PREFLIGHT_TENANT and",
    ],
    ["a short key", { PREFLIGHT_SESSION_KEY: "c2hvcnQ=" }, "PREFLIGHT_SESSION_KEY must be 32 random bytes"],
    [
      "a key that is no base64",
      { PREFLIGHT_SEALING_KEY: "#".repeat(44) },
      "PREFLIGHT_SEALING_KEY must be 32 random bytes",
    ],
    [
      "a previous key that is none",
      { PREFLIGHT_SEALING_KEY_PREVIOUS: `${KEY},short` },
      "PREFLIGHT_SEALING_KEY_PREVIOUS must be keys in base64",
    ],
    ["no days", { PREFLIGHT_RETENTION_DAYS: "0" }, "PREFLIGHT_RETENTION_DAYS must be a whole number of days"],
    [
      "a log shorter than the runs",
      { PREFLIGHT_RETENTION_DAYS: "30", PREFLIGHT_AUDIT_RETENTION_DAYS: "7" },
      "PREFLIGHT_AUDIT_RETENTION_DAYS must not be less than PREFLIGHT_RETENTION_DAYS.",
    ],
    ["a token easily guessed", { PREFLIGHT_METRICS_TOKEN: "short" }, "PREFLIGHT_METRICS_TOKEN must have at least 16"],
    ["an unknown log level", { LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of fatal,"],
  ];
  it.each(mistakes)("has one sentence for %s", (_name, env, sentence) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
    expect(problems[0]).toMatch(/\.$/);
  });

  it("tells all mistakes at once and repeats no value", () => {
    const problems = problemsOf({ PORT: "planted-1", DATABASE_URL: "planted-2", PREFLIGHT_SESSION_KEY: "planted-3" });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain("planted");
  });

  it("holds no secret when it is printed", () => {
    const config = configOf({ ...OPERATOR, DATABASE_URL: "postgres://u:planted@localhost/x" });
    expect(JSON.stringify(config)).not.toMatch(/planted|value~of/);
  });

  it("is listed whole in .env.example", () => {
    const listed = [...readFileSync(".env.example", "utf8").matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect([...listed].sort()).toEqual([...SETTINGS].sort());
  });
});

describe("the keys", () => {
  const base = mkdtempSync(path.join(os.tmpdir(), "preflight-keys-"));
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it("are made once, for their owner only", () => {
    const folder = path.join(base, "first", "start");
    const made = loadKeys(folder);
    expect(made.sealing).toHaveLength(32);
    expect(loadKeys(folder)).toEqual(made);
    expect(statSync(path.join(folder, "keys.json")).mode & 0o777).toBe(0o600);
  });

  it("are taken from outside without touching the folder", () => {
    const folder = path.join(base, "untouched");
    const given = { session: KEY, sealing: Buffer.from(KEY, "base64") };
    expect(loadKeys(folder, given)).toEqual(given);
    expect(() => statSync(folder)).toThrow();
  });

  it("are completed when one is given", () => {
    const folder = path.join(base, "half");
    const keys = loadKeys(folder, { session: KEY });
    expect(keys.session).toBe(KEY);
    expect(loadKeys(folder).sealing).toEqual(keys.sealing);
  });

  it("are never replaced when the file is damaged, and the sentence quotes none", () => {
    const folder = path.join(base, "damaged");
    loadKeys(folder);
    const file = path.join(folder, "keys.json");
    writeFileSync(file, '{"session":"planted"');
    expect(() => loadKeys(folder)).toThrow(`${file} cannot be read or does not hold two keys.`);
    expect(readFileSync(file, "utf8")).toContain("planted");
    expect(() => loadKeys(folder)).not.toThrow(/planted/);
  });
});

describe("the log", () => {
  it("shows no secret under the names secrets go by", () => {
    const lines: string[] = [];
    const log = createLog("info", { write: (line) => lines.push(line) });
    log.info({ access_token: "planted", body: { password: "planted", client_secret: "planted" } }, "told");
    log.info(
      { request: { headers: { authorization: "planted", cookie: "planted", "set-cookie": "planted" } } },
      "told",
    );
    log.error({ err: Object.assign(new Error("broke"), { code: "store" }) }, "told");
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toContain("planted");
    expect(lines[2]).toContain('"code":"store"');
  });
});
