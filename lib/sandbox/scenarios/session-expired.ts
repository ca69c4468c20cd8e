import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "session-expired",
  title: { en: "The refresh token was not used for 91 days", ko: "새로 고침 토큰을 91일 동안 쓰지 않은 경우" },
  summary: "not-ready",
  brokenLink: "token-issued",
  build: contosoWith(({ kit }) => {
    kit.signIn = { kind: "session-kept", forMs: 91 * DAY_MS };
  }),
  expect: expecting({ ...each(AFTER_TOKEN, "blocked"), "token-issued": "fail:session-expired" }),
} satisfies Scenario;
