import { type Action, done, refused, unable } from "@/lib/action";
import { isUnsettled, patiently } from "./patience";

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
  async apply({ graph, integration, changes, sleep }) {
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.clientId) return unable("prerequisite-missing", "app-registration");
    const application = await graph.application(integration.clientId);
    if (!application.ok) return refused(application.refusal);
    const { id: objectId, appId, redirectUris } = application.value;
    const uri = integration.redirectUri;
    if (redirectUris.web.includes(uri)) return done({ changed: false });
    // Graph replaces the whole array, so the present ones go along.
    const update = () => graph.updateApplication(objectId, { webRedirectUris: [...redirectUris.web, uri] });
    const updated = await patiently(sleep, isUnsettled, update);
    if (!updated.ok) return refused(updated.refusal);
    changes.push({ what: "redirect-uri", objectId, appId, name: null, before: null, after: uri });
    return done({ changed: true });
  },
};
