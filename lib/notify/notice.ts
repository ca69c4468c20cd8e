import { texts } from "../locales";
import type { Locale } from "../locales/locale";
import { fill, formatDateTime } from "../locales/text";
import { tag } from "../values";
import { ALERT_KINDS } from "../watch/alerts";
import type { Alert, AlertKind } from "./alert";
import { oneLine, withoutCredentials } from "./mask";

/** An alert as every channel draws it in its own way: plain text throughout, a line each. */
export interface Notice {
  readonly kind: AlertKind;
  /** Where and what, in one line. */
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly { readonly name: string; readonly value: string }[];
  readonly url: string;
}

const URGENCY = [...ALERT_KINDS, "test"] as const satisfies readonly AlertKind[];
const LONGEST_NAME = 80;
const LONGEST_LINE = 600;

/** The most urgent first, within one kind what ends first, then the earliest. */
export function byUrgency(alerts: readonly Alert[]): Alert[] {
  const rank = ({ kind }: Alert) => URGENCY.indexOf(kind);
  return alerts.toSorted((a, b) => rank(a) - rank(b) || (a.days ?? 0) - (b.days ?? 0) || a.at.localeCompare(b.at));
}

/** Lays an alert out for people. Holds nothing that is not in the alert. */
export function noticeOf({ kind, integration, title, lines, at, url }: Alert, locale: Locale): Notice {
  const { headline, rows } = texts(locale).notify;
  const name = shortened(oneLine(integration.name), LONGEST_NAME);
  const filled = { integration: tag("name", name), title: tag("plain", safeLine(title)) };
  return {
    kind,
    headline: fill(headline, filled, locale),
    paragraphs: lines.map(safeLine),
    rows: [
      { name: rows.integration, value: name },
      { name: rows.at, value: formatDateTime(at, locale) },
    ],
    url,
  };
}

/** The trial of a channel: says that alerts arrive, and that nothing has happened. */
export function testAlert(integration: Alert["integration"], url: string, now: Date, locale: Locale): Alert {
  const { title, line } = texts(locale).notify.test;
  const at = now.toISOString();
  const about = `${integration.id}/test`;
  return {
    key: `test:${at}`,
    about,
    kind: "test",
    integration,
    at,
    checkId: null,
    findingId: null,
    values: {},
    title,
    lines: [line],
    url,
  };
}

const safeLine = (text: string) => shortened(withoutCredentials(oneLine(text)), LONGEST_LINE);

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
