import type { Cloud } from "../cloud";

/** Microsoft's cloud for US government; its partners use the worldwide Partner Center. */
export const usGovernmentCloud: Cloud = {
  id: "us-government",
  loginHost: "login.microsoftonline.us",
  graphHost: "graph.microsoft.us",
  partnerCenterHost: "api.partnercenter.microsoft.com",
  partnerCenterResource: "https://api.partnercenter.microsoft.com",
  v1IssuerHost: "sts.windows.net",
  instanceNames: ["microsoftonline.us"],
  deviceLoginUrl: "https://microsoft.com/deviceloginus",
  entraPortalHost: "entra.microsoft.us",
  partnerPortalHost: "partner.microsoft.com",
};
