import { confirmationOf, lapsedAt, validAt } from "../attestations";
import { checks } from "../checks";
import type { Job } from "../jobs/job";
import { WorldGoneError } from "../outlet";
import { addAlerts, type StoredAlert } from "../store/alerts";
import { channelsOf } from "../store/channels";
import { planDelivery } from "../store/deliveries";
import { endJob, type Session } from "../store/jobs";
import { findIntegration, runsOfTenant, saveRun } from "../store/queries";
import { findWatch, saveWatch } from "../store/watches";
import { summarize } from "../summary";
import { changes } from "./changes";
import { factsOf } from "./facts";
import { look } from "./look";
import { deliverAt } from "./quiet";
import { costOf } from "./run-cost";
import { DEFAULT_POLICY, nextRun } from "./schedule";

const HOUR_MS = 3_600_000;
const BUDGET_WINDOW_MS = 48 * HOUR_MS;

/** Looks at one integration: keeps the run, tells what changed, and says when to look again, all together or not at all. */
export async function recheck(job: Job, signal: AbortSignal): Promise<void> {
  const [integration, watch] = await Promise.all([findIntegration(job.subject), findWatch(job.subject)]);
  if (!integration || !watch) return void (await endJob(job, "gone", new Date()));
  const seen = await look(integration, signal).catch((problem) => {
    if (problem instanceof WorldGoneError) return null;
    throw problem;
  });
  if (!seen) return void (await endJob(job, "world-gone", new Date()));
  const { record, kept, attestations, now } = seen;
  const confirmations = validAt(attestations, now).map(confirmationOf);
  const beside = { kept, confirmations, lapsed: lapsedAt(attestations, now) };
  const told = changes(watch.state, factsOf(record, beside), now);
  const past = await runsOfTenant(integration, new Date(now.getTime() - BUDGET_WINDOW_MS));
  const policy = { ...DEFAULT_POLICY, everyMs: watch.everyHours * HOUR_MS };
  const present = { integration: integration.id, startedAt: record.startedAt, ...costOf(record) };
  const next = nextRun(integration.id, watch.since, [...past, present], policy);
  const channels = (await channelsOf(integration.id)).filter(({ stoppedAt }) => stoppedAt === null);
  const results = new Map(record.results.map((result) => [result.id, result]));
  await endJob(job, told.alerts.length > 0 ? "told" : "quiet", new Date(), async (session) => {
    await saveRun(record, summarize(checks, results).state, session);
    await saveWatch(integration.id, { state: told.state, nextAt: new Date(next.at) }, session);
    const fresh = await addAlerts(integration.id, told.alerts, session);
    for (const channel of channels) await plan(channel, fresh, now, session);
  });
}

/** Puts alerts into messages by when the receiver wants them. */
async function plan(
  { id, preferences }: Awaited<ReturnType<typeof channelsOf>>[number],
  fresh: readonly StoredAlert[],
  now: Date,
  session: Session,
): Promise<void> {
  const byTime = new Map<number, string[]>();
  for (const one of fresh) {
    const time = deliverAt(one.alert, preferences, now).getTime();
    byTime.set(time, [...(byTime.get(time) ?? []), one.id]);
  }
  for (const [time, alertIds] of byTime)
    await planDelivery({ channelId: id, alertIds, now, dueAt: new Date(time) }, session);
}
