import type { Check, CheckResult, Remedy } from "@/lib/check";
import { checks } from "@/lib/checks";
import { noteOf, shownStatus, textOf, titleOf } from "@/lib/cli/record-text";
import { texts } from "@/lib/locales";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import type { SafeRun } from "@/lib/redact";

/** A result in words, as every written format needs it. */
export interface Entry {
  readonly check: Check;
  readonly result: CheckResult;
  /** A failed recommendation is a warning. */
  readonly status: Exclude<DisplayStatus, "checking">;
  readonly statusWord: string;
  readonly title: string;
  /** Why it does not hold; null when it does. */
  readonly cause: string | null;
  readonly cure: Cure | null;
}

/** What puts a finding right. */
export interface Cure {
  readonly action: string;
  readonly steps: readonly string[];
  readonly who: string;
  readonly docs: Remedy["docs"];
}

/** The chain's results in order; a result that today's chain does not know is left out, the JSON still has it. */
export function entriesOf(run: SafeRun, locale: Locale): readonly Entry[] {
  const results = new Map(run.results.map((result) => [result.id, result]));
  return (checks as readonly Check[]).flatMap((check) => {
    const result = results.get(check.id);
    return result ? [entryOf(check, result, locale)] : [];
  });
}

function entryOf(check: Check, result: CheckResult, locale: Locale): Entry {
  const { ui } = texts(locale);
  const status = shownStatus(check, result);
  return {
    check,
    result,
    status,
    statusWord: ui.statuses[status],
    title: titleOf(check, result, locale),
    cause: causeOf(check, result, locale),
    cure: result.status === "fail" ? cureOf(check, result.finding, result, locale) : null,
  };
}

function causeOf(check: Check, result: CheckResult, locale: Locale): string | null {
  if (result.status !== "fail") return noteOf(result, locale);
  const finding = textOf(check.id, locale)?.findings[result.finding];
  return finding ? fill(finding.cause, result.values, locale) : null;
}

function cureOf(check: Check, finding: string, result: CheckResult, locale: Locale): Cure | null {
  const words = textOf(check.id, locale)?.findings[finding];
  const remedy = check.findings[finding];
  if (!words || !remedy || !("values" in result)) return null;
  const say = (template: string) => fill(template, result.values, locale);
  const who = texts(locale).ui.roles[remedy.who];
  return { action: say(words.action), steps: words.steps.map(say), who, docs: remedy.docs };
}
