import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "scope-missing-token",
  title: { en: "The token lacks the permission", ko: "사용 권한이 빠진 토큰" },
  summary: "not-ready",
  brokenLink: "token-scope",
  build: contosoWith((contoso) => {
    contoso.kit.tokenOverride = "scope-missing";
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "token-scope": "fail:scope-missing",
    "insights-access": "fail:refused-scope",
  }),
} satisfies Scenario;
