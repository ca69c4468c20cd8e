import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunRecord } from "@/lib/check";
import { judgeAgain } from "@/lib/judge-again";
import { runSchema } from "@/lib/record-schema";
import { redact } from "@/lib/redact";
import { reportFormat, reportFormats } from "@/lib/run-report";
import { escapeXml } from "@/lib/run-report/junit";
import { code, inline } from "@/lib/run-report/markdown";
import { held, hold } from "@/lib/run-report/opened";
import { readRun } from "@/lib/run-report/read-run";
import { readXml, type XmlElement } from "./read-xml";
import { recordOfScenario, withResults } from "./records";

const SCENARIOS = [
  "ready",
  "erv-missing",
  "consent-missing",
  "nobody-signed-in",
  "secret-expired",
  "partner-center-unreachable",
];

async function write(id: string, format: string, locale: "en" | "ko" = "en"): Promise<string> {
  return writeRecord(await recordOfScenario(id), format, locale);
}

function writeRecord(record: RunRecord, format: string, locale: "en" | "ko" = "en"): string {
  const found = reportFormat(format);
  if (!found) throw new TypeError(`no format ${format}`);
  return found.write(redact(record), locale);
}

describe("every format", () => {
  it("says that it is redacted", async () => {
    for (const { id } of reportFormats) {
      const report = await write("erv-missing", id);
      expect(report, id).toMatch(/redacted/i);
      expect(report, id).toContain("tenant-1.example");
    }
  });

  it("has a file name and a type of its own", () => {
    expect(new Set(reportFormats.map(({ extension }) => extension)).size).toBe(reportFormats.length);
  });
});

describe("JSON", () => {
  it("is a run record that can be opened and judged again", async () => {
    const read = readRun(await write("erv-missing", "json"));
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(runSchema.safeParse(read.run).success).toBe(true);
    expect(judgeAgain(read.run)).toMatchObject({ changed: [], unreadable: [], unknown: [], absent: [] });
  });
});

describe("JUnit", () => {
  it.each(SCENARIOS)("of %s is well-formed, and its counts are those of its cases", async (id) => {
    const root = readXml(await write(id, "junit", "ko"));
    expect(root.name).toBe("testsuites");
    const cases = all(root, "testcase");
    expect(cases.length).toBeGreaterThan(20);
    const count = (name: string) => cases.filter((one) => one.children.some((child) => child.name === name)).length;
    expect(root.attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(count("failure")),
      errors: String(count("error")),
      skipped: String(count("skipped")),
    });
    for (const { attributes } of cases) expect(Number(attributes.time)).not.toBeNaN();
  });

  it("fails where a required check fails, and passes nothing that is not known", async () => {
    const record = await recordOfScenario("erv-missing");
    const root = readXml(writeRecord(record, "junit"));
    const failed = all(root, "testcase").filter((one) => one.children.some(({ name }) => name === "failure"));
    expect(failed.map(({ attributes }) => attributes.name)).toContain("erv-role");
    const plain = all(root, "testcase").filter(({ children }) => children.length === 0);
    const byId = new Map(record.results.map((result) => [result.id, result.status]));
    expect(plain.map(({ attributes }) => byId.get(attributes.name ?? ""))).toSatisfy((statuses: string[]) =>
      statuses.every((status) => status === "pass"),
    );
  });

  it("holds no character that XML cannot hold", () => {
    expect(escapeXml(`a\0\u0008\u001F<&>"'\uD800\uFFFE\u{1F600}\tb`)).toBe(
      "a\uFFFD\uFFFD\uFFFD&lt;&amp;&gt;&quot;&apos;\uFFFD\uFFFD\u{1F600}\tb",
    );
  });
});

function all(element: XmlElement, name: string): XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
}

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly kind: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly { readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[] }[];
    }[];
  }[];
}

describe("SARIF", () => {
  it.each(["ready", "erv-missing", "nobody-signed-in"])("of %s has what version 2.1.0 requires", async (id) => {
    const log: Sarif = JSON.parse(await write(id, "sarif"));
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    expect(run?.tool.driver.name).toBe("Insights Preflight");
    const rules = run?.tool.driver.rules ?? [];
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const result of run?.results ?? []) {
      expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.message.text).not.toBe("");
      // 3.27.10: a level belongs to a failure alone.
      expect(["error", "warning"].includes(result.level)).toBe(result.kind === "fail");
      expect(["pass", "fail", "open", "review", "notApplicable"]).toContain(result.kind);
      expect(result.locations[0]?.logicalLocations[0]?.fullyQualifiedName).toMatch(/^[a-z-]+\/[a-z-]+$/);
    }
  });

  it("calls the broken link an error, a failed recommendation a warning, and what is not known open", async () => {
    const record = await recordOfScenario("erv-missing");
    const [run] = (JSON.parse(writeRecord(record, "sarif")) as Sarif).runs;
    const of = (id: string) => run?.results.find(({ ruleId }) => ruleId.split("/")[0] === id);
    expect(of("erv-role")).toMatchObject({ ruleId: "erv-role/erv-missing", kind: "fail", level: "error" });
    const open = record.results.filter(({ status }) => status === "blocked" || status === "inconclusive");
    for (const { id } of open) expect(of(id)).toMatchObject({ kind: "open", level: "none" });
  });
});

