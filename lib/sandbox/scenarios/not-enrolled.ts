import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "not-enrolled",
  title: { en: "The company has no Partner Center account", ko: "파트너 센터 계정이 없는 회사" },
  summary: "not-ready",
  brokenLink: "partner-account",
  build: contosoWith((contoso) => {
    contoso.state.partner.tenantId = null;
    contoso.state.partner.partnerId = null;
    contoso.kit.partnerId = null;
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "partner-account": "fail:not-a-partner",
    "partner-profile": "blocked",
    "account-verification": "blocked",
    "erv-role": "inconclusive",
    "role-conflict": "inconclusive",
    "insights-access": "fail:refused-tenant",
  }),
} satisfies Scenario;
