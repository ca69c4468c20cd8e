import { PARTNER_CENTER_APP_ID } from "../endpoints/graph/first-party";
import { guidOf } from "../endpoints/graph/guid";
import type { Scenario } from "../types";
import { account, contosoWith, DAY_MS, otherTenant } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";
import { firstPartyPrincipal } from "./principals";

export default {
  id: "other-tenant-token",
  title: { en: "The token comes from another tenant", ko: "다른 테넌트에서 발급된 토큰" },
  summary: "not-ready",
  brokenLink: "token-tenant",
  build: contosoWith((contoso) => {
    const { state, tenant, kit, todayMs } = contoso;
    const fabrikam = otherTenant(tenant, "fabrikam.example", "Fabrikam");
    const bot = {
      ...account("insights-bot", "Insights Bot", "Fabrikam-Bot-1!"),
      id: guidOf("user insights-bot@fabrikam.example"),
      userPrincipalName: "insights-bot@fabrikam.example",
    };
    fabrikam.users = [bot];
    fabrikam.servicePrincipals = [firstPartyPrincipal(fabrikam.id, PARTNER_CENTER_APP_ID, todayMs - DAY_MS)];
    state.tenants.push(fabrikam);
    kit.tokenOverride = "other-tenant";
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "token-tenant": "fail:wrong-tenant",
    "token-user": "fail:other-user",
    "insights-access": "fail:refused-tenant",
  }),
} satisfies Scenario;
