import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "partner-id-mismatch",
  title: { en: "The PartnerID is another company's", ko: "다른 회사의 PartnerID를 입력한 경우" },
  summary: "not-ready",
  brokenLink: "partner-profile",
  build: contosoWith((contoso) => {
    contoso.kit.partnerId = "6009876";
  }),
  expect: expecting({ "partner-profile": "fail:partner-id-mismatch" }),
} satisfies Scenario;
