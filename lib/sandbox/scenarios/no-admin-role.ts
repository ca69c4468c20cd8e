import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "no-admin-role",
  title: { en: "The setup admin holds no directory role", ko: "설정하는 사람에게 디렉터리 역할이 없는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.kit.adminUserPrincipalName = "partner-admin@contoso.example";
  }),
  expect: expecting({
    "admin-rights": "fail:right-missing",
    "secret-policy": "inconclusive",
    "erv-role": "inconclusive",
    "role-conflict": "inconclusive",
  }),
} satisfies Scenario;
