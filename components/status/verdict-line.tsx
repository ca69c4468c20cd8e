import { Notice } from "@/components/ui/notice";
import type { CheckResult } from "@/lib/check";
import type { CheckText, CheckTexts } from "@/lib/locales/check-texts";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatRelative } from "@/lib/locales/text";
import { isStale } from "@/lib/standing";
import type { Summary } from "@/lib/summary";
import { tag } from "@/lib/values";

/** Ready, not ready with the one broken link and who can mend it, or undecided; an old answer is never green. */
export function VerdictLine({
  summary,
  results,
  words,
  finishedAt,
  now,
  ui,
  locale,
}: {
  readonly summary: Summary;
  readonly results: ReadonlyMap<string, CheckResult>;
  readonly words: CheckTexts;
  readonly finishedAt: string;
  readonly now: Date;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
}) {
  const isOld = isStale(finishedAt, now);
  const when = tag("plain", formatRelative(finishedAt, now, locale));
  const checkedAt = fill(ui.stage.checkedAt, { when }, locale);
  const tone = summary.state === "not-ready" ? "bad" : summary.state === "ready" && !isOld ? "ok" : "info";
  return (
    <Notice tone={tone} title={titleOf({ summary, results, words, ui, locale })} live="status">
      <p data-summary={summary.state}>
        {summary.next?.who && fill(ui.check.who, { role: tag("plain", ui.roles[summary.next.who]) }, locale)}
        <span className="block text-sm text-ink-2 first-letter:uppercase">{checkedAt}</span>
      </p>
    </Notice>
  );
}

type TitleProps = Pick<Parameters<typeof VerdictLine>[0], "summary" | "results" | "words" | "ui" | "locale">;

function titleOf({ summary, results, words, ui, locale }: TitleProps): string {
  if (summary.state === "ready") return ui.verdict.ready;
  const id = summary.brokenLink?.check ?? summary.next?.check;
  const texts: Readonly<Record<string, CheckText>> = words;
  const text = id && Object.hasOwn(texts, id) ? texts[id] : undefined;
  const result = id ? results.get(id) : undefined;
  if (result?.status === "fail") return fill(text?.findings[result.finding]?.title ?? "", result.values, locale);
  return text ? `${ui.verdict.undecided}: ${text.title}` : ui.verdict.undecided;
}
