import { classNames } from "@/components/ui/class-names";
import type { Locale } from "@/lib/locales/locale";
import type { StatusTexts } from "@/lib/locales/status-texts";
import { fill } from "@/lib/locales/text";
import type { DayState, Uptime } from "@/lib/uptime";
import { tag } from "@/lib/values";

/** Full height when up, a stump when down, a line when unknown, so that colour is never alone. */
const BARS: Readonly<Record<DayState, { readonly y: number; readonly height: number; readonly colour: string }>> = {
  up: { y: 0, height: 16, colour: "fill-ok" },
  down: { y: 9, height: 7, colour: "fill-bad" },
  unknown: { y: 7, height: 2, colour: "fill-control" },
};
const STEP = 2;

/** The last 90 days as a small chart, the oldest to the left; read out as its three counts. */
export function UptimeStrip({
  uptime,
  texts,
  locale,
  className,
}: {
  readonly uptime: Uptime;
  readonly texts: StatusTexts["uptime"];
  readonly locale: Locale;
  readonly className?: string;
}) {
  const { up, down, unknown, days } = uptime;
  const counts = { up: tag("number", up), down: tag("number", down), unknown: tag("number", unknown) };
  return (
    <svg
      viewBox={`0 0 ${days.length * STEP} 16`}
      preserveAspectRatio="none"
      role="img"
      aria-label={fill(texts.chart, counts, locale)}
      className={classNames("block h-4 forced-color-adjust-auto", className)}
    >
      {(["up", "down", "unknown"] as const).map((state) => {
        const bars = barsOf(days, state);
        return bars && <path key={state} d={bars} className={BARS[state].colour} />;
      })}
    </svg>
  );
}

/** One path for all days of a state, days in a row as one bar, so that a long list stays small. */
function barsOf(days: readonly DayState[], state: DayState): string {
  const { y, height } = BARS[state];
  let path = "";
  for (let first = 0; first < days.length; first += 1) {
    if (days[first] !== state) continue;
    const from = first;
    while (days[first + 1] === state) first += 1;
    const width = (first - from + 1) * STEP;
    path += `M${from * STEP} ${y}h${width}v${height}h-${width}z`;
  }
  return path;
}

/** A share as the language writes it, rounded down: 99.9 % is not everything. */
export function formatShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(Math.floor(share * 100) / 100);
}
