import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { OTHER_CERTIFICATE, useCertificate } from "./certificates";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "certificate-unknown",
  title: { en: "The certificate was never uploaded", ko: "인증서를 업로드하지 않은 경우" },
  summary: "not-ready",
  brokenLink: "credential-accepted",
  build: contosoWith((contoso) => {
    useCertificate(contoso, contoso.todayMs + 400 * DAY_MS);
    contoso.kit.certificate = OTHER_CERTIFICATE;
  }),
  expect: expecting({
    "client-secret": "not-applicable",
    ...each(AFTER_TOKEN, "blocked"),
    "credential-accepted": "fail:certificate-unknown",
    "token-issued": "fail:certificate",
  }),
} satisfies Scenario;
