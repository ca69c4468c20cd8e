import adminRights from "@/lib/checks/admin-rights";
import integrationUser from "@/lib/checks/integration-user";
import tenant from "@/lib/checks/tenant";
import { ROLE_TEMPLATE } from "@/lib/cloud";
import { absent, casesOf, read, refusal, TENANT_ID, USER, USER_ID, withoutScope } from "../judge-case";

const admin = { templateId: ROLE_TEMPLATE.cloudApplicationAdministrator, name: "Cloud Application Administrator" };
const reader = { templateId: "f2ef992c-3afb-46b9-b7cf-a126ee74c451", name: "Global Reader" };

export const signInCases = [
  ...casesOf(
    tenant,
    {
      tenant: "contoso.example",
      tenantId: TENANT_ID,
      instanceName: "microsoftonline.com",
      expectedInstances: ["microsoftonline.com"],
      regionSubScope: null,
      refused: null,
    },
    {
      "an instance that is not named": [{ instanceName: null }, "pass"],
      "unknown domain": [{ refused: refusal({ aadsts: [90002] }) }, "fail:tenant-not-found"],
      "neither id nor domain": [{ refused: refusal({ aadsts: [900023] }) }, "fail:tenant-not-found"],
      "no number, only the word": [{ refused: refusal({ code: "invalid_tenant" }) }, "fail:tenant-not-found"],
      "other instance": [{ instanceName: "microsoftonline.us" }, "fail:wrong-cloud"],
      "redirected to a national cloud": [{ refused: refusal({ aadsts: [90038] }) }, "fail:wrong-cloud"],
      "unknown instance": [{ refused: refusal({ aadsts: [50049] }) }, "fail:wrong-cloud"],
      "other refusal": [{ refused: refusal({ aadsts: [900144] }) }, "inconclusive:refused"],
      "a template in place of an id": [{ tenantId: null }, "inconclusive:unexpected-answer"],
    },
  ),
  ...casesOf(
    adminRights,
    { admin: "admin@contoso.example", active: [admin], eligible: null, scopes: ["User.Read"], refused: null },
    {
      "no role": [{ active: [], eligible: [] }, "fail:right-missing"],
      "a role that only reads, eligibility unknown": [{ active: [reader] }, "fail:right-missing"],
      "eligible only": [{ active: [reader], eligible: [admin] }, "fail:role-not-activated"],
      "roles without names": [{ active: [{ templateId: null, name: null }], eligible: [] }, "inconclusive:not-visible"],
      refused: [{ active: [], refused: read() }, "inconclusive:refused"],
      "refused for lack of scope": [{ active: [], refused: withoutScope }, "inconclusive:scope-missing"],
      "refused for lack of licence": [
        { active: [], refused: read({ code: "Authentication_RequestFromNonPremiumTenantOrB2CTenant" }) },
        "inconclusive:licence-missing",
      ],
    },
  ),
  ...casesOf(
    integrationUser,
    {
      user: USER,
      tenant: TENANT_ID,
      flow: "code",
      userId: USER_ID,
      accountEnabled: true,
      userType: "Member",
      accountType: null,
      refused: null,
    },
    {
      "no type, as old accounts": [{ userType: null }, "pass"],
      "federated, signing in by code": [{ accountType: "Federated" }, "pass"],
      "federated, by password": [{ accountType: "Federated", flow: "password" }, "fail:federated"],
      "managed, by password": [{ accountType: "Managed", flow: "password" }, "pass"],
      absent: [{ refused: absent, userId: null, accountEnabled: null }, "fail:user-missing"],
      disabled: [{ accountEnabled: false }, "fail:user-disabled"],
      guest: [{ userType: "Guest" }, "fail:user-guest"],
      "guest by name": [
        { userType: null, user: "someone_fabrikam.example#EXT#@contoso.example", accountEnabled: true },
        "fail:user-guest",
      ],
      "switch not readable": [{ accountEnabled: null }, "inconclusive:not-visible"],
      refused: [{ refused: read() }, "inconclusive:refused"],
      "refused for lack of scope": [{ refused: withoutScope }, "inconclusive:scope-missing"],
      "scope named by Graph": [{ refused: read({ code: "PermissionScopeNotGranted" }) }, "inconclusive:scope-missing"],
    },
  ),
];
