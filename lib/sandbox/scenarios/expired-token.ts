import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "expired-token",
  title: { en: "The token has expired", ko: "만료된 토큰" },
  summary: "not-ready",
  brokenLink: "token-lifetime",
  build: contosoWith((contoso) => {
    contoso.kit.tokenOverride = "expired";
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "token-lifetime": "fail:expired",
    "insights-access": "fail:refused-expired",
  }),
} satisfies Scenario;
