import { type Action, choiceNeeded, done, refused, unable } from "@/lib/action";

/** Removes the one secret the reader picked. The secret this product uses is never among those to pick from. */
export const removeSecret: Action = {
  id: "remove-secret",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: false,
  plan: ({ cloud, integration, choice }) => [
    {
      method: "POST",
      url: `https://${cloud.graphHost}/v1.0/applications(appId='${integration.clientId ?? "{appId}"}')/removePassword`,
      body: { keyId: choice ?? "{the secret you pick}" },
    },
  ],
  async apply({ graph, integration, secret, choice, changes }) {
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const application = await graph.application(integration.clientId);
    if (!application.ok) return refused(application.refusal);
    const { id: objectId, appId, passwordCredentials } = application.value;
    const spare = passwordCredentials.filter(({ hint }) => secret === null || hint !== secret.hint);
    if (choice === null) {
      const choices = spare.map(({ keyId, displayName, endAt }) => ({
        id: keyId,
        name: displayName ?? keyId,
        at: endAt,
      }));
      return choices.length > 0 ? choiceNeeded(choices) : done({ changed: false });
    }
    if (!passwordCredentials.some(({ keyId }) => keyId === choice)) return done({ changed: false });
    const chosen = spare.find(({ keyId }) => keyId === choice);
    if (!chosen) return unable("prerequisite-missing", "client-secret");
    const removed = await graph.removePassword(objectId, choice);
    if (!removed.ok) return refused(removed.refusal);
    changes.push({ what: "secret", objectId, appId, name: chosen.displayName, before: choice, after: null });
    return done({ changed: true });
  },
};
