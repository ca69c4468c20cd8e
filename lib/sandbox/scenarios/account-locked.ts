import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "account-locked",
  title: { en: "The integration user is locked out", ko: "통합 사용자 계정이 잠긴 경우" },
  summary: "not-ready",
  brokenLink: "token-issued",
  build: contosoWith((contoso) => {
    contoso.bot.lockedOut = true;
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "token-issued": "fail:account-locked",
  }),
} satisfies Scenario;
