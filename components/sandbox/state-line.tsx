import { classNames } from "@/components/ui/class-names";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Locale } from "@/lib/locales/locale";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import { fill, formatDateTime, plural } from "@/lib/locales/text";
import type { ControlDescription } from "@/lib/sandbox/control/describe";
import { tag } from "@/lib/values";

/** What the world comes to, in one line; announced when it changes. */
export function StateLine({
  world,
  texts,
  locale,
}: {
  readonly world: ControlDescription;
  readonly texts: SandboxTexts;
  readonly locale: Locale;
}) {
  const broken = world.switches.filter(({ state }) => state === "broken").length;
  const faults = world.faults.length;
  const isWhole = broken + faults === 0;
  const parts = [
    broken > 0 && plural(texts.state.broken, broken, locale),
    faults > 0 && plural(texts.state.faults, faults, locale),
    isWhole && texts.state.whole,
  ].filter(Boolean);
  const time = tag("plain", formatDateTime(world.clock.worldAt, locale));
  return (
    <div
      role="status"
      data-state-line=""
      className={classNames(
        "flex min-h-12 gap-3 rounded-md px-4 py-3 forced-colors:border forced-colors:border-[CanvasText]",
        isWhole ? "bg-ok-soft text-ok" : broken > 0 ? "bg-bad-soft text-bad" : "bg-warn-soft text-warn",
      )}
    >
      <StatusIcon status={isWhole ? "pass" : broken > 0 ? "fail" : "warning"} className="mt-px" />
      <p className="min-w-0">
        <span className="font-semibold">{parts.join(" · ")}</span>
        <span className="text-ink-2 max-sm:block">
          <span className="max-sm:hidden"> · </span>
          {fill(texts.state.begun, { title: tag("plain", world.scenario.title[locale]) }, locale)} ·{" "}
          {fill(texts.state.at, { time }, locale)}
        </span>
      </p>
    </div>
  );
}
