import type { Scenario } from "../types";
import { contosoWith, MINUTE_MS, SECOND_MS } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";
import { memberOf } from "./partner-roles";

export default {
  id: "erv-not-effective",
  title: {
    en: "Executive Report Viewer is listed, insights still refuses",
    ko: "경영진 보고서 뷰어 역할이 인사이트에 아직 적용되지 않은 경우",
  },
  summary: "undecided",
  brokenLink: null,
  build: contosoWith(({ state, bot, executiveReportViewer, kit, nowMs }) => {
    state.replication.insightsRoleMs = 10 * MINUTE_MS;
    const member = memberOf(executiveReportViewer, bot);
    member.sinceMs = nowMs - 30 * SECOND_MS;
    kit.changedAtMs["assign-erv"] = member.sinceMs;
  }),
  expect: expecting({ ...each(AFTER_ACCESS, "blocked"), "insights-access": "waiting" }),
  after: { advanceMs: 10 * MINUTE_MS, summary: "ready", brokenLink: null, expect: expecting({}) },
} satisfies Scenario;
