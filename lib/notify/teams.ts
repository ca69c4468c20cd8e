import { texts } from "../locales";
import { plural } from "../locales/text";
import type { Secret } from "../secret";
import type { AlertKind } from "./alert";
import { isWebAddress } from "./message";
import { byUrgency, type Notice, noticeOf } from "./notice";
import type { PostRules } from "./post";
import type { Channel, Outgoing } from "./sent";
import { postAlerts } from "./webhook";

/** A channel of Microsoft Teams, reached through a workflow that waits for a webhook. */
export interface TeamsSettings {
  readonly id: string;
  /** Its query holds the signature that opens the workflow. */
  readonly url: Secret;
}

/** Teams refuses messages of more than about 28 KB. */
export const LARGEST_CARD = 28 * 1024;

const COLORS = {
  red: "Attention",
  "credential-gone": "Attention",
  expiring: "Warning",
  drift: "Warning",
  "cannot-tell": "Warning",
  recovered: "Good",
  test: "Default",
} as const satisfies Record<AlertKind, string>;

/** Alerts as an Adaptive Card in Teams. */
export function teamsChannel({ id, url }: TeamsSettings, rules: PostRules): Channel {
  return {
    id,
    kind: "teams",
    secrets: [url],
    send: (message, now, signal) => postAlerts(url, {}, JSON.stringify(teamsBody(message)), { rules, now, signal }),
  };
}

/** The message for one alert or several; those that do not fit are counted at its end. */
export function teamsBody({ alerts, locale }: Outgoing) {
  const notices = byUrgency(alerts).map((alert) => noticeOf(alert, locale));
  const { digest, open } = texts(locale).notify;
  const lead = notices.length > 1 ? [said(plural(digest.lead, notices.length, locale))] : [];
  const card = (shown: number) => {
    const left = notices.length - shown;
    const blocks = notices.slice(0, shown).flatMap((notice, at) => blocksOf(notice, open, lead.length + at > 0));
    return envelopeOf([...lead, ...blocks, ...(left > 0 ? [said(plural(digest.more, left, locale))] : [])], locale);
  };
  let shown = notices.length;
  while (shown > 0 && sizeOf(card(shown)) > LARGEST_CARD) shown -= 1;
  return card(shown);
}

function envelopeOf(body: readonly object[], lang: string) {
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.5",
    lang,
    msteams: { width: "Full" },
    body,
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}

function blocksOf({ kind, headline, paragraphs, rows, url }: Notice, open: string, separator: boolean): object[] {
  const about = rows.map(({ name, value }) => `${name}: ${value}`);
  const title = { weight: "Bolder", color: COLORS[kind] };
  return [
    { ...said(headline, title), separator },
    ...paragraphs.map((text) => said(text)),
    ...about.map((text) => said(text, { isSubtle: true, size: "Small" })),
    ...(isWebAddress(url) ? [{ type: "ActionSet", actions: [{ type: "Action.OpenUrl", title: open, url }] }] : []),
  ];
}

/** Runs of text are drawn as they are; in a TextBlock or FactSet, Markdown in somebody's name would become a link. */
function said(text: string, style: object = {}) {
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text, ...style }] };
}

/** Whether Teams counts bytes or UTF-16 units is not said, so the larger count is taken. */
function sizeOf(message: object): number {
  const json = JSON.stringify(message);
  return Math.max(Buffer.byteLength(json), json.length * 2);
}
