import type { Scenario } from "../types";
import { contosoWith, MINUTE_MS, SECOND_MS } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";
import { memberOf } from "./partner-roles";

export default {
  id: "erv-not-listed",
  title: {
    en: "Executive Report Viewer was assigned and is not listed yet",
    ko: "경영진 보고서 뷰어 역할이 아직 목록에 없는 경우",
  },
  summary: "undecided",
  brokenLink: null,
  build: contosoWith(({ state, bot, executiveReportViewer, kit, nowMs }) => {
    state.replication.partnerRoleMs = 10 * MINUTE_MS;
    const member = memberOf(executiveReportViewer, bot);
    member.sinceMs = nowMs - 30 * SECOND_MS;
    kit.changedAtMs["assign-erv"] = member.sinceMs;
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "erv-role": "waiting",
    "role-conflict": "blocked",
    "insights-access": "waiting",
  }),
  after: { advanceMs: 10 * MINUTE_MS, summary: "ready", brokenLink: null, expect: expecting({}) },
} satisfies Scenario;
