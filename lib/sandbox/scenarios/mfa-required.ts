import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "mfa-required",
  title: { en: "The password alone is not enough", ko: "암호만으로는 로그인할 수 없는 경우" },
  summary: "not-ready",
  brokenLink: "token-issued",
  build: contosoWith((contoso) => {
    contoso.bot.mfa = "enforced";
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "token-issued": "fail:mfa-required",
  }),
} satisfies Scenario;
