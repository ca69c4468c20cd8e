import { type Action, type ActionContext, done, type PlainResult, refused, unable } from "@/lib/action";
import { isUnsettled, patiently } from "./patience";

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
  apply: (context) => setServicePrincipal(context, context.integration.clientId, "account-enabled", true),
};

/** Gives an application's service principal a setting, unless it has it already. */
export async function setServicePrincipal(
  { graph, changes, sleep }: Pick<ActionContext, "graph" | "changes" | "sleep">,
  appId: string | null,
  what: "account-enabled" | "assignment-required",
  value: boolean,
): Promise<PlainResult> {
  if (!graph) return unable("sign-in-missing", "graph");
  if (appId === null) return unable("prerequisite-missing", "app-registration");
  const principal = await graph.servicePrincipal(appId);
  if (!principal.ok) return refused(principal.refusal);
  const { id: objectId, displayName: name, accountEnabled, appRoleAssignmentRequired } = principal.value;
  const isEnabling = what === "account-enabled";
  const before = isEnabling ? accountEnabled : appRoleAssignmentRequired;
  if (before === value) return done({ changed: false });
  const setting = isEnabling ? { accountEnabled: value } : { appRoleAssignmentRequired: value };
  const updated = await patiently(sleep, isUnsettled, () => graph.updateServicePrincipal(objectId, setting));
  if (!updated.ok) return refused(updated.refusal);
  changes.push({ what, objectId, appId, name, before, after: value });
  return done({ changed: true });
}
