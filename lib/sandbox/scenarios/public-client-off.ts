import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "public-client-off",
  title: {
    en: "Device code against an app that wants its secret",
    ko: "암호를 요구하는 앱에 디바이스 코드로 로그인하는 경우",
  },
  summary: "not-ready",
  brokenLink: "token-issued",
  build: contosoWith(({ app, kit }) => {
    app.isFallbackPublicClient = false;
    kit.flow = "device";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "token-issued": "fail:public-client-off",
  }),
} satisfies Scenario;
