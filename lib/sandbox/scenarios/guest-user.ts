import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "guest-user",
  title: { en: "The integration user is a guest", ko: "통합 사용자가 게스트인 경우" },
  summary: "not-ready",
  brokenLink: "integration-user",
  build: contosoWith((contoso) => {
    const { bot, kit } = contoso;
    bot.userType = "Guest";
    bot.userPrincipalName = "insights-bot_fabrikam.example#EXT#@contoso.example";
    kit.userPrincipalName = bot.userPrincipalName;
    kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "integration-user": "fail:user-guest",
    "redirect-uri": "not-applicable",
    "token-issued": "fail:guest",
  }),
} satisfies Scenario;
