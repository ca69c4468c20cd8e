import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "token-without-mfa",
  title: { en: "The token was issued without MFA", ko: "다단계 인증 없이 발급된 토큰" },
  summary: "not-ready",
  brokenLink: "token-mfa",
  build: contosoWith((contoso) => {
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "redirect-uri": "not-applicable",
    "token-mfa": "fail:mfa-claim-missing",
    "insights-access": "fail:refused-mfa",
  }),
} satisfies Scenario;
