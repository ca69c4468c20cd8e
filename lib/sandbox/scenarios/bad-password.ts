import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "bad-password",
  title: { en: "The password is wrong", ko: "암호가 틀린 경우" },
  summary: "not-ready",
  brokenLink: "token-issued",
  build: contosoWith((contoso) => {
    contoso.kit.flow = "password";
    contoso.kit.password = "Contoso-Bot-0!";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "token-issued": "fail:bad-password",
  }),
} satisfies Scenario;
