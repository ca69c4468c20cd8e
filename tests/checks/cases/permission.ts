import adminConsent from "@/lib/checks/admin-consent";
import apiPermission from "@/lib/checks/api-permission";
import leastPrivilege from "@/lib/checks/least-privilege";
import partnerCenterApi from "@/lib/checks/partner-center-api";
import { APP_ID, PARTNER_CENTER_SCOPE_ID } from "@/lib/cloud";
import { absent, CLIENT_ID, casesOf, read, TENANT_ID, USER, USER_ID, withoutScope } from "../judge-case";

const GONE = "00001111-2222-4333-8444-555566667777";
const OTHER_SCOPE = "deadbeef-2222-4333-8444-555566667777";
const lists = (resourceAppId: string, id: string, type = "Scope") => [
  { resourceAppId, resourceAccess: [{ id, type }] },
];
const everyone = {
  api: "partner-center",
  isForEveryone: true,
  principalId: null,
  scopes: ["user_impersonation"],
} as const;
const forUser = { ...everyone, isForEveryone: false, principalId: USER_ID };
const forOther = { ...forUser, principalId: "99990000-1111-4222-8333-444455556666" };

export const permissionCases = [
  ...casesOf(
    partnerCenterApi,
    { tenant: TENANT_ID, name: "Microsoft Partner Center", accountEnabled: true, refused: null },
    {
      absent: [{ name: null, accountEnabled: false, refused: absent }, "fail:resource-missing"],
      "switched off": [{ accountEnabled: false }, "fail:resource-disabled"],
      refused: [{ refused: read() }, "inconclusive:refused"],
      "refused for lack of scope": [{ refused: withoutScope }, "inconclusive:scope-missing"],
    },
  ),
  ...casesOf(
    apiPermission,
    {
      clientId: CLIENT_ID,
      app: "Connector",
      listed: lists(APP_ID.partnerCenter, PARTNER_CENTER_SCOPE_ID),
      scopes: [
        { id: PARTNER_CENTER_SCOPE_ID, value: "user_impersonation", isEnabled: true },
        { id: OTHER_SCOPE, value: "other", isEnabled: true },
      ],
      refused: null,
    },
    {
      "an id that only this tenant has": [
        {
          listed: lists(APP_ID.partnerCenter, GONE),
          scopes: [{ id: GONE, value: "user_impersonation", isEnabled: true }],
        },
        "pass",
      ],
      "nothing listed": [{ listed: [] }, "fail:permission-missing"],
      "another scope of the API": [{ listed: lists(APP_ID.partnerCenter, OTHER_SCOPE) }, "fail:permission-missing"],
      "as an application role": [
        { listed: lists(APP_ID.partnerCenter, PARTNER_CENTER_SCOPE_ID, "Role") },
        "fail:permission-missing",
      ],
      "the other Partner API": [{ listed: lists(APP_ID.microsoftPartner, GONE) }, "fail:other-partner-api-only"],
      "a scope that is gone": [{ listed: lists(APP_ID.partnerCenter, GONE) }, "fail:permission-obsolete"],
      "the API offers no such scope": [{ scopes: [] }, "inconclusive:unexpected-answer"],
      "registration elsewhere": [{ listed: [], refused: absent }, "inconclusive:not-visible"],
      refused: [{ listed: [], refused: read() }, "inconclusive:refused"],
    },
  ),
  ...casesOf(
    adminConsent,
    { tenant: TENANT_ID, clientId: CLIENT_ID, user: USER, userId: USER_ID, grants: [everyone], refused: null },
    {
      "for this user": [{ grants: [forUser] }, "pass"],
      "for another and for this user": [{ grants: [forOther, forUser] }, "pass"],
      none: [{ grants: [] }, "fail:consent-missing"],
      "another scope": [{ grants: [{ ...everyone, scopes: ["other"] }] }, "fail:consent-missing"],
      "another resource": [{ grants: [{ ...everyone, api: "other" }] }, "fail:consent-missing"],
      "for somebody else": [{ grants: [forOther] }, "fail:consent-for-another-user"],
      "for the other Partner API": [
        { grants: [{ ...everyone, api: "other-partner-api" }] },
        "fail:consent-for-another-api",
      ],
      "for somebody, no user known": [{ grants: [forOther], userId: null }, "inconclusive:not-visible"],
      refused: [{ grants: [], refused: read({ scope: "Directory.Read.All" }) }, "inconclusive:refused"],
      "refused for lack of scope": [
        { grants: [], refused: read({ scope: "Directory.Read.All", scopeHeld: false }) },
        "inconclusive:scope-missing",
      ],
      "gone in between": [{ grants: [], refused: absent }, "inconclusive:not-visible"],
    },
  ),
  ...casesOf(
    leastPrivilege,
    {
      clientId: CLIENT_ID,
      app: "Connector",
      delegated: [
        { isPartnerCenter: true, scope: "user_impersonation" },
        { isPartnerCenter: false, scope: "User.Read" },
        { isPartnerCenter: false, scope: "openid" },
        { isPartnerCenter: false, scope: "offline_access" },
      ],
      applicationRoles: [],
      refused: null,
    },
    {
      "another delegated permission": [
        { delegated: [{ isPartnerCenter: false, scope: "Mail.Read" }] },
        "fail:more-than-needed",
      ],
      "the same name at another API": [
        { delegated: [{ isPartnerCenter: false, scope: "user_impersonation" }] },
        "fail:more-than-needed",
      ],
      "an application role, the rest not readable": [
        { applicationRoles: [{ api: null, roleId: GONE }], refused: read() },
        "fail:more-than-needed",
      ],
      "not everything readable": [{ refused: read() }, "inconclusive:refused"],
      "gone in between": [{ refused: absent }, "inconclusive:not-visible"],
    },
  ),
];
