import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "throttled",
  title: { en: "Microsoft asks to wait and then answers", ko: "Microsoft가 잠시 기다리라고 한 뒤 응답하는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.state.faults.push({
      host: "api.partnercenter.microsoft.com",
      method: "GET",
      pathPrefix: "/insights/v1/mpn/ScheduledDataset",
      times: 1,
      kind: "status",
      status: 429,
      retryAfter: "1",
    });
  }),
  expect: expecting({}),
} satisfies Scenario;
