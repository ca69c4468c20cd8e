import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "wrong-audience",
  title: { en: "The token is for another API", ko: "다른 API용으로 발급된 토큰" },
  summary: "not-ready",
  brokenLink: "token-audience",
  build: contosoWith((contoso) => {
    contoso.kit.tokenOverride = "other-audience";
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "token-audience": "fail:wrong-audience",
    "insights-access": "fail:refused-audience",
  }),
} satisfies Scenario;
