import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runSchema } from "@/lib/record-schema";
import { call } from "./io";

const folder = mkdtempSync(path.join(os.tmpdir(), "preflight-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file with the run of a scenario, as `check --format json` writes it. */
async function stored(scenario: string, change: (run: { results: unknown[] }) => void = () => {}): Promise<string> {
  const { out } = await call(["check", "--sandbox", scenario, "--format", "json"]);
  const run = JSON.parse(out);
  change(run);
  const file = path.join(folder, `${scenario}-${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(run));
  return file;
}

describe("report", () => {
  it.each(["text", "json", "markdown", "junit", "sarif"])("writes %s, redacted", async (format) => {
    const { code, out, err } = await call(["report", await stored("erv-missing"), "--format", format]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("tenant-1.example");
    expect(out.toLowerCase()).not.toContain("contoso");
  });

  it("lets names and ids go along when told so", async () => {
    const { out } = await call(["report", "--clear", await stored("erv-missing")]);
    expect(out).toContain("contoso.example");
  });

  it("judges again, and says what came out otherwise beside the report", async () => {
    const file = await stored("erv-missing", (run) => {
      run.results = run.results.map((result) => {
        const { finding: _finding, ...rest } = result as { id: string; finding?: string };
        return rest.id === "erv-role" ? { ...rest, status: "pass", values: {} } : result;
      });
    });
    const before = runSchema.parse(JSON.parse((await call(["report", file, "--format", "json"])).out));
    expect(before.summary?.brokenLink?.check).not.toBe("erv-role");
    const { code, out, err } = await call(["report", file, "--format", "json", "--judge"]);
    expect(code).toBe(0);
    expect(err).toContain("erv-role");
    expect(runSchema.parse(JSON.parse(out)).summary?.brokenLink).toEqual({ check: "erv-role", finding: "erv-missing" });
  });

  it.each([
    ["no file", [], "insights-preflight report <run.json>"],
    ["a file that is not there", [path.join(folder, "absent.json")], "cannot be read (ENOENT)"],
    ["two files", ["a.json", "b.json"], "takes options only"],
  ])("%s ends with 2 and a sentence", async (_name, args, sentence) => {
    const { code, out, err } = await call(["report", ...args]);
    expect(err).toContain(sentence);
    expect([code, out]).toEqual([2, ""]);
  });

  it("says what is wrong with a file that is no run", async () => {
    const file = path.join(folder, "other.json");
    writeFileSync(file, '{"schema":1}');
    expect(await call(["report", file])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("not a run") });
    writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]));
    expect((await call(["report", file, "--locale", "ko"])).err).toContain("텍스트가 아닙니다");
  });
});

describe("check", () => {
  it.each(["markdown", "junit", "sarif"])("writes %s redacted, and keeps its exit code", async (format) => {
    const { code, out } = await call(["check", "--sandbox", "erv-missing", "--format", format]);
    expect(code).toBe(1);
    expect(out.toLowerCase()).not.toContain("contoso");
    const clear = await call(["check", "--sandbox", "erv-missing", "--format", format, "--clear"]);
    expect(clear.out).toContain("contoso.example");
  });
});
