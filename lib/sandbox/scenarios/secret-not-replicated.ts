import type { Scenario } from "../types";
import { contosoWith, SECOND_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "secret-not-replicated",
  title: {
    en: "A fresh client secret is not known everywhere yet",
    ko: "새 클라이언트 암호가 아직 복제되지 않은 경우",
  },
  summary: "undecided",
  brokenLink: null,
  build: contosoWith(({ state, secret, kit, nowMs }) => {
    state.replication.secretMs = 90 * SECOND_MS;
    secret.createdAtMs = nowMs - 5 * SECOND_MS;
    kit.changedAtMs["add-secret"] = secret.createdAtMs;
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "client-secret": "waiting",
    "secret-lifetime": "blocked",
    "credential-accepted": "waiting",
    "token-issued": "waiting",
  }),
  after: { advanceMs: 90 * SECOND_MS, summary: "ready", brokenLink: null, expect: expecting({}) },
} satisfies Scenario;
