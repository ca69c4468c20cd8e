import { classNames } from "@/components/ui/class-names";
import { StatusIcon } from "@/components/ui/status-icon";
import type { DisplayStatus, InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatRelative, plural } from "@/lib/locales/text";
import type { StageSummary } from "@/lib/summary";
import { tag } from "@/lib/values";

/** What a stage comes to, in one line; null while it is being asked. Announced when it changes. */
export function VerdictBanner({
  summary,
  open,
  ui,
  locale,
  checkedAt,
  now,
}: {
  readonly summary: StageSummary | null;
  /** Required checks of the stage that neither hold nor fail. */
  readonly open?: number;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
  readonly checkedAt?: string;
  readonly now: Date;
}) {
  const { icon, tone, text } = verdictOf(summary, open ?? 0, ui, locale);
  const when =
    checkedAt && fill(ui.stage.checkedAt, { when: tag("plain", formatRelative(checkedAt, now, locale)) }, locale);
  const warnings =
    summary && summary.state !== "broken" && summary.warnings > 0
      ? plural(ui.verdict.warnings, summary.warnings, locale)
      : null;
  const rest = [warnings, summary && when].filter(Boolean).join(" · ");
  return (
    <div
      role="status"
      className={classNames(
        "mb-5 flex min-h-12 gap-3 rounded-md px-4 py-3 forced-colors:border forced-colors:border-[CanvasText]",
        tone,
      )}
    >
      <StatusIcon status={icon} className="mt-px" />
      <p className="min-w-0">
        <span className="font-semibold">{text}</span>
        {rest && (
          <span className="text-ink-2 max-sm:block">
            <span className="max-sm:hidden"> · </span>
            {rest}
          </span>
        )}
      </p>
    </div>
  );
}

interface Look {
  readonly icon: DisplayStatus;
  readonly tone: string;
  readonly text: string;
}

function verdictOf(summary: StageSummary | null, open: number, ui: InterfaceTexts, locale: Locale): Look {
  const { verdict } = ui;
  if (!summary) return { icon: "checking", tone: "bg-wait-soft text-wait", text: verdict.checking };
  switch (summary.state) {
    case "broken":
      return { icon: "fail", tone: "bg-bad-soft text-bad", text: plural(verdict.broken, summary.failed, locale) };
    case "waiting":
      return { icon: "waiting", tone: "bg-wait-soft text-wait", text: verdict.waiting };
    case "unknown":
      return {
        icon: "inconclusive",
        tone: "bg-unsure-soft text-unsure",
        text: open > 0 ? plural(verdict.open, open, locale) : verdict.undecided,
      };
    case "holds":
      return {
        icon: "pass",
        tone: "bg-ok-soft text-ok",
        text: summary.warnings > 0 ? verdict.holdsWithWarnings : verdict.holds,
      };
  }
}
