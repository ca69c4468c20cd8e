import { type Action, done, refused, unable } from "@/lib/action";
import { APP_ID, PARTNER_CENTER_SCOPE_ID } from "@/lib/cloud";
import type { RequiredResourceAccess } from "@/lib/microsoft/types";
import { liveScopeId, partnerCenterAccess } from "./create-app";
import { isUnsettled, patiently } from "./patience";

/** Lists Partner Center's delegated `user_impersonation` in the registration; other permissions stay. */
export const addPermission: Action = {
  id: "add-permission",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration }) => [
    {
      method: "PATCH",
      url: `https://${cloud.graphHost}/v1.0/applications(appId='${integration.clientId ?? "{appId}"}')`,
      body: {
        requiredResourceAccess: ["{the permissions that are there}", partnerCenterAccess(PARTNER_CENTER_SCOPE_ID)],
      },
    },
  ],
  async apply({ graph, integration, changes, sleep }) {
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const application = await graph.application(integration.clientId);
    if (!application.ok) return refused(application.refusal);
    const { id: objectId, appId } = application.value;
    const scopeId = await liveScopeId(graph);
    const present = application.value.requiredResourceAccess;
    const merged = withScope(present, scopeId);
    if (merged === present) return done({ changed: false });
    const update = () => graph.updateApplication(objectId, { requiredResourceAccess: merged });
    const updated = await patiently(sleep, isUnsettled, update);
    if (!updated.ok) return refused(updated.refusal);
    changes.push({ what: "permission", objectId, appId, name: "user_impersonation", before: null, after: scopeId });
    return done({ changed: true });
  },
};

/** Adds the scope and drops nothing; returns the same array when it is listed already. */
export function withScope(
  present: readonly RequiredResourceAccess[],
  scopeId: string,
): readonly RequiredResourceAccess[] {
  const entry = present.find((one) => one.resourceAppId === APP_ID.partnerCenter);
  if (entry?.resourceAccess.some((one) => one.id === scopeId && one.type === "Scope")) return present;
  if (!entry) return [...present, partnerCenterAccess(scopeId)];
  const extended = { ...entry, resourceAccess: [...entry.resourceAccess, { id: scopeId, type: "Scope" as const }] };
  return present.map((one) => (one === entry ? extended : one));
}

/** Drops that one scope of Partner Center, and its entry once nothing is left in it. */
export function withoutScope(
  present: readonly RequiredResourceAccess[],
  scopeId: string,
): readonly RequiredResourceAccess[] {
  return present.flatMap((entry) => {
    if (entry.resourceAppId !== APP_ID.partnerCenter) return [entry];
    const resourceAccess = entry.resourceAccess.filter((one) => one.id !== scopeId || one.type !== "Scope");
    return resourceAccess.length === 0 ? [] : [{ ...entry, resourceAccess }];
  });
}
