import type { Scenario } from "../types";
import { contosoWith, otherTenant } from "./base";
import { each, expecting } from "./expectations";

export default {
  id: "app-registered-elsewhere",
  title: {
    en: "A multitenant app of another tenant, consented to here",
    ko: "다른 테넌트의 다중 테넌트 앱에 동의한 경우",
  },
  summary: "ready",
  brokenLink: null,
  build: contosoWith(({ state, tenant, app }) => {
    const fabrikam = otherTenant(tenant, "fabrikam.example", "Fabrikam");
    app.signInAudience = "AzureADMultipleOrgs";
    fabrikam.applications = [app];
    state.tenants.push(fabrikam);
    tenant.applications = tenant.applications.filter((known) => known !== app);
  }),
  // The registration cannot be read from here; the first call proves what it would have shown.
  expect: expecting(
    each(["app-registration", "redirect-uri", "client-secret", "secret-lifetime", "api-permission"], "inconclusive"),
  ),
} satisfies Scenario;
