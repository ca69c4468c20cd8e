import { type Check, type CheckResult, STAGES } from "@/lib/check";
import type { Cloud } from "@/lib/cloud";
import { portalUrl } from "@/lib/clouds/portal";
import { texts } from "@/lib/locales";
import type { CheckText } from "@/lib/locales/check-texts";
import { confirmedText } from "@/lib/locales/confirmed-text";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import type { FinishedRun } from "./engine";
import { cliTexts } from "./texts";

/** Signs that differ in shape, not in colour alone. */
export const SIGNS: Readonly<Record<Exclude<DisplayStatus, "checking">, string>> = {
  pass: "✓",
  fail: "✗",
  warning: "!",
  inconclusive: "?",
  manual: "☐",
  confirmed: "☑",
  "not-applicable": "–",
  blocked: "·",
  waiting: "…",
  error: "⚠",
};

/** What the text is made from. */
export interface RecordTextInput {
  readonly run: Pick<FinishedRun, "integration" | "results" | "summary">;
  readonly checks: readonly Check[];
  readonly cloud: Cloud;
  readonly locale: Locale;
  /** Said beside the tenant, such as the scenario. */
  readonly about: string | null;
}

/** A run for a terminal: the chain with its statuses, then the one broken link with cause, fix and who can do it. */
export function recordText(input: RecordTextInput): string {
  const { run, checks, locale, about } = input;
  const results = new Map(run.results.map((result) => [result.id, result]));
  const head = [run.integration.tenant, about].filter((part) => part !== null).join(" · ");
  const width = Math.max(...checks.map(({ id }) => id.length));
  const stages = STAGES.flatMap((stage) => {
    const mine = checks.filter((check) => check.stage === stage);
    const lines = mine.flatMap((check) => checkLines(check, results.get(check.id), width, locale));
    return mine.length > 0 ? ["", texts(locale).ui.stages[stage].name, ...lines] : [];
  });
  return [head, ...stages, "", ...conclusion(input, results)].join("\n");
}

function checkLines(check: Check, result: CheckResult | undefined, width: number, locale: Locale): string[] {
  if (!result) return [];
  const shown = shownStatus(check, result);
  const note = noteOf(result, locale);
  const status = texts(locale).ui.statuses[shown];
  const isPlain = result.status === "pass" || result.status === "fail";
  return [
    `  ${SIGNS[shown]} ${check.id.padEnd(width)}  ${titleOf(check, result, locale)}${isPlain ? "" : ` (${status})`}`,
    ...(note ? [`    ${" ".repeat(width)}  ${note}`] : []),
  ];
}

/** A status as it is written: a failed recommendation warns, and a person's word shows as one. */
export function shownStatus({ level }: Pick<Check, "level">, result: CheckResult): Exclude<DisplayStatus, "checking"> {
  if (result.status === "fail" && level === "recommended") return "warning";
  return result.status === "manual" && result.confirmed ? "confirmed" : result.status;
}

/** A check's words; null for an id that is none. */
export function textOf(id: string, locale: Locale): CheckText | null {
  const words: Readonly<Record<string, CheckText>> = texts(locale).checks;
  return words[id] ?? null;
}

/** A check's title: what holds, or the finding with its values. */
export function titleOf(check: Check, result: CheckResult, locale: Locale): string {
  const text = textOf(check.id, locale);
  if (result.status !== "fail" && result.status !== "waiting") return text?.title ?? check.id;
  const finding = text?.findings[result.finding];
  return finding ? fill(finding.title, result.values, locale) : result.finding;
}

/** Why a check neither holds nor fails; null when it does one of them. */
export function noteOf(result: CheckResult, locale: Locale): string | null {
  const { reasons, ui } = texts(locale);
  if (result.status === "inconclusive") return fill(reasons.inconclusive[result.reason], result.values, locale);
  if (result.status === "not-applicable") return fill(reasons.notApplicable[result.reason], result.values, locale);
  if (result.status === "error")
    return result.host ? `${ui.errors[result.code].title}: ${result.host}` : ui.errors[result.code].title;
  if (result.status === "manual" && result.confirmed) return confirmedText(result.values, ui, locale);
  if (result.status !== "blocked") return null;
  const missing = result.missing.map((id) => ui.inputs[id].needs);
  return result.by.length > 0 ? `${cliTexts(locale).waitsFor} ${result.by.join(", ")}` : missing.join(" · ");
}

function conclusion(
  { run, checks, cloud, locale }: RecordTextInput,
  results: ReadonlyMap<string, CheckResult>,
): string[] {
  const say = cliTexts(locale);
  const { summary } = run;
  if (summary.state === "ready") return [say.ready];
  if (!summary.brokenLink) return [say.undecided(summary.next?.check ?? null)];
  const { check: id, finding: findingId } = summary.brokenLink;
  const result = results.get(id);
  const finding = textOf(id, locale)?.findings[findingId];
  const remedy = checks.find((check) => check.id === id)?.findings[findingId];
  if (!finding || !remedy || result?.status !== "fail") return [say.notReady(id)];
  const filled = (template: string) => fill(template, result.values, locale);
  const { clientId } = run.integration;
  const portal = remedy.portal ? [[say.portal, portalUrl(cloud, remedy.portal, { clientId })] as const] : [];
  return [
    say.notReady(id),
    filled(finding.title),
    "",
    ...labelled([
      [say.cause, filled(finding.cause)],
      [say.fix, filled(finding.action)],
      ...finding.steps.map((step, index) => ["", `${index + 1}. ${filled(step)}`] as const),
      [say.who, texts(locale).ui.roles[remedy.who]],
      ...portal,
      [say.docs, remedy.docs],
    ]),
  ];
}

function labelled(rows: readonly (readonly [string, string])[]): string[] {
  // A Korean letter takes two columns of a terminal.
  const columns = (text: string) => [...text].reduce((sum, letter) => sum + (letter > "\u1100" ? 2 : 1), 0);
  const width = Math.max(...rows.map(([label]) => columns(label)));
  return rows.map(([label, text]) => `  ${label}${" ".repeat(width - columns(label))}  ${text}`);
}
