import { PARTNER_CENTER_APP_ID } from "../endpoints/graph/first-party";
import { guidOf } from "../endpoints/graph/guid";
import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "conditional-access-block",
  title: { en: "Conditional Access blocks the integration user", ko: "조건부 액세스가 통합 사용자를 차단하는 경우" },
  summary: "not-ready",
  brokenLink: "token-issued",
  build: contosoWith((contoso) => {
    const { tenant, bot } = contoso;
    tenant.conditionalAccess.push({
      id: guidOf("policy that blocks"),
      displayName: "Block service accounts",
      state: "enabled",
      includeUsers: [bot.id],
      excludeUsers: [],
      includeApplications: [PARTNER_CENTER_APP_ID],
      control: "block",
      transferMethods: null,
    });
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "token-issued": "fail:blocked-by-policy",
  }),
} satisfies Scenario;
