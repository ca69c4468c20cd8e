import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "role-not-activated",
  title: { en: "The setup admin has not activated the role", ko: "설정하는 사람이 역할을 활성화하지 않은 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    const { admin, operatorGrant } = contoso;
    for (const role of admin.directoryRoles) role.state = "eligible";
    operatorGrant.scope += " RoleManagement.Read.Directory";
  }),
  expect: expecting({
    "admin-rights": "fail:role-not-activated",
    "secret-policy": "inconclusive",
    "erv-role": "inconclusive",
    "role-conflict": "inconclusive",
  }),
} satisfies Scenario;
