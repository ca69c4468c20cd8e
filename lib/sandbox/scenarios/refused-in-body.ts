import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "refused-in-body",
  title: {
    en: "Insights refuses with HTTP 200 and an error in the body",
    ko: "HTTP 200 본문에 오류를 담아 거부하는 경우",
  },
  summary: "not-ready",
  brokenLink: "erv-role",
  build: contosoWith(({ state, bot, executiveReportViewer }) => {
    state.insights.refusesInBody = true;
    executiveReportViewer.members = executiveReportViewer.members.filter((member) => member.userId !== bot.id);
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "erv-role": "fail:erv-missing",
    "role-conflict": "blocked",
    "insights-access": "fail:refused-role",
  }),
} satisfies Scenario;
