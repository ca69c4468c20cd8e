import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "user-disabled",
  title: { en: "The integration user is disabled", ko: "통합 사용자가 비활성화된 경우" },
  summary: "not-ready",
  brokenLink: "integration-user",
  build: contosoWith((contoso) => {
    contoso.bot.accountEnabled = false;
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "integration-user": "fail:user-disabled",
    "redirect-uri": "not-applicable",
    "token-issued": "fail:user-disabled",
  }),
} satisfies Scenario;
