import { type ExecFileException, execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SandboxServer, Situation } from "./sandbox-server";
import { reportCounts, startSandbox } from "./sandbox-server";

const SCRIPT = fileURLToPath(new URL("../../scripts/sandbox-walk.sh", import.meta.url));

let server: SandboxServer;
let here: Situation;
beforeAll(async () => {
  server = await startSandbox();
});
beforeEach(() => {
  here = server.enter("fresh");
});
afterAll(() => server.close());
reportCounts("curl");

interface Ended {
  readonly code: ExecFileException["code"];
  readonly out: string;
  readonly err: string;
}

function walk(): Promise<Ended> {
  return new Promise((resolve) => {
    execFile("sh", [SCRIPT, `${server.base}/sandbox/fresh`], (problem, out, err) =>
      resolve({ code: problem ? problem.code : 0, out, err }),
    );
  });
}

describe("curl", () => {
  it("walks from an empty tenant to the first lines of a report", async () => {
    // What the script has to wait for passes ten times as fast, and has to pass nevertheless.
    const faster = setInterval(() => {
      here.world.state.advancedMs += 900;
    }, 100);
    const { code, out, err } = await walk().finally(() => clearInterval(faster));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out.trimEnd().split(/\r?\n/).slice(-5);
    expect(lines[0]).toBe("PGAMpnId,MPNId,PartnerName,CustomerName");
    for (const line of lines.slice(1)) expect(line).toMatch(/^6001234,6001234,Contoso Ltd\.,[A-Z]/);

    const app = here.tenant.applications.find(({ displayName }) => displayName === "Report reader");
    const principal = here.tenant.servicePrincipals.find(({ appId }) => appId === app?.appId);
    const [secret] = app?.secrets ?? [];
    expect(here.tenant.grants.filter(({ clientId }) => clientId === principal?.id)).toMatchObject([
      { consentType: "AllPrincipals", scope: "user_impersonation" },
    ]);
    expect(out).toContain(`secret that begins with ${secret?.value.slice(0, 3)}`);
    expect(out).not.toContain(secret?.value);
    expect(out).not.toMatch(/eyJ[\w-]+\./);
  }, 90_000);
});

describe("curl, refused", () => {
  it("stops at what was refused, and says why", async () => {
    here.account("admin").directoryRoles = [];
    const { code, err } = await walk();
    expect(code).toBe(1);
    expect(err).toMatch(/^POST .*\/v1\.0\/servicePrincipals was refused: .*Authorization_RequestDenied/);
  });

  it("stops at a page that goes no further, with Entra's reason", async () => {
    here.account("admin").accountEnabled = false;
    const { code, err } = await walk();
    expect(code).toBe(1);
    expect(err).toMatch(/AADSTS50057/);
  });
});
