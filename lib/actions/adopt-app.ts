import { type Action, choiceNeeded, done, refused, unable } from "@/lib/action";
import { PARTNER_CENTER_SCOPE_ID } from "@/lib/cloud";
import { addPermission } from "./add-permission";
import { addRedirectUri } from "./add-redirect-uri";
import { APP_NAME, choiceOf, partnerCenterAccess } from "./create-app";
import { ensureServicePrincipal } from "./create-service-principal";

/** Uses a registration that is there, once the reader has picked it: adds what is missing in it and touches nothing else. */
export const adoptApp: Action = {
  id: "adopt-app",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration, choice }) => {
    const url = `https://${cloud.graphHost}/v1.0/applications(appId='${choice ?? "{the application you pick}"}')`;
    const access = ["{the permissions that are there}", partnerCenterAccess(PARTNER_CENTER_SCOPE_ID)];
    return [
      {
        method: "PATCH",
        url,
        body: { web: { redirectUris: ["{the URIs that are there}", integration.redirectUri] } },
      },
      { method: "PATCH", url, body: { requiredResourceAccess: access } },
      {
        method: "POST",
        url: `https://${cloud.graphHost}/v1.0/servicePrincipals`,
        body: { appId: choice ?? "{the application you pick}" },
      },
    ];
  },
  async apply(context) {
    const { graph, choice, changes, integration } = context;
    if (!graph) return unable("sign-in-missing", "graph");
    if (choice === null) {
      const named = await graph.applicationsNamed(APP_NAME);
      if (!named.ok) return refused(named.refusal);
      return named.value.length > 0
        ? choiceNeeded(named.value.map(choiceOf))
        : unable("prerequisite-missing", "app-registration");
    }
    const adopted = { ...context, integration: { ...integration, clientId: choice } };
    const before = changes.length;
    for (const add of [addRedirectUri, addPermission]) {
      const result = await add.apply(adopted);
      if (!result.ok) return result;
    }
    const principal = await ensureServicePrincipal(adopted, choice);
    if (!principal.ok) return principal;
    const changed = changes.length > before || integration.clientId !== choice;
    return done({
      changed,
      clientId: choice,
      also: ["create-app", "create-service-principal", "add-redirect-uri", "add-permission"],
    });
  },
};
