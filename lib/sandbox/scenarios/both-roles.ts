import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { expecting } from "./expectations";

export default {
  id: "both-roles",
  title: { en: "The integration user holds both report roles", ko: "통합 사용자에게 두 보고서 역할이 모두 있는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.reportViewer.members.push({ userId: contoso.bot.id, sinceMs: contoso.todayMs - DAY_MS, locations: null });
  }),
  expect: expecting({ "role-conflict": "fail:both-roles", "revenue-data": "fail:redacted" }),
} satisfies Scenario;
