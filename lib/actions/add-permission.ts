import { type Action, done, refused, unable } from "@/lib/action";
import { APP_ID, PARTNER_CENTER_SCOPE_ID } from "@/lib/cloud";
import type { RequiredResourceAccess } from "@/lib/microsoft/types";
import { liveScopeId, partnerCenterAccess } from "./create-app";

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
  async apply({ graph, integration }) {
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const application = await graph.application(integration.clientId);
    if (!application.ok) return refused(application.refusal);
    const scopeId = await liveScopeId(graph);
    const present = application.value.requiredResourceAccess;
    const merged = withScope(present, scopeId);
    if (merged === present) return done({ changed: false });
    const updated = await graph.updateApplication(application.value.id, { requiredResourceAccess: merged });
    return updated.ok ? done({ changed: true }) : refused(updated.refusal);
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
