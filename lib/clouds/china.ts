import type { Cloud } from "../cloud";

/** The cloud that 21Vianet operates in China. */
export const chinaCloud: Cloud = {
  id: "china",
  loginHost: "login.partner.microsoftonline.cn",
  graphHost: "microsoftgraph.chinacloudapi.cn",
  partnerCenterHost: "partner.partnercenterapi.microsoftonline.cn",
  partnerCenterResource: "https://partner.partnercenterapi.microsoftonline.cn",
  v1IssuerHost: "sts.chinacloudapi.cn",
  instanceNames: ["partner.microsoftonline.cn", "chinacloudapi.cn"],
  deviceLoginUrl: "https://microsoft.com/deviceloginchina",
  entraPortalHost: "entra.microsoftonline.cn",
  partnerPortalHost: "partner.partnercenter.microsoftonline.cn",
};
