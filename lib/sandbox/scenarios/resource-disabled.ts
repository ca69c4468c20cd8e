import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting, PARTNER_CENTER } from "./expectations";

export default {
  id: "resource-disabled",
  title: {
    en: "The Partner Center API is switched off in the tenant",
    ko: "테넌트에서 파트너 센터 API가 사용 중지된 경우",
  },
  summary: "not-ready",
  brokenLink: "partner-center-api",
  build: contosoWith((contoso) => {
    contoso.partnerCenter.accountEnabled = false;
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(PARTNER_CENTER, "blocked"),
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "partner-center-api": "fail:resource-disabled",
    "api-permission": "blocked",
    "admin-consent": "blocked",
    "token-issued": "fail:resource-disabled",
  }),
} satisfies Scenario;
