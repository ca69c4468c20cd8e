import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "clock-skew",
  title: {
    en: "Microsoft's clock and this machine's differ by an hour",
    ko: "Microsoft와 이 컴퓨터의 시계가 한 시간 차이 나는 경우",
  },
  summary: "not-ready",
  brokenLink: "token-lifetime",
  build: contosoWith((contoso) => {
    contoso.state.clockOffsetMs = 60 * 60_000;
  }),
  expect: expecting({ "token-lifetime": "fail:clock-skew" }),
} satisfies Scenario;
