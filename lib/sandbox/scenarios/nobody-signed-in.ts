import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { each, expecting, PARTNER_CENTER } from "./expectations";

export default {
  id: "nobody-signed-in",
  title: { en: "Everything is in place and nobody signs in", ko: "준비는 끝났지만 아무도 로그인하지 않은 상태" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.kit.adminUserPrincipalName = null;
  }),
  expect: expecting({
    ...each(PARTNER_CENTER, "blocked"),
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
        "partner-center-api",
        "api-permission",
        "admin-consent",
        "least-privilege",
      ],
      "blocked",
    ),
  }),
} satisfies Scenario;
