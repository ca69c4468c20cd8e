import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import type { ScenarioKit } from "@/lib/sandbox/types";
import { type SandboxServer, type Situation, startSandbox } from "../clients/sandbox-server";
import { ADOPTED, INPUT, NAMED, write } from "./fixture";
import { adminSession, stateOf, summaryWith } from "./fresh";
import { hasTool } from "./tools";

const tools = { shellcheck: hasTool("shellcheck"), jq: hasTool("jq") };

const VARIANTS = (["en", "ko"] as const).flatMap((locale) => [
  { name: `${locale}, new registration`, script: write("azure-cli", { ...INPUT, locale }) },
  { name: `${locale}, given registration`, script: write("azure-cli", { ...ADOPTED, locale }) },
]);

describe("the Azure CLI file", () => {
  it.each(VARIANTS)("is bash: $name", ({ script }) => {
    expect(spawnSync("bash", ["-n"], { input: script, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  it.skipIf(!tools.shellcheck).each(VARIANTS)("has nothing that shellcheck would say: $name", ({ script }) => {
    const checked = spawnSync("shellcheck", ["--shell=bash", "-"], { input: script, encoding: "utf8" });
    expect({ status: checked.status, findings: checked.stdout }).toEqual({ status: 0, findings: "" });
  });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const complaint = ({ code, err }: Ended) => (code === 0 ? "" : `ended with ${code}: ${err}`);

describe.skipIf(!tools.jq)("the Azure CLI file, run against the sandbox", () => {
  let server: SandboxServer;
  let here: Situation;
  let kit: ScenarioKit;
  let folder: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    server = await startSandbox("fresh");
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    here = server.enter("fresh");
    const scenario = scenarioOf("fresh");
    if (!scenario) throw new RangeError("no scenario fresh");
    kit = scenario.build().kit;
    folder = mkdtempSync(join(tmpdir(), "exports-"));
    program("az", `exec '${process.execPath}' '${join(import.meta.dirname, "fake-az.mjs")}' "$@"`);
    program("sleep", "exec /bin/sleep 0.1");
    env = {
      PATH: `${folder}:${process.env.PATH}`,
      LANG: "C.UTF-8",
      FAKE_AZ_BASE: server.base,
      FAKE_AZ_SESSION: await adminSession(here.world, kit),
    };
  });

  function program(name: string, line: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  }

  async function run(script: string): Promise<Ended> {
    writeFileSync(join(folder, "set-up.sh"), script);
    // What the script has to wait for passes ten times as fast, and has to pass nevertheless.
    const faster = setInterval(() => {
      here.world.state.advancedMs += 900;
    }, 100);
    return new Promise<Ended>((resolve) => {
      const child = spawn("bash", ["set-up.sh"], { cwd: folder, env: { NODE_ENV: "test", ...env } });
      let [out, err] = ["", ""];
      child.stdout.on("data", (chunk) => {
        out += chunk;
      });
      child.stderr.on("data", (chunk) => {
        err += chunk;
      });
      child.on("close", (code) => resolve({ code, out, err }));
    }).finally(() => clearInterval(faster));
  }

  const secretFile = () => join(folder, "partner-insights-secret.txt");

  it("takes an empty tenant to ready, and a second run changes nothing", async () => {
    const script = write("azure-cli", { ...NAMED, locale: "ko" });
    const first = await run(script);
    expect(complaint(first)).toBe("");
    const secret = readFileSync(secretFile(), "utf8");
    expect(statSync(secretFile()).mode & 0o777).toBe(0o600);
    expect(`${first.out}${first.err}`).not.toContain(secret);
    const before = stateOf(here.world);
    expect(complaint(await run(script))).toBe("");
    expect(stateOf(here.world)).toBe(before);
    expect(readFileSync(secretFile(), "utf8")).toBe(secret);
    const app = here.tenant.applications.find(({ displayName }) => displayName === NAMED.appName);
    const made = { clientId: app?.appId ?? "", secret };
    expect(await summaryWith(here.world, kit, made)).toEqual({ state: "ready", failed: [] });
  }, 120_000);

  it("completes a given registration and leaves what it has", async () => {
    const ready = scenarioOf("ready")?.build();
    const [app] = ready?.state.tenants[0]?.applications.filter(({ appId }) => appId === ready.kit.clientId) ?? [];
    if (!app) throw new RangeError("ready has no application");
    app.web.redirectUris = ["https://other.example/callback"];
    const others = [{ resourceAppId: "00000003-0000-0000-c000-000000000000", resourceAccess: [] }];
    app.requiredResourceAccess = structuredClone(others);
    here.tenant.applications.push(app);
    const kept = structuredClone(app.secrets);
    const { integration } = INPUT;
    const script = write("azure-cli", { ...INPUT, integration: { ...integration, clientId: app.appId } });
    expect(complaint(await run(script))).toBe("");
    expect(app.web.redirectUris).toEqual(["https://other.example/callback", integration.redirectUri]);
    expect(app.requiredResourceAccess).toEqual([
      ...others,
      expect.objectContaining({ resourceAppId: "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd" }),
    ]);
    expect(app.secrets.slice(0, kept.length)).toEqual(kept);
  }, 120_000);

  it("leaves somebody else's application of the same name alone, and says so", async () => {
    const [other] = here.tenant.applications;
    if (!other) throw new RangeError("fresh has no application");
    here.tenant.applications.push({
      ...structuredClone(other),
      id: "11111111-1111-4111-8111-111111111111",
      displayName: INPUT.appName,
    });
    const before = stateOf(here.world);
    const { code, err } = await run(write("azure-cli"));
    expect([code, err]).toEqual([1, expect.stringContaining("has this name")]);
    expect(stateOf(here.world)).toBe(before);
    expect(existsSync(secretFile())).toBe(false);
  }, 60_000);

  it("stops before anything in another tenant", async () => {
    const before = stateOf(here.world);
    const elsewhere = { ...INPUT, integration: { ...INPUT.integration, tenant: "fabrikam.example" } };
    const { code, err } = await run(write("azure-cli", elsewhere));
    expect([code, err]).toEqual([1, expect.stringContaining("another tenant")]);
    expect(stateOf(here.world)).toBe(before);
  }, 60_000);
});
