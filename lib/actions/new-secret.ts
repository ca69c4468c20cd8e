import type { ActionContext } from "@/lib/action";
import type { Answer, Application, GraphClient, PasswordCredential } from "@/lib/microsoft/types";
import type { Secret } from "@/lib/secret";
import { isUnsettled, patiently } from "./patience";

/** How long a new secret lives where the tenant does not limit it. */
export const LIFETIME_DAYS = 180;
const SOON_DAYS = 30;
/** Entra's words for a secret it does not take: wrong, wrong of old, expired. */
const REFUSES_SECRET: readonly number[] = [7000215, 50012, 7000222];

/** Whether Entra takes a secret of the application now; a refusal for another reason says nothing against the secret. */
export async function isAccepted({ cloud, entra, integration }: ActionContext, appId: string, secret: Secret) {
  const client = { tenant: integration.tenant, clientId: appId, secret, certificate: null };
  const answer = await entra.clientCredentials(client, `https://${cloud.graphHost}/.default`);
  return answer.ok || !answer.refusal.aadsts.some((code) => REFUSES_SECRET.includes(code));
}

/** Whether the kept secret is one of the application's, lasts for a month and is not refused: nobody needs another then. */
export async function hasLastingSecret(context: ActionContext, application: Application): Promise<boolean> {
  const { secret, now } = context;
  if (!secret) return false;
  const soonMs = now.getTime() + SOON_DAYS * 86_400_000;
  const lasts = application.passwordCredentials.some(
    ({ hint, endAt }) => hint === secret.hint && Date.parse(endAt) > soonMs,
  );
  return lasts && (await isAccepted(context, application.appId, secret));
}

type Made = Answer<PasswordCredential & { readonly secret: Secret }>;

/** Adds a secret, and first takes away what lost attempts added: their values reached nobody. */
export async function addNewSecret(context: ActionContext, application: Application): Promise<Made> {
  const { graph, now, attempt, changes, sleep } = context;
  if (!graph) throw new Error("a secret was asked for without Graph");
  const cleared = await removeLost(context, graph, application);
  if (!cleared.ok) return cleared;
  const { endAt } = await newSecret(graph, now);
  const { id: objectId, appId } = application;
  const added = await patiently(sleep, isUnsettled, () => graph.addPassword(objectId, nameOf(now, attempt), endAt));
  if (!added.ok) return added;
  const { keyId, displayName: name } = added.value;
  changes.push({ what: "secret", objectId, appId, name, before: null, after: keyId });
  return added;
}

async function removeLost(
  { secret, lostAttempts, changes }: ActionContext,
  graph: GraphClient,
  { id: objectId, appId, passwordCredentials }: Application,
): Promise<Answer<null>> {
  for (const { keyId, displayName: name, hint } of passwordCredentials) {
    const isLost = lostAttempts.some((attempt) => name?.endsWith(` ${attempt}`));
    if (!isLost || (secret && hint === secret.hint)) continue;
    const removed = await graph.removePassword(objectId, keyId);
    if (!removed.ok) return removed;
    changes.push({ what: "secret", objectId, appId, name, before: keyId, after: null });
  }
  return { ok: true, status: 204, value: null };
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

/** What a secret made on that day is called. */
export function secretName(now: Date): string {
  return `insights-preflight ${now.toISOString().slice(0, 10)}`;
}

function nameOf(now: Date, attempt: string): string {
  return `${secretName(now)} ${attempt}`;
}

/** That many days later, in whole seconds. */
export function endOf(now: Date, days: number): string {
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
