import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "secret-expired",
  title: { en: "The client secret has expired", ko: "클라이언트 암호가 만료된 경우" },
  summary: "not-ready",
  brokenLink: "client-secret",
  build: contosoWith((contoso) => {
    contoso.secret.endAtMs = contoso.todayMs - 3 * DAY_MS;
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "client-secret": "fail:secret-expired",
    "secret-lifetime": "blocked",
    "credential-accepted": "fail:secret-expired",
    "token-issued": "fail:secret",
  }),
} satisfies Scenario;
