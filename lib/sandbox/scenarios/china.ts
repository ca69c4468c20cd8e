import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "china",
  title: { en: "Everything is in place in the cloud in China", ko: "중국 클라우드에서 모든 준비가 끝난 상태" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith(({ tenant, kit }) => {
    tenant.cloudInstanceName = "partner.microsoftonline.cn";
    kit.cloud = "china";
  }),
  expect: expecting({}),
} satisfies Scenario;
