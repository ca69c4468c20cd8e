import { type DeliveryPreferences, isTimeOfDay, type TimeOfDay } from "./quiet";
import { isTimeZone } from "./zone";

/** Why what was typed is no preference. */
export type PreferenceProblem = "time-zone" | "time";

const DIGESTS = ["day", "weekday", "week"] as const;

/** When a receiver wants to be told, from a form's fields: what is broken or works again is always urgent. */
export function readPreferences(field: (name: string) => string): DeliveryPreferences | PreferenceProblem {
  const timeZone = field("timeZone");
  if (!isTimeZone(timeZone)) return "time-zone";
  const every = DIGESTS.find((one) => one === field("when")) ?? null;
  const at = every && timeIn(field("at"));
  const from = field("quiet") === "" ? null : timeIn(field("quietFrom"));
  const to = field("quiet") === "" ? null : timeIn(field("quietTo"));
  if (at === undefined || from === undefined || to === undefined) return "time";
  return {
    timeZone,
    // The same time twice would be all day or never: nobody means either.
    quiet: from === null || to === null || from === to ? null : { from, to },
    digest: every === null || at === null ? null : { at, every },
    urgent: ["red", "recovered"],
  };
}

const timeIn = (text: string): TimeOfDay | undefined => (isTimeOfDay(text) ? text : undefined);
