import { z } from "zod";
import type { Locale } from "../locales/locale";
import type { Secret } from "../secret";
import { ALERT_KINDS } from "../watch/alerts";
import type { Alert } from "./alert";
import { judgeAnswer, judgeSilence } from "./answer";
import { withoutCredentials } from "./mask";
import { byUrgency, noticeOf } from "./notice";
import { type PostRules, post } from "./post";
import type { Channel, Outgoing, Sent } from "./sent";
import { signWebhook } from "./signature";

const moment = z.iso.datetime();

/** What a webhook's receiver is sent. */
export const webhookBodySchema = z.strictObject({
  schema: z.literal(1),
  type: z.literal("alerts"),
  timestamp: moment.meta({ description: "When the earliest of the alerts was found out." }),
  alerts: z
    .array(
      z.strictObject({
        key: z.string().meta({ description: "The same for the same thing to tell, however often it is sent." }),
        about: z
          .string()
          .meta({ description: "The same for everything that is told about one fact of one integration." }),
        kind: z.enum([...ALERT_KINDS, "test"]),
        integration: z.strictObject({ id: z.string(), name: z.string() }),
        at: moment,
        checkId: z.string().nullable().meta({ description: "Null where it is about no check or several." }),
        findingId: z.string().nullable(),
        values: z.record(z.string(), z.strictObject({ kind: z.string(), value: z.string() })),
        days: z.int().nullable().meta({ description: "Days left; with `expiring` only." }),
        title: z.string().meta({ description: "What happened, in one line and in the language of the channel." }),
        lines: z.array(z.string()),
        url: z.string(),
      }),
    )
    .min(1),
});

/** What a webhook's receiver is sent. */
export type WebhookBody = z.infer<typeof webhookBodySchema>;

/** Where a webhook goes. */
export interface WebhookSettings {
  readonly id: string;
  /** Often holds a token of its own, so it is kept like one. */
  readonly url: Secret;
  /** One, or two while it is being changed. */
  readonly signing: readonly [Secret, ...Secret[]];
}

/** The generic webhook: JSON, signed the Standard Webhooks way. */
export function webhookChannel({ id, url, signing }: WebhookSettings, rules: PostRules): Channel {
  return {
    id,
    kind: "webhook",
    secrets: [url, ...signing],
    async send(message, now, signal) {
      const body = JSON.stringify(webhookBody(message));
      const signed = signWebhook(message.id, now, body, signing);
      return postAlerts(url, { ...signed }, body, { rules, now, signal });
    },
  };
}

/** Posts a JSON body and judges the answer. */
export async function postAlerts(
  url: Secret,
  headers: Readonly<Record<string, string>>,
  body: string,
  { rules, now, signal }: { readonly rules: PostRules; readonly now: Date; readonly signal: AbortSignal },
): Promise<Sent> {
  const all = { "content-type": "application/json; charset=utf-8", "user-agent": "insights-preflight", ...headers };
  try {
    return judgeAnswer(await post(url.reveal(), all, body, rules, signal), now);
  } catch (problem) {
    return judgeSilence(problem);
  }
}

/** The body for one alert or several. */
export function webhookBody({ alerts, locale }: Outgoing): WebhookBody {
  const timestamp = alerts.map(({ at }) => at).toSorted()[0] ?? alerts[0].at;
  return { schema: 1, type: "alerts", timestamp, alerts: byUrgency(alerts).map((alert) => entryOf(alert, locale)) };
}

/** Field by field, so that nothing leaves that the schema does not name. */
function entryOf(alert: Alert, locale: Locale): WebhookBody["alerts"][number] {
  const { key, about, kind, integration, at, checkId, findingId, values, days = null, url } = alert;
  const safe = Object.entries(values).map(([label, { kind: sort, value }]) => {
    return [label, { kind: sort, value: withoutCredentials(value) }] as const;
  });
  const { headline: title, paragraphs: lines } = noticeOf(alert, locale);
  return {
    key,
    about,
    kind,
    integration: { id: integration.id, name: integration.name },
    at,
    checkId,
    findingId,
    values: Object.fromEntries(safe),
    days,
    title,
    lines: [...lines],
    url,
  };
}
