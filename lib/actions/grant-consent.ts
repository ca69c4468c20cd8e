import { type Action, done, existsAlready, refused, unable } from "@/lib/action";
import { APP_ID, PARTNER_CENTER_SCOPE } from "@/lib/cloud";

/** Grants admin consent for everyone to exactly one scope: Partner Center's `user_impersonation`. */
export const grantConsent: Action = {
  id: "grant-consent",
  scope: "DelegatedPermissionGrant.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud }) => [
    {
      method: "POST",
      url: `https://${cloud.graphHost}/v1.0/oauth2PermissionGrants`,
      body: {
        clientId: "{service principal of the application}",
        consentType: "AllPrincipals",
        resourceId: "{service principal of Microsoft Partner Center}",
        scope: PARTNER_CENTER_SCOPE,
      },
    },
  ],
  async apply({ graph, integration }) {
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const [client, resource] = await Promise.all([
      graph.servicePrincipal(integration.clientId),
      graph.servicePrincipal(APP_ID.partnerCenter),
    ]);
    if (!client.ok) return refused(client.refusal);
    if (!resource.ok) return refused(resource.refusal);
    const grants = await graph.grants(client.value.id);
    if (!grants.ok) return refused(grants.refusal);
    const present = grants.value.find(
      (one) => one.resourceId === resource.value.id && one.consentType === "AllPrincipals",
    );
    if (present?.scopes.includes(PARTNER_CENTER_SCOPE)) return done({ changed: false });
    if (present) {
      const updated = await graph.updateGrant(present.id, [...present.scopes, PARTNER_CENTER_SCOPE]);
      return updated.ok ? done({ changed: true }) : refused(updated.refusal);
    }
    const created = await graph.createGrant({
      clientId: client.value.id,
      resourceId: resource.value.id,
      consentType: "AllPrincipals",
      principalId: null,
      scopes: [PARTNER_CENTER_SCOPE],
    });
    if (created.ok || existsAlready(created)) return done({ changed: created.ok });
    return refused(created.refusal);
  },
};
