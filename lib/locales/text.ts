import type { Tagged, Values } from "@/lib/values";
import type { Locale } from "./locale";

/** A text that depends on a count; languages without a singular leave `one` out. */
export interface Plural {
  readonly one?: string;
  readonly other: string;
}

/** Keeps what was built for the same language and options: building a formatter costs far more than using it. */
function kept<Options extends object, Format>(
  build: (locale: Locale, options: Options) => Format,
): (locale: Locale, options: Options) => Format {
  const built = new Map<string, Format>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = built.get(key) ?? build(locale, options);
    built.set(key, format);
    return format;
  };
}

const dates = kept((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const numbers = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const plurals = kept((locale, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options));

/** Fills `{placeholders}`; dates and numbers are written the way the language writes them. Unknown names stay visible. */
export function fill(template: string, values: Values, locale: Locale): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : writeValue(value, locale);
  });
}

/** One value as a reader sees it. */
export function writeValue({ kind, value }: Tagged, locale: Locale): string {
  if (kind === "date" && !Number.isNaN(Date.parse(value))) return formatDate(value, locale);
  if (kind === "number" && value.trim() !== "" && Number.isFinite(Number(value)))
    return formatNumber(Number(value), locale);
  return value;
}

/** Picks the form for a count and fills it; `{count}` is the count itself. */
export function plural(text: Plural, count: number, locale: Locale, values: Values = {}): string {
  const isOne = plurals(locale, {}).select(count) === "one";
  const template = isOne && text.one !== undefined ? text.one : text.other;
  return fill(template, { ...values, count: { kind: "number", value: String(count) } }, locale);
}

/** `December 5, 2026` / `2026년 12월 5일`, the day in UTC. */
export function formatDate(at: string, locale: Locale): string {
  return dates(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(at));
}

/** A moment to the minute, with its zone. */
export function formatDateTime(at: string, locale: Locale): string {
  return dates(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    hourCycle: "h23",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short",
  }).format(new Date(at));
}

/** `1,234`. */
export function formatNumber(value: number, locale: Locale): string {
  return numbers(locale, {}).format(value);
}

/** How long something took or lasts: `412 ms`, `1.4 sec`, `58 min`, `12 days`. */
export function formatDuration(ms: number, locale: Locale): string {
  const [value, unit] = scaled(Math.abs(ms));
  const digits = unit === "second" && value < 10 ? 1 : 0;
  const unitDisplay = unit === "day" ? "long" : "short";
  return numbers(locale, { style: "unit", unit, unitDisplay, maximumFractionDigits: digits }).format(value);
}

function scaled(ms: number): [number, "millisecond" | "second" | "minute" | "hour" | "day"] {
  if (ms < 1_000) return [Math.round(ms), "millisecond"];
  if (ms < 60_000) return [ms / 1_000, "second"];
  if (ms < 3_600_000) return [Math.floor(ms / 60_000), "minute"];
  if (ms < 48 * 3_600_000) return [Math.floor(ms / 3_600_000), "hour"];
  return [Math.floor(ms / 86_400_000), "day"];
}

/** `4 seconds ago`, `in 12 days`, from `now`. */
export function formatRelative(at: string, now: Date, locale: Locale): string {
  const ms = Date.parse(at) - now.getTime();
  const size = Math.abs(ms);
  const [value, unit]: [number, Intl.RelativeTimeFormatUnit] =
    size < 60_000
      ? [ms / 1_000, "second"]
      : size < 3_600_000
        ? [ms / 60_000, "minute"]
        : size < 48 * 3_600_000
          ? [ms / 3_600_000, "hour"]
          : [ms / 86_400_000, "day"];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.trunc(value), unit);
}
