import { texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import type { SafeRun } from "@/lib/redact";
import packageJson from "@/package.json" with { type: "json" };
import { type Entry, entriesOf } from "./entries";
import type { ReportFormat } from "./format";

/** SARIF 2.1.0 for security dashboards: a rule a finding, a result a check; what was not decided is open, never passed. */
export const sarif: ReportFormat = {
  id: "sarif",
  extension: "sarif",
  contentType: "application/sarif+json",
  write: (run, locale) => `${JSON.stringify(sarifOf(run, locale), null, 2)}\n`,
};

function sarifOf(run: SafeRun, locale: Locale) {
  const entries = entriesOf(run, locale);
  const rules = [...new Map(entries.map((entry) => [ruleIdOf(entry), ruleOf(entry)])).values()];
  const at = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Insights Preflight",
            version: packageJson.version,
            semanticVersion: packageJson.version,
            rules,
          },
        },
        automationDetails: { id: `insights-preflight/${run.integration.cloud}/${run.id}` },
        invocations: [{ executionSuccessful: true, startTimeUtc: run.startedAt, endTimeUtc: run.finishedAt }],
        results: entries.map((entry) => resultOf(entry, run, at.get(ruleIdOf(entry)) ?? -1)),
        columnKind: "utf16CodeUnits",
        properties: {
          state: run.summary.state,
          redaction: run.redaction.mode,
          note: texts(locale).shares.notes[run.redaction.mode],
        },
      },
    ],
  };
}

function ruleIdOf({ check, result }: Entry): string {
  return result.status === "fail" || result.status === "waiting" ? `${check.id}/${result.finding}` : check.id;
}

function ruleOf(entry: Entry) {
  const { check, title, cause, cure } = entry;
  const help = [cure?.action, ...(cure?.steps ?? [])].filter(Boolean).join("\n");
  return {
    id: ruleIdOf(entry),
    shortDescription: { text: message(title) },
    ...(cause !== null && { fullDescription: { text: message(cause) } }),
    ...(help !== "" && { help: { text: message(help) } }),
    ...(cure && { helpUri: cure.docs }),
    defaultConfiguration: { level: check.level === "required" ? "error" : "warning" },
    properties: { stage: check.stage },
  };
}

function resultOf(entry: Entry, run: SafeRun, ruleIndex: number) {
  const { check, result, title, cause, statusWord } = entry;
  const kind = KINDS[result.status];
  const level = kind !== "fail" ? "none" : check.level === "required" ? "error" : "warning";
  return {
    ruleId: ruleIdOf(entry),
    ruleIndex,
    kind: result.status === "manual" && result.confirmed ? "pass" : kind,
    level,
    message: { text: message([`${statusWord}: ${title}`, cause].filter(Boolean).join(". ")) },
    locations: [
      { logicalLocations: [{ name: check.id, fullyQualifiedName: `${check.stage}/${check.id}`, kind: "resource" }] },
    ],
    partialFingerprints: { "check/v1": `${run.integration.tenant}/${ruleIdOf(entry)}` },
    properties: {
      status: result.status,
      durationMs: result.durationMs,
      requests: result.exchanges.map(({ method, url, status, requestId, durationMs }) => ({
        method,
        url,
        status,
        requestId,
        durationMs,
      })),
    },
  };
}

const KINDS = {
  pass: "pass",
  fail: "fail",
  inconclusive: "open",
  manual: "review",
  "not-applicable": "notApplicable",
  blocked: "open",
  waiting: "open",
  error: "open",
} as const satisfies Record<Entry["result"]["status"], string>;

/** SARIF reads `[text](target)` in a message as a link. */
const message = (text: string) => text.replace(/[\\[\]]/g, "\\$&");
