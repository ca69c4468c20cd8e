import { PARTNER_CENTER_APP_ID } from "../endpoints/graph/first-party";
import { guidOf } from "../endpoints/graph/guid";
import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { expecting } from "./expectations";

export default {
  id: "permission-obsolete",
  title: { en: "The app asks for a permission that no longer exists", ko: "더 이상 없는 사용 권한이 추가된 경우" },
  summary: "not-ready",
  brokenLink: "api-permission",
  build: contosoWith((contoso) => {
    contoso.app.requiredResourceAccess = [
      { resourceAppId: PARTNER_CENTER_APP_ID, resourceAccess: [{ id: guidOf("retired scope"), type: "Scope" }] },
    ];
  }),
  expect: expecting({ "api-permission": "fail:permission-obsolete" }),
} satisfies Scenario;
