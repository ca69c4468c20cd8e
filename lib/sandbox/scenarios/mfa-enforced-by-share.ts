import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "mfa-enforced-by-share",
  title: { en: "MFA is enforced for part of the traffic only", ko: "MFA가 일부 트래픽에만 적용되는 경우" },
  summary: "not-ready",
  brokenLink: "token-mfa",
  build: contosoWith(({ state, kit }) => {
    state.partner.mfaShare = { share: 0.5, seed: 4, drawn: 0 };
    kit.flow = "password";
  }),
  // The same token: the first call passes, the next two are refused. What is said of the token does not depend on the draw.
  expect: expecting({
    "redirect-uri": "not-applicable",
    "token-mfa": "fail:mfa-claim-missing",
    "revenue-data": "inconclusive",
    "first-query": "inconclusive",
  }),
} satisfies Scenario;
