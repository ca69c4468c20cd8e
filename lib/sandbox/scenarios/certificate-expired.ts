import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { useCertificate } from "./certificates";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "certificate-expired",
  title: { en: "The certificate has ended", ko: "인증서가 만료된 경우" },
  summary: "not-ready",
  brokenLink: "credential-accepted",
  build: contosoWith((contoso) => {
    useCertificate(contoso, contoso.todayMs - 3 * DAY_MS);
  }),
  expect: expecting({
    "client-secret": "not-applicable",
    ...each(AFTER_TOKEN, "blocked"),
    "secret-lifetime": "fail:certificate-expires-soon",
    "credential-accepted": "fail:certificate-expired",
    "token-issued": "fail:certificate",
  }),
} satisfies Scenario;
