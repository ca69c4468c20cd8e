import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { Report } from "@/lib/microsoft/types";
import { tag } from "@/lib/values";

/** When a report runs, in words. */
export function planWords(report: Report, texts: ReportTexts["reports"], locale: Locale): string {
  if (report.runsOnce) return texts.once;
  const values = { hours: tag("number", report.recurrenceHours), times: tag("number", report.recurrenceCount) };
  const plan = fill(report.recurrenceCount ? texts.everyTimes : texts.every, values, locale);
  if (!report.startAt || Number.isNaN(Date.parse(report.startAt))) return plan;
  const start = tag("plain", formatDateTime(report.startAt, locale));
  return fill(texts.from, { plan: tag("plain", plan), start }, locale);
}

/** A report's state in the reader's words; one that Microsoft invents later is shown as it comes. */
export function stateWords(status: string | null, texts: ReportTexts["reports"]): string {
  const known = Object.entries(texts.states).find(([state]) => state.toLowerCase() === status?.toLowerCase());
  return known?.[1] ?? status ?? "–";
}
