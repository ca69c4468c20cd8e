import { describe, expect, it } from "vitest";
import { texts } from "@/lib/locales";
import { SETTING_NAMES } from "@/lib/locales/programs-texts";
import { PROGRAMS } from "@/lib/programs";
import { unclosed } from "./brackets";
import { programOf } from "./project";

/** How each language says a sentence by its key. */
const SAYS = {
  python: /\b(?:say|tell)\((.*)/g,
  typescript: /\b(?:say|tell|wrong)\((.*)/g,
  csharp: /\b(?:Say|Tell|Wrong)\((.*)/g,
  powershell: /\b(?:Get-Sentence|Write-Message|Stop-Settings) (.*)/g,
} as const;
const { messages } = texts("en").programs;
const KEYS = Object.keys(messages).filter((key) => key !== "aadsts");
/** Made from a kind and an ending. */
const MADE = ["queryFound", "queryCreated", "reportFound", "reportCreated"];

const wholeOf = (source: Readonly<Record<string, string>>) =>
  Object.entries(source)
    .filter(([path]) => /\.(?:py|ts|cs|ps1)$/.test(path))
    .map(([, text]) => text)
    .join("\n");

describe.each(PROGRAMS.map((program) => [program.id, program] as const))("the %s program", (id, program) => {
  const whole = wholeOf(program.source);

  it("says nothing that has no sentence, and every sentence is said", () => {
    const unsaid = KEYS.filter((key) => !MADE.includes(key) && !new RegExp(`["']${key}["']`).test(whole));
    expect(unsaid).toEqual([]);
    const said = [...whole.matchAll(SAYS[id])].flatMap(([, rest = ""]) => /^["'](\w+)["']/.exec(rest)?.[1] ?? []);
    expect(said.filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(said.length).toBeGreaterThan(20);
  });

  it("reads every setting", () => {
    const unread = SETTING_NAMES.filter((name) => !new RegExp(`\\b${name}\\b`).test(whole));
    expect(unread).toEqual([]);
  });

  it("asks for what Partner Center wants to see in a call, and for MFA", () => {
    for (const part of ["ValidateMfa", "MS-CorrelationId", "MS-RequestId", "Retry-After", "isMfaCompliant"])
      expect(whole.replaceAll("RetryAfter", "Retry-After")).toContain(part);
    expect(whole).toContain("urn:microsoft:policies:mfa");
    expect(whole).toContain("/user_impersonation offline_access");
    expect(whole).toContain("S256");
  });

  it("names no host, tenant or id of its own", () => {
    expect(whole).not.toMatch(/microsoftonline|partnercenter\.microsoft|contoso|[0-9a-f]{8}-[0-9a-f]{4}-/i);
    expect(whole).not.toContain("\t");
  });
});

describe("C# and PowerShell, which no compiler reads here", () => {
  it("close every bracket and every text", () => {
    for (const id of ["csharp", "powershell"] as const) {
      const { source } = programOf(id);
      for (const [path, text] of Object.entries(source))
        if (/\.(?:cs|ps1)$/.test(path)) expect(`${path} ${unclosed(text, id)}`).toBe(`${path} null`);
    }
  });

  it("would be found out", () => {
    expect(unclosed('var a = $"{Say("x")}: {(b ? "}" : "{")}";', "csharp")).toBeNull();
    expect(unclosed('f(@"\\{(", \'{\', """{""");', "csharp")).toBeNull();
    expect(unclosed('if (a) {\n  f("x);\n}', "csharp")).toBe('2: "');
    expect(unclosed('"$(if ($a) { "b" } else { $c })".Trim()', "powershell")).toBeNull();
    expect(unclosed("f {\n  g (1\n}", "powershell")).toBe("3: }");
    expect(unclosed("f {\n  'it''s #'", "powershell")).toBe("1: {");
  });
});

describe("the PowerShell program, which no machine here can run", () => {
  const { source } = programOf("powershell");
  const whole = wholeOf(source);
  const defined = [...whole.matchAll(/^function ([A-Z]\w+-\w+)/gm)].map(([, name = ""]) => name);

  it("calls only what it defines and what PowerShell has, and defines nothing in vain", () => {
    const code = whole.replace(/^\s*#.*$/gm, "").replace(/'[^'\n]*'/g, "''");
    const called = new Set([...code.matchAll(/(?<![\w-])([A-Z][a-z]+-[A-Z]\w+)/g)].map(([, name = ""]) => name));
    const BUILT_IN = ["Get-Content", "ConvertFrom-Json", "ConvertTo-Json", "Join-Path", "Read-Host", "Test-Path"];
    const MORE = ["Start-Sleep", "Set-StrictMode", "Where-Object", "Select-Object"];
    expect([...called].filter((name) => ![...defined, ...BUILT_IN, ...MORE].includes(name))).toEqual([]);
    const uses = (name: string) => code.split(new RegExp(`(?<![\\w-])${name}(?![\\w-])`)).length - 1;
    expect(defined.filter((name) => uses(name) < 2)).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
  });

  it("loads each of its parts", () => {
    const loaded = /foreach \(\$part in ([^)]+)\)/.exec(source["report.ps1"] ?? "")?.[1] ?? "";
    const parts = loaded.split(", ").map((name) => `${name.slice(1, -1)}.ps1`);
    expect([...parts, "report.ps1"].sort()).toEqual(Object.keys(source).sort());
  });
});
