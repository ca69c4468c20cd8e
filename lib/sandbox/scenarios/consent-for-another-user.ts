import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "consent-for-another-user",
  title: { en: "Consent was given for another user only", ko: "다른 사용자에 대해서만 동의가 있는 경우" },
  summary: "not-ready",
  brokenLink: "admin-consent",
  build: contosoWith((contoso) => {
    contoso.grant.consentType = "Principal";
    contoso.grant.principalId = contoso.reader.id;
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "admin-consent": "fail:consent-for-another-user",
    "token-issued": "fail:consent",
  }),
} satisfies Scenario;
