import type { Scenario } from "../types";
import { contosoWith, SIGN_IN_SCOPES } from "./base";
import { AFTER_TOKEN, each, expecting, PARTNER_CENTER } from "./expectations";

export default {
  id: "fresh",
  title: { en: "A partner with nothing set up yet", ko: "아직 아무것도 설정하지 않은 파트너" },
  summary: "not-ready",
  brokenLink: "app-registration",
  build: contosoWith((contoso) => {
    const { state, kit, tenant, app, appPrincipal, partnerCenter, bot, executiveReportViewer, operatorGrant } = contoso;
    tenant.applications = tenant.applications.filter((known) => known !== app);
    tenant.servicePrincipals = tenant.servicePrincipals.filter(
      (principal) => principal !== appPrincipal && principal !== partnerCenter,
    );
    tenant.grants = [operatorGrant];
    operatorGrant.scope = SIGN_IN_SCOPES;
    executiveReportViewer.members = executiveReportViewer.members.filter((member) => member.userId !== bot.id);
    Object.assign(state.replication, {
      secretMs: 4_000,
      servicePrincipalMs: 3_000,
      grantMs: 4_000,
      partnerRoleMs: 5_000,
    });
    kit.clientId = null;
    kit.secret = null;
  }),
  expect: expecting({
    ...each(PARTNER_CENTER, "blocked"),
    ...each(AFTER_TOKEN, "blocked"),
    ...each(
      [
        "app-service-principal",
        "redirect-uri",
        "client-secret",
        "secret-lifetime",
        "credential-accepted",
        "api-permission",
        "admin-consent",
        "least-privilege",
        "token-issued",
      ],
      "blocked",
    ),
    "app-registration": "fail:app-missing",
    "partner-center-api": "fail:resource-missing",
  }),
} satisfies Scenario;
