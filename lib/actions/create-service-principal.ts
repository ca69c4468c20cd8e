import { setTimeout } from "node:timers/promises";
import { type Action, type ActionContext, type ActionResult, done, existsAlready, refused, unable } from "@/lib/action";
import type { Refusal } from "@/lib/microsoft/types";

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
  apply: ({ graph, integration }) =>
    integration.clientId
      ? ensureServicePrincipal(graph, integration.clientId)
      : Promise.resolve(unable("prerequisite-missing", "app-registration")),
};

/** Makes sure an application has a service principal in this tenant. */
export async function ensureServicePrincipal(graph: ActionContext["graph"], appId: string): Promise<ActionResult> {
  if (!graph) return unable("sign-in-missing", "graph");
  const existing = await graph.servicePrincipal(appId);
  if (existing.ok) return done({ changed: false });
  if (existing.refusal.status !== 404) return refused(existing.refusal);
  for (const waitMs of [1_000, 2_000, 4_000, 0]) {
    const created = await graph.createServicePrincipal(appId);
    if (created.ok || existsAlready(created)) return done({ changed: created.ok });
    if (waitMs === 0 || !isReplicating(created.refusal)) return refused(created.refusal);
    await setTimeout(waitMs);
  }
  return unable("prerequisite-missing", "app-registration");
}

/** A registration made seconds ago is not known to every replica; Microsoft words it in two ways. */
function isReplicating({ status, message }: Refusal): boolean {
  return (
    (status === 400 && /does not reference a valid application object/i.test(message ?? "")) ||
    (status === 403 && /backing application of the service principal being created must/i.test(message ?? ""))
  );
}
