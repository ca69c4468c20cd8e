import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "ready",
  title: { en: "Everything is in place", ko: "모든 준비가 끝난 상태" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith(() => {}),
  expect: expecting({}),
} satisfies Scenario;
