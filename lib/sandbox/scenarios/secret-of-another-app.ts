import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "secret-of-another-app",
  title: { en: "The client secret belongs to another app", ko: "다른 앱의 클라이언트 암호를 입력한 경우" },
  summary: "not-ready",
  brokenLink: "client-secret",
  build: contosoWith((contoso) => {
    contoso.kit.secret = "Zx98Q~sandbox.some.other.app.secret_2222";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "client-secret": "fail:secret-unknown",
    "secret-lifetime": "blocked",
    "credential-accepted": "fail:secret-wrong",
    "token-issued": "fail:secret",
  }),
} satisfies Scenario;
