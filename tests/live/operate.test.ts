import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { COMMON_OPTIONS } from "@/lib/cli/command";
import { commands } from "@/lib/cli/commands";
import { askEverything } from "@/lib/cli/contract";
import { sandboxSubject } from "@/lib/cli/contract-subject";
import { runChain } from "@/lib/cli/engine";
import { REGISTERED_SCOPES } from "@/lib/cli/registration";
import { cloudOf, clouds } from "@/lib/clouds";
import { SETTINGS } from "@/lib/config";
import { allowedHosts } from "@/lib/microsoft/transport";
import ready from "@/lib/sandbox/scenarios/ready";

const ROOT = path.resolve(import.meta.dirname, "../..");
const guide = readFileSync(path.join(ROOT, "docs/operate.md"), "utf8");
const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");

const between = (name: string) => new RegExp(`<!-- ${name} -->([\\s\\S]*?)<!-- /${name} -->`).exec(guide)?.[1]?.trim();

describe("the operator guide", () => {
  it("names settings that exist", () => {
    const named = new Set(guide.match(/\b(?:PREFLIGHT_[A-Z_]+|DATABASE_URL|LOG_LEVEL)\b/g));
    expect(named.size).toBeGreaterThan(8);
    for (const name of named) expect(SETTINGS).toContain(name);
  });

  it.each([
    ["docs/operate.md", guide],
    ["README.md", readme],
  ])("shows commands and options that exist: %s", (_name, text) => {
    const calls = [...text.matchAll(/insights-preflight ([a-z]+)([^\n#`]*)/g)];
    expect(calls.length).toBeGreaterThan(2);
    for (const [line, name, rest = ""] of calls) {
      const command = commands.find((one) => one.name === name);
      expect(command, line).toBeDefined();
      const known = Object.keys({ ...command?.options, ...COMMON_OPTIONS });
      for (const [, option] of rest.matchAll(/--([a-z-]+)/g)) expect(known, line).toContain(option);
    }
  });

  it("names only options that some command has", () => {
    const known = new Set(commands.flatMap(({ options }) => Object.keys(options)));
    for (const [, option = ""] of guide.matchAll(/`--([a-z-]+)/g)) expect(known).toContain(option);
  });

  it("lists each cloud's hosts as they are in the code", () => {
    const rows = clouds.map((cloud) => {
      const own = [cloud.loginHost, cloud.graphHost, cloud.partnerCenterHost];
      const others = [...allowedHosts(cloud)].filter((host) => !own.includes(host));
      const hosts = [...own, ...others].map((host) => `\`${host}\``).join(", ");
      return `| \`${cloud.id}\` | ${hosts} | ${cloud.deviceLoginUrl} |`;
    });
    expect(between("hosts")?.split("\n").slice(2)).toEqual(rows);
  });

  it("explains every permission that is asked for, once", () => {
    const table = guide.slice(guide.indexOf("## Permissions"), guide.indexOf("## Clouds"));
    const named = [...table.matchAll(/`([A-Za-z_.]+)`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...REGISTERED_SCOPES, "user_impersonation"].sort());
  });

  it("says what a run costs as it is measured", async () => {
    const cloud = cloudOf("global");
    const { recorder, ...subject } = await sandboxSubject(ready);
    const before = recorder.seen().length;
    await runChain({ ...subject, outlet: recorder.outlet });
    const hosts = recorder
      .seen()
      .slice(before)
      .map(({ url }) => new URL(url).hostname);
    const to = (host: string) => hosts.filter((one) => one === host).length;
    expect(between("run")).toBe(
      `${hosts.length} requests: ${to(cloud.loginHost)} to Entra, ${to(cloud.graphHost)} to Graph, ${to(cloud.partnerCenterHost)} to Partner Center`,
    );
    const asked = await askEverything(await sandboxSubject(ready), "sandbox", new AbortController().signal);
    expect(between("contract")).toBe(`${asked.exchanges.length} requests in the sandbox's \`ready\` scenario`);
  });

  it("has the settings of a proxy that does not collect what is streamed", () => {
    expect(guide).toContain("proxy_buffering off;");
    expect(guide).toContain("flush_interval -1");
  });
});
