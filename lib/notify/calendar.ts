import { createHash } from "node:crypto";
import { texts } from "../locales";
import type { Locale } from "../locales/locale";
import { fill } from "../locales/text";
import { tag } from "../values";
import { oneLine } from "./mask";
import { isWebAddress } from "./message";

/** Something that ends on a day. Its words are read before and after, so they count no days. */
export interface Ending {
  /** The same as long as it is the same thing, also when its end moves. */
  readonly key: string;
  /** The name is the operator's own. */
  readonly integration: { readonly id: string; readonly name: string };
  /** When it ends (RFC 3339). */
  readonly endAt: string;
  /** When a check last saw it (RFC 3339). */
  readonly seenAt: string;
  /** What ends, by its name. */
  readonly what: string;
  /** What happens then. */
  readonly lines: readonly string[];
  /** Where in this product more can be seen. */
  readonly url: string;
}

/** Days before the end at which a calendar reminds, at nine in the morning. */
const REMINDERS = [30, 14, 7, 1] as const;
const MOST_OCTETS = 75;

/** A feed of what ends (RFC 5545), an all-day event each; the same endings always give the same text. */
export function calendarOf(endings: readonly Ending[], locale: Locale): string {
  const { calendar } = texts(locale).notify;
  const inOrder = endings.toSorted((a, b) => a.endAt.localeCompare(b.endAt) || a.key.localeCompare(b.key));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Insights Preflight//Expiries//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    property("NAME", calendar.name),
    property("X-WR-CALNAME", calendar.name),
    property("DESCRIPTION", calendar.about),
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    ...inOrder.flatMap((ending) => eventOf(ending, locale)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventOf({ key, integration, endAt, seenAt, what, lines, url }: Ending, locale: Locale): string[] {
  const end = new Date(endAt);
  const filled = { integration: tag("name", integration.name), what: tag("plain", what) };
  const summary = fill(texts(locale).notify.calendar.summary, filled, locale);
  const uid = createHash("sha256").update(`${integration.id}/${key}`).digest("hex").slice(0, 40);
  const link = isWebAddress(url) ? [new URL(url).href] : [];
  return [
    "BEGIN:VEVENT",
    `UID:${uid}@insights-preflight`,
    `DTSTAMP:${stampOf(new Date(seenAt))}`,
    `DTSTART;VALUE=DATE:${dayOf(end)}`,
    `DTEND;VALUE=DATE:${dayOf(new Date(end.getTime() + 86_400_000))}`,
    property("SUMMARY", summary),
    ...(lines.length + link.length > 0 ? [property("DESCRIPTION", ...lines, ...link)] : []),
    ...link.map((href) => `URL:${href}`),
    // An expiry is no appointment: it does not make anybody busy.
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    ...REMINDERS.flatMap((days) => alarmOf(days, summary)),
    "END:VEVENT",
  ];
}

function alarmOf(days: number, summary: string): string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    property("DESCRIPTION", summary),
    `TRIGGER:-P${days - 1}DT15H`,
    "END:VALARM",
  ];
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10).replaceAll("-", "");
const stampOf = (moment: Date) => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** A property with a value of type TEXT (RFC 5545, 3.3.11). */
function property(name: string, ...lines: readonly string[]): string {
  return `${name}:${lines.map((line) => oneLine(line).replaceAll(/[\\;,]/g, "\\$&")).join("\\n")}`;
}

/** Lines are at most 75 octets long, and a character is never cut in two (RFC 5545, 3.1). */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return line;
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
