import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "other-app-token",
  title: { en: "The token was issued to another app", ko: "다른 앱에 발급된 토큰" },
  summary: "not-ready",
  brokenLink: "token-app",
  build: contosoWith((contoso) => {
    contoso.kit.tokenOverride = "other-app";
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "token-app": "fail:other-app",
    "insights-access": "fail:refused-other-app",
  }),
} satisfies Scenario;
