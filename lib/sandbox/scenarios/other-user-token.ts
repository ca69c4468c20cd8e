import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "other-user-token",
  title: { en: "The token speaks for another user", ko: "다른 사용자로 발급된 토큰" },
  summary: "not-ready",
  brokenLink: "token-user",
  build: contosoWith((contoso) => {
    contoso.kit.tokenOverride = "other-user";
  }),
  expect: expecting({
    "token-user": "fail:other-user",
    "insights-access": "inconclusive",
    "revenue-data": "inconclusive",
    "first-query": "inconclusive",
  }),
} satisfies Scenario;
