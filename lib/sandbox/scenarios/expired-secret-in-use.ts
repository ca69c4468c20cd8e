import { guidOf } from "../endpoints/graph/guid";
import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "expired-secret-in-use",
  title: {
    en: "The expired one of two client secrets is in use",
    ko: "두 클라이언트 암호 중 만료된 것을 쓰고 있는 경우",
  },
  summary: "not-ready",
  brokenLink: "client-secret",
  build: contosoWith(({ app, secret, todayMs }) => {
    secret.endAtMs = todayMs - 3 * DAY_MS;
    app.secrets.push({
      ...secret,
      keyId: guidOf("connector secret of next year"),
      displayName: "Next year",
      value: "New8Q~sandbox.connector.secret_3333aBcDe",
      endAtMs: todayMs + 180 * DAY_MS,
    });
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "client-secret": "fail:secret-expired",
    "secret-lifetime": "blocked",
    "credential-accepted": "fail:secret-expired",
    "token-issued": "fail:secret",
  }),
} satisfies Scenario;
