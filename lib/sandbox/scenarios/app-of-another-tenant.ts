import type { Scenario } from "../types";
import { contosoWith, otherTenant } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "app-of-another-tenant",
  title: { en: "The app belongs to another tenant", ko: "앱이 다른 테넌트에 등록된 경우" },
  summary: "not-ready",
  brokenLink: "app-registration",
  build: contosoWith(({ state, tenant, app, appPrincipal, grant }) => {
    const fabrikam = otherTenant(tenant, "fabrikam.example", "Fabrikam");
    fabrikam.applications = [app];
    fabrikam.servicePrincipals = [appPrincipal];
    state.tenants.push(fabrikam);
    tenant.applications = tenant.applications.filter((known) => known !== app);
    tenant.servicePrincipals = tenant.servicePrincipals.filter((principal) => principal !== appPrincipal);
    tenant.grants = tenant.grants.filter((known) => known !== grant);
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    ...each(
      [
        "app-service-principal",
        "redirect-uri",
        "client-secret",
        "secret-lifetime",
        "api-permission",
        "admin-consent",
        "least-privilege",
      ],
      "blocked",
    ),
    "app-registration": "fail:app-missing",
    "credential-accepted": "fail:app-not-in-tenant",
    "token-issued": "fail:app-not-in-tenant",
  }),
} satisfies Scenario;
