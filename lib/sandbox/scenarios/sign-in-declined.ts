import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "sign-in-declined",
  title: { en: "The integration user cancels the device sign-in", ko: "통합 사용자가 디바이스 로그인을 취소한 경우" },
  summary: "not-ready",
  brokenLink: "token-issued",
  build: contosoWith(({ app, kit }) => {
    app.isFallbackPublicClient = true;
    kit.flow = "device";
    kit.signIn = { kind: "cancelled" };
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "token-issued": "fail:declined",
  }),
} satisfies Scenario;
