import { type Action, type Choice, choiceNeeded, done, refused, unable } from "@/lib/action";
import { APP_ID, PARTNER_CENTER_SCOPE_ID } from "@/lib/cloud";
import type { Integration } from "@/lib/integration";
import type { Answer, Application, GraphClient } from "@/lib/microsoft/types";
import { ensureServicePrincipal } from "./create-service-principal";

/** The name a new registration gets; an existing one of that name is never taken over silently. */
export const APP_NAME = "Partner Insights Connector";

/** Creates the single-tenant web registration with its redirect URI and the Partner Center permission listed. */
export const createApp: Action = {
  id: "create-app",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration }) => [
    {
      method: "POST",
      url: `https://${cloud.graphHost}/v1.0/applications`,
      body: {
        displayName: APP_NAME,
        notes: markOf(integration),
        signInAudience: "AzureADMyOrg",
        web: { redirectUris: [integration.redirectUri] },
        requiredResourceAccess: [partnerCenterAccess(PARTNER_CENTER_SCOPE_ID)],
      },
    },
    { method: "POST", url: `https://${cloud.graphHost}/v1.0/servicePrincipals`, body: { appId: "{appId}" } },
  ],
  async apply(context) {
    const { graph, integration, changes, choice } = context;
    if (!graph) return unable("sign-in-missing", "graph");
    if (integration.clientId) {
      const existing = await graph.application(integration.clientId);
      if (existing.ok) return done({ changed: false, clientId: existing.value.appId });
      if (existing.refusal.status !== 404) return refused(existing.refusal);
    }
    const named = await graph.applicationsNamed(APP_NAME);
    if (!named.ok) return refused(named.refusal);
    const begun = named.value.find(({ notes }) => notes === markOf(integration));
    // Whether one that somebody else made is meant, only the reader knows.
    if (!begun && named.value.length > 0 && choice !== ANOTHER) return choiceNeeded(named.value.map(choiceOf));
    const created = begun ? null : await create(graph, integration);
    if (created && !created.ok) return refused(created.refusal);
    const application = begun ?? created?.value;
    if (!application) return unable("prerequisite-missing", "app-registration");
    const { id: objectId, appId, displayName: name } = application;
    changes.push({ what: "application", objectId, appId, name, before: null, after: appId });
    // The registration exists from here on: a principal that cannot be made yet is the next check's finding.
    await ensureServicePrincipal(context, appId);
    return done({
      changed: true,
      clientId: appId,
      also: ["create-service-principal", "add-redirect-uri", "add-permission"],
    });
  },
};

/** The reader's word for it that the applications of that name are not meant. */
export const ANOTHER = "another";

/** An application as one to pick. */
export const choiceOf = ({ appId, displayName, createdAt }: Application): Choice => ({
  id: appId,
  name: displayName,
  at: createdAt,
});

/** Tells the registration that was made for an integration from every other of its name. */
function markOf(integration: Integration): string {
  return `Made by Insights Preflight for ${integration.id}`;
}

async function create(graph: GraphClient, integration: Integration): Promise<Answer<Application>> {
  const scopeId = await liveScopeId(graph);
  return graph.createApplication({
    displayName: APP_NAME,
    notes: markOf(integration),
    redirectUris: [integration.redirectUri],
    requiredResourceAccess: [partnerCenterAccess(scopeId)],
  });
}

/** The `requiredResourceAccess` entry for Partner Center's delegated scope. */
export function partnerCenterAccess(scopeId: string) {
  return { resourceAppId: APP_ID.partnerCenter, resourceAccess: [{ id: scopeId, type: "Scope" as const }] };
}

/** The scope's id as this tenant publishes it; the constant is only the expectation while the API is absent. */
export async function liveScopeId(graph: Pick<GraphClient, "servicePrincipal">): Promise<string> {
  const api = await graph.servicePrincipal(APP_ID.partnerCenter);
  const scope = api.ok
    ? api.value.oauth2PermissionScopes.find(({ value }) => value === "user_impersonation")
    : undefined;
  return scope?.id ?? PARTNER_CENTER_SCOPE_ID;
}
