import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contoso, MFA_CODE, OPERATOR_APP } from "@/lib/sandbox/scenarios/base";
import type { SandboxServer } from "./sandbox-server";
import { AZURE_CLI, claimsIn, startSandbox } from "./sandbox-server";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const POINTING = path.join(ROOT, "tests/clients/pointing");
const guide = readFileSync(path.join(ROOT, "docs/sandbox.md"), "utf8");
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))].map(([, code = ""]) => code);

let server: SandboxServer;
beforeAll(async () => {
  server = await startSandbox();
});
afterAll(() => server.close());

describe("the guide to the sandbox", () => {
  it("shows exactly the code that the tests of each library run", () => {
    const files = readdirSync(POINTING).map((name) => readFileSync(path.join(POINTING, name), "utf8"));
    expect(blocks("ts").sort()).toEqual(files.sort());
  });

  it("names every account and application with what it signs in with", () => {
    const { tenant, app, secret } = contoso();
    const rows = [...guide.matchAll(/^\| `([^`]+@[^`]+)` \| `([^`]+)` \|/gm)].map((row) => row.slice(1));
    expect(rows).toEqual(tenant.users.map(({ userPrincipalName, password }) => [userPrincipalName, password]));
    for (const known of [app.appId, secret.value, OPERATOR_APP.clientId, OPERATOR_APP.secret, AZURE_CLI, MFA_CODE])
      expect(guide).toContain(`\`${known}\``);
  });

  it("shows a command that works as it stands", async () => {
    const [command = ""] = blocks("sh");
    const { stdout } = await promisify(execFile)("sh", ["-c", command.replace("http://127.0.0.1:4010", server.base)]);
    const { access_token: token }: { access_token: string } = JSON.parse(stdout);
    expect(claimsIn(token)).toMatchObject({ aud: "https://api.partnercenter.microsoft.com", idtyp: "app" });
  });

  it("links to files that are there", () => {
    const links = [...guide.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, target = ""]) => target);
    expect(links).toContain("../scripts/sandbox-walk.sh");
    for (const link of links) expect(() => readFileSync(path.join(ROOT, "docs", link))).not.toThrow();
  });
});
