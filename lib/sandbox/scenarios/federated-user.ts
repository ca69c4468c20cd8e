import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "federated-user",
  title: { en: "The integration user signs in elsewhere", ko: "통합 사용자가 페더레이션 도메인에 속한 경우" },
  summary: "not-ready",
  brokenLink: "integration-user",
  build: contosoWith((contoso) => {
    const { bot, kit, tenant } = contoso;
    tenant.domains.push({ name: "corp.contoso.example", type: "Federated" });
    bot.userPrincipalName = "insights-bot@corp.contoso.example";
    kit.userPrincipalName = bot.userPrincipalName;
    kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "integration-user": "fail:federated",
    "redirect-uri": "not-applicable",
    "token-issued": "fail:federated-user",
  }),
} satisfies Scenario;
