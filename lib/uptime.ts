/** How many days access is looked back on. */
export const UPTIME_DAYS = 90;

const DAY_MS = 86_400_000;

/** `up`: every run that decided found access. `down`: one did not. A day on which none decided is `unknown`. */
export type DayState = "up" | "down" | "unknown";

/** Days on which runs decided, by date in UTC (`2026-01-31`). */
export type DecidedDays = Readonly<Record<string, Exclude<DayState, "unknown">>>;

/** Access over the last days, the oldest first. */
export interface Uptime {
  readonly days: readonly DayState[];
  readonly up: number;
  readonly down: number;
  readonly unknown: number;
  /** Days with access among those that are known, 0 to 1; null when none is. */
  readonly share: number | null;
}

/** The first day that counts, at midnight UTC. */
export function uptimeSince(now: Date): Date {
  const today = Math.floor(now.getTime() / DAY_MS);
  return new Date((today - UPTIME_DAYS + 1) * DAY_MS);
}

/** The last 90 days; a day without a run is unknown, never up. */
export function uptimeOf(decided: DecidedDays, now: Date): Uptime {
  const first = uptimeSince(now).getTime();
  const days = Array.from({ length: UPTIME_DAYS }, (_, index): DayState => {
    const day = new Date(first + index * DAY_MS).toISOString().slice(0, 10);
    return Object.hasOwn(decided, day) ? (decided[day] ?? "unknown") : "unknown";
  });
  const count = (state: DayState) => days.filter((day) => day === state).length;
  const [up, down] = [count("up"), count("down")];
  return { days, up, down, unknown: UPTIME_DAYS - up - down, share: up + down === 0 ? null : up / (up + down) };
}
