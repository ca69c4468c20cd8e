import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "app-disabled",
  title: { en: "Microsoft disabled the application", ko: "Microsoft가 애플리케이션을 사용 중지한 경우" },
  summary: "not-ready",
  brokenLink: "app-registration",
  build: contosoWith((contoso) => {
    contoso.app.disabledByMicrosoftStatus = "DisabledDueToViolationOfServicesAgreement";
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
    "app-registration": "fail:app-disabled",
    "credential-accepted": "fail:app-disabled",
    "token-issued": "fail:app-disabled",
  }),
} satisfies Scenario;
