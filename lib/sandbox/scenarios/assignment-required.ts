import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "assignment-required",
  title: { en: "The app admits assigned users only", ko: "할당된 사용자만 앱을 쓸 수 있는 경우" },
  summary: "not-ready",
  brokenLink: "app-service-principal",
  build: contosoWith((contoso) => {
    contoso.appPrincipal.appRoleAssignmentRequired = true;
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "app-service-principal": "fail:assignment-required",
    "redirect-uri": "not-applicable",
    "admin-consent": "blocked",
    "least-privilege": "blocked",
    "token-issued": "fail:assignment-required",
  }),
} satisfies Scenario;
