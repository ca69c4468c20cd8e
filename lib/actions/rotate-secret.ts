import { type Action, type ActionContext, done, refused, unable } from "@/lib/action";
import type { Secret } from "@/lib/secret";
import { addNewSecret, endOf, hasLastingSecret, isAccepted, LIFETIME_DAYS, secretName } from "./new-secret";

/** Milliseconds between asking Entra whether it takes a secret that was just made: entra.md 1.6. */
const WAITS = [0, 2_000, 4_000, 8_000, 15_000, 15_000];

/** Puts a new secret in the place of one that ends soon: added, tried until it works, then switched to. The old one stays. */
export const rotateSecret: Action = {
  id: "rotate-secret",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration, tenantId, now }) => [
    {
      method: "POST",
      url: `https://${cloud.graphHost}/v1.0/applications(appId='${integration.clientId ?? "{appId}"}')/addPassword`,
      body: { passwordCredential: { displayName: secretName(now), endDateTime: endOf(now, LIFETIME_DAYS) } },
    },
    {
      method: "POST",
      url: `https://${cloud.loginHost}/${tenantId}/oauth2/v2.0/token`,
      body: {
        grant_type: "client_credentials",
        client_id: integration.clientId ?? "{appId}",
        client_secret: "{the new secret}",
        scope: `https://${cloud.graphHost}/.default`,
      },
    },
  ],
  async apply(context) {
    const { graph, integration, changes } = context;
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const application = await graph.application(integration.clientId);
    if (!application.ok) return refused(application.refusal);
    if (await hasLastingSecret(context, application.value)) return done({ changed: false });
    const added = await addNewSecret(context, application.value);
    if (!added.ok) return refused(added.refusal);
    const { keyId, displayName: name, secret } = added.value;
    if (await worksSoon(context, application.value.appId, secret)) return done({ changed: true, secret });
    // Nobody is switched to a secret that does not work; one that nobody uses is not left behind either.
    const { id: objectId, appId } = application.value;
    const removed = await graph.removePassword(objectId, keyId);
    if (!removed.ok) return refused(removed.refusal);
    changes.push({ what: "secret", objectId, appId, name, before: keyId, after: null });
    return unable("prerequisite-missing", "credential-accepted");
  },
};

async function worksSoon(context: ActionContext, appId: string, secret: Secret): Promise<boolean> {
  for (const waitMs of WAITS) {
    if (waitMs > 0) await context.sleep(waitMs);
    if (await isAccepted(context, appId, secret)) return true;
  }
  return false;
}
