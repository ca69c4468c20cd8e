import { type Action, done, refused, unable } from "@/lib/action";

/** Adds this product's redirect URI to the registration's web platform; the ones that are there stay. */
export const addRedirectUri: Action = {
  id: "add-redirect-uri",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration }) => [
    {
      method: "PATCH",
      url: `https://${cloud.graphHost}/v1.0/applications(appId='${integration.clientId ?? "{appId}"}')`,
      body: { web: { redirectUris: ["{the URIs that are there}", integration.redirectUri] } },
    },
  ],
  async apply({ graph, integration }) {
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const application = await graph.application(integration.clientId);
    if (!application.ok) return refused(application.refusal);
    const { web } = application.value.redirectUris;
    if (web.includes(integration.redirectUri)) return done({ changed: false });
    // Graph replaces the whole array, so the present ones go along.
    const updated = await graph.updateApplication(application.value.id, {
      webRedirectUris: [...web, integration.redirectUri],
    });
    return updated.ok ? done({ changed: true }) : refused(updated.refusal);
  },
};
