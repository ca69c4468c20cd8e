import type { Action } from "@/lib/action";
import { APP_ID } from "@/lib/cloud";
import { setServicePrincipal } from "./enable-service-principal";

/** Switches the Partner Center API on again in this tenant: no token is issued for a disabled one. */
export const enablePartnerCenterApi: Action = {
  id: "enable-partner-center-api",
  scope: "Application.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud }) => [
    {
      method: "PATCH",
      url: `https://${cloud.graphHost}/v1.0/servicePrincipals(appId='${APP_ID.partnerCenter}')`,
      body: { accountEnabled: true },
    },
  ],
  apply: (context) => setServicePrincipal(context, APP_ID.partnerCenter, "account-enabled", true),
};
