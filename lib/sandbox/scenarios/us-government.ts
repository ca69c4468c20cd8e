import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "us-government",
  title: {
    en: "Everything is in place in the US Government cloud",
    ko: "미국 정부 클라우드에서 모든 준비가 끝난 상태",
  },
  summary: "ready",
  brokenLink: null,
  build: contosoWith(({ tenant, kit }) => {
    tenant.cloudInstanceName = "microsoftonline.us";
    tenant.regionSubScope = "DODCON";
    kit.cloud = "us-government";
  }),
  expect: expecting({}),
} satisfies Scenario;
