import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "account-verification-pending",
  title: { en: "Microsoft is still verifying the company", ko: "Microsoft가 아직 회사를 확인하고 있는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.state.partner.vettingStatus = "pending";
    contoso.state.partner.vettingSubStatus = "employmentVerification";
  }),
  expect: expecting({ "account-verification": "fail:verification-pending" }),
} satisfies Scenario;
