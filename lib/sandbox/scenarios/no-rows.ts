import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "no-rows",
  title: { en: "Insights has no rows yet", ko: "아직 데이터 행이 없는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    const { insights } = contoso.state;
    insights.rows = Object.fromEntries(insights.datasets.map((dataset) => [dataset.datasetName, []]));
  }),
  expect: expecting({ "revenue-data": "inconclusive" }),
} satisfies Scenario;
