import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "program-not-joined",
  title: { en: "The account has not joined the partner program", ko: "파트너 프로그램에 가입하지 않은 계정" },
  summary: "not-ready",
  brokenLink: "partner-profile",
  build: contosoWith((contoso) => {
    contoso.state.partner.partnerId = null;
    contoso.kit.partnerId = null;
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "partner-profile": "fail:not-enrolled",
    "insights-access": "fail:refused-tenant",
  }),
} satisfies Scenario;
