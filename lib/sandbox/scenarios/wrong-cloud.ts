import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting, PARTNER_CENTER } from "./expectations";

export default {
  id: "wrong-cloud",
  title: { en: "The tenant lives in the US Government cloud", ko: "미국 정부 클라우드에 있는 테넌트" },
  summary: "not-ready",
  brokenLink: "tenant",
  build: contosoWith((contoso) => {
    contoso.tenant.cloudInstanceName = "microsoftonline.us";
    contoso.tenant.regionSubScope = "DODCON";
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
    tenant: "fail:wrong-cloud",
    "token-issued": "fail:other",
  }),
} satisfies Scenario;
