import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseEnv } from "node:util";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { REGISTERED_SCOPES } from "@/lib/cli/registration";
import { readConfig } from "@/lib/config";
import { contosoWith } from "@/lib/sandbox/scenarios/base";
import china from "@/lib/sandbox/scenarios/china";
import fresh from "@/lib/sandbox/scenarios/fresh";
import noAdminRole from "@/lib/sandbox/scenarios/no-admin-role";
import ready from "@/lib/sandbox/scenarios/ready";
import type { Scenario } from "@/lib/sandbox/types";
import { SET_UP_SCOPES, SIGN_IN_SCOPES } from "@/lib/sign-in-scopes";
import { realTenant } from "../live/real-tenant";
import { call } from "./io";

const base = mkdtempSync(path.join(os.tmpdir(), "preflight-register-"));
let file = "";
let count = 0;
beforeEach(() => {
  count += 1;
  file = path.join(base, `${count}.env`);
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => rmSync(base, { recursive: true, force: true }));

const URL_GIVEN = "https://preflight.contoso.example";
const CALLBACK = `${URL_GIVEN}/api/auth/callback/microsoft`;

/** A tenant, and the command with a person at the keyboard. Everything said is kept. */
function tenantWith(scenario: Scenario) {
  const tenant = realTenant(scenario);
  const said: string[] = [];
  const apps = () => tenant.world.state.tenants.flatMap(({ applications }) => applications);
  return {
    ...tenant,
    said,
    app: (name = "Insights Preflight sign-in") => apps().filter(({ displayName }) => displayName === name),
    written: () => tenant.left.filter((line) => !/^GET |\/oauth2\//.test(line)),
    async register(...args: string[]) {
      let err = "";
      const ids = ["--tenant", tenant.kit.tenant, "--cloud", tenant.kit.cloud, "--url", URL_GIVEN];
      const called = await call(["register", ...ids, ...args], {
        err: (text) => {
          err += `${text}\n`;
          tenant.shown(text);
        },
      });
      said.push(called.out, err);
      return { ...called, err };
    },
  };
}

describe("register", () => {
  it("shows the exact requests and changes nothing until it is told to", async () => {
    const { register, app, written } = tenantWith(fresh);
    const { code, out, err } = await register();
    expect(err).toContain("To sign in as the setup admin, open https://microsoft.com/devicelogin and type");
    expect(out).toContain("POST https://graph.microsoft.com/v1.0/applications\n");
    expect(out).toContain('"appId": "{appId}"');
    expect(out).toContain("POST https://graph.microsoft.com/v1.0/applications/{id}/addPassword");
    expect(out).toContain("Nothing was changed.");
    expect([code, app(), written()]).toEqual([0, [], []]);
  });

  it("makes the app, its principal and a secret, and writes what the server needs into a file of mode 600", async () => {
    const { register, app, written, said, kit, world } = tenantWith(fresh);
    const { code, out } = await register("--yes", "--settings", file);
    expect(code).toBe(0);
    const [made, ...others] = app();
    expect(others).toEqual([]);
    expect(made).toMatchObject({ signInAudience: "AzureADMyOrg", web: { redirectUris: [CALLBACK] } });
    expect(made?.requiredResourceAccess.flatMap(({ resourceAccess }) => resourceAccess)).toHaveLength(
      REGISTERED_SCOPES.length,
    );
    expect(world.state.tenants[0]?.servicePrincipals.some(({ appId }) => appId === made?.appId)).toBe(true);
    expect(made?.secrets).toHaveLength(1);
    expect(written()).toEqual([
      "POST graph.microsoft.com/v1.0/applications",
      "POST graph.microsoft.com/v1.0/servicePrincipals",
      `POST graph.microsoft.com/v1.0/applications/${made?.id}/addPassword`,
    ]);
    const days = ((made?.secrets[0]?.endAtMs ?? 0) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(180);

    expect(statSync(file).mode & 0o777).toBe(0o600);
    const settings = parseEnv(readFileSync(file, "utf8"));
    const secret = made?.secrets[0]?.value ?? "";
    expect(settings.PREFLIGHT_CLIENT_SECRET).toBe(secret);
    const read = readConfig(settings);
    expect(read).toMatchObject({ ok: true, config: { mode: "live", cloud: "global", url: URL_GIVEN } });
    expect(read.ok && read.config.operator).toMatchObject({ tenant: kit.tenant, clientId: made?.appId });
    expect(out).toContain(made?.appId);
    expect(said.join("\n").includes(secret)).toBe(false);
    expect(readdirSync(base).filter((name) => name.startsWith(path.basename(file)))).toEqual([path.basename(file)]);
  });

  it("sends what it showed", async () => {
    const bodies: unknown[] = [];
    const { register } = tenantWith(fresh);
    const network = globalThis.fetch;
    vi.stubGlobal("fetch", async (request: Request) => {
      if (request.method !== "GET" && request.url.includes("graph.")) bodies.push(await request.clone().json());
      return network(request);
    });
    const { out } = await register("--yes", "--settings", file);
    const shown = [...out.matchAll(/^\{[\s\S]*?^\}/gm)].map(([text]) => JSON.parse(text));
    expect(shown).toHaveLength(3);
    expect(bodies).toEqual(
      shown.map((body) => ("appId" in body ? { appId: expect.stringMatching(/^[0-9a-f-]{36}$/) } : body)),
    );
  });

  it("makes no second secret while the first one is not listed yet", async () => {
    const { register, app } = tenantWith(fresh);
    await register("--yes", "--settings", file);
    const { code, out } = await register("--yes", "--settings", file);
    expect(code).toBe(0);
    expect(out).not.toContain("addPassword");
    expect(app()).toHaveLength(1);
    expect(app()[0]?.secrets).toHaveLength(1);
  });

  it("changes nothing the second time", async () => {
    const { register, world, written, said } = tenantWith(fresh);
    await register("--yes", "--settings", file);
    world.state.advancedMs += 5 * 60_000;
    const [before, settings, changes] = [JSON.stringify(world.state), readFileSync(file, "utf8"), written().length];
    const { code, out } = await register("--yes", "--settings", file);
    expect(out).toMatch(/^Nothing to change: the app [0-9a-f-]{36} is as it should be\.\n$/);
    expect([code, JSON.stringify(world.state), readFileSync(file, "utf8")]).toEqual([0, before, settings]);
    expect(written()).toHaveLength(changes);
    const secret = parseEnv(settings).PREFLIGHT_CLIENT_SECRET ?? "no secret";
    expect(said.join("\n").includes(secret)).toBe(false);
  });

  it("does not take an app because of its name", async () => {
    const { register, app, written } = tenantWith(ready);
    const [theirs] = app("Partner Insights Connector");
    const { code, err } = await register("--name", "Partner Insights Connector", "--yes", "--settings", file);
    expect(err).toContain(`--adopt <client id>`);
    expect(err).toContain(theirs?.appId);
    expect([code, written(), existsSync(file)]).toEqual([1, [], false]);
  });

  it("completes an adopted app and empties nothing", async () => {
    const { register, app, written } = tenantWith(ready);
    const [own] = app("Partner Insights Connector");
    const [uris, access, secrets] = [own?.web.redirectUris, own?.requiredResourceAccess[0], own?.secrets.length];
    const { code, out } = await register("--adopt", own?.appId ?? "", "--yes", "--settings", file);
    const [now] = app("Partner Insights Connector");
    expect(now?.web.redirectUris).toEqual([...(uris ?? []), CALLBACK]);
    expect(now?.requiredResourceAccess).toHaveLength(2);
    expect(now?.requiredResourceAccess[0]).toEqual(access);
    expect(now?.secrets).toHaveLength(secrets ?? 0);
    expect(written()).toEqual([`PATCH graph.microsoft.com/v1.0/applications/${own?.id}`]);
    expect(out).toContain("--new-secret");
    expect(parseEnv(readFileSync(file, "utf8"))).not.toHaveProperty("PREFLIGHT_CLIENT_SECRET");
    expect(code).toBe(0);
  });

  it("adds a second secret only when asked, and keeps every other line of the file", async () => {
    const { register, app } = tenantWith(fresh);
    writeFileSync(file, "# mine\nLOG_LEVEL=debug\nPREFLIGHT_MODE=sandbox\n");
    chmodSync(file, 0o644);
    await register("--yes", "--settings", file);
    const first = parseEnv(readFileSync(file, "utf8")).PREFLIGHT_CLIENT_SECRET;
    await register("--new-secret", "--yes", "--settings", file);
    const text = readFileSync(file, "utf8");
    const settings = parseEnv(text);
    expect(app()[0]?.secrets.map(({ value }) => value)).toEqual([first, settings.PREFLIGHT_CLIENT_SECRET]);
    expect(settings).toMatchObject({ LOG_LEVEL: "debug", PREFLIGHT_MODE: "live" });
    expect(text.startsWith("# mine\n")).toBe(true);
    expect(text.match(/PREFLIGHT_CLIENT_SECRET/g)).toHaveLength(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("makes nothing when the file cannot be written", async () => {
    const { register, app } = tenantWith(fresh);
    const { code, err } = await register("--yes", "--settings", path.join(base, "no", "such", "folder", ".env"));
    expect(err).toContain("cannot be written (ENOENT)");
    expect([code, app()]).toEqual([2, []]);
  });

  it("keeps to the lifetime that the tenant allows a secret", async () => {
    const limited: Scenario = {
      ...ready,
      build: contosoWith(({ tenant }) => {
        tenant.appManagement = { isEnabled: true, passwordAddition: "disabled", maxLifetime: "P30D" };
      }),
    };
    const { register, app } = tenantWith(limited);
    const args = ["--yes", "--settings", file];
    // Microsoft's public client may not read the policy, so that only its refusal tells.
    const refused = await register(...args);
    expect([refused.code, existsSync(file)]).toEqual([1, false]);
    expect(refused.err).toMatch(/^Microsoft refused: .*lifetime.* run it again with --adopt [0-9a-f-]{36}\.$/im);
    const { code } = await register(...args, "--adopt", app()[0]?.appId ?? "", "--secret-days", "30");
    expect(code).toBe(0);
    expect(app()[0]?.secrets).toHaveLength(1);
    expect(Math.round(((app()[0]?.secrets[0]?.endAtMs ?? 0) - Date.now()) / 86_400_000)).toBe(30);
  });

  it("says what Microsoft said when it refuses, and leaves no file behind", async () => {
    const { register } = tenantWith(noAdminRole);
    mkdirSync(path.dirname(file), { recursive: true });
    const { code, err } = await register("--yes", "--settings", file);
    expect(err).toContain("Microsoft refused: ");
    expect(code).toBe(1);
    expect(readdirSync(base).filter((name) => name.startsWith(path.basename(file)))).toEqual([]);
  });

  it("registers in another cloud", async () => {
    const { register, written } = tenantWith(china);
    const { code, err } = await register("--yes", "--settings", file);
    expect(err).toContain("https://microsoft.com/deviceloginchina");
    expect(code).toBe(0);
    expect(written().every((line) => line.includes("microsoftgraph.chinacloudapi.cn/v1.0/"))).toBe(true);
    expect(parseEnv(readFileSync(file, "utf8"))).toMatchObject({ PREFLIGHT_CLOUD: "china" });
  });

  it("can be rehearsed in the sandbox", async () => {
    const { code, out, err } = await call(["register", "--sandbox", "fresh", "--yes", "--settings", file]);
    expect(err).toBe("");
    expect(out).toContain("http://localhost:3000/api/auth/callback/microsoft");
    const secret = parseEnv(readFileSync(file, "utf8")).PREFLIGHT_CLIENT_SECRET ?? "no secret";
    expect(out.includes(secret)).toBe(false);
    expect(code).toBe(0);
  });

  it.each([
    [["--sandbox", "fresh", "--yes"], "--yes also needs --settings."],
    [["--sandbox", "fresh", "--tenant", "contoso.example"], "leave out --tenant"],
    [["--sandbox", "no-such"], "Scenarios: fresh,"],
    [["--sandbox", "fresh", "--url", "http://preflight.contoso.example"], "must start with https://"],
    [["--sandbox", "fresh", "--adopt", "mine"], "--adopt: "],
    [["--sandbox", "fresh", "--secret", "planted"], "PREFLIGHT_APP_SECRET"],
    [["--sandbox", "fresh", "--secret-days", "181"], "--secret-days must be a whole number from 1 to 180."],
    [[], "--tenant"],
  ])("refuses %j in a sentence", async (args, sentence) => {
    const { code, err } = await call(["register", ...args]);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });

  it("asks for the permissions of both stages and no more", () => {
    const expected = [...SIGN_IN_SCOPES, ...SET_UP_SCOPES, "openid", "profile", "offline_access"];
    expect([...REGISTERED_SCOPES].sort()).toEqual([...new Set(expected)].sort());
  });
});
