import type { Cloud } from "@/lib/cloud";
import type { SampleInput } from "@/lib/samples/sample";

/** The global cloud, written out so that these tests depend on no other data. */
export const CLOUD: Cloud = {
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

/** Values that break naive quoting in every language at once. */
export const HOSTILE = `O'Brien "q" \\ $HOME $(id) \`id\` \${x} {y} % ‘curly’ 한국\u2028x`;

/** What a reader would have. */
export const INPUT: SampleInput = {
  cloud: CLOUD,
  tenant: "contoso.example",
  clientId: "8f1c0000-1111-2222-3333-44445555d2b7",
  userPrincipalName: "insights-bot@contoso.example",
  query: "SELECT CustomerName, SubscriptionCount FROM DynamicsUsage WHERE CustomerName = 'A & B' TIMESPAN LAST_MONTH",
  flow: "code",
  locale: "en",
};
