import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "secret-missing",
  title: { en: "The app has no client secret", ko: "앱에 클라이언트 암호가 없는 경우" },
  summary: "not-ready",
  brokenLink: "client-secret",
  build: contosoWith((contoso) => {
    contoso.app.secrets = [];
    contoso.kit.secret = null;
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "client-secret": "fail:secret-missing",
    "secret-lifetime": "blocked",
    "credential-accepted": "blocked",
    "token-issued": "blocked",
  }),
} satisfies Scenario;
