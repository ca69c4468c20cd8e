import { STAGES } from "@/lib/check";
import { texts } from "@/lib/locales";
import { type Entry, entriesOf } from "./entries";
import type { ReportFormat } from "./format";

/** JUnit XML for build servers: a suite a stage, a case a check. What was not decided is skipped, never passed. */
export const junit: ReportFormat = {
  id: "junit",
  extension: "xml",
  contentType: "application/xml",
  write(run, locale) {
    const entries = entriesOf(run, locale);
    const suites = STAGES.flatMap((stage) => {
      const mine = entries.filter(({ check }) => check.stage === stage);
      return mine.length === 0 ? [] : [suite(stage, mine, run.startedAt)];
    });
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="insights-preflight" ${countsOf(entries)}>`,
      `  <!-- ${escapeXml(texts(locale).shares.notes[run.redaction.mode]).replaceAll("--", "- ")} -->`,
      ...suites,
      "</testsuites>",
      "",
    ].join("\n");
  },
};

function suite(stage: string, entries: readonly Entry[], startedAt: string): string {
  const timestamp = startedAt.replace(/(?:\.\d+)?Z$/, "");
  const cases = entries.flatMap(testCase);
  return [
    `  <testsuite name="${escapeXml(stage)}" timestamp="${escapeXml(timestamp)}" ${countsOf(entries)}>`,
    ...cases.map((line) => `    ${line}`),
    "  </testsuite>",
  ].join("\n");
}

function testCase(entry: Entry): string[] {
  const { check, result } = entry;
  const attributes = `classname="${escapeXml(check.stage)}" name="${escapeXml(check.id)}" time="${seconds(result.durationMs)}"`;
  const body = bodyOf(entry);
  return body === null ? [`<testcase ${attributes}/>`] : [`<testcase ${attributes}>`, `  ${body}`, "</testcase>"];
}

type Outcome = "passed" | "failure" | "error" | "skipped";

function outcomeOf({ status }: Entry): Outcome {
  if (status === "fail") return "failure";
  if (status === "error") return "error";
  return status === "pass" || status === "warning" || status === "confirmed" ? "passed" : "skipped";
}

function bodyOf(entry: Entry): string | null {
  const { result, status, statusWord, title, cause, cure } = entry;
  const said = [title, cause, cure?.action, ...(cure?.steps ?? []), cure?.docs].filter(Boolean).join("\n");
  const message = `message="${escapeXml(title)}"`;
  switch (outcomeOf(entry)) {
    case "failure":
      return `<failure ${message} type="${escapeXml(result.status === "fail" ? result.finding : status)}">${escapeXml(said)}</failure>`;
    case "error":
      return `<error ${message} type="${escapeXml(result.status === "error" ? result.code : status)}">${escapeXml(said)}</error>`;
    case "skipped":
      return `<skipped message="${escapeXml(`${statusWord}: ${cause ?? title}`)}"/>`;
    case "passed":
      if (status !== "warning" && status !== "confirmed") return null;
      return `<system-out>${escapeXml(`${statusWord}: ${said}`)}</system-out>`;
  }
}

function countsOf(entries: readonly Entry[]): string {
  const count = (outcome: Outcome) => entries.filter((entry) => outcomeOf(entry) === outcome).length;
  const time = seconds(entries.reduce((sum, { result }) => sum + result.durationMs, 0));
  return `tests="${entries.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}" time="${time}"`;
}

const seconds = (ms: number) => (ms / 1_000).toFixed(3);

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for XML 1.0: no markup, and none of the characters that XML cannot hold at all. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
