import type { World } from "../types";
import type { Problem } from "./problem";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
const MOST_AT_ONCE_MS = 5 * YEAR_MS;
const MOST_MS = 20 * YEAR_MS;

/** Moves a world, and the product's clock with it, into the future; null when it did. */
export function advance(world: World, asked: unknown): Problem | null {
  const byMs = typeof asked === "string" ? durationMs(asked) : asked;
  if (typeof byMs !== "number" || !Number.isInteger(byMs)) return { code: "duration-unreadable", field: "advance" };
  if (byMs < MINUTE_MS || byMs > MOST_AT_ONCE_MS) return { code: "duration-out-of-range", field: "advance" };
  if (world.state.advancedMs + byMs > MOST_MS) return { code: "clock-at-its-end", field: "advance" };
  world.state.advancedMs += byMs;
  return null;
}

/** Milliseconds of an ISO 8601 duration: a month counts 30 days, a year 365; null when it is none. */
function durationMs(text: string): number | null {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!parts || !/\d[YMWDHS]$/.test(text)) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const inDays = years * 365 + months * 30 + weeks * 7 + days;
  return inDays * DAY_MS + hours * 3_600_000 + minutes * MINUTE_MS + seconds * 1_000;
}
