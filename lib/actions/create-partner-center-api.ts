import type { Action } from "@/lib/action";
import { APP_ID } from "@/lib/cloud";
import { ensureServicePrincipal } from "./create-service-principal";

/** Creates the service principal of the Partner Center API, which new tenants lack. */
export const createPartnerCenterApi: Action = {
  id: "create-partner-center-api",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud }) => [
    { method: "POST", url: `https://${cloud.graphHost}/v1.0/servicePrincipals`, body: { appId: APP_ID.partnerCenter } },
  ],
  apply: (context) => ensureServicePrincipal(context, APP_ID.partnerCenter),
};
