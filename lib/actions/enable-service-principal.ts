import { type Action, type ActionContext, type ActionResult, done, refused, unable } from "@/lib/action";

/** Switches the application's service principal on again: a disabled one signs nobody in. */
export const enableServicePrincipal: Action = {
  id: "enable-service-principal",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration }) => [
    {
      method: "PATCH",
      url: `https://${cloud.graphHost}/v1.0/servicePrincipals(appId='${integration.clientId ?? "{appId}"}')`,
      body: { accountEnabled: true },
    },
  ],
  apply: ({ graph, integration }) => setServicePrincipal(graph, integration.clientId, { accountEnabled: true }),
};

type Setting = { readonly accountEnabled: true } | { readonly appRoleAssignmentRequired: false };

/** Gives an application's service principal a setting, unless it has it already. */
export async function setServicePrincipal(
  graph: ActionContext["graph"],
  appId: string | null,
  setting: Setting,
): Promise<ActionResult> {
  if (!graph) return unable("sign-in-missing", "graph");
  if (appId === null) return unable("prerequisite-missing", "app-registration");
  const principal = await graph.servicePrincipal(appId);
  if (!principal.ok) return refused(principal.refusal);
  const isSet = Object.entries(setting).every(([name, value]) => Reflect.get(principal.value, name) === value);
  if (isSet) return done({ changed: false });
  const updated = await graph.updateServicePrincipal(principal.value.id, setting);
  return updated.ok ? done({ changed: true }) : refused(updated.refusal);
}
