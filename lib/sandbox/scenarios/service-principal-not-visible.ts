import type { Scenario } from "../types";
import { contosoWith, SECOND_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "service-principal-not-visible",
  title: { en: "A fresh service principal is not visible yet", ko: "새 서비스 주체가 아직 보이지 않는 경우" },
  summary: "undecided",
  brokenLink: null,
  build: contosoWith(({ state, appPrincipal, kit, nowMs }) => {
    state.replication.servicePrincipalMs = 90 * SECOND_MS;
    appPrincipal.createdAtMs = nowMs - 5 * SECOND_MS;
    kit.changedAtMs["create-service-principal"] = appPrincipal.createdAtMs;
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "app-service-principal": "waiting",
    "credential-accepted": "waiting",
    "admin-consent": "blocked",
    "least-privilege": "blocked",
    "token-issued": "waiting",
  }),
  after: {
    advanceMs: 90 * SECOND_MS,
    summary: "ready",
    brokenLink: null,
    expect: expecting({}),
  },
} satisfies Scenario;
