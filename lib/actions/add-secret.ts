import { type Action, type ActionContext, done, refused, unable } from "@/lib/action";
import type { Application, GraphClient } from "@/lib/microsoft/types";

const LIFETIME_DAYS = 180;

/** Adds a client secret unless the kept one works and lasts; the ones that are there stay. The value is shown once and then sealed. */
export const addSecret: Action = {
  id: "add-secret",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration, now }) => [
    {
      method: "POST",
      url: `https://${cloud.graphHost}/v1.0/applications(appId='${integration.clientId ?? "{appId}"}')/addPassword`,
      body: { passwordCredential: { displayName: secretName(now), endDateTime: endOf(now, LIFETIME_DAYS) } },
    },
  ],
  async apply(context) {
    const { graph, integration, now } = context;
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const application = await graph.application(integration.clientId);
    if (!application.ok) return refused(application.refusal);
    if (await hasLastingSecret(context, application.value)) return done({ changed: false });
    const { displayName, endAt } = await newSecret(graph, now);
    const added = await graph.addPassword(application.value.id, displayName, endAt);
    return added.ok ? done({ changed: true, secret: added.value.secret }) : refused(added.refusal);
  },
};

const SOON_DAYS = 30;
/** Entra's words for a secret it does not take: wrong, wrong of old, expired. */
const REFUSES_SECRET: readonly number[] = [7000215, 50012, 7000222];

/** Whether the kept secret is one of the application's, lasts for a month and is not refused: nobody needs another then. */
async function hasLastingSecret(context: ActionContext, application: Application): Promise<boolean> {
  const { cloud, entra, integration, secret, now } = context;
  if (!secret) return false;
  const soonMs = now.getTime() + SOON_DAYS * 86_400_000;
  const lasts = application.passwordCredentials.some(
    ({ hint, endAt }) => hint === secret.hint && Date.parse(endAt) > soonMs,
  );
  if (!lasts) return false;
  const client = { tenant: integration.tenant, clientId: application.appId, secret };
  const answer = await entra.clientCredentials(client, `https://${cloud.graphHost}/.default`);
  return answer.ok || !answer.refusal.aadsts.some((code) => REFUSES_SECRET.includes(code));
}

/** What a new secret is called and until when it lives: 180 days or as long as wished, or what the tenant's policy allows. */
export async function newSecret(
  graph: Pick<GraphClient, "appManagementPolicy">,
  now: Date,
  wishedDays: number = LIFETIME_DAYS,
) {
  const policy = await graph.appManagementPolicy();
  const days = policy.ok ? Math.min(wishedDays, allowedDays(policy.value.passwordRestrictions)) : wishedDays;
  return { displayName: secretName(now), endAt: endOf(now, days) };
}

function secretName(now: Date): string {
  return `insights-preflight ${now.toISOString().slice(0, 10)}`;
}

function endOf(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().replace(/\.\d+Z$/, "Z");
}

/** The lifetime a tenant's policy allows, in days: `P90D`, `P6M` and `P1Y` are what Graph writes. */
function allowedDays(
  restrictions: readonly { restrictionType: string; state: string; maxLifetime: string | null }[],
): number {
  const limit = restrictions.find((one) => one.restrictionType === "passwordLifetime" && one.state === "enabled");
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?/.exec(limit?.maxLifetime ?? "");
  if (!parts) return LIFETIME_DAYS;
  const [, years = "0", months = "0", days = "0"] = parts;
  const total = Number(years) * 365 + Number(months) * 30 + Number(days);
  return total > 0 ? Math.min(total, LIFETIME_DAYS) : LIFETIME_DAYS;
}
