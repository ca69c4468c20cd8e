import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "dataset-gone",
  title: { en: "A listed dataset no longer exists", ko: "목록에는 있지만 사라진 데이터 세트" },
  summary: "not-ready",
  brokenLink: "first-query",
  build: contosoWith((contoso) => {
    contoso.state.insights.rows = {};
  }),
  expect: expecting({ "revenue-data": "inconclusive", "first-query": "fail:dataset-gone" }),
} satisfies Scenario;
