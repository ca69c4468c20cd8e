import { type Action, done, refused, unable } from "@/lib/action";
import { addNewSecret, endOf, hasLastingSecret, LIFETIME_DAYS, secretName } from "./new-secret";

/** Adds a client secret unless the kept one works and lasts; the ones that are there stay. The value is shown once and then sealed. */
export const addSecret: Action = {
  id: "add-secret",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration, now }) => [
    {
      method: "POST",
      url: `https://${cloud.graphHost}/v1.0/applications(appId='${integration.clientId ?? "{appId}"}')/addPassword`,
      body: { passwordCredential: { displayName: secretName(now), endDateTime: endOf(now, LIFETIME_DAYS) } },
    },
  ],
  async apply(context) {
    const { graph, integration } = context;
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const application = await graph.application(integration.clientId);
    if (!application.ok) return refused(application.refusal);
    if (await hasLastingSecret(context, application.value)) return done({ changed: false });
    const added = await addNewSecret(context, application.value);
    return added.ok ? done({ changed: true, secret: added.value.secret }) : refused(added.refusal);
  },
};
