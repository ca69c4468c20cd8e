import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "account-verification-rejected",
  title: { en: "Microsoft could not verify the company", ko: "Microsoft가 회사를 확인하지 못한 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    contoso.state.partner.vettingStatus = "rejected";
    contoso.state.partner.vettingSubStatus = "businessVerification";
  }),
  expect: expecting({ "account-verification": "fail:verification-rejected" }),
} satisfies Scenario;
