import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { expecting } from "./expectations";

export default {
  id: "secret-expiring-soon",
  title: { en: "The client secret expires in 5 days", ko: "클라이언트 암호가 5일 뒤에 만료되는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.secret.endAtMs = contoso.todayMs + 6 * DAY_MS;
  }),
  expect: expecting({ "secret-lifetime": "fail:expires-soon" }),
} satisfies Scenario;
