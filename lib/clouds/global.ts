import type { Cloud } from "../cloud";

/** The worldwide public cloud. */
export const globalCloud: Cloud = {
  id: "global",
  loginHost: "login.microsoftonline.com",
  graphHost: "graph.microsoft.com",
  partnerCenterHost: "api.partnercenter.microsoft.com",
  partnerCenterResource: "https://api.partnercenter.microsoft.com",
  v1IssuerHost: "sts.windows.net",
  instanceNames: ["microsoftonline.com"],
  deviceLoginUrl: "https://microsoft.com/devicelogin",
  entraPortalHost: "entra.microsoft.com",
  partnerPortalHost: "partner.microsoft.com",
};
