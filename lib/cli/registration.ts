import { setTimeout } from "node:timers/promises";
import type { PlannedRequest } from "@/lib/action";
import { ensureServicePrincipal } from "@/lib/actions/create-service-principal";
import { newSecret } from "@/lib/actions/new-secret";
import { APP_ID, type Cloud } from "@/lib/cloud";
import type { Answer, Application, GraphClient, Refusal, RequiredResourceAccess } from "@/lib/microsoft/types";
import type { Secret } from "@/lib/secret";
import { SET_UP_SCOPES, SIGN_IN_SCOPES } from "@/lib/sign-in-scopes";

/** What the operator's own app must be like. */
export interface Wanted {
  readonly name: string;
  readonly redirectUri: string;
  /** Client id of an app that may be completed; null where only a new one will do. */
  readonly own: string | null;
  /** A further secret although there is one. */
  readonly newSecret: boolean;
  /** A secret of that app is kept already: one made a moment ago is not listed by every replica. */
  readonly holdsSecret: boolean;
  /** How long a new secret shall live. */
  readonly secretDays: number;
  readonly now: Date;
}

/** What would be changed; empty when everything is as it should be. */
export interface Plan {
  /** The app that is there; null when it is to be made. */
  readonly present: Application | null;
  readonly requiredResourceAccess: readonly RequiredResourceAccess[];
  readonly change: { webRedirectUris?: readonly string[]; requiredResourceAccess?: readonly RequiredResourceAccess[] };
  readonly needsPrincipal: boolean;
  readonly secret: { readonly displayName: string; readonly endAt: string } | null;
}

/** Why there is no plan. */
export type NoPlan =
  | { readonly reason: "refused"; readonly refusal: Refusal }
  /** Apps of that name that are somebody's. */
  | { readonly reason: "taken"; readonly clientIds: readonly string[] }
  | { readonly reason: "absent"; readonly clientId: string }
  | { readonly reason: "no-such-permission"; readonly permission: string };

/** Permissions of both stages, with what OpenID Connect asks for by the same way. */
export const REGISTERED_SCOPES: readonly string[] = [
  ...new Set(["openid", "profile", "offline_access", ...SIGN_IN_SCOPES, ...SET_UP_SCOPES]),
];

/** Looks at what is there and says what is missing. Reads only. */
export async function planRegistration(graph: GraphClient, wanted: Wanted): Promise<Plan | NoPlan> {
  const access = await liveAccess(graph);
  if ("reason" in access) return access;
  const found = await presentApp(graph, wanted);
  if (found !== null && "reason" in found) return found;
  if (found === null) {
    const secret = await newSecret(graph, wanted.now, wanted.secretDays);
    return { present: null, requiredResourceAccess: [access], change: {}, needsPrincipal: true, secret };
  }
  const principal = await graph.servicePrincipal(found.appId);
  if (!principal.ok && principal.refusal.status !== 404) return { reason: "refused", refusal: principal.refusal };
  const merged = withAccess(found.requiredResourceAccess, access);
  const { web } = found.redirectUris;
  const working = found.passwordCredentials.some(({ endAt }) => Date.parse(endAt) > wanted.now.getTime());
  return {
    present: found,
    requiredResourceAccess: merged,
    change: {
      ...(!web.includes(wanted.redirectUri) && { webRedirectUris: [...web, wanted.redirectUri] }),
      ...(merged !== found.requiredResourceAccess && { requiredResourceAccess: merged }),
    },
    needsPrincipal: !principal.ok,
    secret:
      wanted.newSecret || !(working || wanted.holdsSecret)
        ? await newSecret(graph, wanted.now, wanted.secretDays)
        : null,
  };
}

/** The ids of the permissions as this tenant publishes them. */
async function liveAccess(graph: GraphClient): Promise<RequiredResourceAccess | NoPlan> {
  const api = await graph.servicePrincipal(APP_ID.graph);
  if (!api.ok) return { reason: "refused", refusal: api.refusal };
  const ids = new Map(api.value.oauth2PermissionScopes.map(({ value, id }) => [value, id]));
  const missing = REGISTERED_SCOPES.find((name) => !ids.has(name));
  if (missing !== undefined) return { reason: "no-such-permission", permission: missing };
  const resourceAccess = REGISTERED_SCOPES.flatMap((name) => ids.get(name) ?? []);
  return { resourceAppId: APP_ID.graph, resourceAccess: resourceAccess.map((id) => ({ id, type: "Scope" as const })) };
}

