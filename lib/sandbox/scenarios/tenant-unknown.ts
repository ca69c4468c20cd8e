import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting, PARTNER_CENTER } from "./expectations";

export default {
  id: "tenant-unknown",
  title: { en: "The tenant does not exist", ko: "존재하지 않는 테넌트" },
  summary: "not-ready",
  brokenLink: "tenant",
  build: contosoWith((contoso) => {
    contoso.kit.tenant = "contoso-gmbh.example";
    contoso.kit.flow = "password";
    contoso.kit.adminUserPrincipalName = null;
  }),
  expect: expecting({
    ...each(PARTNER_CENTER, "blocked"),
    ...each(AFTER_TOKEN, "blocked"),
    ...each(
      [
        "admin-rights",
        "integration-user",
        "app-registration",
        "app-service-principal",
        "redirect-uri",
        "client-secret",
        "secret-lifetime",
        "secret-policy",
        "credential-accepted",
        "partner-center-api",
        "api-permission",
        "admin-consent",
        "least-privilege",
      ],
      "blocked",
    ),
    tenant: "fail:tenant-not-found",
    "token-issued": "fail:other",
  }),
} satisfies Scenario;
