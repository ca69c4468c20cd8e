import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "forged-token",
  title: { en: "The token was changed after it was signed", ko: "서명 후에 변조된 토큰" },
  summary: "not-ready",
  brokenLink: "token-signature",
  build: contosoWith((contoso) => {
    contoso.kit.tokenOverride = "bad-signature";
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "token-signature": "fail:bad-signature",
    "insights-access": "fail:refused-signature",
  }),
} satisfies Scenario;
