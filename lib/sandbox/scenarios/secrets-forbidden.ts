import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "secrets-forbidden",
  title: { en: "A policy forbids client secrets", ko: "정책으로 클라이언트 암호가 금지된 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.tenant.appManagement = { isEnabled: true, passwordAddition: "enabled", maxLifetime: null };
  }),
  expect: expecting({ "secret-policy": "fail:secrets-forbidden" }),
} satisfies Scenario;
