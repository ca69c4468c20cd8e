import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "indirect-reseller",
  title: { en: "An indirect reseller, whose profile is not readable", ko: "프로필을 조회할 수 없는 간접 리셀러" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.state.partner.kind = "indirect-reseller";
  }),
  expect: expecting({
    "partner-account": "inconclusive",
    "partner-profile": "inconclusive",
    "account-verification": "inconclusive",
  }),
} satisfies Scenario;
