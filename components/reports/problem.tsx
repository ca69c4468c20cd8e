import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import type { ShareTexts } from "@/lib/locales/shares-texts";
import { fill } from "@/lib/locales/text";
import type { ReadRun } from "@/lib/run-report/read-run";
import { tag } from "@/lib/values";

/** Why a file could not be opened, in a sentence. */
export function Problem({
  problem,
  label,
  texts,
  locale,
}: {
  readonly problem: Extract<ReadRun, { ok: false }>;
  /** Which of several files it is about. */
  readonly label?: string | undefined;
  readonly texts: ShareTexts;
  readonly locale: Locale;
}) {
  const said = fill(texts.problems[problem.problem], { where: tag("plain", problem.where) }, locale);
  return <Notice tone="bad" live="alert" title={label === undefined ? said : `${label}: ${said}`} />;
}
