import { guidOf } from "../endpoints/graph/guid";
import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { expecting } from "./expectations";

export default {
  id: "two-secrets-one-expired",
  title: {
    en: "An old client secret has expired beside the one in use",
    ko: "쓰지 않는 옛 클라이언트 암호만 만료된 경우",
  },
  summary: "ready",
  brokenLink: null,
  build: contosoWith(({ app, secret, todayMs }) => {
    app.secrets.unshift({
      ...secret,
      keyId: guidOf("connector secret of last year"),
      displayName: "Last year",
      value: "Old8Q~sandbox.connector.secret_0000aBcDe",
      endAtMs: todayMs - 30 * DAY_MS,
    });
  }),
  expect: expecting({}),
} satisfies Scenario;
