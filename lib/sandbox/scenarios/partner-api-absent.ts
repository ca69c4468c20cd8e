import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting, PARTNER_CENTER } from "./expectations";

export default {
  id: "partner-api-absent",
  title: { en: "The Partner Center API is absent from the tenant", ko: "테넌트에 파트너 센터 API가 없는 경우" },
  summary: "not-ready",
  brokenLink: "partner-center-api",
  build: contosoWith((contoso) => {
    const { tenant, partnerCenter, grant } = contoso;
    tenant.servicePrincipals = tenant.servicePrincipals.filter((principal) => principal !== partnerCenter);
    tenant.grants = tenant.grants.filter((known) => known !== grant);
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(PARTNER_CENTER, "blocked"),
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "partner-center-api": "fail:resource-missing",
    "api-permission": "blocked",
    "admin-consent": "blocked",
    "token-issued": "fail:resource-missing",
  }),
} satisfies Scenario;
