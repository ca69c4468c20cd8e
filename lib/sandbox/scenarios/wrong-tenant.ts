import type { Scenario } from "../types";
import { contosoWith, otherTenant } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "wrong-tenant",
  title: {
    en: "The app is in the CSP tenant, the account in another",
    ko: "파트너 계정과 다른 CSP 테넌트에 앱이 있는 경우",
  },
  summary: "not-ready",
  brokenLink: "partner-account",
  build: contosoWith((contoso) => {
    const { state, tenant } = contoso;
    const program = otherTenant(tenant, "contoso-program.example", "Contoso Partner Program");
    state.tenants.push(program);
    state.partner.tenantId = program.id;
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "partner-account": "fail:other-tenant",
    "partner-profile": "blocked",
    "account-verification": "blocked",
    "erv-role": "inconclusive",
    "role-conflict": "inconclusive",
    "insights-access": "fail:refused-tenant",
  }),
} satisfies Scenario;
