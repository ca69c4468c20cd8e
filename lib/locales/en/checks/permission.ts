import type { CheckTexts } from "../../check-texts";

type PermissionChecks = "partner-center-api" | "api-permission" | "admin-consent" | "least-privilege";

const OPEN_PERMISSIONS =
  "Open the Microsoft Entra admin center, go to Entra ID > App registrations > All applications, select the app with the ID {clientId}, then Manage > API permissions.";
const ADD_PERMISSION = [
  OPEN_PERMISSIONS,
  "Select Add a permission > APIs my organization uses and search for fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd.",
  "Select Microsoft Partner Center > Delegated permissions, tick user_impersonation and select Add permissions.",
] as const;
const GRANT_CONSENT = [
  OPEN_PERMISSIONS,
  "See that Microsoft Partner Center, user_impersonation is listed.",
  "Select Grant admin consent for your company and confirm with Yes.",
] as const;

/** Words of the checks of stage `permission`. */
export const permission: Pick<CheckTexts, PermissionChecks> = {
  "partner-center-api": {
    title: "The tenant knows the Partner Center API",
    why: "An API that has no service principal in a tenant cannot be found, permitted or asked for there.",
    holds: "{api} is there and enabled.",
    findings: {
      "resource-missing": {
        title: "Tenant {tenant} does not know the Partner Center API",
        cause:
          "Microsoft Graph has no service principal for the API {apiId} in this tenant. That is also why the portal's search does not find it.",
        action: "Create the service principal of Microsoft Partner Center. It gives nobody access by itself.",
        steps: [
          "Open Azure Cloud Shell, or any terminal with the Azure CLI, as a Cloud Application Administrator.",
          "Run: az ad sp create --id {apiId}",
          "Check again here after a minute.",
        ],
      },
      "resource-disabled": {
        title: "The Partner Center API is switched off in tenant {tenant}",
        cause: "Microsoft Graph says that the service principal of {api} is disabled, so Entra issues no token for it.",
        action: "Switch it on again.",
        steps: [
          "Open the Microsoft Entra admin center and go to Entra ID > Enterprise apps.",
          "Set the filter Application type to Microsoft Applications, search for {apiId} and open it.",
          "Under Manage > Properties, set Enabled for users to sign-in to Yes and save.",
        ],
      },
    },
  },
  "api-permission": {
    title: "The app lists the Partner Center permission",
    why: "Admin consent and the documented token call take what the app lists, and nothing else.",
    holds: "{app} lists Microsoft Partner Center, user_impersonation.",
    findings: {
      "permission-missing": {
        title: "{app} does not list the Partner Center permission",
        cause:
          "The API permissions of the registration were read; user_impersonation of Microsoft Partner Center is not among them.",
        action:
          "Add the delegated permission user_impersonation of Microsoft Partner Center. The permissions that are there stay.",
        steps: ADD_PERMISSION,
      },
      "other-partner-api-only": {
        title: "{app} lists the other Partner API, which does not open insights",
        cause:
          "The registration lists Microsoft Partner (4990cffe-04e8-4e8b-808a-1175604b879f), the API for referrals and payouts, but not Microsoft Partner Center.",
        action: "Add user_impersonation of Microsoft Partner Center as well.",
        steps: ADD_PERMISSION,
      },
      "permission-obsolete": {
        title: "{app} lists a Partner Center permission that no longer exists",
        cause:
          "The registration names a permission that the API's service principal does not offer, or has switched off.",
        action: "Add the present user_impersonation and remove the old entry.",
        steps: [
          ...ADD_PERMISSION,
          "Remove the entry without a name: select the three dots beside it, then Remove permission.",
        ],
      },
    },
  },
  "admin-consent": {
    title: "Admin consent is granted",
    why: "What an app lists is a wish. Only a consent turns it into a right, and Entra keeps consents apart from the list.",
    holds: "user_impersonation of Microsoft Partner Center is granted to {clientId}.",
    findings: {
      "consent-missing": {
        title: "Nobody has consented to the app {clientId} using Partner Center",
        cause: "The delegated grants of the app were read; none covers user_impersonation of Microsoft Partner Center.",
        action: "Grant admin consent for this one permission.",
        steps: GRANT_CONSENT,
      },
      "consent-for-another-user": {
        title: "The consent is for somebody else, not for {user}",
        cause: "The grant for Microsoft Partner Center holds for one person, the user with object ID {otherUser}.",
        action: "Grant admin consent, which holds for everyone in the tenant.",
        steps: GRANT_CONSENT,
      },
      "consent-for-another-api": {
        title: "The consent is for the other Partner API, not for Partner Center",
        cause:
          "The grants of the app name Microsoft Partner (4990cffe-04e8-4e8b-808a-1175604b879f), whose tokens insights does not accept.",
        action: "Grant admin consent for user_impersonation of Microsoft Partner Center.",
        steps: [...ADD_PERMISSION, "Select Grant admin consent for your company and confirm with Yes."],
      },
    },
  },
  "least-privilege": {
    title: "The app may do no more than it needs",
    why: "Whoever gets hold of the secret gets all that was granted. Insights takes a single permission.",
    holds: "{app} may only use Partner Center and sign users in.",
    findings: {
      "more-than-needed": {
        title: "{app} may do more than insights needs",
        cause: "Its delegated grants and application roles were read. Beyond the one permission it holds: {extra}.",
        action:
          "Remove what nothing else needs; if another program uses the same app, give the integration an app of its own.",
        steps: [
          OPEN_PERMISSIONS,
          "For each permission that is not needed, select the three dots, then Revoke admin consent and Remove permission.",
          "Grants that are no longer listed there are under Enterprise apps > {app} > Security > Permissions.",
        ],
      },
    },
  },
};
