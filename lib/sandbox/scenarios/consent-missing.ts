import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "consent-missing",
  title: { en: "Nobody has given admin consent", ko: "관리자 동의가 없는 경우" },
  summary: "not-ready",
  brokenLink: "admin-consent",
  build: contosoWith((contoso) => {
    const { tenant, grant } = contoso;
    tenant.grants = tenant.grants.filter((known) => known !== grant);
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "admin-consent": "fail:consent-missing",
    "token-issued": "fail:consent",
  }),
} satisfies Scenario;
