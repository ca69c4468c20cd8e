import { config } from "../config";
import type { Job } from "../jobs/job";
import { Secret } from "../secret";
import { findAlerts } from "../store/alerts";
import { type ChannelKeys, openChannel, type StoredChannel, stopChannel } from "../store/channels";
import { findDelivery, noteAttempt } from "../store/deliveries";
import { endJob, postponeJob } from "../store/jobs";
import { findIntegration, type StoredIntegration } from "../store/queries";
import type { Alert } from "./alert";
import { mailChannel } from "./mail";
import { testAlert } from "./notice";
import { alertOf, type Place } from "./of-watch";
import { configuredRules } from "./post";
import { deliver } from "./retry";
import type { Channel } from "./sent";
import { teamsChannel } from "./teams";
import { webhookChannel } from "./webhook";

/** Makes one attempt to send a message and notes what came of it; the same id goes along every time, so that a receiver can tell a repetition. */
export async function send(job: Job): Promise<void> {
  const delivery = await findDelivery(job.subject);
  const opened = delivery && (await openChannel(delivery.channelId));
  const integration = opened && (await findIntegration(opened.channel.integrationId));
  const end = (outcome: string) => endJob(job, outcome, new Date());
  if (!delivery || !opened || !integration) return void (await end("gone"));
  if (delivery.endedAt !== null || opened.channel.stoppedAt !== null) return void (await end("over"));
  const way = channelOf(opened.channel, opened.keys);
  if (!way) return void (await end("not-configured"));
  const { locale } = opened.channel;
  const alerts = await alertsIn(delivery.alertIds, placeOf(integration), locale);
  if (!alerts) return void (await end("gone"));
  const attempt = delivery.attempts.length + 1;
  const record = await deliver(way, { id: delivery.id, alerts, locale }, { attempt });
  const note = (session: Parameters<typeof noteAttempt>[2]) => noteAttempt(delivery.id, record, session);
  if (record.nextAt !== null) return void (await postponeJob(job, new Date(record.nextAt), note));
  if (record.outcome === "stopped") await stopChannel(opened.channel.id, new Date());
  await endJob(job, record.outcome, new Date(), note);
}

async function alertsIn(
  ids: readonly string[],
  place: Place,
  locale: StoredChannel["locale"],
): Promise<readonly [Alert, ...Alert[]] | null> {
  if (ids.length === 0) return [testAlert(place.integration, place.url, new Date(), locale)];
  const [first, ...rest] = (await findAlerts(ids)).map(({ alert }) => alertOf(alert, place, locale));
  return first ? [first, ...rest] : null;
}

/** How people know an integration: by its tenant. */
function placeOf({ id, tenant }: StoredIntegration): Place {
  return { integration: { id, name: tenant }, url: `${config().url}/watch` };
}

/** A kept channel as something that can send; null where something is missing, such as a mail server. */
function channelOf({ id, kind }: StoredChannel, { to, signing }: ChannelKeys): Channel | null {
  const { mail } = config();
  const rules = configuredRules(config());
  const url = new Secret(to);
  if (kind === "mail") return mail && mailChannel({ id, to }, mail);
  if (kind === "teams") return teamsChannel({ id, url }, rules);
  return signing === null ? null : webhookChannel({ id, url, signing: [new Secret(signing)] }, rules);
}
