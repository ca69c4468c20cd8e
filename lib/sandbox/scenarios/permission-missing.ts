import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "permission-missing",
  title: { en: "The app does not ask for the API permission", ko: "앱에 API 사용 권한이 추가되지 않은 경우" },
  summary: "not-ready",
  brokenLink: "api-permission",
  build: contosoWith((contoso) => {
    const { tenant, app, grant } = contoso;
    app.requiredResourceAccess = [];
    tenant.grants = tenant.grants.filter((known) => known !== grant);
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "api-permission": "fail:permission-missing",
    "admin-consent": "fail:consent-missing",
    "token-issued": "fail:permission-not-listed",
  }),
} satisfies Scenario;
