import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "column-gone",
  title: { en: "A listed column no longer exists", ko: "목록에는 있지만 사라진 열" },
  summary: "not-ready",
  brokenLink: "first-query",
  build: contosoWith((contoso) => {
    const { insights } = contoso.state;
    insights.rows = Object.fromEntries(
      Object.entries(insights.rows).map(([name, rows]) => [name, rows.map(withRetiredColumns)]),
    );
  }),
  expect: expecting({ "revenue-data": "inconclusive", "first-query": "fail:column-gone" }),
} satisfies Scenario;

function withRetiredColumns(row: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [`Retired_${column}`, value]));
}
