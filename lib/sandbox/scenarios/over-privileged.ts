import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { expecting } from "./expectations";
import { consent } from "./principals";

export default {
  id: "over-privileged",
  title: { en: "The app may do more than insights needs", ko: "앱에 필요 이상의 사용 권한이 있는 경우" },
  summary: "ready",
  brokenLink: null,
  build: contosoWith((contoso) => {
    const { tenant, appPrincipal, graph, todayMs } = contoso;
    tenant.grants.push(consent(appPrincipal, graph, "User.Read Directory.Read.All", todayMs - DAY_MS));
  }),
  expect: expecting({ "least-privilege": "fail:more-than-needed" }),
} satisfies Scenario;
