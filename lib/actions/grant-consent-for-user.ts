import { type Action, refused, unable } from "@/lib/action";
import { PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import { ensureGrant } from "./grant-consent";

/** Grants the one scope for the integration user alone: nobody else's sign-in to the application is consented to. */
export const grantConsentForUser: Action = {
  id: "grant-consent-for-user",
  scope: "DelegatedPermissionGrant.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud }) => [
    {
      method: "POST",
      url: `https://${cloud.graphHost}/v1.0/oauth2PermissionGrants`,
      body: {
        clientId: "{service principal of the application}",
        consentType: "Principal",
        principalId: "{object id of the user}",
        resourceId: "{service principal of Microsoft Partner Center}",
        scope: PARTNER_CENTER_SCOPE,
      },
    },
  ],
  async apply(context) {
    const { graph, integration } = context;
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.userPrincipalName) return unable("prerequisite-missing", "integration-user");
    const user = await graph.user(integration.userPrincipalName);
    return user.ok ? ensureGrant(context, user.value.id) : refused(user.refusal);
  },
};
