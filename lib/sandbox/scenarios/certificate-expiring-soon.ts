import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { useCertificate } from "./certificates";
import { expecting } from "./expectations";

export default {
  id: "certificate-expiring-soon",
  title: { en: "The certificate ends in 5 days", ko: "인증서가 5일 뒤에 만료되는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    useCertificate(contoso, contoso.todayMs + 6 * DAY_MS);
  }),
  expect: expecting({
    "client-secret": "not-applicable",
    "secret-lifetime": "fail:certificate-expires-soon",
  }),
} satisfies Scenario;