describe("Markdown", () => {
  it("names the broken link with its cure, every check and every request", async () => {
    const report = await write("erv-missing", "markdown");
    expect(report).toContain("Executive Report Viewer");
    expect(report).toContain("| `erv-role` |");
    expect(report).toContain("`GET https://graph.microsoft.com/v1.0/me`");
    expect(report).toContain("1. ");
  });

  it.each([
    ["a heading", "\n# Owned"],
    ["a link", "[click](https://evil.example)"],
    ["a picture", "![x](https://evil.example/p.png)"],
    ["a bare link", "see https://evil.example and www.evil.example"],
    ["HTML", "<script>alert(1)</script><img src=x onerror=y>"],
    ["a mention", "ping @octo and (@team)"],
    ["a table cell", "a | b |\n|---|"],
    ["code", "`rm -rf`"],
    ["emphasis", "**bold** _it_ ~~no~~"],
  ])("of what others wrote stays text: %s", (_name, text) => {
    const safe = inline(text);
    expect(safe).not.toMatch(/\n/);
    expect(safe.replaceAll("&#64;", "")).not.toMatch(/(?:^|[^\\])[`*_[\]|<>#!~]/);
    expect(safe).not.toMatch(/[^\\]:\/\/|www\.[a-z]|(?:^|[\s(])@/);
    expect(code(text).slice(1, -1)).not.toMatch(/[`\n]|(?:^|[^\\])\|/);
  });
});

describe("a run with a name made to break out", () => {
  it("breaks out of no format", async () => {
    const record = withResults(await recordOfScenario("erv-missing"), (result) =>
      result.id === "app-registration" && "values" in result
        ? { ...result, values: { ...result.values, app: { kind: "name", value: `]]></failure><x a="1"/>\`|<b>` } } }
        : result,
    );
    for (const mode of ["redacted", "clear"] as const) {
      const run = redact(record, mode);
      for (const format of reportFormats) {
        const report = format.write(run, "en");
        if (format.id === "junit") expect(all(readXml(report), "x")).toEqual([]);
        if (format.id === "json" || format.id === "sarif") expect(() => JSON.parse(report)).not.toThrow();
        if (format.id === "markdown") expect(report).not.toContain("<b>");
      }
    }
  });
});

describe("a file that is opened", () => {
  const cases: [string, string, string][] = [
    ["nothing", "", "empty"],
    ["blanks", " \n\t ", "empty"],
    ["a byte order mark", "\uFEFF", "empty"],
    ["prose", "it does not work", "not-json"],
    ["half a file", '{"schema":1,"id":"x"', "not-json"],
    ["a zip", "PK\u0003\u0004\0\0\0", "not-text"],
    ["other JSON", '{"a":1}', "not-a-run"],
    ["a list", "[]", "not-a-run"],
    ["another version", '{"schema":2,"results":[]}', "other-version"],
    ["brackets", "[".repeat(100_000), "too-deep"],
    ["deep JSON", `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`, "too-deep"],
    ["too much", `"${"a".repeat(5_000_000)}"`, "too-large"],
  ];
  it.each(cases)("%s is told in a sentence", (_name, text, problem) => {
    expect(readRun(text)).toMatchObject({ ok: false, problem });
  });

  it("says where it stops being a run", async () => {
    const json = JSON.parse(await write("ready", "json"));
    json.results[2].status = "splendid";
    expect(readRun(JSON.stringify(json))).toMatchObject({
      problem: "not-a-run",
      where: expect.stringContaining("results › 2"),
    });
  });

  it("never breaks, whatever is in it", async () => {
    const run = JSON.parse(await write("ready", "json"));
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (json, text) => {
        readRun(text);
        readRun(JSON.stringify(json));
        const read = readRun(JSON.stringify({ ...run, results: [{ ...run.results[0], observation: json }] }));
        if (read.ok) expect(judgeAgain(read.run).run.summary.state).not.toBe("ready");
      }),
      { numRuns: 200 },
    );
  });

  it("is forgotten after ten minutes, and before that when there is too much of it", async () => {
    const read = readRun(await write("ready", "json"));
    if (!read.ok) throw new TypeError(read.problem);
    const id = await hold({ kind: "run", run: read.run }, 0);
    expect(await held(id, 599_999)).toEqual({ kind: "run", run: read.run });
    expect(await held(id, 600_000)).toBeNull();
    expect(await held(`${id}x`, 1)).toBeNull();
    const first = await hold({ kind: "pair", before: read.run, after: read.run }, 1);
    for (let count = 0; count < 250; count += 1) await hold({ kind: "run", run: read.run }, 2);
    expect(await held(first, 3)).toBeNull();
    const largest = { ...read.run, id: "x".repeat(4_000_000) };
    const names = await Promise.all(Array.from({ length: 9 }, () => hold({ kind: "run", run: largest }, 4)));
    const left = await Promise.all(names.map((name) => held(name, 5)));
    expect(left.filter((one) => one !== null).length).toBeLessThanOrEqual(7);
  });

  it("may start with a byte order mark", async () => {
    expect(readRun(`\uFEFF${await write("ready", "json")}`).ok).toBe(true);
  });
});
