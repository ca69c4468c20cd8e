import type { Scenario } from "../types";
import { contosoWith, MINUTE_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "code-expired",
  title: { en: "The authorization code was redeemed too late", ko: "권한 부여 코드를 너무 늦게 사용한 경우" },
  summary: "not-ready",
  brokenLink: "token-issued",
  build: contosoWith(({ kit }) => {
    kit.signIn = { kind: "code-kept", forMs: 11 * MINUTE_MS };
  }),
  expect: expecting({ ...each(AFTER_TOKEN, "blocked"), "token-issued": "fail:expired-code" }),
} satisfies Scenario;
