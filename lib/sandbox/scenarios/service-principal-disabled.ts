import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "service-principal-disabled",
  title: { en: "Sign-in to the app is switched off", ko: "앱 로그인이 사용 중지된 경우" },
  summary: "not-ready",
  brokenLink: "app-service-principal",
  build: contosoWith((contoso) => {
    contoso.appPrincipal.accountEnabled = false;
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "app-service-principal": "fail:disabled",
    "redirect-uri": "not-applicable",
    "credential-accepted": "fail:app-disabled",
    "admin-consent": "blocked",
    "least-privilege": "blocked",
    "token-issued": "fail:app-disabled",
  }),
} satisfies Scenario;
