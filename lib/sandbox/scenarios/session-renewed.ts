import type { Scenario } from "../types";
import { contosoWith, HOUR_MS } from "./base";
import { expecting } from "./expectations";

export default {
  id: "session-renewed",
  title: {
    en: "The token ended and the refresh token renews it",
    ko: "토큰이 만료되어 새로 고침 토큰으로 갱신하는 경우",
  },
  summary: "ready",
  brokenLink: null,
  build: contosoWith(({ kit }) => {
    kit.signIn = { kind: "session-kept", forMs: 2 * HOUR_MS };
  }),
  expect: expecting({}),
} satisfies Scenario;
