import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "user-missing",
  title: { en: "The integration user does not exist", ko: "통합 사용자 계정이 없는 경우" },
  summary: "not-ready",
  brokenLink: "integration-user",
  build: contosoWith((contoso) => {
    contoso.kit.userPrincipalName = "insight-bot@contoso.example";
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "integration-user": "fail:user-missing",
    "redirect-uri": "not-applicable",
    "erv-role": "fail:erv-missing",
    "role-conflict": "blocked",
    "token-issued": "fail:bad-password",
  }),
} satisfies Scenario;
