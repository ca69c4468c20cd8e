import { expect, it } from "vitest";
import type { CheckResult } from "@/lib/check";
import { checks } from "@/lib/checks";
import { exitCodeOf } from "@/lib/cli/check";
import { noteOf, shownStatus } from "@/lib/cli/record-text";
import { judgeAgain } from "@/lib/judge-again";
import { redact } from "@/lib/redact";
import { reportFormat } from "@/lib/run-report";
import { summarize } from "@/lib/summary";
import { tag } from "@/lib/values";
import { readXml } from "./read-xml";
import { recordOfScenario, withResults } from "./records";

const WHO = "somebody@contoso.example";

/** A ready partner's run without revenue, in which the role rests on a person's word or, unconfirmed, on nothing. */
async function runWith(confirmed: boolean) {
  const ready = await recordOfScenario("ready");
  const record = withResults(ready, (result): CheckResult => {
    const { id, startedAt, durationMs, exchanges } = result;
    const frame = { id, startedAt, durationMs, exchanges };
    if (id === "revenue-data") return { ...frame, status: "inconclusive", reason: "no-rows", values: {} };
    if (id !== "erv-role") return result;
    const values = {
      user: tag("upn", WHO),
      date: tag("date", "2026-11-01T00:00:00.000Z"),
      until: tag("date", "2027-01-30T00:00:00.000Z"),
    };
    return { ...frame, status: "manual", confirmed, values };
  });
  const results = new Map(record.results.map((result) => [result.id, result]));
  return { record, role: results.get("erv-role"), summary: summarize(checks, results) };
}

async function written(format: string, confirmed: boolean): Promise<string> {
  return reportFormat(format)?.write(redact((await runWith(confirmed)).record), "en") ?? "";
}

it("what a person confirmed passes in JUnit and SARIF, and what nobody confirmed passes nowhere", async () => {
  const caseOf = async (confirmed: boolean) => {
    const suites = readXml(await written("junit", confirmed)).children;
    const found = suites.flatMap(({ children }) => children).find(({ attributes }) => attributes.name === "erv-role");
    return found?.children.map(({ name }) => name);
  };
  expect(await caseOf(true)).toEqual(["system-out"]);
  expect(await caseOf(false)).toEqual(["skipped"]);
  const kindOf = async (confirmed: boolean) => {
    const [sarif] = JSON.parse(await written("sarif", confirmed)).runs;
    return sarif.results.find(({ ruleId }: { ruleId: string }) => ruleId.startsWith("erv-role")).kind;
  };
  expect([await kindOf(true), await kindOf(false)]).toEqual(["pass", "review"]);
});

it("the command line ends well on a confirmation, and undecided without one", async () => {
  const [yes, no] = await Promise.all([runWith(true), runWith(false)]);
  expect(exitCodeOf(checks, { summary: yes.summary, results: yes.record.results })).toBe(0);
  expect(exitCodeOf(checks, { summary: no.summary, results: no.record.results })).toBe(3);
});

it("a confirmation is told as one, by whom and until when, and a redacted report does not name them", async () => {
  const { role } = await runWith(true);
  const check = checks.find(({ id }) => id === "erv-role");
  if (!role || !check) throw new TypeError("no role");
  expect(shownStatus(check, role)).toBe("confirmed");
  expect(noteOf(role, "en")).toBe(`Confirmed by ${WHO} on November 1, 2026. Valid until January 30, 2027.`);
  const unsigned = { ...role, values: { date: tag("date", "2026-11-01T00:00:00.000Z") } } as CheckResult;
  expect(noteOf(unsigned, "en")).toMatch(/^Confirmed on November 1, 2026 by somebody who had not signed in/);
  const report = await written("markdown", true);
  expect(report).toContain("Confirmed by a person");
  expect(report).toContain("January 30, 2027");
  expect(report).not.toContain(WHO.split("@")[0]);
});

it("a stored run is not robbed of its confirmations when it is judged again", async () => {
  const { record } = await runWith(true);
  const { run, changed } = judgeAgain(record);
  expect(run.results.find(({ id }) => id === "erv-role")).toMatchObject({ status: "manual", confirmed: true });
  expect(changed).not.toContain("erv-role");
});
