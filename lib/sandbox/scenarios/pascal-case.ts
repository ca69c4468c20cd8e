import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "pascal-case",
  title: { en: "Insights answers in PascalCase", ko: "PascalCase로 응답하는 인사이트" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.state.insights.casing = "pascal";
  }),
  expect: expecting({}),
} satisfies Scenario;
