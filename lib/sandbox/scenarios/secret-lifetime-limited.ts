import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "secret-lifetime-limited",
  title: { en: "A policy limits how long a client secret lasts", ko: "정책으로 클라이언트 암호의 기간이 제한된 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.tenant.appManagement = { isEnabled: true, passwordAddition: "disabled", maxLifetime: "P90D" };
  }),
  expect: expecting({ "secret-policy": "fail:lifetime-limited" }),
} satisfies Scenario;
