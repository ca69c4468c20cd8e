import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";
import { memberOf } from "./partner-roles";

const MUNICH = "6001236";

export default {
  id: "location-scoped-role",
  title: { en: "The role covers one location of the company only", ko: "역할이 한 지점에만 적용되는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith(({ state, bot, executiveReportViewer }) => {
    memberOf(executiveReportViewer, bot).locations = [MUNICH];
    for (const rows of Object.values(state.insights.rows))
      for (const [index, row] of rows.entries()) if ("MPNId" in row && index % 4 === 2) row.MPNId = MUNICH;
  }),
  // No API tells of the limit: the calls work and bring fewer rows, and no check speaks of how many there should be.
  expect: expecting({}),
} satisfies Scenario;
