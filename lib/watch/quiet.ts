import { ALERT_KINDS, type Alert, type AlertKind, inOrder } from "./alerts";
import { isoWeekdayAt, minutesAt, nextAt } from "./zone";

/** A time of the day as a clock on the wall shows it, such as `07:30`. */
export type TimeOfDay = `${number}:${number}`;

/** When a receiver wants to be told. */
export interface DeliveryPreferences {
  /** IANA name. */
  readonly timeZone: string;
  /** No message from the first to the second time, over midnight when the second is earlier; null for none. */
  readonly quiet: { readonly from: TimeOfDay; readonly to: TimeOfDay } | null;
  /** Everything is collected until then; null sends each alert on its own. A week begins on Monday. */
  readonly digest: { readonly at: TimeOfDay; readonly every: "day" | "weekday" | "week" } | null;
  /** Kinds that are sent at once, whatever the hour. */
  readonly urgent: readonly AlertKind[];
}

const DAYS = { day: [1, 2, 3, 4, 5, 6, 7], weekday: [1, 2, 3, 4, 5], week: [1] } as const;

/** When an alert goes out: now or later, never earlier, and never in quiet hours unless its kind is urgent. */
export function deliverAt({ kind }: Pick<Alert, "kind">, preferences: DeliveryPreferences, now: Date): Date {
  if (preferences.urgent.includes(kind)) return now;
  const collected = preferences.digest === null ? now : nextDigestAt(preferences.digest, preferences.timeZone, now);
  return afterQuiet(preferences, collected);
}

/** The same instant, or when the quiet hours it falls into are over. */
function afterQuiet({ quiet, timeZone }: DeliveryPreferences, at: Date): Date {
  if (quiet === null) return at;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const minutes = minutesAt(at, timeZone);
  const isQuiet = from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
  return isQuiet ? nextAt(to, timeZone, at) : at;
}

function nextDigestAt({ at, every }: NonNullable<DeliveryPreferences["digest"]>, timeZone: string, now: Date): Date {
  const days: readonly number[] = DAYS[every];
  let next = nextAt(minutesOf(at), timeZone, now);
  while (!days.includes(isoWeekdayAt(next, timeZone))) next = nextAt(minutesOf(at), timeZone, next);
  return next;
}

/** Whether a text is a time of the day. */
export function isTimeOfDay(text: string): text is TimeOfDay {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** `07:30` is minute 450 of the day. */
export function minutesOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Several alerts in one message: the most pressing kind first, each alert once. */
export interface Digest {
  readonly groups: readonly { readonly kind: AlertKind; readonly alerts: readonly Alert[] }[];
  readonly count: number;
  /** Integrations that are spoken of. */
  readonly integrations: number;
}

/** Puts collected alerts together; the order in which they came does not matter. */
export function digestOf(alerts: readonly Alert[]): Digest {
  const once = new Map(alerts.map((alert) => [`${alert.integration} ${alert.key}`, alert]));
  const all = inOrder([...once.values()]);
  const groups = ALERT_KINDS.map((kind) => ({ kind, alerts: all.filter((alert) => alert.kind === kind) }));
  return {
    groups: groups.filter((group) => group.alerts.length > 0),
    count: all.length,
    integrations: new Set(all.map(({ integration }) => integration)).size,
  };
}
