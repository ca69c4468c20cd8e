import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "mfa-not-compliant",
  title: {
    en: "Partner Center does not count the MFA, but lets it pass",
    ko: "파트너 센터가 MFA로 인정하지 않지만 아직 허용하는 경우",
  },
  summary: "not-ready",
  brokenLink: "token-mfa",
  build: contosoWith(({ state, bot }) => {
    bot.hasForeignMfa = true;
    state.partner.mfaEnforced = false;
  }),
  expect: expecting({ "token-mfa": "fail:mfa-not-compliant" }),
} satisfies Scenario;
