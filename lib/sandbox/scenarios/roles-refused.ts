import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "roles-refused",
  title: { en: "Partner Center does not show its roles to anybody", ko: "파트너 센터가 역할 조회를 거부하는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith(({ state }) => {
    state.partner.rolesRefused = true;
  }),
  expect: expecting({ "erv-role": "inconclusive", "role-conflict": "inconclusive" }),
} satisfies Scenario;
