import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Check, STAGES } from "@/lib/check";
import { checkOf, checks } from "@/lib/checks";
import { startRun } from "@/lib/run";
import { summarize } from "@/lib/summary";
import { NOW } from "./judge-case";
import { integration, issued, microsoft, SECRET } from "./microsoft";

const all: readonly Check[] = checks;

describe("the chain", () => {
  test("ids are unique and each is a file of its name", async () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const check of all) {
      const module: { default: unknown } = await import(`../../lib/checks/${check.id}.ts`);
      expect(module.default).toBe(check);
    }
  });

  test("stages come in reading order", () => {
    const places = all.map(({ stage }) => STAGES.indexOf(stage));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("what a check waits for or proves stands before it", () => {
    for (const [place, check] of all.entries())
      for (const other of [...check.needs, ...(check.informedBy ?? []), ...(check.proves ?? [])])
        expect(all.indexOf(other), `${check.id} → ${other.id}`).toBeLessThan(place);
  });

  test("every finding has a remedy with Microsoft's documentation", () => {
    for (const { id, findings } of all) {
      expect(Object.keys(findings).length, id).toBeGreaterThan(0);
      for (const [finding, { docs }] of Object.entries(findings))
        expect(docs, `${id} ${finding}`).toMatch(/^https:\/\/learn\.microsoft\.com\/(entra|graph|partner-center)\//);
    }
  });

  test("a check is found by its id and by nothing else", () => {
    expect(checkOf("erv-role")?.stage).toBe("role");
    expect(checkOf("toString")).toBeNull();
  });

  test("only judgements of observations decide on time", () => {
    for (const { id } of all) expect(readFileSync(`lib/checks/${id}.ts`, "utf8")).not.toMatch(/Date\.now|new Date\(\)/);
  });
});

describe("a run", () => {
  const run = async (available: readonly ("graph" | "rest")[]) => {
    const inputs = ["client-id", "secret", "user", "test-token"] as const;
    const signedIn = ["graph", "graph-read", "partner-center"] as const;
    const record = await startRun({
      id: "run",
      checks,
      integration,
      microsoft: () => microsoft(),
      available: new Set([...inputs, ...(available.includes("graph") ? signedIn : [])]),
      secret: SECRET,
      certificate: null,
      testToken: async () => issued(),
      changedAt: {},
      now: () => new Date(NOW),
    }).record;
    return new Map(record.results.map((result) => [result.id, result]));
  };

  test("of a partner for whom everything holds is ready", async () => {
    const results = await run(["graph"]);
    const other = [...results.values()].filter(({ status }) => status !== "pass").map(({ id }) => id);
    // The stand-in publishes no keys; the working first call settles that.
    expect(other).toEqual(["token-signature"]);
    expect(summarize(checks, results)).toMatchObject({ state: "ready", brokenLink: null });
  });

  test("without a sign-in still comes to a summary, the working call settling the rest but the role", async () => {
    const results = await run(["rest"]);
    const summary = summarize(checks, results);
    expect(results.get("erv-role")).toMatchObject({ status: "blocked", missing: ["partner-center"] });
    expect(summary.proved).toContain("erv-role");
    expect(summary.state).toBe("ready");
  });
});
