import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { expecting } from "./expectations";

export default {
  id: "redacted-revenue",
  title: { en: "The integration user is only a Report Viewer", ko: "통합 사용자가 보고서 뷰어일 뿐인 경우" },
  summary: "not-ready",
  brokenLink: "erv-role",
  build: contosoWith((contoso) => {
    const { bot, executiveReportViewer, reportViewer, todayMs } = contoso;
    executiveReportViewer.members = executiveReportViewer.members.filter((member) => member.userId !== bot.id);
    reportViewer.members.push({ userId: bot.id, sinceMs: todayMs - DAY_MS, locations: null });
  }),
  expect: expecting({
    "erv-role": "fail:report-viewer-only",
    "role-conflict": "blocked",
    "revenue-data": "fail:redacted",
  }),
} satisfies Scenario;
