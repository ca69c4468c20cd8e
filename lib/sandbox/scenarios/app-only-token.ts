import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "app-only-token",
  title: { en: "The token speaks for the app alone", ko: "사용자 없이 앱만으로 발급된 토큰" },
  summary: "not-ready",
  brokenLink: "token-app",
  build: contosoWith((contoso) => {
    contoso.kit.tokenOverride = "app-only";
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "token-app": "fail:app-only",
    "token-user": "inconclusive",
    "token-scope": "fail:scope-missing",
    "token-mfa": "inconclusive",
    "insights-access": "fail:refused-app-only",
  }),
} satisfies Scenario;
