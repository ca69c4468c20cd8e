import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "erv-missing",
  title: {
    en: "The integration user lacks the Executive Report Viewer role",
    ko: "통합 사용자에게 경영진 보고서 뷰어 역할이 없는 경우",
  },
  summary: "not-ready",
  brokenLink: "erv-role",
  build: contosoWith((contoso) => {
    const { bot, executiveReportViewer } = contoso;
    executiveReportViewer.members = executiveReportViewer.members.filter((member) => member.userId !== bot.id);
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "erv-role": "fail:erv-missing",
    "role-conflict": "blocked",
    "insights-access": "fail:refused-role",
  }),
} satisfies Scenario;
