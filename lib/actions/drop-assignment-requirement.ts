import type { Action } from "@/lib/action";
import { setServicePrincipal } from "./enable-service-principal";

/** Lets everybody of the tenant sign in to the application, where only assigned people could; consent and roles still decide. */
export const dropAssignmentRequirement: Action = {
  id: "drop-assignment-requirement",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud, integration }) => [
    {
      method: "PATCH",
      url: `https://${cloud.graphHost}/v1.0/servicePrincipals(appId='${integration.clientId ?? "{appId}"}')`,
      body: { appRoleAssignmentRequired: false },
    },
  ],
  apply: (context) => setServicePrincipal(context, context.integration.clientId, "assignment-required", false),
};
