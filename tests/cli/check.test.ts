import { describe, expect, it } from "vitest";
import { exitCodeOf } from "@/lib/cli/check";
import { withPrerequisites } from "@/lib/cli/engine";
import { runSchema } from "@/lib/record-schema";
import { call } from "./io";

describe("check --sandbox", () => {
  it("ends with 0 when everything holds", async () => {
    const { code, out, err } = await call(["check", "--sandbox", "ready"]);
    expect(err).toBe("");
    expect(out).toContain("✓ erv-role");
    expect(out).toContain("Ready: every required link holds.");
    expect(code).toBe(0);
  });

  it("ends with 1 and names the one broken link, its cause, its fix and who", async () => {
    const { code, out } = await call(["check", "--sandbox", "erv-missing"]);
    expect(out).toContain("Not ready. The one broken link is erv-role.");
    expect(out).toMatch(/\n {2}Cause {2,}\S/);
    expect(out).toMatch(/\n {2}Fix {2,}\S/);
    expect(out).toMatch(/\n {2}Who {2,}\S/);
    expect(out).not.toMatch(/\{\w+\}|undefined/);
    expect(code).toBe(1);
  });

  it("says the same in Korean", async () => {
    const { code, out } = await call(["check", "--sandbox", "erv-missing", "--locale", "ko"]);
    expect(out).toContain("끊어진 연결 고리: erv-role");
    expect(out).toMatch(/\n {2}원인 {2,}\S/);
    expect(code).toBe(1);
  });

  it("writes JSON that validates against the published schema", async () => {
    const { code, out } = await call(["check", "--sandbox", "erv-missing", "--format", "json"]);
    const run = runSchema.parse(JSON.parse(out));
    expect(run.summary).toMatchObject({ state: "not-ready", brokenLink: { check: "erv-role" } });
    expect(code).toBe(1);
  });

  it("runs only what is asked for and what that needs", async () => {
    const { code, out } = await call(["check", "--sandbox", "erv-missing", "--only", "tenant", "--format", "json"]);
    expect(runSchema.parse(JSON.parse(out)).results.map(({ id, status }) => [id, status])).toEqual([
      ["tenant", "pass"],
    ]);
    expect(code).toBe(0);
  });

  it("ends with 3 when what is asked for is not known", async () => {
    const { code } = await call(["check", "--sandbox", "nobody-signed-in", "--only", "app-registration"]);
    expect(code).toBe(3);
  });

  it("takes recommended checks alone as ready once they have an answer", () => {
    const selected = withPrerequisites(["admin-rights"]).filter(({ level }) => level === "recommended");
    const frame = { id: "admin-rights", startedAt: "", durationMs: 0, exchanges: [] };
    const summary = { state: "undecided", brokenLink: null, next: null, proved: [], stages: [] } as const;
    const failed = { ...frame, status: "fail", finding: "right-missing", values: {} } as const;
    const blocked = { ...frame, status: "blocked", by: [], missing: ["graph"] } as const;
    expect(exitCodeOf(selected, { summary, results: [failed] })).toBe(0);
    expect(exitCodeOf(selected, { summary, results: [blocked] })).toBe(3);
  });
});
