import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { useCertificate } from "./certificates";
import { expecting } from "./expectations";

export default {
  id: "certificate",
  title: { en: "The app uses a certificate, not a secret", ko: "앱이 암호 대신 인증서를 쓰는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.tenant.appManagement = { isEnabled: true, passwordAddition: "enabled", maxLifetime: null };
    useCertificate(contoso, contoso.todayMs + 400 * DAY_MS);
  }),
  expect: expecting({
    "client-secret": "not-applicable",
    "secret-policy": "fail:secrets-forbidden",
  }),
} satisfies Scenario;
