import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "password-expired",
  title: { en: "The integration user's password has expired", ko: "통합 사용자의 암호가 만료된 경우" },
  summary: "not-ready",
  brokenLink: "token-issued",
  build: contosoWith(({ bot, kit, todayMs }) => {
    bot.passwordExpiresAtMs = todayMs - DAY_MS;
    kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "token-issued": "fail:password-expired",
  }),
} satisfies Scenario;
