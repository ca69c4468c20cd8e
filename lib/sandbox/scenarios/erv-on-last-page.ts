import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

const PAGE = 5;

export default {
  id: "erv-on-last-page",
  title: {
    en: "The integration user is on page 21 of the role's members",
    ko: "통합 사용자가 역할 구성원 목록의 21페이지에 있는 경우",
  },
  summary: "ready",
  brokenLink: null,
  build: contosoWith(({ state, executiveReportViewer }) => {
    state.partner.mostMembersPerPage = PAGE;
    executiveReportViewer.others = 20 * PAGE;
  }),
  expect: expecting({}),
} satisfies Scenario;
