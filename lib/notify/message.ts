import { texts } from "../locales";
import type { Locale } from "../locales/locale";
import { plural } from "../locales/text";
import { tag } from "../values";
import type { Alert } from "./alert";
import { byUrgency, type Notice, noticeOf } from "./notice";

/** An alert, or a digest of several, as a mail. */
export interface MailText {
  /** One line without control characters. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const MOST_IN_MAIL = 50;
const LONGEST_SUBJECT = 160;

/** Writes a mail of one alert or of several, the most urgent first. */
export function mailTextOf(alerts: readonly [Alert, ...Alert[]], locale: Locale): MailText {
  const { notify } = texts(locale);
  const notices = byUrgency(alerts).map((alert) => noticeOf(alert, locale));
  const shown = notices.slice(0, MOST_IN_MAIL);
  const lead = notices.length > 1 ? [plural(notify.digest.lead, notices.length, locale)] : [];
  const left = notices.length - shown.length;
  const after = left > 0 ? [plural(notify.digest.more, left, locale)] : [];
  return {
    subject: subjectOf(notices, locale),
    text: [...lead, ...shown.map((notice) => plainOf(notice, notify.open)), ...after, `-- \n${notify.footer}`].join(
      "\n\n",
    ),
    html: [
      "<!doctype html>",
      `<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subjectOf(notices, locale))}</title></head><body>`,
      ...lead.map(paragraph),
      ...shown.map((notice) => htmlOf(notice, notify.open)),
      ...after.map(paragraph),
      `<hr>${paragraph(notify.footer)}`,
      "</body></html>",
    ].join("\n"),
  };
}

function subjectOf(notices: readonly Notice[], locale: Locale): string {
  const first = notices[0]?.headline ?? "";
  const { subject } = texts(locale).notify.digest;
  const whole = notices.length > 1 ? plural(subject, notices.length, locale, { first: tag("plain", first) }) : first;
  return whole.length > LONGEST_SUBJECT ? `${whole.slice(0, LONGEST_SUBJECT - 1)}…` : whole;
}

function plainOf({ headline, paragraphs, rows, url }: Notice, open: string): string {
  const about = rows.map(({ name, value }) => `${name}: ${value}`).join("\n");
  return [headline, ...paragraphs, about, `${open}: ${url}`].join("\n\n");
}

function htmlOf({ headline, paragraphs, rows, url }: Notice, open: string): string {
  const cells = rows.map(
    ({ name, value }) => `<tr><th align="left">${escaped(name)}</th><td>${escaped(value)}</td></tr>`,
  );
  const link = isWebAddress(url) ? [`<p><a href="${escaped(url)}">${escaped(open)}</a></p>`] : [];
  return [
    `<h2>${escaped(headline)}</h2>`,
    ...paragraphs.map(paragraph),
    `<table>${cells.join("")}</table>`,
    ...link,
  ].join("\n");
}

const paragraph = (text: string) => `<p>${escaped(text)}</p>`;

/** Whether a text is an address that a link may lead to. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
