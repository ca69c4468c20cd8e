import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_ACCESS, each, expecting } from "./expectations";

export default {
  id: "partner-center-unreachable",
  title: { en: "Partner Center cannot be reached", ko: "파트너 센터에 연결할 수 없는 경우" },
  summary: "undecided",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.state.faults.push({
      host: "api.partnercenter.microsoft.com",
      method: null,
      pathPrefix: "/",
      times: null,
      kind: "reset",
    });
  }),
  expect: expecting({
    ...each(AFTER_ACCESS, "blocked"),
    "partner-account": "error",
    "partner-profile": "blocked",
    "account-verification": "blocked",
    "erv-role": "error",
    "role-conflict": "blocked",
    "token-mfa": "error",
    "insights-access": "error",
  }),
} satisfies Scenario;