async function presentApp(graph: GraphClient, { name, own }: Wanted): Promise<Application | NoPlan | null> {
  if (own !== null) {
    const answer = await graph.application(own);
    if (answer.ok) return answer.value;
    return answer.refusal.status === 404
      ? { reason: "absent", clientId: own }
      : { reason: "refused", refusal: answer.refusal };
  }
  const named = await graph.applicationsNamed(name);
  if (!named.ok) return { reason: "refused", refusal: named.refusal };
  return named.value.length === 0 ? null : { reason: "taken", clientIds: named.value.map(({ appId }) => appId) };
}

/** Adds what is missing and drops nothing; the same array when nothing is missing. */
function withAccess(
  present: readonly RequiredResourceAccess[],
  wanted: RequiredResourceAccess,
): readonly RequiredResourceAccess[] {
  const entry = present.find(({ resourceAppId }) => resourceAppId === wanted.resourceAppId);
  const missing = wanted.resourceAccess.filter(
    ({ id, type }) => !entry?.resourceAccess.some((one) => one.id === id && one.type === type),
  );
  if (missing.length === 0) return present;
  if (!entry) return [...present, wanted];
  const extended = { ...entry, resourceAccess: [...entry.resourceAccess, ...missing] };
  return present.map((one) => (one === entry ? extended : one));
}

/** The requests of a plan as they will be sent; ids that are not known yet stand in braces. */
export function requestsOf(plan: Plan, wanted: Wanted, { graphHost }: Cloud): readonly PlannedRequest[] {
  const graph = `https://${graphHost}/v1.0`;
  const { present, change, requiredResourceAccess, secret } = plan;
  const app = `${graph}/applications/${present?.id ?? "{id}"}`;
  const web = { redirectUris: [wanted.redirectUri] };
  const audience = { signInAudience: "AzureADMyOrg", isFallbackPublicClient: false };
  const access = requiredResourceAccess.map(({ resourceAppId, resourceAccess }) => ({
    resourceAppId,
    resourceAccess: resourceAccess.map(({ id, type }) => ({ id, type })),
  }));
  const body = {
    ...(change.webRedirectUris && { web: { redirectUris: change.webRedirectUris } }),
    ...(change.requiredResourceAccess && { requiredResourceAccess: access }),
  };
  const named = { displayName: wanted.name, ...audience, web, requiredResourceAccess: access };
  const password = secret && { passwordCredential: { displayName: secret.displayName, endDateTime: secret.endAt } };
  return [
    ...(present ? [] : [{ method: "POST", url: `${graph}/applications`, body: named } as const]),
    ...(Object.keys(body).length > 0 ? [{ method: "PATCH", url: app, body } as const] : []),
    ...(plan.needsPrincipal
      ? [{ method: "POST", url: `${graph}/servicePrincipals`, body: { appId: present?.appId ?? "{appId}" } } as const]
      : []),
    ...(password ? [{ method: "POST", url: `${app}/addPassword`, body: password } as const] : []),
  ];
}

/** What was made, or where Microsoft said no; what was made before that stays. */
export type Registered =
  | { readonly ok: true; readonly clientId: string; readonly secret: Secret | null }
  | { readonly ok: false; readonly clientId: string | null; readonly said: string };

/** Makes the changes of a plan, in its order. */
export async function applyRegistration(graph: GraphClient, plan: Plan, wanted: Wanted): Promise<Registered> {
  const app = await completed(graph, plan, wanted);
  if (!app.ok) return { ok: false, clientId: plan.present?.appId ?? null, said: saidBy(app.refusal) };
  const { id, appId: clientId } = app.value;
  if (plan.needsPrincipal) {
    const made = await ensureServicePrincipal({ graph, changes: [], sleep: (ms) => setTimeout(ms) }, clientId);
    if (!made.ok) return { ok: false, clientId, said: made.reason === "refused" ? saidBy(made.refusal) : made.missing };
  }
  if (!plan.secret) return { ok: true, clientId, secret: null };
  const added = await graph.addPassword(id, plan.secret.displayName, plan.secret.endAt);
  if (!added.ok) return { ok: false, clientId, said: saidBy(added.refusal) };
  return { ok: true, clientId, secret: added.value.secret };
}

async function completed(graph: GraphClient, plan: Plan, wanted: Wanted): Promise<Answer<Application>> {
  const { present, change, requiredResourceAccess } = plan;
  const { name: displayName, redirectUri } = wanted;
  if (!present) return graph.createApplication({ displayName, redirectUris: [redirectUri], requiredResourceAccess });
  if (Object.keys(change).length > 0) {
    const updated = await graph.updateApplication(present.id, change);
    if (!updated.ok) return updated;
  }
  return { ok: true, status: 200, value: present };
}

/** Microsoft's own words for a refusal, or its code. */
export function saidBy({ message, code, status }: Refusal): string {
  return message ?? code ?? `HTTP ${status}`;
}
