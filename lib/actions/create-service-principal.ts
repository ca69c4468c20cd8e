import { type Action, type ActionContext, done, existsAlready, type PlainResult, refused, unable } from "@/lib/action";
import { lacksApplication, patiently } from "./patience";

/** Creates the enterprise application of the registration, without which nobody can sign in to it. */
export const createServicePrincipal: Action = {
  id: "create-service-principal",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration }) => [
    {
      method: "POST",
      url: `https://${cloud.graphHost}/v1.0/servicePrincipals`,
      body: { appId: integration.clientId ?? "{appId}" },
    },
  ],
  apply: (context) =>
    context.integration.clientId
      ? ensureServicePrincipal(context, context.integration.clientId)
      : Promise.resolve(unable("prerequisite-missing", "app-registration")),
};

/** Makes sure an application has a service principal in this tenant. */
export async function ensureServicePrincipal(
  { graph, changes, sleep }: Pick<ActionContext, "graph" | "changes" | "sleep">,
  appId: string,
): Promise<PlainResult> {
  if (!graph) return unable("sign-in-missing", "graph");
  const existing = await graph.servicePrincipal(appId);
  if (existing.ok) return done({ changed: false });
  if (existing.refusal.status !== 404) return refused(existing.refusal);
  const created = await patiently(sleep, lacksApplication, () => graph.createServicePrincipal(appId));
  if (existsAlready(created)) return done({ changed: false });
  if (!created.ok) return refused(created.refusal);
  const { id: objectId, displayName: name } = created.value;
  changes.push({ what: "service-principal", objectId, appId, name, before: null, after: appId });
  return done({ changed: true });
}
