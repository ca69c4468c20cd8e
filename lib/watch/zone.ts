const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Whether a text is the name of a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Minute of the day on the wall at an instant, 0 to 1439. */
export function minutesAt(at: Date, timeZone: string): number {
  return Math.floor(modulo(wallOf(at, timeZone), DAY_MS) / MINUTE_MS);
}

/** Day of the week on the wall at an instant, from 1 for Monday to 7 for Sunday. */
export function isoWeekdayAt(at: Date, timeZone: string): number {
  return new Date(wallOf(at, timeZone)).getUTCDay() || 7;
}

/**
 * The first instant after `after` at which the wall shows this minute of the day. An hour that comes twice counts
 * twice; in one that is left out, the first instant after the gap stands for every minute of it.
 */
export function nextAt(minutes: number, timeZone: string, after: Date): Date {
  const today = Math.floor(wallOf(after, timeZone) / DAY_MS) * DAY_MS;
  // A clock put back may show yesterday again, and one put forward may skip a day of the calendar.
  for (let day = -1; day <= 3; day += 1) {
    const wall = today + day * DAY_MS + minutes * MINUTE_MS;
    const next = instantsOf(wall, timeZone).find((instant) => instant > after.getTime());
    if (next !== undefined) return new Date(next);
  }
  throw new RangeError(`no day of ${timeZone} has minute ${minutes}`);
}

/** Instants at which the wall shows that; earliest first, never none. */
function instantsOf(wall: number, timeZone: string): readonly number[] {
  const before = wall - offsetAt(wall - DAY_MS, timeZone);
  const after = wall - offsetAt(wall + DAY_MS, timeZone);
  const shown = [...new Set([before, after])].filter((at) => wallOf(new Date(at), timeZone) === wall);
  return shown.length > 0 ? shown.sort((one, other) => one - other) : [endOfGap(wall, timeZone)];
}

/** The first minute whose wall is past one that is never shown. */
function endOfGap(wall: number, timeZone: string): number {
  let [low, high] = [wall - DAY_MS, wall + DAY_MS];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (wallOf(new Date(middle), timeZone) > wall) high = middle;
    else low = middle;
  }
  return high;
}

function offsetAt(at: number, timeZone: string): number {
  return wallOf(new Date(at), timeZone) - at;
}

/** What the wall shows, as if it were UTC, without seconds' fractions. */
function wallOf(at: Date, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall + modulo(at.getTime(), 1_000);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
