import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "app-missing",
  title: { en: "The app registration was deleted", ko: "앱 등록이 삭제된 경우" },
  summary: "not-ready",
  brokenLink: "app-registration",
  build: contosoWith((contoso) => {
    const { tenant, app, appPrincipal, grant } = contoso;
    tenant.applications = tenant.applications.filter((known) => known !== app);
    tenant.servicePrincipals = tenant.servicePrincipals.filter((principal) => principal !== appPrincipal);
    tenant.grants = tenant.grants.filter((known) => known !== grant);
    contoso.kit.flow = "password";
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
