import type { ReportSchedule } from "../microsoft/types";

/** A schedule as it was typed. */
export interface ScheduleInput {
  /** `2026-12-01T06:00` or the same with seconds and `Z`; always UTC. */
  readonly startAt: string;
  readonly everyHours: string;
  /** Empty: without end. */
  readonly times: string;
}

export type ScheduleProblem =
  | "start-unreadable"
  | "start-too-soon"
  | "every-not-whole"
  | "every-out-of-range"
  | "every-under-minimum"
  | "times-not-whole";

/** What Microsoft's rules make of it: a schedule, or a problem for each field. */
export type ScheduleResult =
  | { readonly ok: true; readonly schedule: ReportSchedule }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<keyof ScheduleInput, ScheduleProblem>>> };

const HOUR_MS = 3_600_000;
/** A report may not start earlier than this after now. */
export const LEAD_HOURS = 4;
export const SHORTEST_HOURS = 4;
/** Ninety days. */
export const LONGEST_HOURS = 2_160;
const MOST_TIMES = 100_000;
const UTC_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?Z?$/;

/** Checks a schedule by the documented rules; `minimumHours` is the dataset's own least interval, if it has one. */
export function readSchedule(input: ScheduleInput, minimumHours: number | null, now: Date): ScheduleResult {
  const startMs = startOf(input.startAt);
  const everyHours = wholeNumber(input.everyHours);
  const times = input.times.trim() === "" ? null : wholeNumber(input.times);
  const problems = {
    ...problemIn("startAt", startProblem(startMs, now)),
    ...problemIn("everyHours", intervalProblem(everyHours, minimumHours)),
    ...problemIn("times", times === null || isBetween(times, 1, MOST_TIMES) ? null : "times-not-whole"),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, schedule: { startAt: new Date(startMs).toISOString(), everyHours, times } };
}

/** The first whole hour that Microsoft takes, with some minutes to fill in the form. */
export function earliestStart(now: Date): Date {
  const earliestMs = now.getTime() + LEAD_HOURS * HOUR_MS + 10 * 60_000;
  return new Date(Math.ceil(earliestMs / HOUR_MS) * HOUR_MS);
}

/** The least interval that both Microsoft and the dataset take, in hours. */
export function leastHours(minimumHours: number | null): number {
  return Math.max(SHORTEST_HOURS, minimumHours ?? 0);
}

/** Milliseconds since the epoch; NaN when it is no time, or a day that no calendar has. */
function startOf(text: string): number {
  const written = text.trim();
  if (!UTC_TIME.test(written)) return Number.NaN;
  const iso = `${written.replace(" ", "T").replace("Z", "")}Z`;
  const ms = Date.parse(iso);
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(iso.slice(0, 16)) ? Number.NaN : ms;
}

function startProblem(startMs: number, now: Date): ScheduleProblem | null {
  if (Number.isNaN(startMs)) return "start-unreadable";
  return startMs < now.getTime() + LEAD_HOURS * HOUR_MS ? "start-too-soon" : null;
}

function intervalProblem(hours: number, minimumHours: number | null): ScheduleProblem | null {
  if (Number.isNaN(hours)) return "every-not-whole";
  if (!isBetween(hours, SHORTEST_HOURS, LONGEST_HOURS)) return "every-out-of-range";
  return hours < (minimumHours ?? 0) ? "every-under-minimum" : null;
}

function wholeNumber(text: string): number {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function problemIn(field: keyof ScheduleInput, problem: ScheduleProblem | null) {
  return problem === null ? {} : { [field]: problem };
}
