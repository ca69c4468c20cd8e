import { type Action, done, refused, unable } from "@/lib/action";
import { isUnsettled, patiently } from "./patience";

/** Lets programs sign in to the registration without a secret, which device code needs. */
export const allowPublicClient: Action = {
  id: "allow-public-client",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration }) => [
    {
      method: "PATCH",
      url: `https://${cloud.graphHost}/v1.0/applications(appId='${integration.clientId ?? "{appId}"}')`,
      body: { isFallbackPublicClient: true },
    },
  ],
  async apply({ graph, integration, changes, sleep }) {
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const application = await graph.application(integration.clientId);
    if (!application.ok) return refused(application.refusal);
    const { id: objectId, appId, isFallbackPublicClient } = application.value;
    if (isFallbackPublicClient) return done({ changed: false });
    const update = () => graph.updateApplication(objectId, { isFallbackPublicClient: true });
    const updated = await patiently(sleep, isUnsettled, update);
    if (!updated.ok) return refused(updated.refusal);
    changes.push({ what: "public-client", objectId, appId, name: null, before: false, after: true });
    return done({ changed: true });
  },
};
