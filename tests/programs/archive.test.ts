import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cloudOf } from "@/lib/clouds";
import { SETTING_NAMES } from "@/lib/locales/programs-texts";
import { PROGRAMS } from "@/lib/programs";
import { archiveName, projectArchive, projectFiles } from "@/lib/programs/archive";
import { type ProgramInput, reportQuery } from "@/lib/programs/program";
import { settingsFile } from "@/lib/programs/settings";
import { HOSTILE } from "../samples/fixture";

const INPUT: ProgramInput = {
  cloud: cloudOf("global"),
  tenant: "contoso.example",
  clientId: "8f1c0000-1111-2222-3333-44445555d2b7",
  userPrincipalName: "insights-bot@contoso.example",
  query: "SELECT CustomerName FROM DynamicsUsage",
  flow: "code",
  locale: "en",
  sandbox: null,
  registeredRedirectUri: "https://preflight.contoso.example/setup/token/callback",
};
const AT = new Date("2026-03-04T05:06:08Z");

/** Prints each entry's name, mode, time and whether it is whole, as Python's own reader sees them. */
const LIST = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[one.filename, oct(one.external_attr >> 16), one.date_time, archive.read(one).decode()] for one in archive.infolist()]))
`;

function save(archive: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), "archive-")), "project.zip");
  writeFileSync(file, archive);
  return file;
}

function has(command: string, ...args: readonly string[]): boolean {
  const isThere = spawnSync(command, args).status === 0;
  if (!isThere) console.warn(`${command} is not on this machine: nothing is opened with it.`);
  return isThere || Boolean(process.env.CI);
}

describe("the archive", () => {
  const withPython = has("python3", "--version") ? test : test.skip;

  withPython("opens elsewhere with every file, its mode and its time", () => {
    for (const program of PROGRAMS) {
      const files = projectFiles(program, INPUT);
      const { stdout, stderr } = spawnSync("python3", ["-c", LIST, save(projectArchive(program, INPUT, AT))], {
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toEqual(
        files.map(({ path, text, isExecutable }) => [
          path,
          isExecutable ? "0o100755" : "0o100644",
          [2026, 3, 4, 5, 6, 8],
          text,
        ]),
      );
      for (const { text } of files.filter(({ isExecutable }) => isExecutable))
        expect(text).toMatch(/^#!\/usr\/bin\/env \w+\n/);
      expect(files.every(({ path }) => path.startsWith("insights-report/"))).toBe(true);
      expect(archiveName(program)).toBe(`insights-report-${program.id}.zip`);
    }
  });
});

describe("a project", () => {
  it("is told everything in settings.json and nothing anywhere else", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constant(HOSTILE));
    fc.assert(
      fc.property(text, text, text, text, (tenant, clientId, userPrincipalName, query) => {
        const written = settingsFile({ ...INPUT, tenant, clientId, userPrincipalName, query });
        expect(JSON.parse(written)).toMatchObject({ tenant, clientId, loginHint: userPrincipalName, query });
        expect(written).not.toMatch(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
        expect(written.split("\n")).toHaveLength(SETTING_NAMES.length + 3);
      }),
    );
    for (const program of PROGRAMS) {
      const marked = { ...INPUT, tenant: "MARK1", clientId: "MARK2", userPrincipalName: "MARK3", query: "MARK4" };
      const telling = projectFiles(program, marked).filter((file) => /MARK\d/.test(file.text));
      expect(telling.map(({ path }) => path)).toEqual(["insights-report/settings.json"]);
    }
  });

  it("points at the cloud's hosts, or at the sandbox it comes from", () => {
    const china = JSON.parse(settingsFile({ ...INPUT, cloud: cloudOf("china") }));
    expect(china).toMatchObject({
      loginUrl: `https://${cloudOf("china").loginHost}`,
      partnerCenterUrl: `https://${cloudOf("china").partnerCenterHost}`,
      resource: cloudOf("china").partnerCenterResource,
      signIn: "code",
    });
    const played = JSON.parse(settingsFile({ ...INPUT, sandbox: "http://localhost:3000/sandbox/w", flow: "device" }));
    expect(played).toMatchObject({
      loginUrl: "http://localhost:3000/sandbox/w/login.microsoftonline.com",
      partnerCenterUrl: "http://localhost:3000/sandbox/w/api.partnercenter.microsoft.com",
      resource: "https://api.partnercenter.microsoft.com",
      signIn: "device",
    });
  });

  it("comes back to an address the app registration has already, where that is on this machine", () => {
    const redirectOf = (registeredRedirectUri: string) =>
      JSON.parse(settingsFile({ ...INPUT, registeredRedirectUri })).redirectUri;
    expect(redirectOf("https://preflight.contoso.example/callback")).toBe("http://localhost:53682");
    expect(redirectOf("http://localhost.example/callback")).toBe("http://localhost:53682");
    expect(redirectOf("http://localhost:3000/callback")).toBe("http://localhost:53682/callback");
    expect(redirectOf("http://127.0.0.1/callback")).toBe("http://127.0.0.1:53682/callback");
  });

  it("comes with a README that says how to start, sign in and schedule it, in the reader's language", () => {
    for (const program of PROGRAMS) {
      for (const locale of ["en", "ko"] as const) {
        const readme = projectFiles(program, { ...INPUT, locale })[0]?.text ?? "";
        for (const part of [program.run, program.signIn, "schtasks", "0 6 * * *", "http://localhost:53682"])
          expect(readme).toContain(part);
        for (const name of SETTING_NAMES) expect(readme).toContain(`| \`${name}\` |`);
        expect(readme).toContain("PARTNER_CLIENT_SECRET");
        expect(readme).not.toMatch(/\{\w+\}|undefined/);
        expect(/[가-힣]/.test(readme)).toBe(locale === "ko");
      }
    }
  });

  it("asks for the whole of what was chosen", () => {
    const chosen = { dataset: "DynamicsUsage", columns: ["Month", "MPNId"], range: "LIFETIME", query: "x" };
    expect(reportQuery(chosen)).toBe("SELECT Month, MPNId FROM DynamicsUsage TIMESPAN LIFETIME");
    expect(reportQuery({ ...chosen, range: null })).toBe("SELECT Month, MPNId FROM DynamicsUsage");
  });
});

describe("the source that builds carry", () => {
  it("is what lib/programs/projects says; else run node scripts/programs.mjs", () => {
    const folder = join(import.meta.dirname, "../../lib/programs/projects");
    for (const { id, source } of PROGRAMS)
      for (const [path, text] of Object.entries(source))
        expect(text).toBe(readFileSync(join(folder, id, path), "utf8"));
  });
});
