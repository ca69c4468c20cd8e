import type { CheckResult } from "@/lib/check";
import { checkOf } from "@/lib/checks";
import { shownStatus, titleOf } from "@/lib/cli/record-text";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";

/** A result in a few words: its status, and the finding where there is one. */
export function verdictWords(id: string, result: CheckResult | null, words: Texts, locale: Locale): string {
  if (result === null) return words.shares.compare.absent;
  const check = checkOf(id);
  const status = words.ui.statuses[check ? shownStatus(check, result) : result.status];
  return result.status === "fail" && check ? `${status} (${titleOf(check, result, locale)})` : status;
}
