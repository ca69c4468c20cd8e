import { MICROSOFT_PARTNER_APP_ID, MICROSOFT_PARTNER_SCOPE_ID } from "../endpoints/graph/first-party";
import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";
import { consent, firstPartyPrincipal } from "./principals";

export default {
  id: "permission-of-other-api",
  title: { en: "The app asks for the other partner API", ko: "다른 파트너 API의 사용 권한만 추가된 경우" },
  summary: "not-ready",
  brokenLink: "api-permission",
  build: contosoWith((contoso) => {
    const { tenant, app, grant, appPrincipal, todayMs } = contoso;
    const other = firstPartyPrincipal(tenant.id, MICROSOFT_PARTNER_APP_ID, todayMs - DAY_MS);
    tenant.servicePrincipals.push(other);
    tenant.grants = tenant.grants.filter((known) => known !== grant);
    tenant.grants.push(consent(appPrincipal, other, "user_impersonation", todayMs - DAY_MS));
    app.requiredResourceAccess = [
      { resourceAppId: MICROSOFT_PARTNER_APP_ID, resourceAccess: [{ id: MICROSOFT_PARTNER_SCOPE_ID, type: "Scope" }] },
    ];
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "api-permission": "fail:other-partner-api-only",
    "admin-consent": "fail:consent-for-another-api",
    "least-privilege": "fail:more-than-needed",
    "token-issued": "fail:permission-not-listed",
  }),
} satisfies Scenario;
