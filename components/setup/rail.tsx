import { StatusIcon } from "@/components/ui/status-icon";
import type { StageId } from "@/lib/check";
import { STAGES } from "@/lib/check";
import type { DisplayStatus, InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { plural } from "@/lib/locales/text";
import type { StageSummary } from "@/lib/summary";

export interface RailProps {
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
  readonly current: StageId | null;
  /** Null while the first run has not answered: every stage is being checked. */
  readonly stages: readonly StageSummary[] | null;
  /** The stage of `summary.brokenLink`. */
  readonly brokenStage: StageId | null;
  /** One fact of worth for a stage that holds, such as "contoso.example". */
  readonly facts?: Partial<Record<StageId, string>>;
  readonly hrefOf: (stage: StageId) => string;
}

/** The chain as a map: seven stages, one fact under each, green as far as it holds, one broken link. */
export function Rail({ ui, locale, current, stages, brokenStage, facts, hrefOf }: RailProps) {
  const summaryOf = (stage: StageId) => stages?.find((summary) => summary.stage === stage);
  const firstOpen = STAGES.findIndex((stage) => summaryOf(stage)?.state !== "holds");
  const held = firstOpen === -1 ? STAGES.length : firstOpen;
  const lines = brokenStage !== null && current !== null && brokenStage !== current ? 2 : 1;
  return (
    <nav aria-labelledby="rail-title">
      <h2 id="rail-title" className="sr-only mb-3 ml-3 text-xs text-ink-3 wide:not-sr-only wide:mb-3 wide:ml-3">
        {ui.rail.title}
      </h2>
      <ol className="rail-list" data-lines={lines}>
        {STAGES.map((stage, index) => {
          const isBroken = stage === brokenStage;
          const status = iconOf(summaryOf(stage));
          return (
            <li
              key={stage}
              className="rail-item"
              data-stage={stage}
              data-state={summaryOf(stage)?.state ?? "checking"}
              data-linked={index < held}
            >
              <a
                href={hrefOf(stage)}
                aria-current={stage === current ? "step" : undefined}
                className="rail-link"
                data-broken={isBroken || undefined}
              >
                <span className="rail-dot">
                  <StatusIcon status={status} className="size-[18px]!" />
                </span>
                <span className="rail-text">
                  <span className="rail-name">{ui.stages[stage].name}</span>
                  <span className="rail-fact">
                    {factOf({ ui, locale, summary: summaryOf(stage), isBroken, fact: facts?.[stage] })}
                  </span>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function iconOf(summary: StageSummary | undefined): DisplayStatus {
  if (!summary) return "checking";
  const icons = { holds: "pass", broken: "fail", waiting: "waiting", unknown: "inconclusive" } as const;
  return icons[summary.state];
}

function factOf({
  ui,
  locale,
  summary,
  isBroken,
  fact,
}: {
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
  readonly summary: StageSummary | undefined;
  readonly isBroken: boolean;
  readonly fact: string | undefined;
}): string {
  if (!summary) return ui.rail.checking;
  if (isBroken) return ui.rail.brokenLink;
  if (summary.state === "broken") return plural(ui.rail.broken, summary.failed, locale);
  if (fact) return fact;
  if (summary.state === "waiting") return ui.rail.waiting;
  if (summary.state === "unknown") return ui.rail.undecided;
  return summary.warnings > 0 ? plural(ui.rail.warnings, summary.warnings, locale) : ui.rail.holds;
}
