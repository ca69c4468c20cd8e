import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "no-datasets",
  title: { en: "Insights offers no dataset", ko: "사용할 수 있는 데이터 세트가 없는 경우" },
  summary: "not-ready",
  brokenLink: "insights-access",
  build: contosoWith((contoso) => {
    contoso.state.insights.datasets = [];
    contoso.state.insights.rows = {};
  }),
  expect: expecting({ ...each(AFTER_ACCESS, "blocked"), "insights-access": "fail:no-datasets" }),
} satisfies Scenario;
