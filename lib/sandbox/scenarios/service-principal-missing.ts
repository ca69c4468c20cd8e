import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "service-principal-missing",
  title: { en: "The app has no service principal", ko: "앱의 서비스 주체가 없는 경우" },
  summary: "not-ready",
  brokenLink: "app-service-principal",
  build: contosoWith((contoso) => {
    const { tenant, appPrincipal, grant } = contoso;
    tenant.servicePrincipals = tenant.servicePrincipals.filter((principal) => principal !== appPrincipal);
    tenant.grants = tenant.grants.filter((known) => known !== grant);
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "app-service-principal": "fail:service-principal-missing",
    "redirect-uri": "not-applicable",
    "credential-accepted": "fail:app-not-in-tenant",
    "admin-consent": "blocked",
    "least-privilege": "blocked",
    "token-issued": "fail:app-not-in-tenant",
  }),
} satisfies Scenario;
