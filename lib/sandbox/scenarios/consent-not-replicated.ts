import type { Scenario } from "../types";
import { contosoWith, SECOND_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "consent-not-replicated",
  title: { en: "Admin consent was given and lags behind", ko: "관리자 동의가 아직 반영되지 않은 경우" },
  summary: "undecided",
  brokenLink: null,
  build: contosoWith(({ state, grant, kit, nowMs }) => {
    state.replication.grantMs = 90 * SECOND_MS;
    grant.createdAtMs = nowMs - 5 * SECOND_MS;
    kit.changedAtMs["grant-consent"] = grant.createdAtMs;
  }),
  expect: expecting({ ...each(AFTER_TOKEN, "blocked"), "admin-consent": "waiting", "token-issued": "waiting" }),
  after: { advanceMs: 90 * SECOND_MS, summary: "ready", brokenLink: null, expect: expecting({}) },
} satisfies Scenario;
