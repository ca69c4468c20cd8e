import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "mfa-not-accepted",
  title: { en: "Partner Center refuses another vendor's MFA", ko: "다른 업체의 MFA를 파트너 센터가 거부하는 경우" },
  summary: "not-ready",
  brokenLink: "token-mfa",
  build: contosoWith(({ bot }) => {
    bot.hasForeignMfa = true;
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "token-mfa": "fail:mfa-not-compliant",
    "insights-access": "fail:refused-mfa",
  }),
} satisfies Scenario;
