import { MICROSOFT_PARTNER_APP_ID } from "../endpoints/graph/first-party";
import type { Scenario } from "../types";
import { contosoWith, DAY_MS } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";
import { consent, firstPartyPrincipal } from "./principals";

export default {
  id: "consent-for-other-api",
  title: { en: "Consent was given for the other partner API only", ko: "다른 파트너 API에 대해서만 동의가 있는 경우" },
  summary: "not-ready",
  brokenLink: "admin-consent",
  build: contosoWith((contoso) => {
    const { tenant, grant, appPrincipal, todayMs } = contoso;
    const other = firstPartyPrincipal(tenant.id, MICROSOFT_PARTNER_APP_ID, todayMs - DAY_MS);
    tenant.servicePrincipals.push(other);
    tenant.grants = tenant.grants.filter((known) => known !== grant);
    tenant.grants.push(consent(appPrincipal, other, "user_impersonation", todayMs - DAY_MS));
    contoso.kit.flow = "password";
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "not-applicable",
    "admin-consent": "fail:consent-for-another-api",
    "least-privilege": "fail:more-than-needed",
    "token-issued": "fail:consent",
  }),
} satisfies Scenario;
